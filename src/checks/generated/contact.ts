// Generated from checklists/checks/contact.yaml; `npm test -- -u` writes it anew.
export interface ContactReasons {
  readonly 'off-platform': {
    readonly 'no-platform': { readonly [name: string]: never };
    readonly 'stayed': { readonly [name: string]: never };
    readonly 'company-asked': { readonly [name: string]: never };
    readonly 'after-contract': { readonly [name: string]: never };
    readonly 'who-or-when-open': { readonly [name: string]: never };
    readonly 'asked-with-reason': { readonly [name: string]: never };
    readonly 'asked-before-contract': { readonly count: string | number };
  };
  readonly 'contact-changes': {
    readonly 'unchanged': { readonly [name: string]: never };
    readonly 'explained': { readonly count: string | number };
    readonly 'few': { readonly count: string | number };
    readonly 'mail-wrong': { readonly [name: string]: never };
    readonly 'several': { readonly count: string | number; readonly days: string | number };
    readonly 'many': { readonly count: string | number; readonly days: string | number };
  };
  readonly 'phone-reached': {
    readonly 'reached': { readonly [name: string]: never };
    readonly 'no-answer': { readonly count: string | number };
    readonly 'wrong-number': { readonly count: string | number };
    readonly 'other-person': { readonly [name: string]: never };
  };
  readonly 'internet-number': {
    readonly 'ordinary': { readonly [name: string]: never };
    readonly 'reached': { readonly [name: string]: never };
    readonly 'another-number': { readonly [name: string]: never };
    readonly 'cannot-tell': { readonly [name: string]: never };
    readonly 'only-internet': { readonly count: string | number };
  };
  readonly 'mail-provider': {
    readonly 'free': { readonly [name: string]: never };
    readonly 'own-domain': { readonly [name: string]: never };
    readonly 'forwarding-answered': { readonly [name: string]: never };
    readonly 'employer-confirmed': { readonly employer: string | number };
    readonly 'variant': { readonly employer: string | number };
    readonly 'forwarding': { readonly [name: string]: never };
    readonly 'throw-away-beside': { readonly [name: string]: never };
    readonly 'throw-away': { readonly [name: string]: never };
    readonly 'lookalike': { readonly employer: string | number };
  };
  readonly 'reachable': {
    readonly 'reached': { readonly [name: string]: never };
    readonly 'other-hours-agreed': { readonly [name: string]: never };
    readonly 'in-time': { readonly count: string | number; readonly total: string | number };
    readonly 'unsure': { readonly [name: string]: never };
    readonly 'often-late': { readonly count: string | number; readonly total: string | number };
    readonly 'not-reached': { readonly [name: string]: never };
  };
  readonly 'available-in-hours': {
    readonly 'attended': { readonly count: string | number };
    readonly 'excused': { readonly count: string | number };
    readonly 'other-hours-agreed': { readonly [name: string]: never };
    readonly 'too-few': { readonly count: string | number; readonly total: string | number };
    readonly 'some-missed': { readonly count: string | number; readonly total: string | number };
    readonly 'mostly-missed': { readonly count: string | number; readonly total: string | number };
  };
  readonly 'executive-cold-contact': {
    readonly 'we-approached': { readonly [name: string]: never };
    readonly 'no-such-claim': { readonly [name: string]: never };
    readonly 'known-way': { readonly [name: string]: never };
    readonly 'company-found': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
    readonly 'executive': { readonly [name: string]: never };
  };
  readonly 'several-voices': {
    readonly 'one-voice': { readonly [name: string]: never };
    readonly 'announced-team': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
    readonly 'several': { readonly [name: string]: never };
  };
}
