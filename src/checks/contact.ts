import type { ContactFacts } from '../facts/contact.ts';
import { contactChanges, internetNumber, mailProvider, offPlatform, phoneReached } from './contact/channels.ts';
import { availableInHours, executiveColdContact, reachable, severalVoices } from './contact/presence.ts';
import type { Evaluators } from './evaluator.ts';
import type { ContactReasons } from './generated/contact.ts';

export const contact = {
  'off-platform': offPlatform,
  'contact-changes': contactChanges,
  'phone-reached': phoneReached,
  'internet-number': internetNumber,
  'mail-provider': mailProvider,
  reachable,
  'available-in-hours': availableInHours,
  'executive-cold-contact': executiveColdContact,
  'several-voices': severalVoices,
} satisfies Evaluators<ContactReasons, ContactFacts>;
