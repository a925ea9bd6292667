import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateReasons, themesOnDisk } from './generate-reasons.ts';

describe('generated reasons', () => {
  test.each(themesOnDisk())('%s agrees with its checklist', async (theme) => {
    await expect(generateReasons(theme)).toMatchFileSnapshot(join(import.meta.dirname, `../../src/checks/generated/${theme}.ts`));
  });
});
