import { NOTICE_WORDS } from '../../i18n/notice-words.ts';
import { InputProblem, problem } from '../../model/problem.ts';
import type { Language } from '../../model/vocabulary.ts';
import { candidateNotice } from '../../reporters/sheets/notice.ts';
import { EXIT } from '../exit-codes.ts';
import { putText } from '../put-text.ts';
import { write, type World } from '../world.ts';

export interface NoticeOptions {
  readonly lang: Language;
  readonly company?: string;
  readonly contact?: string;
  readonly retainDays: string;
  readonly recording?: boolean;
  readonly output?: string;
}

/** Longest period in days that is taken; beyond ten years it is surely a slip (the tool's own limit). */
const MOST_DAYS = 3650;
/** The period that an employer may set for the return of papers: Fair Hiring Procedure Act (Korea), Article 11, decree Articles 2 to 4. */
const KOREAN_PERIOD = { least: 14, most: 180 } as const;

/** `knowhire notice`: what a candidate is told before the checks begin. */
export async function notice({ lang, company, contact, retainDays, recording = false, output }: NoticeOptions, world: World): Promise<number> {
  const days = chosenDays(retainDays);
  const text = candidateNotice({ retainDays: days, recording, ...(company !== undefined && { company }), ...(contact !== undefined && { contact }) }, lang);
  await putText(text, output, [], world);
  if (days < KOREAN_PERIOD.least || days > KOREAN_PERIOD.most) await write(world.stderr, NOTICE_WORDS[lang].oddPeriod(days));
  await write(world.stderr, NOTICE_WORDS[lang].counsel);
  return EXIT.proceed;
}

function chosenDays(asked: string): number {
  const days = Number(asked);
  if (/^\d{1,4}$/.test(asked) && days >= 1 && days <= MOST_DAYS) return days;
  const expected = /^\d+$/.test(asked) ? (days < 1 ? ({ code: 'number-from', values: { least: 1 } } as const) : ({ code: 'number-up-to', values: { most: MOST_DAYS } } as const)) : ({ code: 'whole-number' } as const);
  throw new InputProblem([
    problem({ code: 'schema', file: '--retain-days', expected, found: { code: 'value', values: { value: asked.slice(0, 40) } }, cure: { code: /^\d+$/.test(asked) ? 'change-number' : 'digits-only' } }),
  ]);
}
