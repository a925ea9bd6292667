import * as z from 'zod';

const notes = z.strictObject({ en: z.string(), ko: z.string() });
const meta = z.looseObject({ date: z.iso.date(), licence: z.string() });

const software = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(['editor', 'generator', 'layout', 'ordinary']),
  appearsAs: z.array(z.string().min(2)),
  marks: z.array(z.strictObject({ field: z.string().regex(/^\w+:[\w .-]+$/), contains: z.array(z.string()) })).optional(),
  note: notes.optional(),
});

/** `software.yaml` */
export const softwareTableSchema = z.strictObject({
  meta,
  kinds: z.record(z.enum(['editor', 'generator', 'layout', 'ordinary']), notes),
  software: z.array(software).refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an id comes up twice'),
});

const likeness = z.strictObject({ bits: z.int().min(0).max(64), detailBits: z.int().min(0).max(64) });

/** `thresholds.yaml` */
export const documentThresholdsSchema = z.strictObject({
  meta,
  images: z.strictObject({ shortestSide: z.int().positive(), fewestPixels: z.int().positive(), zoneUnknownHours: z.number().positive(), zoneKnownMinutes: z.number().nonnegative() }),
  pdf: z.strictObject({ graceDays: z.int().nonnegative() }),
  hashes: z.strictObject({ photo: likeness, document: likeness }),
});

const longest = z.strictObject({
  kind: z.string(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  months: z.int().positive().optional(),
  holderUnder: z.int().positive().optional(),
  issuedFrom: z.iso.date().optional(),
  source: z.string(),
  official: z.boolean(),
});

/** `validity.yaml` */
export const validityTableSchema = z.strictObject({ meta, longest: z.array(longest) });

const shape = z.strictObject({ kind: z.string(), country: z.string().regex(/^[A-Z]{2}$/), pattern: z.string(), note: z.string().optional(), source: z.string() });

/** `number-shapes.yaml` */
export const numberShapesSchema = z.strictObject({ meta, shapes: z.array(shape) });

const codes = z.record(z.string().regex(/^[A-Z]{1,3}$/), z.string().regex(/^[A-Z]{2}$/));

/** `mrz-states.yaml` */
export const mrzStatesSchema = z.strictObject({ meta, iso: codes, special: codes, noCountry: z.array(z.string()), issuedThrough: codes });

export type SoftwareEntry = Readonly<z.infer<typeof software>>;
export type SoftwareKind = SoftwareEntry['kind'];
export type SoftwareTable = Readonly<z.infer<typeof softwareTableSchema>>;
export type DocumentThresholds = Readonly<z.infer<typeof documentThresholdsSchema>>;
export type ValidityLimit = Readonly<z.infer<typeof longest>>;
export type ValidityTable = Readonly<z.infer<typeof validityTableSchema>>;
export type NumberShapes = Readonly<z.infer<typeof numberShapesSchema>>;

/** What the reading of evidence files needs to know. */
export interface DocumentTables {
  readonly software: SoftwareTable;
  readonly thresholds: DocumentThresholds;
}
