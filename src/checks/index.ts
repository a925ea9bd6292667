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

type Theme = (base: BaseFacts) => ReadonlyMap<string, Observed>;

/** Binds a theme's facts to its evaluators; a slug whose evaluator is silent is left out. */
function theme<Facts>(derive: (base: BaseFacts) => Facts, evaluators: Readonly<Record<string, (facts: Facts) => unknown>>): Theme {
  return (base) => {
    const facts = derive(base);
    const observed = new Map<string, Observed>();
    for (const [slug, evaluate] of Object.entries(evaluators)) {
      const said = evaluate(facts) as Observed | undefined;
      if (said !== undefined) observed.set(slug, said);
    }
    return observed;
  };
}

/** Every theme with automated checks. The compiler holds each table against its checklist's reasons. */
export const themes: Readonly<Record<string, Theme>> = {
  account: theme(deriveAccountFacts, account),
  conduct: theme(deriveConductFacts, conduct),
  contact: theme(deriveContactFacts, contact),
  device: theme(deriveDeviceFacts, device),
  fee: theme(deriveFeeFacts, fee),
  footprint: theme(deriveFootprintFacts, footprint),
  history: theme(deriveHistoryFacts, history),
  identity: theme(deriveIdentityFacts, identity),
  interview: theme(deriveInterviewFacts, interview),
  links: theme(deriveLinksFacts, links),
  location: theme(deriveLocationFacts, location),
  payment: theme(derivePaymentFacts, payment),
  sanctions: theme(deriveSanctionsFacts, sanctions),
  vendor: theme(deriveVendorFacts, vendor),
};

/** What the profile settles by itself, by check id. */
export function observe(base: BaseFacts): ReadonlyMap<CheckId, Observed> {
  const all = new Map<CheckId, Observed>();
  for (const [name, run] of Object.entries(themes)) {
    for (const [slug, observed] of run(base)) all.set(`${name}/${slug}`, observed);
  }
  return all;
}
