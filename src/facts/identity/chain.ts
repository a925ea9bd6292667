import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { gather } from '../lists.ts';
import { judged } from '../said.ts';
import type { DocumentRecord } from './documents.ts';
import { matchName } from './name-match.ts';

/** One tie between the document and the person: `holds`, `doubtful`, or `open` where nobody looked or it proves nothing. */
export interface ChainLink {
  readonly state: 'holds' | 'doubtful' | 'open';
  readonly evidence: readonly string[];
}

export interface Chain {
  /** The person in the interview has the face of the document. */
  readonly interviewee: ChainLink;
  /** The newest payout account is held by the person of the document. */
  readonly payee: ChainLink;
  /** Whoever came to later meetings is the person of the interview. */
  readonly later: ChainLink;
}

const OPEN: ChainLink = { state: 'open', evidence: [] };

/** Ties the document's holder to the interviewee, the payee and the person at work. */
export function chain(base: BaseFacts, documents: readonly DocumentRecord[]): Chain {
  const { interviews = [], meetings = [] } = base.profile;
  const later = [
    ...interviews.map(({ samePersonAsBefore }, at) => ({ said: judged(samePersonAsBefore), pointer: `/interviews/${at}/samePersonAsBefore` })),
    ...meetings.map(({ samePerson }, at) => ({ said: judged(samePerson), pointer: `/meetings/${at}/samePerson` })),
  ];
  const faces = interviews.map(({ faceMatchesId }, at) => ({ said: judged(faceMatchesId), pointer: `/interviews/${at}/faceMatchesId` }));
  return { interviewee: linkOf(faces), payee: payee(base, documents), later: linkOf(later) };
}

interface Look {
  readonly said: ReturnType<typeof judged>;
  readonly pointer: string;
}

function linkOf(looks: readonly Look[]): ChainLink {
  const no = looks.find(({ said }) => said === 'no');
  if (no) return { state: 'doubtful', evidence: [no.pointer] };
  const yes = looks.find(({ said }) => said === 'yes');
  return yes ? { state: 'holds', evidence: [yes.pointer] } : OPEN;
}

type Account = NonNullable<NonNullable<Profile['payment']>['accounts']>[number];

function payee(base: BaseFacts, documents: readonly DocumentRecord[]): ChainLink {
  const { accounts = [] } = base.profile.payment ?? {};
  const at = accounts.length - 1;
  const account: Account | undefined = accounts[at];
  const names = gather(documents, (record) => record.names);
  if (account?.holder === undefined || names.length === 0) return OPEN;
  if (account.holderRelation === 'own-company') return { state: 'holds', evidence: [`/payment/accounts/${at}/holderRelation`] };
  const { result, evidence } = matchName(account.holder, names, base);
  const pointers = [`/payment/accounts/${at}/holder`, ...evidence];
  if (result === 'consistent' || result === 'explained') return { state: 'holds', evidence: pointers };
  return result === 'inconsistent' && account.holderRelation === 'self' ? { state: 'doubtful', evidence: pointers } : OPEN;
}
