import { NOTICE_WORDS } from '../../i18n/notice-words.ts';
import type { Language } from '../../model/vocabulary.ts';
import { blocks, bullets } from '../markdown/text.ts';
import { inline, RULED } from './inline.ts';

export interface NoticeChoice {
  /** Who is responsible; a place to fill in where absent. */
  readonly company?: string;
  readonly contact?: string;
  /** Days after the decision until deletion, 1 or more. */
  readonly retainDays: number;
  /** True where the interview is to be recorded with consent. */
  readonly recording: boolean;
}

/**
 * The notice for candidates in Markdown. What it must say: Personal Information Protection Act (Korea) Articles 16, 21 and 37-2, Fair Hiring
 * Procedure Act Article 11, GDPR Article 22.
 */
export function candidateNotice({ company, contact, retainDays, recording }: NoticeChoice, language: Language): string {
  const words = NOTICE_WORDS[language];
  const name = company === undefined ? words.blankCompany : inline(company);
  return `${blocks(
    `# ${words.title}`,
    bullets([`${words.responsible}: ${name}`, `${words.contact}: ${contact === undefined ? words.blankContact : inline(contact)}`]),
    words.opening,
    `## ${words.why.title}`,
    words.why.text(name),
    `## ${words.what.title}`,
    bullets(words.what.items),
    `## ${words.sources.title}`,
    bullets(words.sources.items),
    words.sources.method,
    `## ${words.never.title}`,
    words.never.text,
    `## ${words.papers.title}`,
    words.papers.text,
    `## ${words.interview.title}`,
    recording ? words.interview.recordingOn : words.interview.recordingOff,
    words.interview.camera,
    `## ${words.keep.title}`,
    words.keep.text(retainDays),
    `## ${words.decide.title}`,
    words.decide.text,
    `## ${words.rights.title}`,
    words.rights.lead,
    bullets(words.rights.items),
    words.rights.decline,
    `## ${words.receipt.title}`,
    words.receipt.text,
    bullets([`${words.receipt.name}: ${RULED}`, `${words.receipt.date}: ${RULED}`]),
  )}\n`;
}
