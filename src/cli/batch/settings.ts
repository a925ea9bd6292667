import type { FormatName } from '../../model/format-names.ts';
import type { Audience, Language, Stage } from '../../model/vocabulary.ts';
import type { ReferenceChoice } from '../chosen-reference.ts';
import type { RegistryChoice } from '../registry/chosen.ts';

/** How candidates are linked: not at all, by identifiers only, or by likeness of texts, too. */
export type Linking = 'none' | 'exact' | 'near';

/** What every worker of a batch must know; plain data, since it is handed to threads. */
export interface Settings {
  /** Date of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly advisories: readonly string[];
  readonly language: Language;
  /** Reports to write for every candidate. */
  readonly formats: readonly FormatName[];
  /** Folder of those reports. */
  readonly reports: string;
  /** Folder of the segments; without one a job hands its lines back, and nothing is linked. */
  readonly segments?: string;
  readonly linking: Linking;
  /** Makes the hashes of identifiers unforeseeable to whoever writes a profile; the same for a run and its resumption. */
  readonly seed: readonly [number, number];
  readonly reference: ReferenceChoice;
  /** Registry against which every candidate is held; its place and key are settled already. */
  readonly registry?: Required<Pick<RegistryChoice, 'registry'>> & Pick<RegistryChoice, 'key'>;
  /** Whether candidates enter the registry as soon as they are looked up, since they cannot be read again. */
  readonly addAtOnce: boolean;
  /** Shingles that so many texts have that they say nothing of one; found by a survey before the first job. */
  readonly boilerplate: Uint32Array;
  /** Lines of each job, set as soon as they are counted, so that later jobs know the line on which they begin. */
  readonly lineCounts: SharedArrayBuffer;
}
