import type { Rules } from '../../assess/index.ts';
import type { InterviewWords } from '../../i18n/interview-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import { writeAnswers, type AnswersFile } from '../../io/answers-file.ts';
import type { Answer, Answers } from '../../model/answers.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { CheckId, Stage } from '../../model/vocabulary.ts';
import { assessOpenCase, type OpenCase } from '../case.ts';
import type { World } from '../world.ts';
import type { Ui } from './ui.ts';

export interface SessionStart {
  readonly open: OpenCase;
  readonly rules: Rules;
  readonly knowledge: Knowledge;
  /** The answers file as it was opened; absent answers mean a first sitting. */
  readonly file: AnswersFile;
  readonly stage: Stage;
  readonly asOf: string;
  readonly world: World;
}

/** One sitting: the answers so far, on disk after each of them, and what they make of the case. */
export interface Session extends SessionStart {
  readonly ui: Ui;
  readonly t: Translator;
  readonly words: InterviewWords;
  readonly by: string;
  readonly current: () => Answers;
  readonly assess: () => Assessment;
  /** Takes the place of an earlier answer, which is kept behind it, and saves. */
  readonly put: (id: CheckId, answer: Answer) => void;
  readonly putRest: (rest: Partial<Pick<Answers, 'decision'>>) => void;
  readonly now: () => string;
}

export function startSession(start: SessionStart, voice: Pick<Session, 'ui' | 't' | 'words' | 'by'>): Session {
  let { file } = start;
  let answers: Answers = file.answers ?? emptyAnswers(start);
  function save(next: Answers): void {
    file = writeAnswers(file, next);
    answers = next;
  }
  return {
    ...start,
    ...voice,
    current: () => answers,
    assess: () => assessOpenCase(start.rules, start.open, answers, { asOf: start.asOf, reveal: false }),
    put: (id, answer) => save({ ...answers, stage: start.stage, answers: { ...answers.answers, [id]: withEarlier(answer, answers.answers[id]) } }),
    putRest: (rest) => save({ ...answers, ...rest }),
    now: () => start.world.now().toISOString(),
  };
}

function emptyAnswers({ open, stage }: SessionStart): Answers {
  const { id, retainUntil } = open.profile;
  return { schema: 'knowhire/answers/1', candidate: id, ...(retainUntil !== undefined && { retainUntil }), stage, answers: {} };
}

function withEarlier(answer: Answer, before: Answer | undefined): Answer {
  if (before === undefined) return answer;
  const { earlier, ...last } = before;
  return { ...answer, earlier: [...(earlier ?? []), last] };
}
