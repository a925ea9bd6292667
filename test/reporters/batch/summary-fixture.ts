import { createTranslator } from '../../../src/i18n/translator.ts';
import { loadKnowledgeFrom } from '../../../src/io/knowledge-files.ts';
import type { BatchSummary, SummaryRow } from '../../../src/model/batch-summary.ts';
import type { LinkEdge } from '../../../src/model/links.ts';
import type { Language } from '../../../src/model/vocabulary.ts';
import type { SummaryContext } from '../../../src/reporters/batch/context.ts';
import { CHECKLISTS } from '../../reference.ts';

/** The real rule set, so that the golden files read as they will. */
export const KNOWLEDGE = loadKnowledgeFrom(CHECKLISTS);

export function contextIn(language: Language): SummaryContext {
  return { t: createTranslator(KNOWLEDGE, language, { en: {}, ko: {} }), knowledge: KNOWLEDGE };
}

export function edge(kind: LinkEdge['kind'], candidates: LinkEdge['candidates'], shown: string, changes: Partial<LinkEdge> = {}): LinkEdge {
  return { kind, candidates, pointers: ['/contact/phones/0', '/contact/phones/0'], shown, names: 'different', ...changes };
}

const VIDEO = 'interview/video-held';
const CONTRACT = 'identity/id-matches-contract';

export function row(at: number, id: string, changes: Partial<SummaryRow> = {}): SummaryRow {
  return { at, id, source: 'candidates/spring.ndjson', ...(changes.source === undefined && { line: at }), verdict: 'proceed', band: 'none', atLeast: 0, atMost: 6, assurance: 88, missing: [], links: 0, ...changes };
}

/** Eight made-up people: four of them joined, two more joined with somebody of an earlier year, two alone. */
export const EIGHT: BatchSummary = {
  schema: 'knowhire/summary/1',
  tool: { name: 'knowhire', version: '0.1.0' },
  ruleset: { digest: 'd'.repeat(64), scoring: '1' },
  asOf: '2026-11-21',
  revealed: false,
  stage: 'offer',
  audience: 'hiring-company',
  advisories: ['kr-2022-12-08', 'us-2022-05-16', 'fbi-2025-01-23'],
  total: 8,
  verdicts: { proceed: 2, incomplete: 3, review: 2, escalate: 1 },
  rows: {
    shown: [
      row(5, 'ops-7', { verdict: 'escalate', band: 'high', atLeast: 24, atMost: 41, assurance: 61, missing: [VIDEO, CONTRACT], links: 3, cluster: 2 }),
      row(1, 'kim-minjun', { verdict: 'review', band: 'elevated', atLeast: 17, atMost: 30, assurance: 72, missing: [VIDEO], links: 3, cluster: 1, requisition: 'backend-2026' }),
      row(6, 'j.smith', { verdict: 'review', band: 'elevated', atLeast: 12, atMost: 29, assurance: 66, links: 2, cluster: 2 }),
      row(2, 'lee-02', { verdict: 'incomplete', band: 'low', atLeast: 10, atMost: 25, assurance: 55, missing: [VIDEO], links: 3, cluster: 1 }),
      row(3, '박서연-2026', { source: 'candidates/박서연.yaml', verdict: 'incomplete', band: 'low', atLeast: 10, atMost: 22, assurance: 58, missing: [VIDEO, CONTRACT], links: 1, cluster: 1 }),
      row(4, 'a-novak', { verdict: 'incomplete', band: 'none', atLeast: 0, atMost: 18, assurance: 49, missing: [VIDEO], links: 1, cluster: 1 }),
      row(7, 'okafor-1', { band: 'low', atLeast: 6, atMost: 9, assurance: 91 }),
      row(8, 'tran-9'),
    ],
    leftOut: 0,
  },
  mustHaves: [
    { checkId: CONTRACT, missing: 2 },
    { checkId: VIDEO, missing: 5 },
  ],
  links: {
    registry: true,
    open: 8,
    explained: 1,
    namesakes: 1,
    clusters: {
      shown: [
        {
          candidates: ['kim-minjun', 'lee-02', '박서연-2026', 'a-novak'],
          edges: [
            edge('phone', ['kim-minjun', 'lee-02'], '…0101'),
            edge('resume-text', ['kim-minjun', 'lee-02'], '', { likeness: 0.934 }),
            edge('bank-account', ['kim-minjun', '박서연-2026'], '…0007'),
            edge('ip', ['lee-02', 'a-novak'], '203.0.113.…', { names: 'unsure' }),
            edge('address', ['박서연-2026', 'a-novak'], 'Seoul, Guro-gu', { explained: 'household' }),
          ],
        },
        {
          candidates: ['ops-7', 'j.smith', '2025-114'],
          edges: [
            edge('document', ['ops-7', 'j.smith'], '…321'),
            edge('similar-photo', ['ops-7', 'j.smith'], 'f3a90c17…', { pointers: ['/profiles/0/photoFile', '/profiles/1/photoFile'], likeness: 0.96 }),
            edge('wallet', ['ops-7', '2025-114'], '…9f3c', { pointers: ['/payment/accounts/0/wallet'], seen: '2025-08-14' }),
          ],
        },
      ],
      leftOut: 0,
    },
    apart: { shown: [edge('ip', ['tran-9', 'j.smith'], '192.0.2.…', { names: 'unsure' })], leftOut: 0 },
    earlier: { shown: [], leftOut: 0 },
    byMany: { shown: [{ kind: 'ip', shown: '198.51.100.…', count: 4120 }, { kind: 'phone', shown: '…0000', count: 212 }], leftOut: 0 },
  },
  unreadable: { shown: [{ path: 'candidates/spring.ndjson', problem: 'candidates/spring.ndjson:9:1: expected the key “name”; found nothing. Add “name:” with its value.', line: 9, column: 1 }], leftOut: 0 },
  duplicates: { shown: [{ id: 'tran-9', count: 2 }], leftOut: 0 },
  limits: [{ code: 'reference-missing', values: { name: 'ofac' } }, { code: 'pictures-not-compared', values: {} }],
  retainUntil: '2027-05-20',
};
