import { grouped } from './grouped.ts';

/** Words of the summary of a batch in English. */
export const summaryEn = {
  title: (total: number) => `Summary: ${candidates(total)}`,
  run: (asOf: string, stage: string) => `As of ${asOf} · ${stage}`,
  verdictCount: (verdict: string, count: number) => `${verdict} ${grouped(count)}`,
  order: 'The order says where to look first. It is no ranking of people, nobody is turned down by it, and every candidate has a report of their own.',
  nobody: 'No candidate was assessed.',
  headings: {
    first: 'Where to begin', candidates: 'Candidates, gravest first', mustHaves: 'Must-haves that are missing', links: 'Links between candidates',
    apart: 'Links of two alone', earlier: 'Links to earlier candidates', unreadable: 'Not read', duplicates: 'Ids used more than once', made: 'How this summary was made',
  },
  first: {
    escalate: (count: number) => `${candidates(count)} ${count === 1 ? 'stands' : 'stand'} at escalate: read ${count === 1 ? 'that report' : 'those reports'} first, and do nothing further with ${count === 1 ? 'the case' : 'these cases'} until the person responsible has decided.`,
    review: (count: number) => `${candidates(count)} ${count === 1 ? 'stands' : 'stand'} at review: a second person looks, and the candidate is heard, before anything goes on.`,
    clusters: (count: number) => `${count === 1 ? '1 cluster shares' : `${grouped(count)} clusters share`} something that no file explains: have one person read the files of a cluster together.`,
    mustHave: (checks: readonly string[], missing: number, total: number) => `Missing most often (${grouped(missing)} of ${grouped(total)}): ${checks.map((check) => `“${check}”`).join(', ')}. Settle ${checks.length === 1 ? 'it' : 'them'} for all candidates in one go.`,
    unreadable: (count: number) => `${count === 1 ? '1 entry' : `${grouped(count)} entries`} could not be read: mend ${count === 1 ? 'it' : 'them'} and run again, for nobody in ${count === 1 ? 'it' : 'them'} was assessed.`,
    nothing: 'Nothing calls for attention before the rest. Go on as you do with every candidate.',
  },
  columns: {
    candidate: 'Candidate', file: 'File', verdict: 'Verdict', concern: 'Concern', assurance: 'Assurance', missing: 'Must-haves missing', links: 'Links', cluster: 'Cluster', check: 'Must-have', lack: 'Candidates without it', of: 'Share',
  },
  rowsLeftOut: (count: number) => `${candidates(count)} further down ${count === 1 ? 'is' : 'are'} not listed here.`,
  itemsLeftOut: (count: number) => `${grouped(count)} more ${count === 1 ? 'is' : 'are'} not listed here.`,
  missingNone: 'none',
  percent: (number: number) => `${number} %`,
  linkCounts: (open: number, explained: number, namesakes: number) =>
    [
      `Links for a person to look at: ${grouped(open)}.`,
      ...(explained > 0 ? [`With an ordinary reason, or one person applying twice: ${grouped(explained)}.`] : []),
      ...(namesakes > 0 ? [`Name and birth date alone, most often namesakes: ${grouped(namesakes)}.`] : []),
    ].join(' '),
  withRegistry: 'Earlier candidates in the registry were compared, too.',
  withoutRegistry: 'Only the candidates of this run were compared with one another.',
  notCompared: 'The candidates were not compared with one another.',
  noLinks: 'Nothing that they share asks for a person’s eyes.',
  cluster: (number: number, count: number) => `Cluster ${number}: ${candidates(count)}`,
  drawing: (number: number, count: number, lines: number) => `Drawing of cluster ${number}: ${candidates(count)}, ${lines === 1 ? '1 line' : `${grouped(lines)} lines`}. The table below says the same.`,
  legend: 'Solid line: no ordinary reason on file. Dashed line: a reason on file, or the same name.',
  earlierBox: 'Rounded box: an earlier candidate, known from the registry.',
  earlierCircle: 'Hollow circle: an earlier candidate, known from the registry.',
  drawnOnly: (drawn: number, all: number) => `Drawn are the ${grouped(drawn)} of ${grouped(all)} candidates with the most links.`,
  linesLeftOut: (count: number) => `${count === 1 ? '1 link is' : `${grouped(count)} links are`} not drawn.`,
  notDrawn: 'This cluster is not drawn, only listed.',
  moreCandidates: (count: number) => `and ${grouped(count)} more`,
  usedTimes: (id: string, count: number) => `${id}: ${grouped(count)} entries`,
  duplicatesMean: 'Of each id only the first entry was assessed; the others count as not read, for nobody could tell them apart. Give each candidate an id of their own, or remove what was entered twice.',
  documents: (advisories: string) => `Documents worked by: ${advisories}.`,
  audience: (audience: string) => `Checks asked for: ${audience}.`,
  audiences: { 'hiring-company': 'hiring companies', 'freelance-platform': 'freelance platforms', 'payment-platform': 'payment platforms', 'account-holder': 'account holders' },
  everyAudience: 'everybody',
  retain: (date: string) => `To be deleted by ${date}, the nearest date of the candidates in it.`,
  csv: {
    candidate: 'candidate', requisition: 'requisition', file: 'file', line: 'line', verdict: 'verdict', band: 'band', atLeast: 'concern at least', atMost: 'concern at most', assurance: 'assurance %', missing: 'must-haves missing', links: 'links to look at',
    cluster: 'cluster', linkedWith: 'linked with', note: 'note',
  },
} as const;

function candidates(count: number): string {
  return count === 1 ? '1 candidate' : `${grouped(count)} candidates`;
}
