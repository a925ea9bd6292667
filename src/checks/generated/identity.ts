// Generated from checklists/checks/identity.yaml; `npm test -- -u` writes it anew.
export interface IdentityReasons {
  readonly 'id-matches-contract': {
    readonly 'matches': { readonly count: string | number };
    readonly 'name-explained': { readonly [name: string]: never };
    readonly 'several-citizenships': { readonly [name: string]: never };
    readonly 'document-renewed': { readonly [name: string]: never };
    readonly 'moved': { readonly [name: string]: never };
    readonly 'citizenship-differs': { readonly [name: string]: never };
    readonly 'number-differs': { readonly [name: string]: never };
    readonly 'address-differs': { readonly [name: string]: never };
    readonly 'names-unclear': { readonly contractName: string | number; readonly documentName: string | number };
    readonly 'other-name': { readonly contractName: string | number; readonly documentName: string | number };
    readonly 'birth-date-unclear': { readonly [name: string]: never };
    readonly 'company-only': { readonly [name: string]: never };
    readonly 'name-differs': { readonly contractName: string | number; readonly documentName: string | number };
    readonly 'birth-date-differs': { readonly [name: string]: never };
  };
  readonly 'names-agree': {
    readonly 'agree': { readonly count: string | number };
    readonly 'explained': { readonly count: string | number };
    readonly 'unclear': { readonly name: string | number; readonly other: string | number };
    readonly 'one-page-differs': { readonly name: string | number; readonly other: string | number };
    readonly 'differ': { readonly name: string | number; readonly other: string | number };
  };
  readonly 'details-agree': {
    readonly 'agree': { readonly [name: string]: never };
    readonly 'several-citizenships': { readonly [name: string]: never };
    readonly 'birth-date-unclear': { readonly [name: string]: never };
    readonly 'citizenships-differ': { readonly [name: string]: never };
    readonly 'birth-dates-differ': { readonly [name: string]: never };
  };
  readonly 'document-given': {
    readonly 'given': { readonly count: string | number };
    readonly 'checked-instead': { readonly [name: string]: never };
    readonly 'reason-given': { readonly [name: string]: never };
    readonly 'alternative-due': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
  };
  readonly 'document-genuine': {
    readonly 'seen-genuine': { readonly [name: string]: never };
    readonly 'doubt-lifted': { readonly [name: string]: never };
    readonly 'copy-only': { readonly [name: string]: never };
    readonly 'not-readable': { readonly [name: string]: never };
    readonly 'doubtful': { readonly [name: string]: never };
    readonly 'looks-disagree': { readonly [name: string]: never };
    readonly 'forged': { readonly count: string | number };
  };
  readonly 'document-in-date': {
    readonly 'in-date': { readonly date: string | number };
    readonly 'another-valid': { readonly date: string | number };
    readonly 'expired': { readonly date: string | number };
    readonly 'unusually-long': { readonly [name: string]: never };
    readonly 'dates-contradict': { readonly count: string | number };
  };
  readonly 'mrz-agrees': {
    readonly 'agrees': { readonly count: string | number };
    readonly 'digits-fit': { readonly [name: string]: never };
    readonly 'typing-slip': { readonly line: string | number };
    readonly 'one-character-apart': { readonly [name: string]: never };
    readonly 'not-read': { readonly line: string | number };
    readonly 'digit-or-typing': { readonly count: string | number };
    readonly 'differs-from-print': { readonly count: string | number };
    readonly 'wrong-check-digit': { readonly count: string | number };
  };
  readonly 'image-untouched': {
    readonly 'no-trace': { readonly [name: string]: never };
    readonly 'original-seen': { readonly [name: string]: never };
    readonly 'nothing-left': { readonly [name: string]: never };
    readonly 'file-not-read': { readonly [name: string]: never };
    readonly 'part-filled-in': { readonly [name: string]: never };
    readonly 'pdf-editor': { readonly program: string | number };
    readonly 'times-odd': { readonly [name: string]: never };
    readonly 'editor': { readonly program: string | number };
    readonly 'generated': { readonly program: string | number };
  };
  readonly 'image-readable': {
    readonly 'readable': { readonly [name: string]: never };
    readonly 'original-seen': { readonly [name: string]: never };
    readonly 'poor': { readonly [name: string]: never };
    readonly 'too-small': { readonly height: string | number; readonly width: string | number };
  };
  readonly 'checked-independently': {
    readonly 'passed': { readonly [name: string]: never };
    readonly 'another-route': { readonly [name: string]: never };
    readonly 'passed-in-the-end': { readonly [name: string]: never };
    readonly 'phone-only': { readonly [name: string]: never };
    readonly 'inconclusive': { readonly [name: string]: never };
    readonly 'alternative-due': { readonly [name: string]: never };
    readonly 'results-disagree': { readonly [name: string]: never };
    readonly 'failed': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
  };
  readonly 'rechecked-at-stages': {
    readonly 'at-several-stages': { readonly count: string | number };
    readonly 'once-so-far': { readonly [name: string]: never };
  };
  readonly 'background-check': {
    readonly 'passed': { readonly [name: string]: never };
    readonly 'inconclusive': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
    readonly 'say-what-differs': { readonly [name: string]: never };
    readonly 'other-data': { readonly [name: string]: never };
    readonly 'identity-differs': { readonly [name: string]: never };
  };
  readonly 'e-verify': {
    readonly 'confirmed': { readonly [name: string]: never };
    readonly 'still-open': { readonly [name: string]: never };
    readonly 'before-acceptance': { readonly [name: string]: never };
    readonly 'not-an-employee': { readonly [name: string]: never };
  };
  readonly 'one-person-throughout': {
    readonly 'tied-together': { readonly count: string | number };
    readonly 'links-open': { readonly count: string | number; readonly total: string | number };
    readonly 'link-doubtful': { readonly count: string | number };
  };
}
