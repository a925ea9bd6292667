// Numbers that identify: every one is distinct for every candidate unless a plan shares it, and each can be written in several ways.

import { createHash } from 'node:crypto';
import { COUNTRY_BY_CODE, pad } from './countries.mjs';
import { distinct, mix } from './random.mjs';

/** @typedef {{ cc: string, trunk: string, national: string, groups: readonly number[] }} Phone */

/** @returns {Phone} the `which`-th phone (0 to 3) of the candidate with this index */
export function phoneOf(country, index, which = 0) {
  const { cc, trunk, prefixes, digits, low = 0, span = 10 ** digits - low, groups } = country.phone;
  const at = distinct(index * 4 + which, prefixes.length * span, 3);
  return { cc, trunk, national: prefixes[at % prefixes.length] + pad(low + Math.floor(at / prefixes.length), digits), groups };
}

const grouped = (digits, groups, mark) => {
  let at = 0;
  return groups.map((length) => digits.slice(at, (at += length))).join(mark);
};

/** Country codes of countries from where 00 dials abroad; elsewhere nobody writes it so. */
const DIALS_00 = new Set(['20', '33', '34', '44', '48', '49', '84', '86', '91', '380']);

const PHONE_STYLES = [
  ({ trunk, national, groups }) => trunk + grouped(national, groups, '-'),
  ({ cc, national, groups }) => `+${cc} ${grouped(national, groups, '-')}`,
  ({ cc, national }) => `+${cc}${national}`,
  ({ cc, national, groups }) => `+${cc} ${grouped(national, groups, ' ')}`,
  ({ cc, trunk, national, groups }) => (trunk === '' ? `+${cc} ${grouped(national, groups, '.')}` : trunk + grouped(national, groups, ' ')),
  ({ cc, national, groups }) => (DIALS_00.has(cc) ? `00${cc} ${grouped(national, groups, ' ')}` : `+${cc} ${grouped(national, groups, '.')}`),
  ({ cc, trunk, national, groups }) => `+${cc} (${trunk === '0' ? '0' : grouped(national, groups, '-').split('-')[0]})${trunk === '0' ? grouped(national, groups, ' ') : grouped(national, groups, '-').slice(groups[0] + 1)}`,
];

/** @param {Phone} phone @param {number} style 0 domestic, 1 to 3 international, 4 to 6 rarer forms */
export function writePhone(phone, style) {
  return PHONE_STYLES[style % PHONE_STYLES.length](phone);
}

/** @returns {{ user: string, domain: string }} */
export function mailOf(country, login, index, r) {
  const number = String(distinct(index, 9_000_000, 5) + 1_000);
  const user = r.chance(0.5) ? login.replace('.', '') + number : `${login}.${number}`;
  return { user: user.replace(/[^a-z0-9.]/g, ''), domain: r.pick(country.mail) };
}

/** The same mailbox in another spelling: case, a plus-tag, and dots where the provider ignores them. */
export function writeMail({ user, domain }, style) {
  if (style === 1) return `${user.toUpperCase()}@${domain}`;
  if (style === 2 && /gmail|outlook|proton|icloud/.test(domain)) return `${user}+${['jobs', 'apply', 'work', 'upwork'][user.length % 4]}@${domain}`;
  if (style === 3 && domain === 'gmail.com') return `${user.slice(0, 3)}.${user.slice(3).replace('.', '')}@${domain}`;
  return `${user}@${style === 4 ? domain.toUpperCase() : domain}`;
}

export function mod97(text) {
  let rest = 0;
  for (const char of text) rest = char < 'A' ? (rest * 10 + Number(char)) % 97 : (rest * 100 + char.charCodeAt(0) - 55) % 97;
  return rest;
}

const weighed = (digits, weights) => [...digits].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0);

function spanishBody(bank, account) {
  const first = 11 - (weighed(bank, [4, 8, 5, 10, 9, 7, 3, 6]) % 11);
  const second = 11 - (weighed(account, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11);
  const shown = (digit) => (digit === 11 ? '0' : digit === 10 ? '1' : String(digit));
  return bank + shown(first) + shown(second) + account;
}

function frenchBody(bank, account) {
  const [code, branch] = [bank.slice(0, 5), bank.slice(5)];
  const rest = (89n * BigInt(code) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n;
  return code + branch + account + pad(97 - Number(rest), 2);
}

function polishBank(bank) {
  const check = (10 - (weighed(bank.slice(0, 7), [3, 9, 7, 1, 3, 9, 7]) % 10)) % 10;
  return bank.slice(0, 7) + check;
}

function ibanBody(country, index) {
  const bank = country.ibanBanks[index % country.ibanBanks.length];
  if (country.iban === 'es') return spanishBody(bank, pad(distinct(index, 1e9, 7), 10));
  if (country.iban === 'fr') return frenchBody(bank, pad(distinct(index, 1e9, 7), 11));
  const letters = country.iban.replace(/#+/, (run) => pad(distinct(index, 10 ** Math.min(9, run.length - (run.length > 8 ? 1 : 0)), 7), run.length));
  return (country.code === 'PL' ? polishBank(bank) : bank) + letters.replace(/^A+/, '');
}

/** @returns {string} a valid IBAN without spaces, or undefined where the country has none */
export function ibanOf(country, index) {
  if (country.iban === undefined) return undefined;
  const body = ibanBody(country, index);
  return `${country.code}${pad(98 - mod97(`${body}${country.code}00`), 2)}${body}`;
}

/** The same IBAN as printed: 0 bare, 1 in fours, 2 small letters, 3 with hyphens. */
export function writeIban(iban, style) {
  if (style === 0) return iban;
  if (style === 2) return iban.toLowerCase();
  return iban.match(/.{1,4}/g).join(style === 3 ? '-' : ' ');
}

/** First digits and groups of the banks' numbers. Those of 13 digits begin so that none can be taken for a resident registration number. */
const KOREAN_FORMS = {
  국민은행: ['', [6, 2, 6]], 신한은행: ['110', [3, 3, 6]], 우리은행: ['1002', [4, 3, 6]], 하나은행: ['', [3, 6, 5]], 카카오뱅크: ['3333', [4, 2, 7]], 토스뱅크: ['1000', [4, 4, 4]], 농협은행: ['302', [3, 4, 4]], IBK기업은행: ['', [3, 6, 2, 3]], SC제일은행: ['', [3, 2, 6]], 케이뱅크: ['100', [3, 3, 6]],
};
const ROUTING = ['021000021', '026009593', '121000248', '021000089', '122105155', '043000096', '031176110', '124003116'];

/** Digits of an account: eight of its own at the end, before them some that repeat, as branch and kind do. */
function accountDigits(prefix, length, index) {
  const own = pad(distinct(index, 10 ** Math.min(8, length), 11), Math.min(8, length));
  const branch = length - prefix.length - own.length;
  return branch > 0 ? prefix + pad(mix(index % 700) % 10 ** Math.min(branch, 9), branch) + own : prefix + own;
}

/** @returns {{ bank: string, digits: string, groups: readonly number[], routing?: string }} */
export function accountOf(country, index) {
  const bank = country.banks[index % country.banks.length];
  if (country.code === 'KR') {
    const [prefix, groups] = KOREAN_FORMS[bank];
    return { bank, groups, digits: accountDigits(prefix, groups.reduce((sum, group) => sum + group, 0), index) };
  }
  if (country.code === 'US') return { bank, groups: [10], digits: accountDigits('', 10, index), routing: ROUTING[index % ROUTING.length] };
  const length = country.account ?? 12;
  return { bank, groups: [length], digits: accountDigits('', length, index) };
}

/** The same account as written: 0 in the bank's groups, 1 bare, 2 with spaces. */
export function writeAccount({ digits, groups }, style) {
  return style === 1 ? digits : grouped(digits, groups, style === 2 ? ' ' : '-');
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

function tronAddress(bytes) {
  const payload = Buffer.concat([Buffer.from([0x41]), bytes.subarray(0, 20)]);
  let value = BigInt(`0x${Buffer.concat([payload, sha256(sha256(payload)).subarray(0, 4)]).toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = BASE58[Number(value % 58n)] + text;
  return text;
}

/** @returns {{ wallet: string, chain: string }} */
export function walletOf(seed, index) {
  const bytes = sha256(`${seed}/${index}`);
  return index % 3 === 0 ? { wallet: tronAddress(bytes), chain: 'tron' } : { wallet: `0x${bytes.toString('hex', 0, 20)}`, chain: 'ethereum' };
}

export function documentNumberOf(country, index) {
  return country.passport(distinct(index, 10_000_000, 13));
}

export function serialOf(index, which = 0) {
  const at = distinct(index * 2 + which, 900_000_000, 17);
  const letters = 'CDFGHJKLMNPQRTVWXY';
  return `${['C02', 'FVF', 'PF', '5CD', 'MJ0', 'R9N'][at % 6]}${letters[at % 18]}${pad(at, 9)}`;
}

const blockStart = (text) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const addressText = (value) => `${Math.floor(value / 2 ** 24)}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
const tables = new Map();

function blocksOf(country) {
  let table = tables.get(country.code);
  if (table !== undefined) return table;
  const blocks = country.networks.map(([start, bits]) => ({ start: blockStart(start), size: 2 ** (32 - bits) }));
  table = { blocks, total: blocks.reduce((sum, { size }) => sum + size, 0) };
  tables.set(country.code, table);
  return table;
}

/** @returns {string} the `which`-th (0 or 1) home address of a candidate on the networks of this country */
export function homeAddress(country, index, which = 0) {
  const { blocks, total } = blocksOf(country);
  let at = distinct(index * 2 + which, total, 19);
  for (const { start, size } of blocks) {
    if (at < size) return addressText(start + at);
    at -= size;
  }
  throw new Error(`no networks for ${country.code}`);
}

const BLOCKS_6 = { KR: '2001:2d8', US: '2601:2c0', GB: '2a00:23c5', DE: '2003:e1', FR: '2a01:cb00', JP: '2400:4050', IN: '2409:4070', VN: '2402:800' };

/** @returns {string} a home address of the sixth version, in a /64 of the candidate's own */
export function homeAddress6(country, index) {
  const at = distinct(index, 900_000_000, 53).toString(16).padStart(8, '0');
  return `${BLOCKS_6[country.code] ?? BLOCKS_6.DE}:${at.slice(0, 4).replace(/^0+(?=.)/, '')}:${at.slice(4).replace(/^0+(?=.)/, '')}::${(index % 4096).toString(16)}`;
}

/** @returns {string} address `index` of the country's carrier: one address for very many subscribers */
export function carrierAddress(country, index) {
  const [start, bits] = country.carrier;
  return addressText(blockStart(start) + distinct(index, 2 ** (32 - bits), 23));
}

const OFFICE_BLOCKS = { KR: '210.94.0.0', US: '63.64.0.0', GB: '62.6.0.0', DE: '62.153.0.0', VN: '118.68.0.0', CN: '202.96.0.0' };

/** @returns {string} address `index` of an office or campus network */
export function officeAddress(country, index) {
  const start = OFFICE_BLOCKS[country.code] ?? OFFICE_BLOCKS.US;
  return addressText(blockStart(start) + distinct(index, 65_536, 29));
}

export function countryByCode(code) {
  return COUNTRY_BY_CODE.get(code);
}
