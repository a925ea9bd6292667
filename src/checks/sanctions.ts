import type { SanctionsFacts } from '../facts/sanctions-case.ts';
import type { Evaluators } from './evaluator.ts';
import type { SanctionsReasons } from './generated/sanctions.ts';

type Say<Slug extends keyof SanctionsReasons> = ReturnType<Evaluators<SanctionsReasons, SanctionsFacts>[Slug]>;

export const sanctions = {
  'listed-address': listedAddress,
  'listed-name': listedName,
  'list-supplied': listSupplied,
} satisfies Evaluators<SanctionsReasons, SanctionsFacts>;

/** US guidance of 2022-05-16, consequences: an address of the OFAC list, compared letter by letter. */
function listedAddress({ wallets, listIsCurrent }: SanctionsFacts): Say<'listed-address'> {
  for (const { screening, pointer } of wallets) {
    if (screening.result !== 'listed') continue;
    const entry = [...new Set(screening.matches.map(({ listed }) => listed.uid))].join(', ');
    return { reason: 'listed', values: { entry }, evidence: [pointer] };
  }
  const unread = wallets.find(({ screening }) => screening.result === 'not-screened');
  if (unread) return { reason: 'not-readable', values: {}, evidence: [unread.pointer] };
  if (wallets.length === 0) return undefined;
  const evidence = wallets.map(({ pointer }) => pointer);
  return listIsCurrent ? { reason: 'not-listed', values: { count: wallets.length }, evidence } : { reason: 'list-too-weak', values: {}, evidence };
}

/** Names are shared by many people: a name only leads to a question, whatever the list says. */
function listedName({ supplied, names, listIsCurrent }: SanctionsFacts): Say<'listed-name'> {
  if (!supplied) return undefined;
  const alike = names.filter(({ candidates }) => candidates > 0);
  if (alike.length > 0) return { reason: 'names-alike', values: { count: Math.max(...alike.map(({ candidates }) => candidates)) }, evidence: alike.map(({ pointer }) => pointer) };
  const evidence = names.map(({ pointer }) => pointer);
  return { reason: listIsCurrent ? 'no-name-alike' : 'list-too-weak', values: {}, evidence };
}

/** A list that is old, undated or incomplete clears nobody. */
function listSupplied({ supplied, listIsCurrent, publishedOn }: SanctionsFacts): Say<'list-supplied'> {
  if (!supplied) return undefined;
  if (listIsCurrent && publishedOn !== undefined) return { reason: 'screened', values: { date: publishedOn }, evidence: ['/name'] };
  return { reason: 'list-too-weak', values: {}, evidence: ['/name'] };
}
