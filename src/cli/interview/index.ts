import { createTranslator, type CountryNames } from '../../i18n/translator.ts';
import { INTERVIEW_WORDS, type InterviewWords } from '../../i18n/interview-words.ts';
import { readJsonAsset } from '../../io/assets.ts';
import type { Answers } from '../../model/answers.ts';
import type { CheckId, Language } from '../../model/vocabulary.ts';
import { askCheck } from './ask-check.ts';
import { menu } from './menu.ts';
import { plainUi } from './plain-ui.ts';
import { startSession, type Session, type SessionStart } from './session.ts';
import { Interrupted, type Ui } from './ui.ts';

export interface InterviewStart extends SessionStart {
  readonly language: Language;
  readonly plain: boolean;
  readonly by?: string;
}

export interface InterviewEnd {
  readonly answers: Answers | undefined;
  readonly ended: 'finished' | 'stopped' | 'interrupted';
}

/** Walks the recruiter through what is open. Every answer is on disk before the next question is shown. */
export async function interviewCase(start: InterviewStart): Promise<InterviewEnd> {
  const words = INTERVIEW_WORDS[start.language];
  const ui = await openUi(start, words);
  let session: Session | undefined;
  try {
    session = await begin(start, ui, words);
    const ended = await converse(session);
    if (ended === 'stopped') ui.show(stoppedWords(words, start, session.current()));
    return { answers: session.current(), ended };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const answers = session?.current() ?? start.file.answers;
    if (start.world.stderr.writable) ui.show(`\n${stoppedWords(words, start, answers)}`);
    return { answers, ended: 'interrupted' };
  } finally {
    ui.close();
  }
}

/** Before the first answer there is no file yet. */
function stoppedWords(words: InterviewWords, { file }: InterviewStart, answers: Answers | undefined): string {
  const isEmpty = answers === undefined || (Object.keys(answers.answers).length === 0 && answers.decision === undefined);
  return isEmpty ? words.stoppedEmpty : words.stopped(file.path);
}

/** Screen readers announce themselves in these variables; a dumb terminal cannot redraw. */
async function openUi({ plain, world }: InterviewStart, words: InterviewWords): Promise<Ui> {
  const { env } = world;
  const reader = ['ACCESSIBLE', 'SCREEN_READER', 'NVDA', 'JAWS', 'ORCA'].some((name) => env[name] !== undefined && env[name] !== '' && env[name] !== '0');
  if (plain || reader || env['TERM'] === 'dumb') return plainUi(world, words);
  const { richUi } = await import('./rich-ui.ts');
  return richUi(world, words);
}

async function begin(start: InterviewStart, ui: Ui, words: InterviewWords): Promise<Session> {
  const given = Object.values(start.file.answers?.answers ?? {});
  if (given.length > 0) ui.show(words.resumed(given.length));
  ui.show(words.saved(start.file.path));
  const by = start.by ?? (await ui.text({ message: words.who, ...initialName(start, given), check: (text) => (text === '' ? words.required : undefined) }));
  const t = createTranslator(start.knowledge, start.language, readJsonAsset<CountryNames>('country-names'));
  const session = startSession(start, { ui, t, words, by });
  ui.show(words.welcome(session.assess().open.length));
  return session;
}

function initialName({ world }: InterviewStart, given: readonly { readonly by: string; readonly at: string }[]): { initial?: string } {
  const last = [...given].sort((a, b) => a.at.localeCompare(b.at)).at(-1)?.by;
  const name = last ?? world.env['USER'] ?? world.env['USERNAME'];
  return name === undefined || name === '' ? {} : { initial: name };
}

/** Asks in the order in which answers could change the verdict most; what was just left open is not asked twice in one sitting. */
async function converse(session: Session): Promise<'finished' | 'stopped'> {
  const { ui, words } = session;
  const left = new Set<CheckId>();
  const asked: CheckId[] = [];
  let again: CheckId | undefined;
  for (;;) {
    const next = again ?? session.assess().open.find(({ checkId }) => !left.has(checkId))?.checkId;
    again = undefined;
    if (next === undefined) {
      ui.show(session.assess().open.length === 0 ? words.nothingOpen : '');
      const end = await menu(session);
      if (end !== 'continue') return end === 'finish' ? 'finished' : 'stopped';
      left.clear();
      continue;
    }
    const answer = await askCheck(next, session);
    if (answer === 'q') return 'stopped';
    if (answer === 'b') {
      again = asked.pop();
      if (again === undefined) ui.show(words.first);
      again ??= next;
      continue;
    }
    if (answer === 'm') {
      const end = await menu(session);
      if (end !== 'continue') return end === 'finish' ? 'finished' : 'stopped';
      continue;
    }
    session.put(next, answer);
    asked.push(next);
    left.add(next);
  }
}
