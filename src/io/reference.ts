import { createNameComparer } from '../facts/names/compare.ts';
import type { NameTables } from '../facts/names/types.ts';
import type { DocumentReference, Reference, ThemeTables } from '../facts/reference.ts';
import { rememberedNames } from '../facts/remembered-names.ts';
import type { MarketTables } from '../facts/fee/market-tables.ts';
import type { SanctionsIndex } from '../facts/payment/sanctions.ts';
import type { PaymentTables } from '../facts/payment/tables.ts';
import { readJsonAsset, locationFolder } from './assets.ts';
import { lazily } from './lazily.ts';
import { openLocationTables } from './location-tables.ts';

/** Files of the user's own that replace what ships with the tool. */
export interface ReferenceOptions {
  readonly countryMmdb?: string;
  readonly asnMmdb?: string;
  readonly cityMmdb?: string;
  /** A sanctions list that the user supplies, read already. */
  readonly sdn?: SanctionsIndex;
}

/** The tool's knowledge of the world; each part is read when something first asks for it. */
export function openReference(options: ReferenceOptions = {}): Reference {
  const reference = lazily<Omit<Reference, 'sdn'>>({
    compareNames: () => rememberedNames(createNameComparer(readJsonAsset<NameTables>('names'))),
    location: () => openLocationTables(locationFolder(), options),
    payment: () => readJsonAsset<PaymentTables>('payment'),
    market: () => readJsonAsset<MarketTables>('market'),
    documents: () => readJsonAsset<DocumentReference>('documents'),
    themes: () => readJsonAsset<ThemeTables>('themes'),
  });
  return options.sdn === undefined ? reference : Object.defineProperty(reference as Reference, 'sdn', { value: options.sdn, enumerable: true });
}
