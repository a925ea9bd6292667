// Generated from checklists/checks/vendor.yaml; `npm test -- -u` writes it anew.
export interface VendorReasons {
  readonly 'company-is-real': {
    readonly 'no-vendor': { readonly [name: string]: never };
    readonly 'found': { readonly [name: string]: never };
    readonly 'late-domain': { readonly domain: string | number; readonly founded: string | number };
    readonly 'not-found': { readonly [name: string]: never };
    readonly 'differs': { readonly [name: string]: never };
    readonly 'not-checked': { readonly [name: string]: never };
  };
  readonly 'staff-and-office': {
    readonly 'no-vendor': { readonly [name: string]: never };
    readonly 'confirmed': { readonly [name: string]: never };
    readonly 'staff-without-office': { readonly [name: string]: never };
    readonly 'no-office': { readonly [name: string]: never };
    readonly 'staff-denied': { readonly [name: string]: never };
    readonly 'half-open': { readonly [name: string]: never };
  };
  readonly 'vendor-checks-shown': {
    readonly 'no-vendor': { readonly [name: string]: never };
    readonly 'shown': { readonly [name: string]: never };
    readonly 'checked-ourselves': { readonly [name: string]: never };
    readonly 'not-shown': { readonly [name: string]: never };
    readonly 'not-asked': { readonly [name: string]: never };
  };
  readonly 'person-checked-ourselves': {
    readonly 'no-vendor': { readonly [name: string]: never };
    readonly 'checked': { readonly count: string | number };
    readonly 'only-by-vendor': { readonly [name: string]: never };
  };
  readonly 'vendor-screened': {
    readonly 'no-vendor': { readonly [name: string]: never };
    readonly 'screened': { readonly [name: string]: never };
    readonly 'owner-unknown': { readonly [name: string]: never };
    readonly 'not-screened': { readonly [name: string]: never };
  };
}
