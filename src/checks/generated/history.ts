// Generated from checklists/checks/history.yaml; `npm test -- -u` writes it anew.
export interface HistoryReasons {
  readonly 'employment-verified': {
    readonly 'verified': { readonly count: string | number; readonly total: string | number };
    readonly 'by-provider': { readonly [name: string]: never };
    readonly 'differs': { readonly count: string | number };
    readonly 'denied': { readonly count: string | number; readonly total: string | number };
    readonly 'former-name': { readonly count: string | number };
    readonly 'candidate-contact': { readonly count: string | number; readonly total: string | number };
    readonly 'no-answer': { readonly count: string | number; readonly total: string | number };
    readonly 'not-asked': { readonly [name: string]: never };
  };
  readonly 'education-verified': {
    readonly 'verified': { readonly count: string | number; readonly total: string | number };
    readonly 'by-provider': { readonly [name: string]: never };
    readonly 'differs': { readonly count: string | number };
    readonly 'denied': { readonly count: string | number; readonly total: string | number };
    readonly 'former-name': { readonly count: string | number };
    readonly 'candidate-contact': { readonly count: string | number; readonly total: string | number };
    readonly 'no-answer': { readonly count: string | number; readonly total: string | number };
    readonly 'not-asked': { readonly [name: string]: never };
  };
  readonly 'certificates-verified': {
    readonly 'verified': { readonly count: string | number; readonly total: string | number };
    readonly 'differs': { readonly count: string | number };
    readonly 'denied': { readonly count: string | number; readonly total: string | number };
    readonly 'former-name': { readonly count: string | number };
    readonly 'candidate-contact': { readonly count: string | number; readonly total: string | number };
    readonly 'no-answer': { readonly count: string | number; readonly total: string | number };
    readonly 'not-asked': { readonly [name: string]: never };
  };
  readonly 'reference-contact-independent': {
    readonly 'denied': { readonly count: string | number; readonly total: string | number };
    readonly 'same-contact': { readonly count: string | number; readonly total: string | number };
    readonly 'reached-independently': { readonly count: string | number; readonly total: string | number };
    readonly 'candidate-contact': { readonly count: string | number; readonly total: string | number };
    readonly 'source-open': { readonly count: string | number };
    readonly 'no-answer': { readonly count: string | number; readonly total: string | number };
    readonly 'not-asked': { readonly [name: string]: never };
  };
  readonly 'reference-mail': {
    readonly 'disposable': { readonly count: string | number; readonly total: string | number };
    readonly 'lookalike': { readonly count: string | number; readonly total: string | number };
    readonly 'official': { readonly count: string | number; readonly total: string | number };
    readonly 'reached-otherwise': { readonly [name: string]: never };
    readonly 'variant': { readonly count: string | number };
    readonly 'free-mail': { readonly count: string | number; readonly total: string | number };
    readonly 'domain-open': { readonly count: string | number };
  };
  readonly 'dates-fit': {
    readonly 'fits': { readonly count: string | number };
    readonly 'overlap': { readonly first: string | number; readonly months: string | number; readonly second: string | number };
    readonly 'overlap-open': { readonly first: string | number; readonly months: string | number; readonly second: string | number };
    readonly 'end-before-start': { readonly count: string | number };
  };
  readonly 'no-anachronism': {
    readonly 'fits': { readonly count: string | number };
    readonly 'employer-later': { readonly first: string | number; readonly name: string | number; readonly year: string | number };
    readonly 'technology-later': { readonly count: string | number; readonly first: string | number; readonly name: string | number; readonly year: string | number };
    readonly 'skill-longer': { readonly name: string | number; readonly possible: string | number; readonly years: string | number };
    readonly 'slightly-early': { readonly first: string | number; readonly name: string | number; readonly year: string | number };
    readonly 'skill-rounded': { readonly name: string | number; readonly possible: string | number; readonly years: string | number };
  };
  readonly 'career-fits-age': {
    readonly 'fits': { readonly [name: string]: never };
    readonly 'more-than-shown': { readonly claimed: string | number; readonly shown: string | number };
    readonly 'before-fourteen': { readonly age: string | number };
  };
  readonly 'resume-agrees-with-profiles': {
    readonly 'agree': { readonly count: string | number };
    readonly 'one-difference': { readonly name: string | number };
    readonly 'differ': { readonly count: string | number; readonly name: string | number };
    readonly 'not-comparable': { readonly [name: string]: never };
  };
  readonly 'work-papers-verified': {
    readonly 'client-reached': { readonly count: string | number };
    readonly 'paper-contact': { readonly count: string | number };
  };
  readonly 'own-employer-exists': {
    readonly 'employer-answered': { readonly count: string | number; readonly total: string | number };
    readonly 'not-as-stated': { readonly count: string | number };
  };
}
