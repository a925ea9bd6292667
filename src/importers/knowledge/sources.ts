import * as z from 'zod';
import type { AdvisoryFile, AdvisoryOverlay, Jurisdiction, JurisdictionOverlay } from '../../model/advisory.ts';
import { advisoryFileSchema, advisoryOverlaySchema, jurisdictionFileSchema, jurisdictionOverlaySchema } from '../../model/advisory.ts';
import { checkFileSchema, checkOverlaySchema } from '../../model/check.ts';
import { problem } from '../../model/problem.ts';
import type { CureCode, ExpectedCode, FoundCode, Phrase, Problem, ProblemCode } from '../../model/problem.ts';
import type { Scoring, ScoringOverlay } from '../../model/scoring.ts';
import { scoringFileSchema, scoringOverlaySchema } from '../../model/scoring.ts';
import { checkSchema } from '../check-schema.ts';
import { parseYaml } from '../parse-yaml.ts';
import { pointerOf } from '../parsed-text.ts';
import type { ParsedText, Path, SourceText } from '../parsed-text.ts';
import { InputProblem } from '../../model/problem.ts';

const text = z.string().trim().min(1);

/** `locales/<lang>/checks/<theme>.yaml`: a theme's checks in another language, by slug. */
export const checkOverlayFileSchema = z.strictObject({ theme: text, title: text, checks: z.record(text, checkOverlaySchema) });

export type CheckFile = Readonly<z.infer<typeof checkFileSchema>>;
export type CheckOverlayFile = Readonly<z.infer<typeof checkOverlayFileSchema>>;

/** One valid file: its content, with the way back to the places. `name` is the file's name without folder and ending. */
export interface KnowledgeSource<T> {
  readonly name: string;
  readonly value: T;
  readonly parsed: ParsedText;
}

/** A folder's files of one kind; the broken ones are known by name, so that nothing is said against those who refer to them. */
export interface SourceSet<T> {
  readonly valid: readonly KnowledgeSource<T>[];
  readonly broken: readonly string[];
}

export interface LocaleSources {
  readonly checks: SourceSet<CheckOverlayFile>;
  readonly advisories: SourceSet<AdvisoryOverlay>;
  readonly jurisdictions: SourceSet<JurisdictionOverlay>;
  readonly scoring: SourceSet<ScoringOverlay>;
}

export interface KnowledgeSources {
  readonly checks: SourceSet<CheckFile>;
  readonly advisories: SourceSet<AdvisoryFile>;
  readonly jurisdictions: SourceSet<Jurisdiction>;
  readonly scoring: SourceSet<Scoring>;
  /** By language, English not among them. */
  readonly locales: Readonly<Record<string, LocaleSources>>;
}

export interface NamedText extends SourceText {
  readonly name: string;
}

/** The schema of every kind of file in `checklists/`. */
export const KNOWLEDGE_SCHEMAS = {
  checks: checkFileSchema,
  advisories: advisoryFileSchema,
  jurisdictions: jurisdictionFileSchema,
  scoring: scoringFileSchema,
  checkOverlays: checkOverlayFileSchema,
  advisoryOverlays: advisoryOverlaySchema,
  jurisdictionOverlays: jurisdictionOverlaySchema,
  scoringOverlays: scoringOverlaySchema,
} as const;

/** Parses and validates the files of one kind; what is wrong with one is pushed onto `problems` and does not stop the others. */
export function readSources<T>(schema: z.ZodType<T>, files: readonly NamedText[], problems: Problem[]): SourceSet<T> {
  const valid: KnowledgeSource<T>[] = [];
  const broken: string[] = [];
  for (const file of files) {
    const source = readSource(schema, file, problems);
    if (source === undefined) broken.push(file.name);
    else valid.push(source);
  }
  return { valid, broken };
}

function readSource<T>(schema: z.ZodType<T>, file: NamedText, problems: Problem[]): KnowledgeSource<T> | undefined {
  try {
    const parsed = parseYaml(file);
    const checked = checkSchema(schema, parsed);
    if (checked.ok) return { name: file.name, value: checked.value, parsed };
    problems.push(...checked.problems);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    problems.push(...error.problems);
  }
  return undefined;
}

/** A problem at a place of a valid file. */
export function sourceProblem(
  source: KnowledgeSource<unknown>,
  path: Path,
  code: ProblemCode,
  expected: Phrase<ExpectedCode>,
  found: Phrase<FoundCode>,
  cure: Phrase<CureCode>,
): Problem {
  return problem({ code, file: source.parsed.path, ...source.parsed.locate(path), pointer: pointerOf(path), expected, found, cure });
}
