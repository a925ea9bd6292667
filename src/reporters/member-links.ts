import type { Assessment } from '../model/assessment.ts';
import type { LinkEdge, SharedByMany } from '../model/links.ts';
import { isOpenLink } from '../model/open-link.ts';
import type { Report } from '../model/report.ts';
import { LINK_WORDS } from '../i18n/link-words.ts';
import type { ReportContext } from './context.ts';
import { rankOf } from './link-sentences.ts';

/** A link as the report of one of the two tells it. */
export interface MemberLink {
  readonly edge: LinkEdge;
  /** Id of the other candidate. */
  readonly other: string;
  /** Where the shared thing stands in this candidate's profile. */
  readonly pointer: string | undefined;
}

/** The links of one candidate: those that ask for a person's eyes first, else in the report's order. */
export function linksOf({ candidate }: Assessment, { links }: Report): readonly MemberLink[] {
  const own = links.flatMap((edge): readonly MemberLink[] => {
    const at = edge.candidates.indexOf(candidate.id);
    if (at < 0) return [];
    return [{ edge, other: edge.candidates[1 - at] ?? '', pointer: edge.pointers[at] }];
  });
  return [...own].sort((a, b) => rankOf(a.edge) - rankOf(b.edge));
}

/** What this candidate shares with very many; a report of several candidates does not say whose it is. */
export function sharedByManyOf({ assessments, sharedByMany = [] }: Report): readonly SharedByMany[] {
  return assessments.length === 1 ? sharedByMany : [];
}

/** The sentences around the pairs, without those that do not apply. */
export function linkNotes(links: readonly MemberLink[], context: Pick<ReportContext, 't'>): readonly string[] {
  const words = LINK_WORDS[context.t.language];
  return [
    words.question,
    ...(links.some(({ edge }) => !isOpenLink(edge)) ? [words.weightless] : []),
    ...(links.some(({ edge }) => edge.seen !== undefined) ? [words.registry] : []),
  ];
}
