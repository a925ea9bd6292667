// Generated from checklists/checks/location.yaml; `npm test -- -u` writes it anew.
export interface LocationReasons {
  readonly 'place-consistent': {
    readonly 'all-agree': { readonly claimed: string | number; readonly count: string | number };
    readonly 'moved': { readonly observed: string | number };
    readonly 'across-border': { readonly observed: string | number };
    readonly 'travelled': { readonly observed: string | number };
    readonly 'one-differs': { readonly claimed: string | number; readonly observed: string | number };
    readonly 'several-differ': { readonly claimed: string | number; readonly count: string | number; readonly observed: string | number };
    readonly 'address-differs': { readonly claimed: string | number; readonly observed: string | number };
  };
  readonly 'phone-country': {
    readonly 'same-country': { readonly claimed: string | number };
    readonly 'moved': { readonly observed: string | number };
    readonly 'across-border': { readonly observed: string | number };
    readonly 'travelled': { readonly observed: string | number };
    readonly 'earlier-tie': { readonly observed: string | number };
    readonly 'only-abroad': { readonly claimed: string | number; readonly observed: string | number };
    readonly 'stands-alone': { readonly claimed: string | number; readonly observed: string | number };
  };
  readonly 'document-address': {
    readonly 'same-place': { readonly claimed: string | number };
    readonly 'other-town': { readonly claimed: string | number };
    readonly 'moved': { readonly observed: string | number };
    readonly 'across-border': { readonly observed: string | number };
    readonly 'proof-of-residence': { readonly claimed: string | number; readonly observed: string | number };
    readonly 'other-country': { readonly claimed: string | number; readonly observed: string | number };
  };
  readonly 'time-zone': {
    readonly 'fits': { readonly claimed: string | number };
    readonly 'required-hours': { readonly [name: string]: never };
    readonly 'on-trip': { readonly [name: string]: never };
    readonly 'moved': { readonly [name: string]: never };
    readonly 'across-border': { readonly [name: string]: never };
    readonly 'agreed-hours': { readonly count: string | number };
    readonly 'small-gap': { readonly claimed: string | number; readonly hours: string | number };
    readonly 'hours-elsewhere': { readonly claimed: string | number; readonly count: string | number };
    readonly 'zone-differs': { readonly claimed: string | number; readonly hours: string | number };
    readonly 'hours-and-place': { readonly claimed: string | number; readonly count: string | number };
  };
  readonly 'commit-zones': {
    readonly 'at-stated-place': { readonly count: string | number };
    readonly 'known-places': { readonly count: string | number };
    readonly 'mostly-elsewhere': { readonly count: string | number; readonly elsewhere: string | number };
    readonly 'never-at-stated-place': { readonly count: string | number };
  };
  readonly 'connection-place': {
    readonly 'at-stated-place': { readonly claimed: string | number; readonly count: string | number };
    readonly 'on-trip': { readonly observed: string | number };
    readonly 'moved': { readonly observed: string | number };
    readonly 'across-border': { readonly observed: string | number };
    readonly 'own-network': { readonly observed: string | number };
    readonly 'roaming': { readonly observed: string | number };
    readonly 'near-border': { readonly observed: string | number };
    readonly 'some-elsewhere': { readonly count: string | number; readonly observed: string | number; readonly total: string | number };
    readonly 'mostly-elsewhere': { readonly claimed: string | number; readonly count: string | number; readonly observed: string | number; readonly total: string | number };
    readonly 'hidden-only': { readonly count: string | number };
    readonly 'stale-data': { readonly date: string | number };
  };
  readonly 'impossible-travel': {
    readonly 'possible': { readonly count: string | number };
    readonly 'through-network': { readonly [name: string]: never };
    readonly 'same-device': { readonly observed: string | number };
    readonly 'once': { readonly observed: string | number };
    readonly 'repeated': { readonly count: string | number; readonly observed: string | number };
  };
  readonly 'anonymiser': {
    readonly 'none-seen': { readonly count: string | number };
    readonly 'allowed': { readonly count: string | number };
    readonly 'recorded': { readonly count: string | number };
    readonly 'alone': { readonly count: string | number; readonly total: string | number };
    readonly 'with-conflict': { readonly count: string | number; readonly total: string | number };
    readonly 'not-assessed': { readonly date: string | number };
  };
  readonly 'dprk-network': {
    readonly 'not-listed': { readonly count: string | number };
    readonly 'lent-block': { readonly count: string | number };
    readonly 'assigned-block': { readonly count: string | number };
    readonly 'not-assessed': { readonly date: string | number };
  };
}
