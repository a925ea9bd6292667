import { join } from 'node:path';
import { compileMarket } from '../src/io/compile/market.ts';
import { compileNames } from '../src/io/compile/names.ts';
import { compilePayment } from '../src/io/compile/payment.ts';
import { compileThemes } from '../src/io/compile/themes.ts';
import { compileDocuments } from '../src/io/compile/documents.ts';
import { createNameComparer } from '../src/facts/names/compare.ts';
import { indexSanctions } from '../src/facts/payment/sanctions-index.ts';
import type { Reference } from '../src/facts/reference.ts';
import { rememberedNames } from '../src/facts/remembered-names.ts';
import { lazily } from '../src/io/lazily.ts';
import { locationFolder } from '../src/io/assets.ts';
import { openLocationTables } from '../src/io/location-tables.ts';

export const CHECKLISTS = join(import.meta.dirname, '../checklists');

const reference = join(CHECKLISTS, 'reference');
/** A made-up list: the address is the sample of EIP-55, the names belong to nobody. */
const sampleList = indexSanctions(
  [
    { uid: '7001', type: 'Individual', programs: ['SAMPLE'], names: ['MADEUPSON, Quillan Oberric'], addresses: [{ currency: 'ETH', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }] },
    { uid: '7002', type: 'Entity', programs: ['SAMPLE'], names: ['Invented Sample Trading Co., Ltd.'], addresses: [] },
  ],
  { source: 'sdn-advanced-xml', publishedOn: '2026-11-16', complete: true },
);
const shared: Reference = lazily<Reference>({
  compareNames: () => rememberedNames(createNameComparer(compileNames(join(reference, 'names')))),
  location: () => openLocationTables(locationFolder()),
  payment: () => compilePayment(reference),
  market: () => compileMarket(join(reference, 'market')),
  documents: () => compileDocuments(join(reference, 'documents')),
  themes: () => compileThemes(reference),
  sdn: () => sampleList,
});

/** The real tables, compiled from the checklists when first asked for. */
export function testReference(): Reference {
  return shared;
}
