import type { Knowledge, Locale } from '../model/knowledge.ts';
import { readJsonAsset } from './assets.ts';
import { lazily } from './lazily.ts';

/** Everything that stands in `checklists/`, as the build compiled it. A language's texts are read when they are first asked for. */
export function loadKnowledge(): Knowledge {
  const knowledge = readJsonAsset<Omit<Knowledge, 'locales'>>('knowledge');
  return { ...knowledge, locales: lazily<{ readonly ko: Locale }>({ ko: () => readJsonAsset<Locale>('knowledge.ko') }) };
}
