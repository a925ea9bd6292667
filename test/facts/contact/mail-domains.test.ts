import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainLikeness, hostOf, mailDomain, mailKind } from '../../../src/facts/contact/mail-domains.ts';
import { testReference } from '../../reference.ts';

describe('mailDomain', () => {
  test.each([
    ['kim@example.com', 'example.com'],
    ['Kim Min-ji <Kim@Example.COM>', 'example.com'],
    ['김철수@한국.kr', '한국.kr'],
    ['kim＠example.com', 'example.com'],
    ['"a@b"@example.org.', 'example.org'],
  ])('%s', (address, domain) => expect(mailDomain(address)).toBe(domain));

  test.each(['', 'kim', '@example.com', 'kim@localhost', 'kim@exa mple.com', 'kim@..'])('"%s" is no address', (text) => expect(mailDomain(text)).toBeUndefined());
});

describe('mailKind', () => {
  test.each([
    ['naver.com', 'free'],
    ['hanmail.net', 'free'],
    ['duck.com', 'relay'],
    ['privaterelay.appleid.com', 'relay'],
    ['appleid.com', 'other'],
    ['mailinator.com', 'disposable'],
    ['a.b.mailinator.com', 'disposable'],
    ['notmailinator.com.example', 'other'],
    ['example.com', 'other'],
    ['constructor.prototype', 'other'],
  ] as const)('%s: %s', (domain, kind) => expect(mailKind(domain, testReference())).toBe(kind));

  test('every provider on the lists is found, itself and one level down', () => {
    const { mail } = testReference().themes;
    for (const domain of mail.free) expect([domain, mailKind(domain, testReference())]).toEqual([domain, 'free']);
    for (const domain of mail.relay) expect([domain, mailKind(`sub.${domain}`, testReference())]).toEqual([domain, 'relay']);
    for (const domain of mail.disposable) expect([domain, mailKind(domain, testReference())]).toEqual([domain, 'disposable']);
    expect(mail.disposable.length).toBeGreaterThan(5000);
  });
});

describe('domainLikeness', () => {
  test.each([
    ['examplesoft.com', 'examplesoft.com', 'same'],
    ['mail.examplesoft.co.kr', 'examplesoft.co.kr', 'same'],
    ['examplesoft.co.kr', 'jobs.examplesoft.co.kr', 'same'],
    ['examplesoft.co.kr', 'examplesoft.com', 'variant'],
    ['examplesoft-jobs.com', 'examplesoft.com', 'variant'],
    ['exarnplesoft.com', 'examplesoft.com', 'lookalike'],
    ['examp1esoft.com', 'examplesoft.com', 'lookalike'],
    ['examplesofts.com', 'examplesoft.com', 'lookalike'],
    ['exampelsoft.com', 'examplesoft.com', 'lookalike'],
    ['example-soft.com', 'examplesoft.com', 'lookalike'],
    ['acne.com', 'acme.com', 'different'],
    ['unrelated.com', 'examplesoft.com', 'different'],
    ['other.co.kr', 'examplesoft.co.kr', 'different'],
  ] as const)('%s to %s: %s', (domain, host, likeness) => expect(domainLikeness(domain, host)).toBe(likeness));

  test('a domain is the same as itself, and the order of the two never turns a resemblance into nothing', () => {
    const domain = fc.domain();
    fc.assert(fc.property(domain, (one) => domainLikeness(one, one) === 'same'));
    fc.assert(fc.property(domain, domain, (a, b) => (domainLikeness(a, b) === 'lookalike' ? domainLikeness(b, a) !== 'different' : true)));
  });
});

test.each([
  ['https://www.example.com/jobs?x=1', 'example.com'],
  ['Example.COM', 'example.com'],
  ['www2.example.com:8080', 'example.com'],
  ['javascript:alert(1)', undefined],
  ['not a site', undefined],
])('host of %s', (website, host) => expect(hostOf(website)).toBe(host));
