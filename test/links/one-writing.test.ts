import { describe, expect, test } from 'vitest';
import type { ReadFileEvidence } from '../../src/facts/file-evidence.ts';
import { filePrints } from '../../src/links/file-prints.ts';
import type { Identifier } from '../../src/links/identifier.ts';
import { linkInput, valuesOf } from './case.ts';

interface Writings {
  readonly kind: Identifier['kind'];
  readonly field: (written: string) => object;
  /** Writings of one thing, by what they come to. */
  readonly same: Readonly<Record<string, readonly string[]>>;
  /** Fillers, ends of numbers and what many share by nature. */
  readonly none: readonly string[];
}

const WRITINGS: readonly Writings[] = [
  {
    kind: 'phone',
    field: (phone) => ({ contact: { phones: [phone] }, claims: { residence: 'New York, NY, USA' } }),
    same: {
      '+12125550142': ['+1 212 555 0142', '(212) 555-0142', '001 212 555 0142', '+1 212 555 0142 ext. 7', '２１２ 555 0142'],
      '+821000001234': ['+82 10-0000-1234', '0082 10 0000 1234', '+82 (0)10 0000 1234'],
    },
    none: ['+1 800 555 0199', '+82 10-1234-5678', '+1 000 000 0000', '911', 'on request'],
  },
  {
    kind: 'phone',
    field: (phone) => ({ contact: { phones: [phone] }, claims: { residence: 'Seoul, Korea' } }),
    same: { '+821000001234': ['010-0000-1234', '010 0000 1234', '+821000001234'] },
    none: [],
  },
  {
    kind: 'email',
    field: (mail) => ({ contact: { emails: [mail] } }),
    same: {
      'madeup@gmail.com': ['Made.Up+jobs@gmail.com', 'm.a.d.e.u.p@googlemail.com', 'mailto:madeup@gmail.com', '<madeup@GMAIL.com>'],
      'made.up@outlook.com': ['made.up@outlook.com', 'made.up+work@outlook.com'],
      'madeup@outlook.com': ['madeup@outlook.com'],
      'made.up@example.com': ['made.up@example.com', 'MADE.UP@Example.COM'],
      'made.up+work@example.com': ['made.up+work@example.com'],
    },
    none: ['made.up', 'a@b', 'test@example.com', 'noreply@example.com'],
  },
  {
    kind: 'bank-account',
    field: (number) => ({ payment: { accounts: [{ accountNumber: number, bank: '국민은행', country: 'KR' }] } }),
    same: { 'KR004 00000000123457': ['000000-00-123457', '00000000123457', '000000 00 123457'], DE89370400440532013000: ['DE89 3704 0044 0532 0130 00', 'de89-3704-0044-0532-0130-00'], 'pay@gmail.com': ['p.a.y+me@gmail.com'] },
    none: ['****1234', '1234', '0000000000000', '123456789'],
  },
  {
    kind: 'wallet',
    field: (wallet) => ({ payment: { accounts: [{ wallet, chain: 'ethereum' }] } }),
    same: { '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed': ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED', '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'] },
    none: ['0x5aAe…BeAed', 'ask me'],
  },
  {
    kind: 'document',
    field: (number) => ({ identity: { documents: [{ kind: 'passport', issuingCountry: 'KR', number }] } }),
    same: { 'KR passport M12345679': ['M12345679', 'm 1234 5679', 'M1234-5679'] },
    none: ['5679', 'XXXXX5679', '123456789', 'pending', '*****5679'],
  },
  {
    kind: 'address',
    field: (place) => ({ contact: { addresses: [{ place }] } }),
    same: {
      'sample st 12 4b, springfield US': ['12 Sample Street, Apt 4B, Springfield, IL 62701, USA', '12 SAMPLE ST., APARTMENT 4B, Springfield, IL 62701', '12 Sample St #4B, Springfield, Illinois'],
      'sample st 12 5, springfield US': ['12 Sample Street, Apt 5, Springfield, IL 62701, USA'],
      '길 테헤란로 000 12 101 202, seoul KR': ['서울특별시 강남구 테헤란로 000길 12, 101동 202호', '서울 강남구 테헤란로000길 12 101동 202호'],
    },
    none: ['Springfield, IL 62701', 'Seoul, Korea', '서울 강남구'],
  },
  {
    kind: 'device',
    field: (serial) => ({ device: { issued: [{ serial }] } }),
    same: { PF0X1A7K: ['PF0X1A7K', 'pf0x-1a7k', 'S/N: PF0X1A7K', 'Serial No. # PF0X 1A7K'] },
    none: ['12', '0000000', 'To be filled by O.E.M.', 'ABC12345'],
  },
  {
    kind: 'ip',
    field: (ip) => ({ logins: [{ at: '2026-01-01T00:00:00Z', ip }] }),
    same: { '8.8.8.8': ['8.8.8.8', '::ffff:8.8.8.8'], '2001:4860:4860:0::': ['2001:4860:4860::8888', '2001:4860:4860:0:1::1'], '2001:4860:4860:1::': ['2001:4860:4860:1::8888'] },
    none: ['203.0.113.7', '10.0.0.1', '192.168.1.1', '100.64.0.1', 'fe80::1', '127.0.0.1'],
  },
  {
    kind: 'handle',
    field: (url) => ({ profiles: [{ site: 'GitHub', url }] }),
    same: { 'github made-up': ['https://github.com/made-up', 'http://www.github.com/Made-Up?tab=stars', 'github.com/made-up/'], 'telegram made_up': ['https://t.me/made_up'], 'linkedin made-up': ['https://www.linkedin.com/in/made-up/'] },
    none: ['https://github.com/login', 'https://github.com/', 'not an address'],
  },
];

const FILES = [
  ['/claims/resumeFile', 'resume-text'],
  ['/identity/documents/0/file', 'document'],
  ['/profiles/0/photoFile', 'photo'],
] as const;

describe('one writing of all ways to write a thing', () => {
  for (const { kind, field, same, none } of WRITINGS) {
    for (const [value, writings] of Object.entries(same)) {
      test.each(writings)(`${kind} ${value}: %s`, (written) => expect(valuesOf(field(written), kind)).toEqual([value]));
    }
    test.each(none)(`${kind}, none: %s`, (written) => expect(valuesOf(field(written), kind)).toEqual([]));
  }
});

test.each(FILES)('a file at %s is known by its fingerprint as a %s', (pointer, kind) => {
  const evidence = { path: 'file', bytes: 1, sha256: 'ab'.repeat(32), kind: 'pdf' } satisfies Record<keyof Pick<ReadFileEvidence, 'path' | 'bytes' | 'sha256'> | 'kind', unknown>;
  const found: Identifier[] = [];
  filePrints({ ...linkInput({}), files: new Map([[pointer, evidence as unknown as ReadFileEvidence]]) }, (identifier) => void found.push(identifier));
  expect(found).toEqual([{ kind, value: `sha256 ${evidence.sha256}`, pointer }]);
});
