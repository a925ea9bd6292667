import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { screenWallet } from '../../src/facts/payment/sanctions.ts';
import { readSdnList, SdnListError } from '../../src/io/sdn-list.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`./sdn-list/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'knowhire-sdn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function problemOf(file: string): Promise<SdnListError> {
  try {
    await readSdnList({ list: file });
  } catch (error) {
    if (error instanceof SdnListError) return error;
    throw error;
  }
  throw new Error('the list was read');
}

const CSV = { list: fixture('SDN.CSV'), alternates: fixture('ALT.CSV'), comments: fixture('SDN_COMMENTS.CSV') };
const FORMS = [
  ['sdn-xml', { list: fixture('SDN.XML') }],
  ['sdn-advanced-xml', { list: fixture('SDN_ADVANCED.XML') }],
  ['sdn-enhanced-xml', { list: fixture('SDN_ENHANCED.XML') }],
  ['sdn-csv', CSV],
] as const;

describe('every published form gives the same list', () => {
  test.each(FORMS)('%s', async (source, files) => {
    const index = await readSdnList(files);
    expect(index.source).toBe(source);
    expect(index.complete).toBe(true);
    expect(index.entries.map(({ uid, type }) => [uid, type])).toEqual([['900001', 'Individual'], ['900002', 'Entity'], ['900003', 'Vessel']]);
    expect(index.entries.map(({ programs }) => programs)).toEqual([['SAMPLE1', 'SAMPLE2'], ['SAMPLE1'], ['SAMPLE3']]);
    expect(index.entries[0]?.names.slice(0, 2).map((name) => name.replace(',', ''))).toEqual(['MADEUP Bong Chun', 'INVENTED Bong-Chun']);
    expect(index.entries[1]?.names).toEqual(['FICTION & SONS TRADING COMPANY']);
    expect(index.addressCount).toBe(4);
    expect([...index.addresses.values()].flat().map(({ currency }) => currency).toSorted()).toEqual(expect.arrayContaining(['ETH', 'USDT', 'XBT', 'XVG']));
    expect(index.publishedOn).toBe(source === 'sdn-csv' ? undefined : '2026-10-09');
  });

  test.each(FORMS)('%s finds a wallet in any spelling', async (_, files) => {
    const index = await readSdnList(files);
    expect(screenWallet('0xEEA78A0C4874BB06A5D4735D70D6D2D1266BED85', index)).toMatchObject({
      result: 'listed', matches: [{ currency: 'ETH', listed: { uid: '900002' } }],
    });
    expect(screenWallet('TL3CvRhbPWPAu4yZ7s2y8gHPmS4CNnSGAs', index)).toMatchObject({ result: 'listed', matches: [{ currency: 'USDT' }] });
    expect(screenWallet('DUnknownFormatOfSomeOtherCoin00', index)).toMatchObject({ result: 'listed' });
    expect(screenWallet('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', index)).toEqual({ result: 'not-listed' });
  });
});

test('an SDN.CSV without its companions says that it is not complete', async () => {
  const index = await readSdnList({ list: CSV.list });
  expect(index).toMatchObject({ complete: false, addressCount: 3 });
});

describe('a broken or hostile file is refused with the place', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE sdnList [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<sdnList><sdnEntry><uid>1</uid><lastName>&b;</lastName></sdnEntry></sdnList>`;
  test.each([
    ['billion laughs', bomb, 'document-type', 2],
    ['external entity', `<!DOCTYPE sdnList SYSTEM "file:///etc/hostname">\n<sdnList/>`, 'document-type', 1],
    ['undeclared entity', '<sdnList>\n<sdnEntry><lastName>&x;</lastName></sdnEntry></sdnList>', 'malformed', 2],
    ['unclosed element', '<sdnList>\n<sdnEntry>\n<uid>1</uid>', 'malformed', 3],
    ['crossed elements', '<sdnList>\n<sdnEntry></uid></sdnEntry></sdnList>', 'malformed', 2],
    ['cut inside a tag', '<sdnList>\n<sdnEnt', 'malformed', 2],
    ['deep nesting', `<sdnList>${'<a>'.repeat(100_000)}`, 'too-deep', 1],
    ['endless text', `<sdnList><uid>${'x'.repeat(3_000_000)}`, 'too-long', 1],
    ['endless comment', `<sdnList><!--${'x'.repeat(3_000_000)}`, 'too-long', 1],
    ['endless attribute', `<sdnList a="${'x'.repeat(3_000_000)}`, 'too-long', 1],
    ['endless document type', `<!DOCTYPE sdnList [${' '.repeat(3_000_000)}`, 'too-long', 1],
    ['a web page', '<html>\n<body>Access denied</body></html>', 'unknown-format', 1],
    ['a name of an object', '<constructor/>', 'unknown-format', 1],
    ['no element', '<?xml version="1.0"?>\n', 'malformed', 2],
    ['text in a CSV', 'Access denied\n', 'row', 1],
    ['too few columns', '900001,"A"\n', 'row', 1],
    ['endless record', `900001,"${'x'.repeat(3_000_000)}`, 'malformed', 1],
    ['endless line', `900001,${'x,'.repeat(1_500_000)}`, 'malformed', 1],
    ['open quote', '900001,"A\n', 'malformed', 1],
  ])('%s', async (name, content, problem, line) => {
    const error = await problemOf(written(`${name}.txt`, content));
    expect(error).toMatchObject({ problem, line });
    expect(error.message).toContain(`.txt:${line}`);
  });

  test('a list without entries is never a clean list', async () => {
    expect((await problemOf(written('empty.xml', '<sdnList></sdnList>'))).problem).toBe('empty');
    expect((await problemOf(written('empty.csv', ''))).problem).toBe('empty');
  });

  test('a file that is not there', async () => {
    expect((await problemOf(join(folder, 'nothing.xml'))).problem).toBe('unreadable');
    expect((await problemOf(folder)).problem).toBe('unreadable');
    await expect(readSdnList({ list: CSV.list, alternates: join(folder, 'nothing.csv') })).rejects.toMatchObject({ problem: 'unreadable' });
  });

  test('bytes that are no text', async () => {
    const error = await problemOf(written('noise.bin', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256))));
    expect(error).toBeInstanceOf(SdnListError);
  });
});

test('names in other scripts and a byte order mark are read', async () => {
  const file = written('script.xml', '\ufeff<?xml version="1.0" encoding="utf-8"?><sdnList><sdnEntry><uid>1</uid><lastName>가상의 인물</lastName></sdnEntry></sdnList>');
  expect((await readSdnList({ list: file })).entries).toMatchObject([{ uid: '1', names: ['가상의 인물'] }]);
});
