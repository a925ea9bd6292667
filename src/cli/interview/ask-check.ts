import type { Answer } from '../../model/answers.ts';
import type { CheckId, State } from '../../model/vocabulary.ts';
import { completeAnswer } from './dialogs.ts';
import { header, help, hint, widthOf } from './screen.ts';
import type { Session } from './session.ts';
import type { Choice, Key } from './ui.ts';
import { wrap } from './wrap.ts';

export type Asked = Answer | Exclude<Key, '?'>;

/** Asks one check until it is answered or left; `?` explains and asks again, `b` at the grade takes the answer back. */
export async function askCheck(id: CheckId, session: Session): Promise<Asked> {
  const { ui, t } = session;
  const assessment = session.assess();
  const said = hint(id, assessment, session);
  ui.head(header(assessment, session));
  const message = `${wrap(t.check(id).question, widthOf(session))}${said === undefined ? '' : `\n${said}`}`;
  for (;;) {
    const picked = await ui.choose<State>({ message, choices: choicesOf(id, session), keys: ['?', 'b', 'm', 'q'] });
    if (picked === '?') ui.show(`\n${help(id, session)}\n`);
    else if (picked === 'b' || picked === 'm' || picked === 'q') return picked;
    else {
      const answer = await completeAnswer(session, picked);
      if (answer !== 'b') return answer;
    }
  }
}

/** The labels of the check's own answers, then the three that every question has. */
export function choicesOf(id: CheckId, { t, words, knowledge }: Session): readonly Choice<State>[] {
  const { answers } = t.check(id);
  const entry = knowledge.checks.find((check) => check.id === id);
  const choices: Choice<State>[] = [{ value: 'clear', label: answers.clear }];
  if (answers.partial !== undefined) choices.push({ value: 'partial', label: answers.partial });
  choices.push({ value: 'concern', label: answers.concern });
  if (answers.refused !== undefined) choices.push({ value: 'refused', label: answers.refused });
  choices.push({ value: 'unknown', label: words.notKnown });
  if (entry?.mustHave !== true) choices.push({ value: 'not-applicable', label: words.notApplicable });
  return choices;
}
