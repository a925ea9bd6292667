import * as z from 'zod';

const text = z.string().trim().min(1);
const said = z.strictObject({ en: text, ko: text });
const patterns = z.strictObject({ en: z.array(text), ko: z.array(text) });

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: said,
  /** Laws that keep the topic out. */
  sources: z.array(said).min(1),
  /** How to ask lawfully. */
  instead: said,
  patterns,
  /** Sentences in which a pattern means something else. */
  allowed: patterns.optional(),
});

/** `checklists/reference/lint/protected-topics.yaml`. */
export const protectedTopicsSchema = z.strictObject({
  about: text,
  licence: text,
  compiled: text,
  forbidding: patterns,
  topics: z.array(topicSchema).min(1),
  exceptions: z.array(z.strictObject({ check: text, field: text, topic: text, text: said, reason: text })),
});

export type ProtectedTopic = Readonly<z.infer<typeof topicSchema>>;
export type ProtectedTopics = Readonly<z.infer<typeof protectedTopicsSchema>>;
