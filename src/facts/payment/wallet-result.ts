export const WALLET_CHAINS = [
  'bitcoin', 'bitcoin-cash', 'litecoin', 'dogecoin', 'dash', 'zcash', 'evm', 'tron', 'solana', 'xrp', 'monero', 'cardano', 'cosmos',
] as const;
export type WalletChain = (typeof WALLET_CHAINS)[number];

export type WalletProblem =
  | 'empty' | 'too-long' | 'unknown-format' | 'length' | 'mixed-case' | 'checksum' | 'test-network' | 'other-chain';

export interface Wallet {
  readonly valid: true;
  /** Every chain on which this spelling is an address: old Bitcoin addresses are good on Bitcoin Cash, some on Litecoin too. */
  readonly chains: readonly WalletChain[];
  readonly format: string;
  /** One spelling for all ways to write the address. */
  readonly canonical: string;
  /** False where the format carries no checksum, or carries none in this spelling. */
  readonly checked: boolean;
  /** Other spellings of the same address on one of these chains. */
  readonly alternates: readonly string[];
}

export interface WalletFailure {
  readonly valid: false;
  readonly problem: WalletProblem;
  /** With `other-chain`: the chains on which it is an address. */
  readonly chains?: readonly WalletChain[];
}

export type ParsedWallet = Wallet | WalletFailure;

export function walletProblem(problem: WalletProblem): WalletFailure {
  return { valid: false, problem };
}

/** A decoder of a library throws on bad input; here that is an ordinary answer. */
export function attempt<T>(decode: () => T): T | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
