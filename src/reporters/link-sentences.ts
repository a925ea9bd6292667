import type { LinkEdge } from '../model/links.ts';
import { isOpenLink } from '../model/open-link.ts';
import { LINK_WORDS } from '../i18n/link-words.ts';
import type { ReportContext } from './context.ts';

const RANK = { different: 0, unsure: 1, same: 2 } as const;

/** The order in which a person should look: another name without a reason first, namesakes last. */
export function rankOf(edge: LinkEdge): number {
  if (edge.kind === 'name-and-birth-date') return 4;
  return edge.explained === undefined ? RANK[edge.names] : 3;
}

/** Why sharing is ordinary, or that nobody wrote down why; nothing where no reason is needed. */
export function reasonText(edge: LinkEdge, { t }: Pick<ReportContext, 't'>): string {
  const words = LINK_WORDS[t.language];
  if (edge.explained !== undefined) return words.explanations[edge.explained];
  return isOpenLink(edge) ? words.unexplained : '';
}

/** How alike two texts or pictures are, in words; empty where they are the same or it was not measured. */
export function likenessText({ likeness }: LinkEdge, { t }: Pick<ReportContext, 't'>): string {
  return likeness === undefined || likeness >= 1 ? '' : ` (${LINK_WORDS[t.language].alike(Math.floor(likeness * 100))})`;
}
