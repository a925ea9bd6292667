// Generated from checklists/checks/fee.yaml; `npm test -- -u` writes it anew.
export interface FeeReasons {
  readonly 'low-fee': {
    readonly 'within-market': { readonly country: string | number; readonly percent: string | number; readonly source: string | number };
    readonly 'within-quotes': { readonly count: string | number; readonly percent: string | number };
    readonly 'ordinary-reason': { readonly [name: string]: never };
    readonly 'below-market': { readonly country: string | number; readonly percent: string | number; readonly source: string | number };
    readonly 'below-quotes': { readonly count: string | number; readonly percent: string | number };
    readonly 'reason-to-judge': { readonly country: string | number; readonly percent: string | number };
    readonly 'low': { readonly country: string | number; readonly percent: string | number; readonly source: string | number };
    readonly 'low-against-quotes': { readonly count: string | number; readonly percent: string | number };
    readonly 'client-set-price': { readonly [name: string]: never };
    readonly 'hours-needed': { readonly [name: string]: never };
    readonly 'title-not-covered': { readonly [name: string]: never };
    readonly 'currency-open': { readonly [name: string]: never };
    readonly 'no-market-figure': { readonly [name: string]: never };
    readonly 'place-open': { readonly [name: string]: never };
    readonly 'role-open': { readonly [name: string]: never };
    readonly 'basis-open': { readonly [name: string]: never };
    readonly 'amount-not-readable': { readonly [name: string]: never };
  };
  readonly 'unknown-party': {
    readonly 'known': { readonly [name: string]: never };
    readonly 'referred': { readonly [name: string]: never };
    readonly 'not-known': { readonly [name: string]: never };
    readonly 'referrer-open': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
}
