import { dirname, relative, sep } from 'node:path';
import { hashFile } from '../../io/hash-file.ts';
import type { Answer } from '../../model/answers.ts';
import type { EvidenceFile } from '../../model/finding.ts';
import { InputProblem } from '../../model/problem.ts';
import { findResidentNumbers } from '../../model/resident-number.ts';
import { GRADES, type Grade, type State } from '../../model/vocabulary.ts';
import { describeProblems } from '../../i18n/problems.ts';
import type { Session } from './session.ts';
import type { Choice } from './ui.ts';

const MOST = 4000;

/** Free text with the two things that are refused at once: a resident registration number, and far too much. */
export async function freeText(session: Session, message: string, required: boolean): Promise<string | undefined> {
  const { ui, words } = session;
  const typed = await ui.text({
    message,
    check: (text) => {
      if (required && text === '') return words.required;
      if (findResidentNumbers(text).some(({ certain }) => certain)) return words.residentNumber;
      return text.length > MOST ? words.tooLong(MOST) : undefined;
    },
  });
  return typed === '' ? undefined : typed;
}

export function chooseGrade(session: Session, message: string): Promise<Grade> {
  return session.ui.choose({ message, choices: gradeChoices(session), keys: [] }) as Promise<Grade>;
}

function gradeChoices({ t }: Session): readonly Choice<Grade>[] {
  const order: readonly Grade[] = ['attested', 'documented', 'verified', 'claimed'];
  return order.map((value) => ({ value, label: t.ui.grades[value] }));
}

/** Everything that stands behind an answer: grade, note, files, and for an adverse one the candidate's explanation. A key where it was given up before anything was written. */
export async function completeAnswer(session: Session, state: State): Promise<Answer | 'b' | 'q'> {
  const { words } = session;
  const base = { state, by: session.by, at: session.now() };
  if (state === 'unknown') return base;
  if (state === 'not-applicable') return { ...base, because: (await freeText(session, words.reasonForNotApplicable, true)) ?? '' };
  const grade = (await session.ui.choose<Grade>({ message: words.grade, choices: gradeChoices(session), keys: ['b', 'q'] })) as Grade | 'b' | 'q';
  if (grade === 'b' || grade === 'q') return grade;
  const note = await freeText(session, words.note, false);
  const files = GRADES.indexOf(grade) >= GRADES.indexOf('documented') ? await evidenceFiles(session) : [];
  const explanation = state === 'clear' ? undefined : await askExplanation(session, false);
  return { ...base, grade, ...(note !== undefined && { note }), ...(files.length > 0 && { files: [...files] }), ...(explanation !== undefined && { explanation }) };
}

export async function askExplanation(session: Session, required: boolean): Promise<Answer['explanation']> {
  const { words } = session;
  const text = await freeText(session, words.explanation, required);
  if (text === undefined) return undefined;
  return { text, grade: await chooseGrade(session, words.explanationGrade), by: session.by, at: session.now() };
}

async function evidenceFiles(session: Session): Promise<readonly EvidenceFile[]> {
  const { ui, words, t } = session;
  const files: EvidenceFile[] = [];
  for (;;) {
    const path = await freeText(session, files.length === 0 ? words.file : words.anotherFile, false);
    if (path === undefined) return files;
    try {
      const sha256 = await hashFile(path);
      // Named from the folder of the answers file, so that it is found wherever the next run starts.
      files.push({ path: relative(dirname(session.file.path), path).split(sep).join('/'), sha256 });
      ui.show(words.fileRead(path, sha256.slice(0, 16)));
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      ui.show(describeProblems(error, t.language));
    }
  }
}
