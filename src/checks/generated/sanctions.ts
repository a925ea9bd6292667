// Generated from checklists/checks/sanctions.yaml; `npm test -- -u` writes it anew.
export interface SanctionsReasons {
  readonly 'listed-address': {
    readonly 'not-listed': { readonly count: string | number };
    readonly 'listed': { readonly entry: string | number };
    readonly 'not-readable': { readonly [name: string]: never };
    readonly 'list-too-weak': { readonly [name: string]: never };
  };
  readonly 'listed-name': {
    readonly 'no-name-alike': { readonly [name: string]: never };
    readonly 'names-alike': { readonly count: string | number };
    readonly 'list-too-weak': { readonly [name: string]: never };
  };
  readonly 'list-supplied': {
    readonly 'screened': { readonly date: string | number };
    readonly 'list-too-weak': { readonly [name: string]: never };
  };
}
