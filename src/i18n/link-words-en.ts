import type { LinkExplanation, LinkKind, NamesOfLink } from '../model/links.ts';
import { grouped } from './grouped.ts';

/** Words of links in English. */
export const linkEn = {
  kinds: {
    phone: 'telephone number', email: 'mail address', 'bank-account': 'bank account', wallet: 'wallet', document: 'document', address: 'street address', device: 'device', ip: 'IP address',
    photo: 'photo', 'resume-text': 'text of the resume', 'bid-text': 'text of a bid', handle: 'account name', 'name-and-birth-date': 'name and birth date', 'similar-photo': 'photo that looks alike',
  } satisfies Record<LinkKind, string>,
  names: { same: 'same name', different: 'another name', unsure: 'not clear' } satisfies Record<NamesOfLink, string>,
  explanations: {
    spouse: 'spouses', family: 'family', household: 'one household', 'employer-of-record': 'same employer of record', agency: 'same agency', employer: 'same employer', platform: 'same platform',
    'shared-network': 'a network that many use', recorded: 'reason written in the file',
  } satisfies Record<LinkExplanation, string>,
  unexplained: 'none on file',
  alike: (percent: number) => `${percent} % alike`,
  columns: { shared: 'What is shared', other: 'Other candidate', both: 'Candidates', names: 'Names', reason: 'Ordinary reason', where: 'In this file', since: 'Known since' },
  question: 'A link is a question for a person and not a verdict. The candidates are never merged: each keeps a file, an assessment and a report of their own.',
  weightless: 'A link with an ordinary reason on file stays in view and weighs nothing; neither does a name and birth date alone, which most often means namesakes.',
  registry: 'Where a date is given, the other candidate is known from the registry. Ask for that file under its id.',
  next: 'What to do about it',
  steps: [
    'Have one person read the two files side by side.',
    'Ask each candidate separately, and do not name the other.',
    'If there is an ordinary reason, write it into both files (`sharedWith`, `explained`). From then on the link weighs nothing.',
    'If names differ and no reason is found, let a second person look before anything is paid, shipped or opened.',
  ],
  oneMore: (count: number) => (count === 1 ? '1 further link is not listed here; the JSON has it.' : `${grouped(count)} further links are not listed here; the JSON has them.`),
  byMany: 'Shared by many',
  byManyMeans: 'So many candidates share these that they say something of the value (an office, a carrier, a filler) and nothing of the people. They are no links.',
  inCases: (kind: string, shown: string, count: number) => `${kind} ${shown}: in the files of ${grouped(count)} candidates`,
} as const;
