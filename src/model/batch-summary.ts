import type { LinkCluster, LinkEdge, SharedByMany } from './links.ts';
import type { Report } from './report.ts';
import type { Audience, Band, CheckId, Stage, Verdict } from './vocabulary.ts';

/** Forms of the summary, by the names that `--format` knows; the table of reporters is held complete by the compiler. */
export const SUMMARY_FORMATS = ['md', 'json', 'csv', 'ndjson', 'html'] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

/** Most entries of each list, so that a summary can be read and held in memory after a million candidates (the tool's own limits). */
export const SUMMARY_BOUNDS = { rows: 1000, clusters: 200, apart: 200, earlier: 200, byMany: 100, unreadable: 200, duplicates: 100 } as const;

/** A list that was cut to keep the document small; the number of what is missing stands beside it. */
export interface Bounded<Item> {
  readonly shown: readonly Item[];
  readonly leftOut: number;
}

/** What the run over many candidates found: one document, from which every form of the summary is made. */
export interface BatchSummary {
  readonly schema: 'knowhire/summary/1';
  readonly tool: Report['tool'];
  readonly ruleset: Report['ruleset'];
  /** Date of the assessments, YYYY-MM-DD. */
  readonly asOf: string;
  readonly revealed: boolean;
  readonly stage: Stage;
  readonly audience?: Audience;
  readonly advisories: readonly string[];
  /** Candidates assessed. */
  readonly total: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Gravest first: by verdict, then by what speaks against the case at least, then in the order of the input. */
  readonly rows: Bounded<SummaryRow>;
  /** Every must-have that is due, with how many candidates lack it; in the order of the rule set. */
  readonly mustHaves: readonly { readonly checkId: CheckId; readonly missing: number }[];
  /** Absent where candidates were not compared. */
  readonly links?: SummaryLinks;
  /** Entries that could not be read; nobody in them was assessed. */
  readonly unreadable: Bounded<Report['unreadable'][number]>;
  /** Ids that stand in more than one entry. */
  readonly duplicates: Bounded<{ readonly id: string; readonly count: number }>;
  readonly limits: Report['limits'];
  /** The nearest of the candidates' dates for deletion, YYYY-MM-DD: then this document has to go, too. */
  readonly retainUntil?: string;
}

export interface SummaryRow {
  /** Place in the input, from 1. */
  readonly at: number;
  readonly id: string;
  readonly requisition?: string;
  /** The file, as the formats of a CI name it: relative to where the tool ran, with forward slashes. */
  readonly source: string;
  /** Line in that file, from 1, where it holds several candidates. */
  readonly line?: number;
  readonly verdict: Verdict;
  readonly band: Band;
  readonly atLeast: number;
  readonly atMost: number;
  /** Percent. */
  readonly assurance: number;
  /** Must-haves that are due and not settled. */
  readonly missing: readonly CheckId[];
  /** Links that ask for a person's eyes (`isOpenLink`). */
  readonly links: number;
  /** Number of the cluster, from 1 in the order of `links.clusters`. */
  readonly cluster?: number;
}

export interface SummaryLinks {
  /** Whether earlier candidates of the registry were compared, too. */
  readonly registry: boolean;
  /** Links that ask for a person's eyes. */
  readonly open: number;
  /** Links with an ordinary reason on file, or of one person applying twice. */
  readonly explained: number;
  /** Pairs that have nothing in common but name and birth date. */
  readonly namesakes: number;
  readonly clusters: Bounded<LinkCluster>;
  /** Open links of two candidates of this batch that stand in no cluster, such as an IP address of theirs. */
  readonly apart: Bounded<LinkEdge>;
  /** Open links that lead to earlier candidates of the registry and stand in no cluster. */
  readonly earlier: Bounded<LinkEdge>;
  readonly byMany: Bounded<SharedByMany>;
}
