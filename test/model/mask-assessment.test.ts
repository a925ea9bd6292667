import { expect, test } from 'vitest';
import { maskAssessment } from '../../src/model/mask-assessment.ts';
import type { Assessment } from '../../src/model/assessment.ts';

test('identifiers in people’s words are masked, also in answers that were replaced', () => {
  const secret = 'call +82 10-0000-1234 or mail kim@example.com';
  const words = { note: secret, because: secret, explanation: { text: secret, grade: 'claimed', by: 'HR', at: '2026-11-21T00:00:00Z' } } as const;
  const finding = { checkId: 'payment/method', state: 'concern', origin: 'person', evidence: [], ...words, earlier: [{ state: 'clear', by: 'HR', at: '2026-11-20T00:00:00Z', ...words }] } as const;
  const masked = JSON.stringify(maskAssessment({ findings: [finding] } as unknown as Assessment));
  expect(masked).not.toContain('0000-1234');
  expect(masked).not.toContain('kim@');
  expect(masked).toContain('@example.com');
});
