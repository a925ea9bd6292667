import type { ContractFields, FieldMatch } from '../../facts/identity/contract-fields.ts';
import type { ComparedName } from '../../facts/identity/name-agreement.ts';
import type { IdentityFacts } from '../../facts/identity.ts';
import type { Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

/**
 * Korean advisory of 2022-12-08: compare the document with what was given for the contract. Only another name or date of birth
 * contradicts; a number, an address or one of several citizenships goes out of date by itself.
 */
export function idMatchesContract({ contract }: IdentityFacts): Say<'id-matches-contract'> {
  const { name, birthDate, companyOnly } = contract;
  if (name?.result === 'inconsistent') return { reason: 'name-differs', values: { documentName: name.document, contractName: name.contract }, evidence: name.evidence };
  if (birthDate?.result === 'differs') return { reason: 'birth-date-differs', values: {}, evidence: birthDate.evidence };
  const open = unsettledName(contract) ?? (birthDate?.result === 'unclear' ? { reason: 'birth-date-unclear' as const, values: {}, evidence: birthDate.evidence } : undefined);
  if (open) return open;
  const fields = [birthDate, contract.number, contract.citizenship, contract.address];
  const agreeing = fields.filter((field) => field?.result === 'same').length + (name?.result === 'consistent' ? 1 : 0);
  const other = staleField(contract) ?? explainedField(contract);
  if (other) return { reason: other.reason, values: {}, evidence: other.evidence };
  if (agreeing > 0) return { reason: 'matches', values: { count: agreeing }, evidence: sameEvidence(contract) };
  return companyOnly === undefined ? undefined : { reason: 'company-only', values: {}, evidence: [companyOnly] };
}

function unsettledName({ name, birthDate, number }: ContractFields): Say<'id-matches-contract'> {
  if (name?.result === 'ask') return { reason: 'names-unclear', values: { documentName: name.document, contractName: name.contract }, evidence: name.evidence };
  const tiedOtherwise = birthDate?.result === 'same' && number?.result === 'same';
  if (name?.result !== 'own' || tiedOtherwise) return undefined;
  return { reason: 'other-name', values: { documentName: name.document, contractName: name.contract }, evidence: name.evidence };
}

interface Chosen<Reason extends string> {
  readonly reason: Reason;
  readonly evidence: readonly string[];
}

function staleField({ number, citizenship, address }: ContractFields): Chosen<'citizenship-differs' | 'number-differs' | 'address-differs'> | undefined {
  if (citizenship?.result === 'differs') return { reason: 'citizenship-differs', evidence: citizenship.evidence };
  if (number?.result === 'differs') return { reason: 'number-differs', evidence: number.evidence };
  return address?.result === 'differs' ? { reason: 'address-differs', evidence: address.evidence } : undefined;
}

function explainedField({ name, number, citizenship, address }: ContractFields): Chosen<'name-explained' | 'several-citizenships' | 'document-renewed' | 'moved'> | undefined {
  if (name?.result === 'explained' || name?.result === 'own') return { reason: 'name-explained', evidence: name.evidence };
  if (citizenship?.result === 'explained') return { reason: 'several-citizenships', evidence: citizenship.evidence };
  if (number?.result === 'explained') return { reason: 'document-renewed', evidence: number.evidence };
  return address?.result === 'explained' ? { reason: 'moved', evidence: address.evidence } : undefined;
}

function sameEvidence({ name, birthDate, number, citizenship, address }: ContractFields): readonly string[] {
  const same = (field: FieldMatch | undefined): readonly string[] => (field?.result === 'same' ? field.evidence : []);
  return [...(name?.evidence ?? []), ...gather([birthDate, number, citizenship, address], same)];
}

/** US guidance of 2022-05-16: spelling and names that differ between profiles. Online pages alone, where names are freer, leave it half open. */
export function namesAgree({ names: { anchors, compared } }: IdentityFacts): Say<'names-agree'> {
  const differing = compared.filter(({ result }) => result === 'inconsistent');
  const firm = differing.find(({ source }) => source !== 'online-profile');
  const shown = firm ?? differing[0];
  const pointers = (of: readonly ComparedName[]): readonly string[] => [...gather(of, ({ pointer, evidence }) => [pointer, ...evidence]), ...anchors.map(({ pointer }) => pointer)];
  if (shown) {
    const several = firm !== undefined || differing.length > 1;
    return { reason: several ? 'differ' : 'one-page-differs', values: { name: shown.anchor, other: shown.value }, evidence: pointers(differing) };
  }
  const asked = compared.filter(({ result }) => result === 'ask');
  const agreeing = compared.filter(({ result }) => result !== 'ask');
  const formal = asked.find(({ source }) => source === 'document' || source === 'claim' || source === 'platform');
  const unclear = formal ?? (agreeing.length === 0 ? asked[0] : undefined);
  if (unclear) return { reason: 'unclear', values: { name: unclear.anchor, other: unclear.value }, evidence: pointers([unclear]) };
  if (agreeing.length === 0) return undefined;
  const explained = agreeing.some(({ result }) => result !== 'consistent');
  return { reason: explained ? 'explained' : 'agree', values: { count: agreeing.length + 1 }, evidence: pointers(agreeing) };
}

/** US guidance of 2022-05-16: details that differ between sources. Dates and citizenships are held against each other, never looked at. */
export function detailsAgree({ details: { births, citizenships } }: IdentityFacts): Say<'details-agree'> {
  const birth = births.find(({ result }) => result === 'differs');
  if (birth) return { reason: 'birth-dates-differ', values: {}, evidence: birth.evidence };
  const citizenship = citizenships.find(({ result }) => result === 'differs');
  if (citizenship) return { reason: 'citizenships-differ', values: {}, evidence: citizenship.evidence };
  const unclear = births.find(({ result }) => result === 'unclear');
  if (unclear) return { reason: 'birth-date-unclear', values: {}, evidence: unclear.evidence };
  const several = citizenships.find(({ result }) => result === 'several');
  if (several) return { reason: 'several-citizenships', values: {}, evidence: several.evidence };
  const evidence = gather([...births, ...citizenships], (one) => one.evidence);
  return evidence.length === 0 ? undefined : { reason: 'agree', values: {}, evidence: [...new Set(evidence)] };
}
