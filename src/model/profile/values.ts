import * as z from 'zod';

/** Longest single text of a profile; a longer one is a paste of a whole document and belongs in a file. */
export const MAX_TEXT = 20_000;

export const short = z.string().trim().min(1).max(300);
export const long = z.string().trim().min(1).max(MAX_TEXT);
export const date = z.iso.date();
/** A date, or a date and time with its offset. */
export const when = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
export const instant = z.iso.datetime({ offset: true });
/** A month or a day; resumes seldom know the day. */
export const month = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, a month or a day: 2021, 2021-03 or 2021-03-15');

/** What a person judges: yes, no, unsure (true and false are taken too). Absent means nobody looked. */
export const said = z.union([z.enum(['yes', 'no', 'unsure']), z.boolean()]);
export const money = z.number().nonnegative();
export const count = z.number().int().nonnegative();
/** ISO 4217, or the ticker of a virtual asset. */
export const currency = z.string().regex(/^[A-Z]{3,5}$/, 'a currency code in capitals, such as KRW, USD or USDT');
/** ISO 3166-1 alpha-2 or a country's usual name in English or Korean. */
export const country = short.describe('ISO 3166-1 code (KR) or the usual name (South Korea, 대한민국)');

const placeObject = z.strictObject({
  country: country.optional(),
  region: short.optional(),
  city: short.optional(),
  address: short.optional().describe('street and number'),
  postcode: short.optional(),
  zone: short.optional().describe('time zone as stated: Asia/Seoul, KST, UTC+9'),
});
/** A place as stated: free text ("Austin, TX") or its parts. */
export const place = z.union([short, placeObject]).describe('a place: "Seoul, South Korea", or country, region, city, address, postcode, zone');

/** Where a value was stated. Values of one attribute from two sources are compared; a value by itself never is. */
export const SOURCES = [
  'application', 'resume', 'identity-document', 'contract', 'bank', 'platform', 'social-media', 'portfolio', 'reference', 'employer', 'vendor', 'observed', 'other',
] as const;
export const source = z.enum(SOURCES);

export type Said = z.infer<typeof said>;
export type PlaceStatement = z.infer<typeof place>;
export type Source = (typeof SOURCES)[number];
