import type { Profile } from '../model/profile/schema.ts';
import type { BaseFacts } from './base.ts';
import { daysBetween } from './calendar.ts';
import { collect, gather } from './lists.ts';
import { threshold } from './reference.ts';
import { judged, type Judgement } from './said.ts';

type Vendor = NonNullable<Profile['vendor']>;

export interface VendorFacts {
  readonly base: BaseFacts;
  /** The engagement is direct: its kind says so, and no firm is named. */
  readonly direct: boolean;
  readonly vendor: Vendor | undefined;
  readonly staff: Judgement;
  readonly office: Judgement;
  readonly screened: Judgement;
  readonly ownerKnown: Judgement;
  /** Years of founding and of the domain, where the domain came later by more than the limit. */
  readonly lateDomain: { readonly founded: string; readonly domain: string } | undefined;
  /** Pointers of identity checks passed and documents found genuine, by who did them. */
  readonly ownChecks: readonly string[];
  readonly vendorChecks: readonly string[];
}

export function deriveVendorFacts(base: BaseFacts): VendorFacts {
  const { vendor, engagement } = base.profile;
  const checks = personChecks(base.profile);
  return {
    base,
    direct: engagement?.kind !== undefined && engagement.kind !== 'vendor' && engagement.via === undefined && vendor === undefined,
    vendor,
    staff: judged(vendor?.staffConfirmed),
    office: judged(vendor?.officeConfirmed),
    screened: judged(vendor?.sanctionsScreened),
    ownerKnown: judged(vendor?.ownerKnown),
    lateDomain: vendor && lateDomain(vendor, base),
    ownChecks: collect(checks, ({ byVendor, pointer }) => (byVendor ? undefined : pointer)),
    vendorChecks: collect(checks, ({ byVendor, pointer }) => (byVendor ? pointer : undefined)),
  };
}

function lateDomain({ foundedOn, domainCreatedOn }: Vendor, { reference }: BaseFacts): VendorFacts['lateDomain'] {
  if (foundedOn === undefined || domainCreatedOn === undefined) return undefined;
  const webSince = `${threshold(reference, 'vendor', 'web-since')}-01-01`;
  const years = daysBetween(foundedOn > webSince ? foundedOn : webSince, domainCreatedOn) / 365.25;
  if (years <= threshold(reference, 'vendor', 'domain-after-founding')) return undefined;
  return { founded: foundedOn.slice(0, 4), domain: domainCreatedOn.slice(0, 4) };
}

/** Identity checks passed and documents found genuine, with whether the vendor did them itself. */
function personChecks({ identity, vendor, engagement }: Profile): readonly { readonly byVendor: boolean; readonly pointer: string }[] {
  const firms = [vendor?.name, engagement?.via].filter((name) => name !== undefined).map(firmKey);
  const byVendor = (who: string | undefined): boolean => firms.length > 0 && who !== undefined && firms.includes(firmKey(who));
  const checks = collect(identity?.checks, ({ result, provider }, at) =>
    result === 'passed' ? { byVendor: byVendor(provider), pointer: `/identity/checks/${at}/result` } : undefined,
  );
  const inspections = gather(identity?.documents, (document, at) =>
    collect(document.inspections, ({ result, by }, place) =>
      result === 'genuine' ? { byVendor: byVendor(by), pointer: `/identity/documents/${at}/inspections/${place}/result` } : undefined,
    ),
  );
  return [...checks, ...inspections];
}

function firmKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
