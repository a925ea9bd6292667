import type { VendorFacts } from '../facts/vendor.ts';
import type { Evaluators } from './evaluator.ts';
import type { VendorReasons } from './generated/vendor.ts';

type Say<Slug extends keyof VendorReasons> = ReturnType<Evaluators<VendorReasons, VendorFacts>[Slug]>;

export const vendor = {
  'company-is-real': companyIsReal,
  'staff-and-office': staffAndOffice,
  'vendor-checks-shown': vendorChecksShown,
  'person-checked-ourselves': personCheckedOurselves,
  'vendor-screened': vendorScreened,
} satisfies Evaluators<VendorReasons, VendorFacts>;

const NO_VENDOR = { reason: 'no-vendor', values: {}, evidence: ['/engagement/kind'] } as const;

/** US guidance of 2022-05-16: local people front for a firm. The register settles it; a late domain is a question only. */
function companyIsReal({ direct, vendor, lateDomain, staff, office }: VendorFacts): Say<'company-is-real'> {
  if (direct) return NO_VENDOR;
  const registry = vendor?.registryChecked;
  const evidence = ['/vendor/registryChecked'];
  if (registry === 'not-found' || registry === 'differs') return { reason: registry, values: {}, evidence };
  const confirmed = registry === 'found' && (staff === 'yes' || office === 'yes');
  if (lateDomain && !confirmed) return { reason: 'late-domain', values: lateDomain, evidence: ['/vendor/foundedOn', '/vendor/domainCreatedOn'] };
  if (registry === 'found') return { reason: 'found', values: {}, evidence };
  return registry && { reason: 'not-checked', values: {}, evidence };
}

/** US guidance of 2022-05-16: a firm paid to list people as its staff. A firm without an office may still have staff. */
function staffAndOffice({ direct, staff, office }: VendorFacts): Say<'staff-and-office'> {
  if (direct) return NO_VENDOR;
  const atStaff = ['/vendor/staffConfirmed'];
  const atOffice = ['/vendor/officeConfirmed'];
  if (staff === 'no') return { reason: 'staff-denied', values: {}, evidence: atStaff };
  if (office === 'no') return { reason: staff === 'yes' ? 'staff-without-office' : 'no-office', values: {}, evidence: staff === 'yes' ? [...atStaff, ...atOffice] : atOffice };
  if (staff === 'yes' && office === 'yes') return { reason: 'confirmed', values: {}, evidence: [...atStaff, ...atOffice] };
  if (staff === undefined && office === undefined) return undefined;
  return { reason: 'half-open', values: {}, evidence: staff === undefined ? atOffice : atStaff };
}

/** Joint guidance of 2023-10-18: ask for papers on the vendor's own checks; without them check the person yourself. */
function vendorChecksShown({ direct, vendor, ownChecks }: VendorFacts): Say<'vendor-checks-shown'> {
  if (direct) return NO_VENDOR;
  const proof = vendor?.backgroundCheckProof;
  const evidence = ['/vendor/backgroundCheckProof'];
  if (proof === 'not-shown' && ownChecks.length > 0) return { reason: 'checked-ourselves', values: {}, evidence: [...evidence, ...ownChecks] };
  return proof && { reason: proof, values: {}, evidence };
}

/** Joint guidance of 2023-10-18: check vendor-supplied people yourself. A check by the vendor is worth half. */
function personCheckedOurselves({ direct, ownChecks, vendorChecks, base }: VendorFacts): Say<'person-checked-ourselves'> {
  if (direct) return NO_VENDOR;
  const { vendor, engagement } = base.profile;
  if (vendor === undefined && engagement?.via === undefined && engagement?.kind !== 'vendor') return undefined;
  if (ownChecks.length > 0) return { reason: 'checked', values: { count: ownChecks.length }, evidence: ownChecks };
  return vendorChecks.length > 0 ? { reason: 'only-by-vendor', values: {}, evidence: vendorChecks } : undefined;
}

/** Sanctions practice: screen the firm and its owner. A gap is the company's own task and carries no points. */
function vendorScreened({ direct, screened, ownerKnown }: VendorFacts): Say<'vendor-screened'> {
  if (direct) return NO_VENDOR;
  const evidence = ['/vendor/sanctionsScreened'];
  if (screened === 'yes' && ownerKnown === 'no') return { reason: 'owner-unknown', values: {}, evidence: [...evidence, '/vendor/ownerKnown'] };
  if (screened === 'yes') return { reason: 'screened', values: {}, evidence };
  return screened && { reason: 'not-screened', values: {}, evidence };
}
