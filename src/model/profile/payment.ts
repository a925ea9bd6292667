import * as z from 'zod';
import { count, country, currency, date, instant, money, place, said, short, when } from './values.ts';

export const HOLDER_RELATIONS = ['self', 'own-company', 'spouse', 'family', 'employer-of-record', 'agency', 'platform', 'employer', 'other', 'unknown'] as const;

export const payoutAccount = z.strictObject({
  holder: short.optional().describe('the name on the account'),
  holderRelation: z.enum(HOLDER_RELATIONS).optional(),
  holderProof: short.optional().describe('paper on file by which somebody else is paid: a signed payment mandate, a company register extract'),
  method: short.optional().describe('bank transfer, platform payout, PayPal, Wise, 가상자산 …'),
  bank: short.optional(),
  iban: short.optional(),
  bic: short.optional(),
  routingNumber: short.optional(),
  accountNumber: short.optional(),
  wallet: short.optional(),
  chain: short.optional(),
  country: country.optional(),
  from: date.optional(),
  until: date.optional(),
  givenOn: date.optional(),
  confirmed: z.enum(['bank-letter', 'small-deposit', 'account-lookup', 'document', 'not-confirmed', 'declined']).optional(),
  changeConfirmed: z.enum(['by-voice', 'signed', 'in-person', 'not-confirmed']).optional().describe('how a change to this account was confirmed with the candidate'),
  reason: short.optional(),
});

export const payment = z.strictObject({
  requestedMethod: short.optional().describe('what the candidate asked for, in their words'),
  agreedMethod: short.optional(),
  accounts: z.array(payoutAccount).max(50).optional().describe('newest last'),
  requests: z
    .array(
      z.strictObject({
        on: date.optional(),
        kind: z.enum(['crypto', 'prepayment', 'pay-someone-else', 'other-route', 'without-milestone', 'cash-or-vouchers', 'account-change']),
        amount: money.optional(),
        currency: currency.optional(),
        share: z.number().min(0).max(1).optional().describe('share of the contract value'),
        reaction: z.enum(['accepted-refusal', 'repeated', 'angry']).optional(),
        reason: short.optional(),
      }),
    )
    .max(200)
    .optional(),
  payDays: z.array(date).max(200).optional(),
  transfers: z.array(z.strictObject({ on: date, amount: money.optional(), currency: currency.optional(), toCountry: country.optional(), toHolder: short.optional(), through: short.optional() })).max(5000).optional(),
  cryptoAgreedByCompany: said.optional().describe('the company itself pays its staff in virtual assets'),
});

const rating = z.strictObject({ by: short, on: date.optional(), score: z.number().optional(), clientPaymentAccount: short.optional(), clientDocument: short.optional() });

export const platformAccount = z.strictObject({
  platform: short,
  handle: short.optional(),
  ownerName: short.optional(),
  createdOn: date.optional(),
  verifiedOn: date.optional(),
  videoVerifiedOn: date.optional(),
  firstActivityOn: date.optional(),
  status: z.enum(['active', 'suspended', 'closed', 'replaced']).optional(),
  statusReason: short.optional(),
  usedBy: z.array(short).max(50).optional().describe('names of people seen to use the account'),
  paymentAccount: short.optional(),
  payoutHolder: short.optional(),
  totalHours: z.number().min(0).optional(),
  hoursSince: date.optional(),
  bids: count.optional(),
  accepted: count.optional(),
  loginCount: count.optional(),
  ratings: z.array(rating).max(2000).optional(),
  bidTexts: z.array(z.string().max(20_000)).max(200).optional(),
  changes: z.array(z.strictObject({ on: date, what: z.enum(['name', 'phone', 'email', 'payout', 'address', 'photo']), reason: short.optional() })).max(500).optional(),
  clientInterviewedOn: date.optional(),
  contractSignedOn: date.optional(),
});

export const login = z.strictObject({
  at: instant,
  until: instant.optional(),
  account: short.optional(),
  ip: short.optional(),
  country: country.optional(),
  city: short.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  network: z.enum(['residential', 'business', 'mobile', 'hosting', 'vpn', 'tor', 'proxy']).optional().describe('where the log tells'),
  device: short.optional(),
  managedDevice: said.optional(),
  remoteTool: short.optional(),
  openPorts: z.array(z.number().int().min(0).max(65535)).max(100).optional(),
});

export const device = z.strictObject({
  delivery: z
    .strictObject({
      to: place.optional(),
      kind: z.enum(['home', 'office', 'freight-forwarder', 'parcel-locker', 'hotel', 'relative', 'friend', 'mailbox', 'other']).optional(),
      recipient: short.optional(),
      requestedOn: date.optional(),
      dispatchedOn: date.optional(),
      canReceiveAtIdAddress: said.optional(),
      reason: short.optional(),
      proof: short.optional().describe('paper that shows the candidate lives there'),
    })
    .optional(),
  deliveryChanges: z.array(z.strictObject({ on: date, from: place.optional(), to: place, reason: short.optional(), proof: short.optional() })).max(50).optional(),
  issued: z
    .array(
      z.strictObject({
        serial: short.optional(),
        shippedTo: place.optional(),
        shippedOn: date.optional(),
        adminRights: said.optional(),
        monitoring: said.optional(),
        remoteTools: z.array(short).max(50).optional(),
        remoteToolsApproved: said.optional(),
        locations: z.array(z.strictObject({ at: when, place: place.optional(), ip: short.optional() })).max(2000).optional(),
        unusualTraffic: said.optional(),
        otherHardware: z.array(short).max(20).optional().describe('KVM switch, phone farm, docking with other laptops'),
      }),
    )
    .max(50)
    .optional(),
});

export const policy = z.strictObject({
  vpnAllowed: said.optional(),
  remoteDesktopAllowed: said.optional(),
  remoteToolsBlocked: said.optional(),
  leastPrivilege: said.optional(),
});

export const vendor = z.strictObject({
  name: short,
  country: country.optional(),
  registryNumber: short.optional(),
  registryChecked: z.enum(['found', 'not-found', 'differs', 'not-checked']).optional(),
  website: short.optional(),
  domainCreatedOn: date.optional(),
  foundedOn: date.optional(),
  staffConfirmed: said.optional(),
  officeConfirmed: said.optional(),
  ownerKnown: said.optional(),
  sanctionsScreened: said.optional(),
  backgroundCheckProof: z.enum(['shown', 'not-shown', 'not-asked']).optional(),
});

/** A pair that somebody, or an earlier run, noticed: this case shares something with another. */
export const sharedWith = z.strictObject({
  candidate: short.describe('id of the other case'),
  kind: z.enum(['phone', 'email', 'bank-account', 'wallet', 'document', 'address', 'device', 'ip', 'photo', 'resume-text', 'bid-text', 'handle']),
  otherName: said.optional().describe('the other case goes by another name'),
  explained: short.optional().describe('spouse, household, same employer of record, same person applied twice …'),
});

export const task = z.strictObject({ name: short.optional(), due: date.optional(), doneOn: date.optional(), answered: said.optional() });
