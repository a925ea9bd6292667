import { withoutBlanks } from './compact.ts';
import { parseBase58Wallet } from './wallet-base58.ts';
import { parseBech32Wallet } from './wallet-bech32.ts';
import { parseCashAddress } from './wallet-cashaddr.ts';
import { parseEvmAddress } from './wallet-evm.ts';
import { parseMoneroAddress } from './wallet-monero.ts';
import { walletProblem, type ParsedWallet, type WalletChain } from './wallet-result.ts';

export type { ParsedWallet, Wallet, WalletChain, WalletFailure, WalletProblem } from './wallet-result.ts';

const LONGEST = 200;
const SCHEME = /^(?:bitcoin|litecoin|dogecoin|dash|zcash|ethereum|tron|solana|ripple|xrpl|monero|cardano|cosmos):(?:\/\/)?/i;

/**
 * Reads a cryptocurrency address as typed: blanks and line breaks inside are dropped, a payment URI is taken apart.
 * With `chain`, an address of another chain is a problem of its own. Says whether an address is well formed, never whose it is
 * or whether it was used. A Solana address and an Ethereum address in one letter case carry no checksum (`checked` is false).
 */
export function parseWallet(text: string, chain?: WalletChain): ParsedWallet {
  const typed = withoutBlanks(text, LONGEST);
  if (typed === undefined) return walletProblem('too-long');
  const address = bareAddress(typed);
  if (address === '') return walletProblem('empty');
  const parsed = parseAddress(address);
  if (!parsed.valid || chain === undefined || parsed.chains.includes(chain)) return parsed;
  return { valid: false, problem: 'other-chain', chains: parsed.chains };
}

/** "ethereum:0x…@1?value=2" keeps the middle only. */
function bareAddress(typed: string): string {
  const address = typed.replace(SCHEME, '').replace(/\?.*$/, '');
  return /^0x/i.test(address) ? address.replace(/@\d+$/, '') : address;
}

function parseAddress(address: string): ParsedWallet {
  if (/^0x/i.test(address)) return parseEvmAddress(address);
  return parseCashAddress(address)
    ?? parseBech32Wallet(address)
    ?? parseMoneroAddress(address)
    ?? parseBase58Wallet(address)
    ?? walletProblem('unknown-format');
}
