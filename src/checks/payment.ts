import type { PaymentFacts } from '../facts/payment-case.ts';
import type { Evaluators } from './evaluator.ts';
import type { PaymentReasons } from './generated/payment.ts';
import { accountNumberValid, bankCountry, bankDataConfirmed } from './payment/account.ts';
import { accountChanges, onwardTransfers, smallTransactions } from './payment/activity.ts';
import { holderIsCandidate, method, paySomeoneElse } from './payment/payee.ts';
import { cryptoRequest, prepayment, withoutMilestone } from './payment/requests.ts';

export const payment = {
  method,
  'holder-is-candidate': holderIsCandidate,
  'pay-someone-else': paySomeoneElse,
  'bank-country': bankCountry,
  'account-number-valid': accountNumberValid,
  'bank-data-confirmed': bankDataConfirmed,
  'crypto-request': cryptoRequest,
  prepayment,
  'account-changes': accountChanges,
  'without-milestone': withoutMilestone,
  'onward-transfers': onwardTransfers,
  'small-transactions': smallTransactions,
} satisfies Evaluators<PaymentReasons, PaymentFacts>;
