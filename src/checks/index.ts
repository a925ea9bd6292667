import { deriveAccountFacts } from '../facts/account.ts';
import type { BaseFacts } from '../facts/base.ts';
import { deriveConductFacts } from '../facts/conduct.ts';
import { deriveContactFacts } from '../facts/contact.ts';
import { deriveDeviceFacts } from '../facts/device.ts';
import { deriveFeeFacts } from '../facts/fee-case.ts';
import { deriveFootprintFacts } from '../facts/footprint.ts';
import { deriveHistoryFacts } from '../facts/history.ts';
import { deriveIdentityFacts } from '../facts/identity.ts';
import { deriveInterviewFacts } from '../facts/interview.ts';
import { deriveLinksFacts } from '../facts/links.ts';
import { deriveLocationFacts } from '../facts/location.ts';
import { derivePaymentFacts } from '../facts/payment-case.ts';
import { deriveSanctionsFacts } from '../facts/sanctions-case.ts';
import { deriveVendorFacts } from '../facts/vendor.ts';
import type { Observed } from '../model/finding.ts';
import type { CheckId } from '../model/vocabulary.ts';
import { account } from './account.ts';
import { conduct } from './conduct.ts';
import { contact } from './contact.ts';
import { device } from './device.ts';
import { fee } from './fee.ts';
import { footprint } from './footprint.ts';
import { history } from './history.ts';
import { identity } from './identity.ts';
import { interview } from './interview.ts';
import { links } from './links.ts';
import { location } from './location.ts';
import { payment } from './payment.ts';
import { sanctions } from './sanctions.ts';
import { vendor } from './vendor.ts';

/** Adds what a theme observes of each case to what is known of it, by check id; both lists are in one order. */
type Theme = (bases: readonly BaseFacts[], known: readonly Map<CheckId, Observed>[]) => void;

/**
 * Binds a theme's facts to its evaluators; a check whose evaluator is silent is left out. Check by check over all cases rather than case by
 * case: the code of all themes together does not fit the processor's caches, that of one check does, and a batch takes two thirds of the time.
 */
function theme<Facts>(name: string, derive: (base: BaseFacts) => Facts, evaluators: Readonly<Record<string, (facts: Facts) => Observed | undefined>>): Theme {
  const checks = Object.entries(evaluators).map(([slug, evaluate]) => ({ id: `${name}/${slug}` as const, evaluate }));
  return (bases, known) => {
    const facts = bases.map((base) => derive(base));
    for (const { id, evaluate } of checks) {
      facts.forEach((one, at) => {
        const said = evaluate(one);
        if (said !== undefined) known[at]?.set(id, said);
      });
    }
  };
}

/** Every theme with automated checks. The compiler holds each table against its checklist's reasons. */
export const themes: Readonly<Record<string, Theme>> = {
  account: theme('account', deriveAccountFacts, account),
  conduct: theme('conduct', deriveConductFacts, conduct),
  contact: theme('contact', deriveContactFacts, contact),
  device: theme('device', deriveDeviceFacts, device),
  fee: theme('fee', deriveFeeFacts, fee),
  footprint: theme('footprint', deriveFootprintFacts, footprint),
  history: theme('history', deriveHistoryFacts, history),
  identity: theme('identity', deriveIdentityFacts, identity),
  interview: theme('interview', deriveInterviewFacts, interview),
  links: theme('links', deriveLinksFacts, links),
  location: theme('location', deriveLocationFacts, location),
  payment: theme('payment', derivePaymentFacts, payment),
  sanctions: theme('sanctions', deriveSanctionsFacts, sanctions),
  vendor: theme('vendor', deriveVendorFacts, vendor),
};

const all = Object.values(themes);

/** What the profile settles by itself, by check id. */
export function observe(base: BaseFacts): ReadonlyMap<CheckId, Observed> {
  const known = new Map<CheckId, Observed>();
  for (const add of all) add([base], [known]);
  return known;
}

/** The same for many cases, in their order, at less cost each. */
export function observeAll(bases: readonly BaseFacts[]): readonly ReadonlyMap<CheckId, Observed>[] {
  const known = bases.map(() => new Map<CheckId, Observed>());
  for (const add of all) add(bases, known);
  return known;
}

/** The same for one theme. */
export function observeTheme(name: string, base: BaseFacts): ReadonlyMap<CheckId, Observed> {
  const known = new Map<CheckId, Observed>();
  themes[name]?.([base], [known]);
  return known;
}
