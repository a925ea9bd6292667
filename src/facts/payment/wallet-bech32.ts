import { bech32, bech32m } from '@scure/base';
import { attempt, walletProblem, type ParsedWallet, type WalletChain } from './wallet-result.ts';

type Family = 'segwit' | 'cardano' | 'cosmos' | 'test';

/** Human-readable parts. Sources: SLIP-0173; CIP-19 for Cardano; each Cosmos chain's registry entry. */
const SEGWIT: Readonly<Record<string, WalletChain>> = { bc: 'bitcoin', ltc: 'litecoin' };
const CARDANO: readonly string[] = ['addr', 'stake'];
const TEST: readonly string[] = ['tb', 'bcrt', 'tltc', 'rltc', 'addr_test', 'stake_test'];
const COSMOS: readonly string[] = [
  'cosmos', 'osmo', 'celestia', 'inj', 'terra', 'juno', 'kava', 'akash', 'dydx', 'sei', 'axelar', 'neutron', 'stars', 'evmos',
  'secret', 'persistence', 'stride', 'noble', 'kujira', 'thor', 'band', 'umee', 'agoric', 'archway', 'dym', 'saga', 'sif', 'regen',
];

/** Cardano base addresses are longer than the 90 characters of BIP-173. */
const CARDANO_LIMIT = 150;

/** Undefined where the text has no known human-readable part. Sources: BIP-173, BIP-350, CIP-19. */
export function parseBech32Wallet(address: string): ParsedWallet | undefined {
  const lower = address.toLowerCase();
  const prefix = lower.slice(0, Math.max(0, lower.lastIndexOf('1')));
  const family = familyOf(prefix);
  if (family === undefined) return undefined;
  if (address !== lower && address !== address.toUpperCase()) return walletProblem('mixed-case');
  if (family === 'test') return walletProblem('test-network');
  if (family === 'segwit') return parseSegwit(lower, prefix);
  return family === 'cardano' ? parseCardano(lower) : parseCosmos(lower);
}

function familyOf(prefix: string): Family | undefined {
  if (Object.hasOwn(SEGWIT, prefix)) return 'segwit';
  if (CARDANO.includes(prefix)) return 'cardano';
  if (COSMOS.includes(prefix)) return 'cosmos';
  return TEST.includes(prefix) ? 'test' : undefined;
}

function parseSegwit(address: string, prefix: string): ParsedWallet {
  const old = bech32.decodeUnsafe(address);
  const decoded = old ?? bech32m.decodeUnsafe(address);
  if (!decoded) return walletProblem('checksum');
  const [version = 0, ...words] = decoded.words;
  if (version > 16 || (version === 0) !== Boolean(old)) return walletProblem('checksum');
  const program = attempt(() => bech32.fromWords(words));
  if (program === undefined || !isProgramLength(version, program.length)) return walletProblem('length');
  const chain = SEGWIT[prefix];
  return accepted(address, chain === undefined ? [] : [chain], version === 0 ? 'bech32' : 'bech32m');
}

function isProgramLength(version: number, length: number): boolean {
  return version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
}

/** The first byte holds the type (high half) and the network (low half, 1 for the main one). */
function parseCardano(address: string): ParsedWallet {
  const decoded = bech32.decodeUnsafe(address, CARDANO_LIMIT);
  const bytes = decoded ? attempt(() => bech32.fromWords(decoded.words)) : undefined;
  const header = bytes?.[0];
  if (bytes === undefined || header === undefined) return walletProblem('checksum');
  if ((header & 0x0f) !== 1) return walletProblem('test-network');
  if (!isCardanoLength(header >> 4, bytes.length)) return walletProblem('length');
  return accepted(address, ['cardano'], 'cardano');
}

function isCardanoLength(type: number, length: number): boolean {
  if (type <= 3) return length === 57;
  if (type <= 5) return length > 29 && length <= 57;
  return length === 29;
}

function parseCosmos(address: string): ParsedWallet {
  const decoded = bech32.decodeUnsafe(address);
  const bytes = decoded ? attempt(() => bech32.fromWords(decoded.words)) : undefined;
  if (bytes === undefined) return walletProblem('checksum');
  return bytes.length === 20 || bytes.length === 32 ? accepted(address, ['cosmos'], 'cosmos') : walletProblem('length');
}

function accepted(canonical: string, chains: readonly WalletChain[], format: string): ParsedWallet {
  return { valid: true, chains, format, canonical, checked: true, alternates: [] };
}
