import type { Assessment } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckId, State } from '../../model/vocabulary.ts';
import { askCheck, choicesOf } from './ask-check.ts';
import { askExplanation, completeAnswer, freeText } from './dialogs.ts';
import { header } from './screen.ts';
import type { Session } from './session.ts';

export type MenuEnd = 'continue' | 'finish' | 'stop';
type Item = MenuEnd | 'overrule' | 'explain' | 'change' | 'decide';

/** What can be done beside answering the next question. */
export async function menu(session: Session): Promise<MenuEnd> {
  const { ui, words } = session;
  for (;;) {
    const assessment = session.assess();
    ui.head(header(assessment, session));
    const item = (await ui.choose<Item>({ message: words.menu, choices: items(assessment, session), keys: ['q'] })) as Item | 'q';
    if (item === 'q') return 'stop';
    if (item === 'continue' || item === 'finish' || item === 'stop') return item;
    if (item === 'overrule') await overrule(assessment, session);
    if (item === 'explain') await explain(assessment, session);
    if (item === 'change') await change(assessment, session);
    if (item === 'decide') await decide(session);
  }
}

function items(assessment: Assessment, { words }: Session): readonly { readonly value: Item; readonly label: string }[] {
  return [
    ...(assessment.open.length > 0 ? [{ value: 'continue' as const, label: words.menuContinue }] : []),
    { value: 'finish', label: words.menuFinish },
    { value: 'overrule', label: words.menuOverrule },
    { value: 'explain', label: words.menuExplain },
    { value: 'change', label: words.menuChange },
    { value: 'decide', label: words.menuDecide },
    { value: 'stop', label: words.menuStop },
  ];
}

async function pick(findings: readonly Finding[], session: Session): Promise<CheckId | undefined> {
  const { ui, t, words } = session;
  if (findings.length === 0) {
    ui.show(words.nothingThere);
    return undefined;
  }
  const choices = findings.map(({ checkId, state }) => ({ value: checkId, label: `${t.check(checkId).title} — ${t.ui.states[state]}` }));
  const picked = await ui.choose<CheckId>({ message: words.which, choices, keys: ['b'] });
  return picked === 'b' || picked === '?' || picked === 'm' || picked === 'q' ? undefined : picked;
}

async function overrule(assessment: Assessment, session: Session): Promise<void> {
  const id = await pick(assessment.findings.filter(({ origin, state }) => origin === 'automated' && state !== 'unknown'), session);
  if (id !== undefined) await overruleCheck(id, session);
}

/** What the file settled changes only with a reason. */
async function overruleCheck(id: CheckId, session: Session): Promise<void> {
  const { ui, words } = session;
  const state = (await ui.choose<State>({ message: words.overruleTo, choices: choicesOf(id, session), keys: [] })) as State;
  const because = (await freeText(session, words.overruleWhy, true)) ?? '';
  if (state === 'not-applicable' || state === 'unknown') return session.put(id, { state, by: session.by, at: session.now(), because });
  const answer = await completeAnswer(session, state);
  if (answer !== 'b' && answer !== 'q') session.put(id, { ...answer, because });
}

async function explain(assessment: Assessment, session: Session): Promise<void> {
  const id = await pick(assessment.findings.filter(({ state }) => state === 'concern' || state === 'partial' || state === 'refused'), session);
  const found = assessment.findings.find(({ checkId }) => checkId === id);
  if (id === undefined || found === undefined) return;
  const explanation = await askExplanation(session, true);
  const { earlier: _, ...before } = session.current().answers[id] ?? { state: found.state, by: session.by, at: session.now() };
  session.put(id, { ...before, ...(explanation !== undefined && { explanation }) });
}

async function change(assessment: Assessment, session: Session): Promise<void> {
  const id = await pick(assessment.findings.filter(({ checkId }) => session.current().answers[checkId] !== undefined), session);
  if (id === undefined) return;
  if (session.open.observations.has(id)) return overruleCheck(id, session);
  const answer = await askCheck(id, session);
  if (typeof answer !== 'string') session.put(id, answer);
}

const DECISIONS = ['proceed', 'more-checks', 'do-not-proceed', 'report-to-authority'] as const;

async function decide(session: Session): Promise<void> {
  const { ui, t, words } = session;
  const decision = (await ui.choose({ message: words.decision, choices: DECISIONS.map((value) => ({ value, label: t.ui.decisions[value] })), keys: [] })) as (typeof DECISIONS)[number];
  const reason = (await freeText(session, words.decisionWhy, true)) ?? '';
  session.putRest({ decision: { decision, by: session.by, at: session.now(), reason } });
}
