import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { describeProblem } from '../../../src/i18n/problems.ts';
import { findBatchInputs } from '../../../src/io/batch/inputs.ts';
import { planJobs } from '../../../src/io/batch/plan-jobs.ts';
import { checkRow, rowsOf } from '../../../src/io/batch/rows-of.ts';
import { openTables, type TableOptions } from '../../../src/io/batch/tables.ts';
import { profileSchema } from '../../../src/model/profile/schema.ts';
import { problemsOf } from '../../importers/problems-of.ts';

const iconv = createRequire(import.meta.url)('iconv-lite') as typeof Iconv;
const folder = mkdtempSync(join(tmpdir(), 'knowhire-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(content: string | Uint8Array, name = 'people.csv'): string {
  writeFileSync(join(folder, name), content);
  return name;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Rows of a file: the profile, or the problems in words. */
async function rowsIn(name: string, options: TableOptions & { readonly rowBytes?: number } = {}): Promise<readonly unknown[]> {
  const inputs = findBatchInputs([name], folder).map((input) => ('path' in input ? { ...input, path: join(folder, input.path) } : input));
  const tables = openTables(inputs, options);
  const rows: unknown[] = [];
  const sizes = { files: 200, lineBytes: 4096, rowBytes: options.rowBytes ?? 1_048_576 };
  for await (const job of planJobs(inputs, { tables, stdin: { stream: nothing() }, sizes, ...options })) {
    if (job.kind === 'refused') rows.push(job.problems.map(inWords));
    if (job.kind !== 'rows') continue;
    for (const entry of rowsOf(job)) {
      if ('problems' in entry) rows.push(entry.problems.map(inWords));
      else {
        const checked = checkRow(profileSchema, entry.parsed, job.table);
        rows.push(checked.ok ? checked.value : checked.problems.map(inWords));
      }
    }
  }
  return rows;
}

function inWords(problem: Parameters<typeof describeProblem>[0]): string {
  return describeProblem({ ...problem, file: 'people.csv' }, 'en');
}

const KOREAN = [
  '지원자번호,성명,휴대폰,이메일,주소,거주지,생년월일,지원일,직무,희망연봉(만원),은행,계좌번호,예금주,깃허브,기술스택,비고',
  'A-001,김하늘,010-0000-1234,sky@example.com,"서울시 마포구 가상로 1, 101호",서울,1990. 1. 2.,2026-11-21,백엔드 개발자,"6,500",가나은행,110-000-000001,김하늘,https://github.com/example-sky,"TypeScript, Go",똠방',
  'A-002,이바다,010-0000-5678; 02-000-5678,,,부산,1988년 12월 3일,2026/11/20,디자이너,협의,,,,sea-example,,',
].join('\r\n');

describe('a table as Korean Excel saves it', () => {
  const expected = [
    {
      id: 'A-001', name: '김하늘', appliedOn: '2026-11-21', role: { title: '백엔드 개발자' }, notes: '똠방',
      claims: { birthDate: '1990-01-02', residence: '서울', skills: ['TypeScript', 'Go'] },
      contact: { phones: [{ number: '010-0000-1234' }], emails: [{ address: 'sky@example.com' }], addresses: [{ place: '서울시 마포구 가상로 1, 101호' }] },
      fee: { amount: 65_000_000, currency: 'KRW', per: 'year' },
      payment: { accounts: [{ bank: '가나은행', accountNumber: '110-000-000001', holder: '김하늘' }] },
      profiles: [{ site: 'GitHub', url: 'https://github.com/example-sky' }],
    },
    {
      id: 'A-002', name: '이바다', appliedOn: '2026-11-20', role: { title: '디자이너' },
      claims: { birthDate: '1988-12-03', residence: '부산' },
      contact: { phones: [{ number: '010-0000-5678' }, { number: '02-000-5678' }] },
      fee: { text: '협의', per: 'year' },
      profiles: [{ site: 'GitHub', handle: 'sea-example' }],
    },
  ];

  test.each([
    ['cp949', iconv.encode(KOREAN, 'cp949')],
    ['UTF-8', Buffer.from(KOREAN)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${KOREAN}`)],
    ['UTF-16, parted by tabs', Buffer.from(`\uFEFF${KOREAN.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t')}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF${KOREAN}`, 'utf16le').swap16()],
    ['semicolons', Buffer.from(KOREAN.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';').replace('"6,500"', '6500').replace('010-0000-5678; 02-000-5678', '"010-0000-5678; 02-000-5678"'))],
    ['a line that names the separator', Buffer.from(`sep=,\r\n${KOREAN}`)],
    ['old Macintosh line ends', Buffer.from(KOREAN.replaceAll('\r\n', '\r'))],
    ['a title above the headings', Buffer.from(`2026년 상반기 지원자 명단${','.repeat(15)}\r\n\r\n${KOREAN}`)],
  ])('reads the same in %s', async (_, bytes) => {
    expect(await rowsIn(fileWith(bytes))).toEqual(expected);
  });
});

test('dotted names of the profile are headings, with and without places in lists', async () => {
  const text = 'id,name,contact.phones.1.number,contact.phones.0.number,contact.phones.0.source,claims.residence.country,fee.amount,claims.skills\nk,Kim,+1 212 555 0102,+1 212 555 0101,resume,US,12.5,a;b\n';
  expect(await rowsIn(fileWith(text))).toEqual([
    { id: 'k', name: 'Kim', contact: { phones: [{ number: '+1 212 555 0101', source: 'resume' }, { number: '+1 212 555 0102' }] }, claims: { residence: { country: 'US' }, skills: ['a', 'b'] }, fee: { amount: 12.5 } },
  ]);
});

test('numbered headings fill one list, without gaps', async () => {
  const text = '이름,전화1,전화2,은행1,계좌번호1,은행2,계좌번호2\n김하늘,,02-000-0002,,,나다은행,000-22\n';
  expect(await rowsIn(fileWith(text))).toEqual([
    { id: 'people-row-2', name: '김하늘', contact: { phones: [{ number: '02-000-0002' }] }, payment: { accounts: [{ bank: '나다은행', accountNumber: '000-22' }] } },
  ]);
});

test('parts of a name and of a place come together', async () => {
  const text = 'First Name,Last Name,Address,Address Line 2,Postcode,Location,Country\nAda,Example,1 Sample St,Apt 2,00001,Springfield,US\nBo,Example,,,,Springfield,\n';
  expect(await rowsIn(fileWith(text))).toEqual([
    { id: 'people-row-2', name: 'Ada Example', contact: { addresses: [{ place: { address: '1 Sample St Apt 2', postcode: '00001' } }] }, claims: { residence: { address: 'Springfield', country: 'US' } } },
    { id: 'people-row-3', name: 'Bo Example', claims: { residence: 'Springfield' } },
  ]);
});

test('rows are numbered as a spreadsheet numbers them', async () => {
  const text = 'name,notes\n\nKim,"two\nlines"\nLee,\n';
  expect(await rowsIn(fileWith(text))).toEqual([{ id: 'people-row-3', name: 'Kim', notes: 'two\nlines' }, { id: 'people-row-4', name: 'Lee' }]);
});

describe('what is wrong with a row', () => {
  test.each([
    ['too few cells', 'Kim,a', 'people.csv:2:1: expected 3 cells, as many as there are headings; found 2 cells. '],
    ['too many cells', 'Kim,,,x', 'people.csv:2:1: expected 3 cells, as many as there are headings; found 4 cells. '],
    ['a quote that is not closed', 'Kim,"a,', 'people.csv:2:1: expected a cell in quotes to begin and end with them; found a quote that is not closed where its cell ends. '],
    ['no name', ',010-0000-1234,', 'people.csv:2:1: name: expected text that is not empty; found an empty text. Fill in the cell.'],
    ['a date of unclear order', 'Kim,,03/04/1990', 'people.csv:2:3: birth date: expected a date of which the order is clear; found “03/04/1990”, which can be 1990-03-04 or 1990-04-03. '],
    ['a counted day', 'Kim,,32874', 'people.csv:2:3: birth date: expected a date such as 2026-03-05; found 32874, the number by which spreadsheets count days. If 1990-01-01 is meant'],
    ['a day that does not exist', 'Kim,,1990-02-30', 'people.csv:2:3: birth date: expected a date such as 2026-03-05; found 1990-02-30, a day that does not exist. '],
    ['a rounded number', 'Kim,8.21E+11,', 'people.csv:2:2: phone: expected all digits of the number; found “8.21E+11”, of which the spreadsheet has dropped digits. '],
    ['a lost zero', 'Kim,1000001234,', 'people.csv:2:2: phone: expected all digits of the number; found “1000001234”, which seems to have lost the zero in front. '],
    ['a formula', 'Kim,=A1,', 'people.csv:2:2: phone: expected a value; found a formula. '],
    ['a failed formula', 'Kim,#REF!,', 'people.csv:2:2: phone: expected a value; found “#REF!”, the mark of a formula that failed. '],
    ['letters lost', '???,,', 'people.csv:2:1: name: expected the letters as they were typed; found “???”, as is left where letters could not be saved. '],
    ['a resident registration number', 'Kim,900101-1234567,', 'people.csv:2:2: phone: expected no resident or alien registration number; found a Korean resident registration number. '],
  ])('%s is told with its place, and the other rows go on', async (_, row, told) => {
    const rows = await rowsIn(fileWith(`name,phone,birth date\n${row}\nLee,,\n`));
    expect(rows).toHaveLength(2);
    expect((rows[0] as readonly string[])[0]).toContain(told);
    expect(rows[1]).toEqual({ id: 'people-row-3', name: 'Lee' });
  });

  test('bytes of another encoding cost their row', async () => {
    const bytes = Buffer.concat([Buffer.from('name,notes\n김하늘,가\n이바다,나\n'), Buffer.from([0xb1, 0xe8, 0xff]), Buffer.from(',\nLee,\n')]);
    expect(await rowsIn(fileWith(bytes))).toEqual([
      { id: 'people-row-2', name: '김하늘', notes: '가' },
      { id: 'people-row-3', name: '이바다', notes: '나' },
      [expect.stringContaining('people.csv:4:1: expected text in UTF-8; found bytes that are neither UTF-8 nor Korean')],
      { id: 'people-row-5', name: 'Lee' },
    ]);
  });
});

test('text that is kept from spreadsheets is read as it was meant', async () => {
  const text = `name,phone,account number,fee,currency\nKim,"=""010-0000-1234""",'0012345678,"1,234,567.5",원\nLee,="010-0000-1234",-,,\n`;
  expect(await rowsIn(fileWith(text))).toEqual([
    { id: 'people-row-2', name: 'Kim', contact: { phones: [{ number: '010-0000-1234' }] }, payment: { accounts: [{ accountNumber: '0012345678' }] }, fee: { amount: 1234567.5, currency: 'KRW' } },
    { id: 'people-row-3', name: 'Lee', contact: { phones: [{ number: '010-0000-1234' }] } },
  ]);
});

describe('headings', () => {
  const problemsIn = (headings: string, options?: TableOptions): readonly string[] => problemsOf(() => openTables([{ kind: 'csv', path: join(folder, fileWith(`${headings}\nx,y\n`)), found: false }], options)).map(inWords);

  test('that nobody knows are refused, with what was probably meant', () => {
    expect(problemsIn('name,phnoe,blood type')).toEqual([
      'people.csv:1:2: expected a column heading that is known; found the heading “phnoe”. Did you mean “phone”? With --ignore-columns, columns that are not known are passed over.',
      'people.csv:1:3: expected a column heading that is known; found the heading “blood type”. Rename it to a field of the profile, or pass over unknown columns with --ignore-columns.',
    ]);
  });

  test('of what must not weigh in hiring are refused as such', () => {
    expect(problemsIn('이름,국적')).toEqual(['people.csv:1:2: expected a column heading that is known; found the heading “국적”. There is no such field on purpose: it must not weigh in hiring. Remove the column, or pass over it with --ignore-columns.']);
  });

  test('may be passed over by name, or all at once', () => {
    expect(problemsIn('이름,성별,혈액형', { ignoreColumns: ['성별', '혈액형'] })).toEqual([]);
    expect(problemsIn('이름,성별,혈액형', { ignoreColumns: ['성별'] })).toHaveLength(1);
    expect(problemsIn('이름,성별,혈액형', { ignoreColumns: 'all' })).toEqual([]);
  });

  test('of one field twice are refused', () => {
    expect(problemsIn('이름,성명')).toEqual(['people.csv:1:2: expected one column for each field; found “이름, 성명”. Rename or remove one of them.']);
    expect(problemsIn('이름,전화,전화')).toHaveLength(1);
    expect(problemsIn('이름,전화,휴대폰')).toEqual([]);
  });

  test('must have a column with names', () => {
    expect(problemsIn('id,phone')).toEqual(['people.csv:1:1: expected a column with the names of the candidates; found “id, phone”. Add a column with the heading “name”.']);
  });

  test('are needed', () => {
    expect(problemsOf(() => openTables([{ kind: 'csv', path: join(folder, fileWith('')), found: false }])).map(inWords)).toEqual([
      'people.csv: expected a first row with the headings of the columns; found nothing. Put a row with headings such as “name”, “phone” and “email” on top.',
    ]);
    expect(problemsOf(() => openTables([{ kind: 'csv', path: join(folder, fileWith(Buffer.from([1, 0, 2, 0, 10]))), found: false }]))[0]?.found.code).toBe('binary');
  });

  test('with no field are passed over where their cells are empty', async () => {
    expect(await rowsIn(fileWith('번호,이름,\n1,김하늘,\n2,이바다,x\n'))).toEqual([{ id: 'people-row-2', name: '김하늘' }, [expect.stringContaining('“x” under no heading')]]);
  });
});

test('numbers of residents are refused in columns that are passed over, too', async () => {
  const rows = await rowsIn(fileWith('이름,참고\n김하늘,900101-1234567\n'), { ignoreColumns: 'all' });
  expect(JSON.stringify(rows)).toContain('resident registration number');
  expect(JSON.stringify(rows)).not.toContain('1234567');
});

test('empty cells that a spreadsheet left out at the end of a block of rows are empty', async () => {
  const row = (number: number, rest: string): string => `Kim ${number}${rest}`;
  const first = Array.from({ length: 15 }, (_, at) => row(at + 2, at === 3 ? ',a,b' : ',a,'));
  const second = Array.from({ length: 16 }, (_, at) => row(at + 17, ',a'));
  const third = [row(33, ',a,'), row(34, ',a')];
  const rows = await rowsIn(fileWith(['name,role,notes', ...first, ...second, ...third].join('\r\n')));
  expect(rows.slice(0, 32).every((one) => !Array.isArray(one))).toBe(true);
  expect(rows[32]).toEqual([expect.stringContaining('people.csv:34:1: expected 3 cells')]);
});

describe('jobs of any size', () => {
  const lines = Array.from({ length: 200 }, (_, at) => (at % 17 === 3 ? `"Kim ${at}","two\nlines"` : at % 31 === 5 ? `Kim ${at},"open` : at % 41 === 7 ? 'short' : `김${at},x`));
  const bytes = Buffer.from(['name,notes', ...lines].join('\n'));

  test.each([['utf-8', bytes], ['utf-16', Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le')]])('give the same rows (%s)', async (_, content) => {
    const name = fileWith(content);
    const whole = await rowsIn(name);
    expect(whole).toHaveLength(200);
    for (const rowBytes of [1, 50, 300, 1000]) expect(await rowsIn(name, { rowBytes })).toEqual(whole);
  });
});
