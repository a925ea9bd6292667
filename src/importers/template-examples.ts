import * as z from 'zod';
import type { ExpectedCode } from '../model/problem.ts';
import { expectationOf } from './expectations.ts';
import { bareSchema } from './schema-walk.ts';

/** How the values of each form are written. */
const BY_FORM: Readonly<Partial<Record<ExpectedCode, string>>> = {
  date: '2026-01-31',
  instant: '2026-01-31T09:00:00+09:00',
  month: '2021, 2021-03, 2021-03-15',
  currency: 'KRW',
  'clock-time': '09:00',
  'utc-offset': '+09:00',
};

/** Made-up values, by the name of the key. */
const BY_KEY: Readonly<Record<string, string>> = {
  email: 'name@example.com',
  phone: '+82 10-0000-0000',
  url: 'https://example.com',
  website: 'https://example.com',
  ip: '203.0.113.10',
  timeZone: 'Asia/Seoul',
};

/** How a value of the schema may look, where that is not plain: "2026-01-31". */
export function exampleOf(schema: z.core.$ZodType, key: string): string | undefined {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodUnion) return exampleOf(bare.def.options[0] ?? bare, key);
  const free = z.safeParse(bare, '…');
  if (free.success) return BY_KEY[key];
  const [issue] = free.error.issues;
  return issue === undefined ? undefined : BY_FORM[expectationOf(issue).code];
}

/** The words a field may hold, where it is a choice. */
export function choicesOf(schema: z.core.$ZodType): readonly string[] {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodEnum) return bare.options.map(String);
  return bare instanceof z.ZodUnion ? bare.def.options.flatMap((option) => choicesOf(option)) : [];
}
