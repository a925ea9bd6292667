// Generated from checklists/checks/conduct.yaml; `npm test -- -u` writes it anew.
export interface ConductReasons {
  readonly 'threat-to-publish': {
    readonly 'on-record': { readonly count: string | number };
    readonly 'log-empty': { readonly [name: string]: never };
  };
  readonly 'asks-colleague-identity': {
    readonly 'on-record': { readonly count: string | number };
    readonly 'log-empty': { readonly [name: string]: never };
  };
  readonly 'asks-for-account': {
    readonly 'on-record': { readonly count: string | number };
    readonly 'log-empty': { readonly [name: string]: never };
  };
  readonly 'asks-for-id-copy': {
    readonly 'on-record': { readonly count: string | number };
    readonly 'log-empty': { readonly [name: string]: never };
  };
  readonly 'repository-copied': {
    readonly 'on-record': { readonly count: string | number };
    readonly 'log-empty': { readonly [name: string]: never };
  };
  readonly 'work-handed-on': {
    readonly 'nobody-else': { readonly [name: string]: never };
    readonly 'disclosed': { readonly count: string | number };
    readonly 'clause-due': { readonly count: string | number };
    readonly 'disclosure-open': { readonly count: string | number };
    readonly 'not-disclosed': { readonly count: string | number };
  };
  readonly 'late-or-unanswered': {
    readonly 'mostly-in-time': { readonly count: string | number; readonly total: string | number };
    readonly 'often': { readonly count: string | number; readonly total: string | number };
    readonly 'too-few': { readonly total: string | number };
  };
  readonly 'referral-checked': {
    readonly 'nobody-referred': { readonly [name: string]: never };
    readonly 'checked': { readonly count: string | number };
    readonly 'checks-due': { readonly count: string | number };
  };
}
