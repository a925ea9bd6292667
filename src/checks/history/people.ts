import type { HistoryFacts } from '../../facts/history.ts';
import type { ReferenceRecord } from '../../facts/history/references.ts';
import type { Say } from './say.ts';

/** US guidance of 2022-05-16: contact data of references are often false, so use your own. Silence never counts. */
export function referenceContactIndependent({ references }: HistoryFacts): Say<'reference-contact-independent'> {
  const total = references.length;
  const of = (outcome: ReferenceRecord['outcome']): readonly ReferenceRecord[] => references.filter((one) => one.outcome === outcome);
  const denied = of('denied');
  if (denied.length > 0) return { reason: 'denied', values: { count: denied.length, total }, evidence: at(denied, 'outcome') };
  const shared = references.filter(({ sharedContact }) => sharedContact.length > 0);
  if (shared.length > 0) return { reason: 'same-contact', values: { count: shared.length, total }, evidence: shared.flatMap(({ sharedContact }) => sharedContact) };
  const reached = of('confirmed').filter(({ contactFrom }) => contactFrom === 'own-research');
  if (reached.length > 0) return { reason: 'reached-independently', values: { count: reached.length, total }, evidence: at(reached, 'outcome') };
  const through = of('confirmed').filter(({ contactFrom }) => contactFrom === 'candidate');
  if (through.length > 0) return { reason: 'candidate-contact', values: { count: through.length, total }, evidence: at(through, 'contactFrom') };
  const open = of('confirmed');
  if (open.length > 0) return { reason: 'source-open', values: { count: open.length }, evidence: at(open, 'outcome') };
  const silent = of('no-answer');
  if (silent.length > 0) return { reason: 'no-answer', values: { count: silent.length, total }, evidence: at(silent, 'outcome') };
  const unasked = of('not-asked');
  return unasked.length > 0 ? { reason: 'not-asked', values: {}, evidence: at(unasked, 'outcome') } : undefined;
}

/** US guidance of 2022-05-16: mail domains that look like a company's own. Free mail is a question only, and none for people reached otherwise. */
export function referenceMail({ references }: HistoryFacts): Say<'reference-mail'> {
  const total = references.length;
  const of = (mail: ReferenceRecord['mail']): readonly ReferenceRecord[] => references.filter((one) => one.mail === mail);
  for (const reason of ['disposable', 'lookalike'] as const) {
    const found = of(reason);
    if (found.length > 0) return { reason, values: { count: found.length, total }, evidence: at(found, 'email') };
  }
  const official = of('official');
  const rest = [...of('variant'), ...of('free'), ...of('other')];
  const unproved = rest.filter(({ outcome, contactFrom }) => !(outcome === 'confirmed' && contactFrom === 'own-research'));
  if (unproved.length === 0 && official.length === 0) return rest.length > 0 ? { reason: 'reached-otherwise', values: {}, evidence: at(rest, 'contactFrom') } : undefined;
  const variants = unproved.filter(({ mail }) => mail === 'variant');
  if (variants.length > 0) return { reason: 'variant', values: { count: variants.length }, evidence: at(variants, 'email') };
  if (official.length > 0) return { reason: 'official', values: { count: official.length, total }, evidence: at(official, 'email') };
  const free = unproved.filter(({ mail }) => mail === 'free');
  if (free.length > 0) return { reason: 'free-mail', values: { count: free.length, total }, evidence: at(free, 'email') };
  return { reason: 'domain-open', values: { count: unproved.length }, evidence: at(unproved, 'email') };
}

/** US guidance of 2022-05-16: call the client by a number that is not on the paper. What the client said stands with the platform. */
export function workPapersVerified({ references, verified }: HistoryFacts): Say<'work-papers-verified'> {
  const reached = references.filter(({ client, outcome, contactFrom }) => client && outcome === 'confirmed' && contactFrom === 'own-research');
  if (reached.length > 0) return { reason: 'client-reached', values: { count: reached.length }, evidence: at(reached, 'outcome') };
  const onPaper = verified.employment.records.filter(({ result, contactFrom }) => result === 'confirmed' && contactFrom === 'document');
  return onPaper.length > 0 ? { reason: 'paper-contact', values: { count: onPaper.length }, evidence: onPaper.map(({ pointer }) => `${pointer}/contactFrom`) } : undefined;
}

/** US guidance of 2022-05-16: small firms named by others. An employer that answers exists; one that is silent may only have closed. */
export function ownEmployerExists({ verified }: HistoryFacts): Say<'own-employer-exists'> {
  const { records, total } = verified.employment;
  const asked = records.filter(({ contactFrom }) => contactFrom === 'own-research');
  const odd = asked.filter(({ result, differs }) => result === 'no-answer' && differs);
  if (odd.length > 0) return { reason: 'not-as-stated', values: { count: odd.length }, evidence: odd.map(({ pointer }) => `${pointer}/differs`) };
  const answered = asked.filter(({ result }) => result === 'confirmed' || result === 'denied');
  if (answered.length === 0) return undefined;
  return { reason: 'employer-answered', values: { count: answered.length, total }, evidence: answered.map(({ pointer }) => `${pointer}/result`) };
}

function at(records: readonly ReferenceRecord[], field: string): readonly string[] {
  return records.map(({ pointer }) => `${pointer}/${field}`);
}
