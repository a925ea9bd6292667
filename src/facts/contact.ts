import type { Profile } from '../model/profile/schema.ts';
import type { BaseFacts } from './base.ts';
import { changeFacts, type ChangeFacts } from './contact/changes.ts';
import { mailRecords, type MailRecord } from './contact/mails.ts';
import { phoneRecords, type PhoneRecord } from './contact/phones.ts';
import { attendance, replyFacts, type Attendance, type Replies } from './contact/presence.ts';
import { platformContact, type PlatformContact } from './contact/requests.ts';
import { isYes, judged, type Judgement } from './said.ts';

export interface ContactFacts {
  readonly base: BaseFacts;
  readonly platform: PlatformContact;
  readonly changes: ChangeFacts;
  readonly phones: readonly PhoneRecord[];
  readonly mails: readonly MailRecord[];
  readonly reachable: Judgement;
  readonly hoursAgreed: Judgement;
  readonly replies: Replies;
  readonly attendance: Attendance;
  readonly severalVoices: Judgement;
  /** Pointer of what says openly that several people work on the contract. */
  readonly announcedTeam: string | undefined;
  /** Pointer of what shows that a company which makes an offer exists as it says. */
  readonly companyConfirmed: string | undefined;
}

export function deriveContactFacts(base: BaseFacts): ContactFacts {
  const { communications } = base.profile;
  return {
    base,
    platform: platformContact(base.profile),
    changes: changeFacts(base),
    phones: phoneRecords(base),
    mails: mailRecords(base),
    reachable: judged(communications?.reachableInHours),
    hoursAgreed: judged(communications?.hoursAgreed),
    replies: replyFacts(base),
    attendance: attendance(base),
    severalVoices: judged(communications?.severalVoices),
    announcedTeam: announcedTeam(base.profile),
    companyConfirmed: companyConfirmed(base.profile),
  };
}

function announcedTeam({ engagement, contract }: Profile): string | undefined {
  if (engagement?.kind === 'vendor') return '/engagement/kind';
  const relation = contract?.party?.companyRelation;
  if (relation === 'agency' || relation === 'employer') return '/contract/party/companyRelation';
  const at = (contract?.subcontractors ?? []).findIndex(({ disclosed }) => isYes(disclosed));
  return at < 0 ? undefined : `/contract/subcontractors/${at}/disclosed`;
}

function companyConfirmed({ vendor }: Profile): string | undefined {
  if (vendor?.registryChecked === 'found') return '/vendor/registryChecked';
  return isYes(vendor?.officeConfirmed) ? '/vendor/officeConfirmed' : undefined;
}
