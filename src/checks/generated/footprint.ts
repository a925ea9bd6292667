// Generated from checklists/checks/footprint.yaml; `npm test -- -u` writes it anew.
export interface FootprintReasons {
  readonly 'profile-age': {
    readonly 'older': { readonly months: string | number };
    readonly 'short-career': { readonly [name: string]: never };
    readonly 'confirmed-elsewhere': { readonly [name: string]: never };
    readonly 'all-young': { readonly months: string | number; readonly years: string | number };
    readonly 'dated-back': { readonly [name: string]: never };
    readonly 'some-undated': { readonly count: string | number };
  };
  readonly 'simple-portfolio': {
    readonly 'substance': { readonly [name: string]: never };
    readonly 'nearly-empty': { readonly count: string | number; readonly total: string | number };
  };
  readonly 'pictures-agree': {
    readonly 'one-person': { readonly count: string | number };
    readonly 'found-same-name': { readonly [name: string]: never };
    readonly 'different-people': { readonly [name: string]: never };
    readonly 'another-person': { readonly [name: string]: never };
    readonly 'other-name': { readonly [name: string]: never };
    readonly 'former-name': { readonly [name: string]: never };
    readonly 'cannot-tell': { readonly [name: string]: never };
  };
  readonly 'photo-genuine': {
    readonly 'real': { readonly [name: string]: never };
    readonly 'stock-or-generated': { readonly count: string | number };
    readonly 'developer-picture': { readonly [name: string]: never };
    readonly 'made-by-program': { readonly program: string | number };
  };
  readonly 'sites-exist': {
    readonly 'reachable': { readonly count: string | number };
    readonly 'unreachable': { readonly count: string | number; readonly total: string | number };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'belongs-to-candidate': {
    readonly 'confirmed': { readonly count: string | number };
    readonly 'namesake': { readonly [name: string]: never };
    readonly 'not-own': { readonly count: string | number };
    readonly 'who-named-it': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'repositories-own': {
    readonly 'own': { readonly [name: string]: never };
    readonly 'few-copied': { readonly count: string | number; readonly total: string | number };
    readonly 'dated-back': { readonly [name: string]: never };
    readonly 'copied': { readonly count: string | number; readonly total: string | number };
    readonly 'some-copied': { readonly count: string | number };
    readonly 'looks-copied': { readonly count: string | number; readonly total: string | number };
    readonly 'mostly-older': { readonly count: string | number; readonly total: string | number };
    readonly 'some-older': { readonly count: string | number };
    readonly 'other-authors': { readonly count: string | number };
  };
  readonly 'contacts-agree': {
    readonly 'agree': { readonly [name: string]: never };
    readonly 'other-name': { readonly count: string | number };
    readonly 'in-commits': { readonly [name: string]: never };
    readonly 'name-open': { readonly [name: string]: never };
  };
}
