import { REGISTRY_WORDS } from '../../i18n/registry-words.ts';
import type { LinkEdge } from '../../model/links.ts';
import type { Language } from '../../model/vocabulary.ts';

/** How alike two things are that are not equal; empty for equal ones. */
export function alikeText({ likeness = 1 }: Pick<LinkEdge, 'likeness'>, lang: Language): string {
  return likeness >= 1 ? '' : REGISTRY_WORDS[lang].alike(Math.floor(likeness * 100));
}
