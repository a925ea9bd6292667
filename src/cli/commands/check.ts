import * as z from 'zod';
import { prepareRules } from '../../assess/index.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import { openAnswers } from '../../io/answers-file.ts';
import { placedAssessment } from '../../model/placed-assessment.ts';
import type { FormatName } from '../../model/format-names.ts';
import type { Audience, Language, Stage } from '../../model/vocabulary.ts';
import { answersPathOf, assessOpenCase, openCase, type OpenCase } from '../case.ts';
import { chooseAdvisories } from '../choose-advisories.ts';
import { chosenDate } from '../chosen-date.ts';
import { exitCodeOf, EXIT } from '../exit-codes.ts';
import { chosenReference } from '../chosen-reference.ts';
import { canAsk } from '../can-ask.ts';
import { shownPath } from '../shown-path.ts';
import { reportOf } from '../report.ts';
import { putDocument } from '../put-document.ts';
import type { Report } from '../../model/report.ts';
import type { Registry } from '../../registry/index.ts';
import { withRegistry, type RegistryChoice } from '../registry/chosen.ts';
import { earlierByMany, earlierLinks } from '../registry/earlier-links.ts';
import { entryOf } from '../registry/question.ts';
import { write, type World } from '../world.ts';

export interface CheckOptions extends RegistryChoice {
  readonly advisory?: string;
  readonly stage?: Stage;
  readonly audience: Audience;
  readonly lang: Language;
  readonly answers?: string;
  readonly asOf?: string;
  readonly format: FormatName;
  readonly output?: string;
  readonly input: boolean;
  readonly plain?: boolean;
  readonly by?: string;
  readonly reveal?: boolean;
  readonly sdn?: string;
  readonly countryMmdb?: string;
  readonly asnMmdb?: string;
  readonly cityMmdb?: string;
}

// One file is read once: compiling a fast parser for its schema would take longer than it saves.
z.config({ jitless: true });

/** Until the recruiter says otherwise: the stage at which all five must-haves are due. */
const USUAL_STAGE: Stage = 'offer';

const READ_AS: Readonly<Record<Language, (file: string, encoding: string) => string>> = {
  en: (file, encoding) => `${file} is not UTF-8 and was read as ${encoding}. If names look wrong, save it as UTF-8.\n`,
  ko: (file, encoding) => `${file} 파일이 UTF-8이 아니어서 ${encoding} 인코딩으로 읽었습니다. 이름이 깨져 보이면 UTF-8로 저장하십시오.\n`,
};

/** `knowhire check`: one candidate from file to report. */
export function check(path: string, options: CheckOptions, world: World): Promise<number> {
  if (options.registry === undefined) return checkOne(path, options, world);
  return withRegistry(options, world, (registry) => checkOne(path, options, world, registry));
}

async function checkOne(path: string, options: CheckOptions, world: World, registry?: Registry): Promise<number> {
  const asOf = chosenDate(options.asOf, world);
  const knowledge = loadKnowledge();
  const advisories = chooseAdvisories(options.advisory, knowledge.advisories);
  const open = await openCase(path, await chosenReference(options), asOf, registry);
  if (open.encoding !== 'utf-8') await write(world.stderr, READ_AS[options.lang](path, open.encoding));
  const answersPath = options.answers ?? answersPathOf(path);
  const file = openAnswers(answersPath, { candidate: open.profile.id, checks: knowledge.checks.map(({ id }) => id), required: options.answers !== undefined && !canAsk(options, world) });
  const stage = options.stage ?? file.answers?.stage ?? USUAL_STAGE;
  const rules = prepareRules(knowledge, advisories, stage, options.audience);
  const reveal = options.reveal ?? false;

  let { answers } = file;
  if (canAsk(options, world)) {
    const { interviewCase } = await import('../interview/index.ts');
    const result = await interviewCase({ open, rules, knowledge, file, stage, asOf, language: options.lang, plain: options.plain ?? false, world, ...(options.by !== undefined && { by: options.by }) });
    answers = result.answers;
    if (result.ended === 'interrupted') return EXIT.interrupted;
  }

  const assessment = placedAssessment(assessOpenCase(rules, open, answers, { asOf, reveal }), shownPath(path), open.locate);
  const report = { ...reportOf({ assessments: [assessment], knowledge, asOf, reveal, files: open.files }), ...earlierInReport(open, reveal) };
  await putDocument(report, { knowledge, language: options.lang, format: options.format, locate: (_, pointer) => placeIn(path, open.locate(pointer)) }, options.output, [path, answersPath], world);
  await registry?.add([entryOf(open.base, open.digest)]);
  return exitCodeOf(assessment.verdict);
}

function earlierInReport({ profile, earlier }: OpenCase, reveal: boolean): Pick<Report, 'links' | 'sharedByMany'> {
  if (earlier === undefined) return { links: [] };
  const many = earlierByMany(profile, earlier, reveal);
  return { links: earlierLinks(profile, earlier, reveal), ...(many.length > 0 && { sharedByMany: many }) };
}

function placeIn(path: string, place: { readonly line: number; readonly column: number } | undefined): { path: string; line: number; column: number } | undefined {
  return place === undefined ? undefined : { path, ...place };
}
