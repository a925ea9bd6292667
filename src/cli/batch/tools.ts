import type { Rules } from '../../assess/index.ts';
import type { Reference } from '../../facts/reference.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { ReportContext } from '../../reporters/context.ts';
import type { EntryReader } from './entries.ts';
import type { Registry } from '../../registry/index.ts';
import type { Settings } from './settings.ts';

/** A worker's tools, laid out once for all its tasks. */
export interface Tools {
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly reference: Reference;
  readonly rules: Rules;
  readonly context: ReportContext;
  readonly reader: EntryReader;
  readonly registry: Registry | undefined;
}
