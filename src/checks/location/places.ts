import { distinct, gather } from '../../facts/lists.ts';
import { fits } from '../../facts/location-case/statements.ts';
import type { LocationFacts } from '../../facts/location.ts';
import { BY_GROUND, codes, statedAmong, type Say } from './say.ts';

/** US guidance of 2022-05-16 and 2023-10-18: details that differ between sources, and the real address. The must-have of this theme. */
export function placeConsistent({ places, life }: LocationFacts): Say<'place-consistent'> {
  const agreeing = places.filter((one) => one.agrees);
  const open = places.filter((one) => !one.agrees && one.ground === undefined);
  const shown = agreeing.some(({ strong, kind }) => strong && kind !== 'contract');
  if (open.length > 0) return differing(life, open, shown);
  const explained = places.find(({ ground }) => ground !== undefined);
  if (explained?.ground !== undefined) return { reason: BY_GROUND[explained.ground.kind], values: { observed: codes(explained.countries) }, evidence: [explained.pointer, explained.ground.pointer] };
  const count = distinct(agreeing.map(({ kind }) => kind)).length;
  if (count < 2 && !shown) return undefined;
  return { reason: 'all-agree', values: { count, claimed: statedAmong(gather(agreeing, ({ countries }) => countries), life.claimed) }, evidence: agreeing.map(({ pointer }) => pointer) };
}

function differing(life: LocationFacts['life'], open: LocationFacts['places'], shown: boolean): Say<'place-consistent'> {
  const claimed = codes(life.claimed);
  const paper = open.find(({ strong, kind }) => strong && (kind === 'contract' || !shown));
  const evidence = [...life.claims, ...open].map(({ pointer }) => pointer);
  if (paper !== undefined) return { reason: 'address-differs', values: { observed: codes(paper.countries), claimed }, evidence };
  const kinds = distinct(open.map(({ kind }) => kind)).length;
  const observed = codes(gather(open, ({ countries }) => countries));
  return kinds > 1 ? { reason: 'several-differ', values: { count: kinds, observed, claimed }, evidence } : { reason: 'one-differs', values: { observed, claimed }, evidence };
}

/** US guidance of 2022-05-16: contact data that contradicts the place. People keep numbers, so a foreign one alone is half at most. */
export function phoneCountry({ phones, places, life }: LocationFacts): Say<'phone-country'> {
  const { lines, local, ground, earlierTie } = phones;
  if (lines.length === 0 || life.claimed.length === 0) return undefined;
  const claimed = codes(life.claimed);
  if (local.length > 0) return { reason: 'same-country', values: { claimed: statedAmong(gather(local, ({ countries }) => countries), life.claimed) }, evidence: local.map(({ pointer }) => pointer) };
  const observed = codes(gather(lines, ({ countries }) => countries));
  const evidence = lines.map(({ pointer }) => pointer);
  if (ground !== undefined) return { reason: BY_GROUND[ground.kind], values: { observed }, evidence: [...evidence, ground.pointer] };
  if (earlierTie !== undefined) return { reason: 'earlier-tie', values: { observed }, evidence: [...evidence, earlierTie] };
  const others = places.filter(({ kind }) => kind !== 'phone');
  const alone = others.length > 1 && others.every((one) => one.agrees) && others.some(({ strong }) => strong);
  return { reason: alone ? 'stands-alone' : 'only-abroad', values: { observed, claimed }, evidence };
}

/** US guidance of 2022-05-16: verify the claimed place before hiring. An old address that is explained or overtaken by proof is clear. */
export function documentAddress({ addresses, life }: LocationFacts): Say<'document-address'> {
  if (addresses.length === 0) return undefined;
  const claimed = codes(life.claimed);
  const abroad = addresses.filter(({ nearness }) => nearness === 'other-country');
  const [first] = abroad;
  if (first === undefined) {
    const other = addresses.filter(({ nearness }) => nearness === 'other-town');
    const shown = other.length > 0 ? other : addresses;
    return { reason: other.length > 0 ? 'other-town' : 'same-place', values: { claimed: statedAmong(gather(shown, ({ place }) => place.countries), life.claimed) }, evidence: shown.map(({ place }) => place.pointer) };
  }
  const observed = codes(gather(abroad, ({ place }) => place.countries));
  const evidence = abroad.map(({ place }) => place.pointer);
  const open = abroad.find(({ ground }) => ground === undefined);
  const ground = open === undefined ? first.ground : undefined;
  if (ground !== undefined) return { reason: ground.kind === 'border' ? 'across-border' : 'moved', values: { observed }, evidence: [...evidence, ground.pointer] };
  const proof = addresses.find((one) => one.place.source === 'address-proof' && fits(one));
  if (proof !== undefined) return { reason: 'proof-of-residence', values: { observed, claimed }, evidence: [...evidence, proof.place.pointer] };
  return { reason: 'other-country', values: { observed, claimed }, evidence };
}
