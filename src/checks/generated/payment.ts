// Generated from checklists/checks/payment.yaml; `npm test -- -u` writes it anew.
export interface PaymentReasons {
  readonly 'method': {
    readonly 'own-name': { readonly [name: string]: never };
    readonly 'company': { readonly [name: string]: never };
    readonly 'mandate': { readonly [name: string]: never };
    readonly 'platform': { readonly [name: string]: never };
    readonly 'payroll': { readonly [name: string]: never };
    readonly 'company-pays-crypto': { readonly [name: string]: never };
    readonly 'crypto-agreed': { readonly [name: string]: never };
    readonly 'cash-agreed': { readonly [name: string]: never };
    readonly 'other-route-asked': { readonly [name: string]: never };
    readonly 'crypto-asked': { readonly [name: string]: never };
    readonly 'cash-asked': { readonly [name: string]: never };
    readonly 'holder-missing': { readonly [name: string]: never };
    readonly 'holder-open': { readonly [name: string]: never };
    readonly 'not-recognised': { readonly [name: string]: never };
    readonly 'not-agreed': { readonly [name: string]: never };
  };
  readonly 'holder-is-candidate': {
    readonly 'own-name': { readonly [name: string]: never };
    readonly 'changed-name': { readonly [name: string]: never };
    readonly 'other-name': { readonly [name: string]: never };
    readonly 'company': { readonly [name: string]: never };
    readonly 'mandate-on-file': { readonly [name: string]: never };
    readonly 'family': { readonly [name: string]: never };
    readonly 'other-with-paper': { readonly [name: string]: never };
    readonly 'company-not-tied': { readonly [name: string]: never };
    readonly 'other-name-not-shown': { readonly [name: string]: never };
    readonly 'someone-else': { readonly [name: string]: never };
    readonly 'names-alike': { readonly [name: string]: never };
    readonly 'holder-missing': { readonly [name: string]: never };
  };
  readonly 'pay-someone-else': {
    readonly 'none-asked': { readonly [name: string]: never };
    readonly 'own-company': { readonly [name: string]: never };
    readonly 'mandate-on-file': { readonly [name: string]: never };
    readonly 'dropped': { readonly [name: string]: never };
    readonly 'asked': { readonly [name: string]: never };
    readonly 'insisted': { readonly [name: string]: never };
  };
  readonly 'bank-country': {
    readonly 'fits': { readonly observed: string | number };
    readonly 'across-border': { readonly observed: string | number };
    readonly 'after-move': { readonly observed: string | number };
    readonly 'papers': { readonly observed: string | number };
    readonly 'earlier-life': { readonly observed: string | number };
    readonly 'issuer': { readonly issuer: string | number; readonly observed: string | number };
    readonly 'company-account': { readonly observed: string | number };
    readonly 'differs': { readonly claimed: string | number; readonly observed: string | number };
    readonly 'papers-open': { readonly claimed: string | number; readonly observed: string | number };
  };
  readonly 'account-number-valid': {
    readonly 'well-formed': { readonly count: string | number };
    readonly 'invalid': { readonly number: string | number };
    readonly 'wallet-invalid': { readonly [name: string]: never };
    readonly 'countries-differ': { readonly countries: string | number };
    readonly 'invalid-yet-confirmed': { readonly number: string | number };
    readonly 'unusual': { readonly [name: string]: never };
    readonly 'other-form': { readonly [name: string]: never };
  };
  readonly 'bank-data-confirmed': {
    readonly 'confirmed': { readonly [name: string]: never };
    readonly 'bank-check': { readonly [name: string]: never };
    readonly 'paid-elsewhere': { readonly [name: string]: never };
    readonly 'paper-only': { readonly [name: string]: never };
    readonly 'not-yet': { readonly [name: string]: never };
    readonly 'alternative-due': { readonly [name: string]: never };
    readonly 'bank-check-failed': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
  };
  readonly 'crypto-request': {
    readonly 'company-pays-all': { readonly [name: string]: never };
    readonly 'none-asked': { readonly [name: string]: never };
    readonly 'one-of-several': { readonly [name: string]: never };
    readonly 'dropped': { readonly [name: string]: never };
    readonly 'asked': { readonly [name: string]: never };
    readonly 'insisted': { readonly [name: string]: never };
    readonly 'nobody-noted': { readonly [name: string]: never };
  };
  readonly 'prepayment': {
    readonly 'none-asked': { readonly [name: string]: never };
    readonly 'one-deposit': { readonly percent: string | number };
    readonly 'dropped': { readonly [name: string]: never };
    readonly 'large-share': { readonly percent: string | number };
    readonly 'several-small': { readonly count: string | number; readonly percent: string | number };
    readonly 'repeated': { readonly count: string | number };
    readonly 'asked-again': { readonly [name: string]: never };
    readonly 'angry': { readonly [name: string]: never };
    readonly 'share-open': { readonly [name: string]: never };
  };
  readonly 'account-changes': {
    readonly 'one-account': { readonly [name: string]: never };
    readonly 'announced': { readonly [name: string]: never };
    readonly 'after-move': { readonly [name: string]: never };
    readonly 'frequent-confirmed': { readonly count: string | number; readonly days: string | number };
    readonly 'country-changed': { readonly date: string | number };
    readonly 'before-pay': { readonly days: string | number };
    readonly 'soon-after-start': { readonly days: string | number };
    readonly 'holder-changed': { readonly date: string | number };
    readonly 'frequent': { readonly count: string | number; readonly days: string | number };
    readonly 'unconfirmed': { readonly [name: string]: never };
    readonly 'change-asked': { readonly [name: string]: never };
    readonly 'undated': { readonly [name: string]: never };
  };
  readonly 'without-milestone': {
    readonly 'none-asked': { readonly [name: string]: never };
    readonly 'work-delivered': { readonly [name: string]: never };
    readonly 'dropped': { readonly [name: string]: never };
    readonly 'asked': { readonly [name: string]: never };
    readonly 'work-missing': { readonly [name: string]: never };
    readonly 'asked-again': { readonly [name: string]: never };
  };
  readonly 'onward-transfers': {
    readonly 'ordinary': { readonly count: string | number };
    readonly 'frequent': { readonly count: string | number; readonly days: string | number };
    readonly 'to-others': { readonly count: string | number; readonly days: string | number };
  };
  readonly 'small-transactions': {
    readonly 'recorded': { readonly count: string | number };
    readonly 'none-recorded': { readonly [name: string]: never };
  };
}
