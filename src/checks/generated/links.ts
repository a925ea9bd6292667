// Generated from checklists/checks/links.yaml; `npm test -- -u` writes it anew.
export interface LinksReasons {
  readonly 'shared-contact': {
    readonly 'other-name': { readonly count: string | number };
    readonly 'name-open': { readonly count: string | number };
    readonly 'shared-by-many': { readonly count: string | number };
    readonly 'same-name': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
  };
  readonly 'shared-payee': {
    readonly 'other-name': { readonly count: string | number };
    readonly 'collective-payee': { readonly count: string | number };
    readonly 'name-open': { readonly count: string | number };
    readonly 'shared-by-many': { readonly count: string | number };
    readonly 'same-name': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
  };
  readonly 'shared-document': {
    readonly 'other-name': { readonly count: string | number };
    readonly 'name-open': { readonly count: string | number };
    readonly 'shared-by-many': { readonly count: string | number };
    readonly 'same-name': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
  };
  readonly 'shared-photo': {
    readonly 'other-name': { readonly count: string | number };
    readonly 'name-open': { readonly count: string | number };
    readonly 'similar': { readonly count: string | number };
    readonly 'similar-open': { readonly count: string | number };
    readonly 'shared-by-many': { readonly count: string | number };
    readonly 'same-name': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
  };
  readonly 'shared-text': {
    readonly 'other-name': { readonly count: string | number };
    readonly 'name-open': { readonly count: string | number };
    readonly 'other-owner': { readonly [name: string]: never };
    readonly 'two-accounts': { readonly [name: string]: never };
    readonly 'own-template': { readonly [name: string]: never };
    readonly 'shared-by-many': { readonly count: string | number };
    readonly 'same-name': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
  };
  readonly 'shared-place': {
    readonly 'other-name': { readonly count: string | number };
    readonly 'shared-network': { readonly count: string | number };
    readonly 'name-open': { readonly count: string | number };
    readonly 'shared-by-many': { readonly count: string | number };
    readonly 'same-name': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
  };
}
