// Generated from checklists/checks/account.yaml; `npm test -- -u` writes it anew.
export interface AccountReasons {
  readonly 'many-addresses': {
    readonly 'few': { readonly count: string | number };
    readonly 'explained': { readonly observed: string | number };
    readonly 'several-networks': { readonly count: string | number; readonly hours: string | number };
    readonly 'two-countries': { readonly hours: string | number; readonly observed: string | number };
    readonly 'several-countries': { readonly count: string | number; readonly hours: string | number; readonly observed: string | number };
  };
  readonly 'always-on': {
    readonly 'ordinary': { readonly hours: string | number };
    readonly 'one-day': { readonly hours: string | number };
    readonly 'repeated': { readonly count: string | number; readonly hours: string | number };
  };
  readonly 'one-address-many-accounts': {
    readonly 'one-account-each': { readonly count: string | number };
    readonly 'own-accounts': { readonly count: string | number };
    readonly 'shared-network': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
    readonly 'unclear': { readonly count: string | number };
    readonly 'one-other-case': { readonly [name: string]: never };
    readonly 'other-owner': { readonly count: string | number };
    readonly 'several-cases': { readonly count: string | number };
  };
  readonly 'thousands-of-hours': {
    readonly 'plausible': { readonly hours: string | number };
    readonly 'since-when': { readonly total: string | number };
    readonly 'too-many': { readonly hours: string | number };
  };
  readonly 'rated-by-own-payer': {
    readonly 'others-pay': { readonly count: string | number };
    readonly 'same-payer': { readonly count: string | number };
    readonly 'same-document': { readonly count: string | number };
  };
  readonly 'one-rater-many': {
    readonly 'no-shared-rater': { readonly [name: string]: never };
    readonly 'regular-client': { readonly [name: string]: never };
    readonly 'over-time': { readonly count: string | number };
    readonly 'within-days': { readonly count: string | number };
  };
  readonly 'bid-ratio': {
    readonly 'ordinary': { readonly accepted: string | number; readonly bids: string | number };
    readonly 'new-account': { readonly accepted: string | number; readonly bids: string | number };
    readonly 'many-per-login': { readonly bids: string | number; readonly logins: string | number };
    readonly 'few-accepted': { readonly accepted: string | number; readonly bids: string | number };
  };
  readonly 'video-verified': {
    readonly 'verified': { readonly count: string | number };
    readonly 'not-recorded': { readonly count: string | number };
  };
  readonly 'client-interviewed-first': {
    readonly 'interviewed-first': { readonly contract: string | number; readonly interview: string | number };
    readonly 'known-before': { readonly [name: string]: never };
    readonly 'contract-first': { readonly contract: string | number; readonly interview: string | number };
  };
  readonly 'no-activity-before-verification': {
    readonly 'verified-first': { readonly [name: string]: never };
    readonly 'old-account': { readonly [name: string]: never };
    readonly 'not-verified': { readonly [name: string]: never };
    readonly 'active-first': { readonly activity: string | number; readonly verified: string | number };
  };
  readonly 'registration-changes': {
    readonly 'few': { readonly count: string | number };
    readonly 'often-with-reasons': { readonly count: string | number };
    readonly 'often': { readonly count: string | number };
  };
  readonly 'account-closed-or-swapped': {
    readonly 'active': { readonly count: string | number };
    readonly 'closed-with-reason': { readonly [name: string]: never };
    readonly 'replaced-by-own': { readonly [name: string]: never };
    readonly 'closed-open': { readonly [name: string]: never };
    readonly 'suspended-with-reason': { readonly [name: string]: never };
    readonly 'suspended': { readonly [name: string]: never };
    readonly 'other-name': { readonly [name: string]: never };
  };
  readonly 'owner-uses-it': {
    readonly 'own': { readonly count: string | number };
    readonly 'company-account': { readonly [name: string]: never };
    readonly 'disclosed-helper': { readonly [name: string]: never };
    readonly 'unclear': { readonly count: string | number };
    readonly 'other-owner': { readonly count: string | number };
    readonly 'used-by-others': { readonly count: string | number };
  };
}
