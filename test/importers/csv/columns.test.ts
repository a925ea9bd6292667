import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileCsvColumns } from '../../../src/io/compile/csv-columns.ts';
import { choicesIn, formOf } from '../../../src/importers/csv/cell-form.ts';
import { fieldPath } from '../../../src/importers/csv/field-path.ts';
import { foldedHeading, headingReader } from '../../../src/importers/csv/headings.ts';
import { isColumn, readColumns } from '../../../src/importers/csv/read-columns.ts';
import { LEFT_OUT } from '../../../src/importers/unknown-key.ts';
import { profileSchema } from '../../../src/model/profile/schema.ts';
import { CHECKLISTS } from '../../reference.ts';

const knowledge = compileCsvColumns(join(CHECKLISTS, 'reference/csv/columns.yaml'));
const reader = headingReader(knowledge, profileSchema);

function columnsOf(...headings: readonly string[]): readonly string[] {
  const { columns } = readColumns({ file: 't.csv', line: 1, headings: ['name', ...headings] }, reader, []);
  return columns.slice(1).map((slot) => (isColumn(slot) ? `${slot.path.join('.')} ${slot.form}` : slot));
}

describe('the table of headings', () => {
  test('knows every field in both languages or says why not', () => {
    const inOneLanguage = knowledge.columns.filter(({ en, ko }) => en.length === 0 || ko.length === 0).map(({ field, part }) => `${field}${part === undefined ? '' : ` ${part}`}`);
    expect(inOneLanguage).toEqual(['name 1', 'name 2', 'payment.accounts.#.iban', 'payment.accounts.#.routingNumber']);
  });

  test('has no heading for what must not weigh in hiring', () => {
    for (const name of LEFT_OUT) expect(reader.read(name), name).toBeUndefined();
  });

  test('words stand for answers that their field takes', () => {
    for (const [field, answers] of Object.entries(knowledge.words)) {
      const path = field === 'said' ? 'role.remote' : field;
      const schemas = fieldPath(profileSchema, path)?.schemas ?? [];
      const taken = formOf(schemas) === 'currency' ? Object.keys(answers) : choicesIn(schemas);
      expect(Object.keys(answers).filter((answer) => !taken.includes(answer)), field).toEqual([]);
    }
  });

  test('what a column says besides is a field, too', () => {
    for (const { field, also } of knowledge.columns) {
      const parent = field.split('.').slice(0, -1).join('.');
      for (const key of Object.keys(also ?? {})) expect(fieldPath(profileSchema, `${parent}.${key}`), `${parent}.${key}`).toBeDefined();
    }
  });
});

describe('headings', () => {
  test('are one however they are spelled', () => {
    for (const heading of ['Date of Birth', 'date_of_birth', 'DATE-OF-BIRTH*', ' date of  birth ', 'ＤＡＴＥ ｏｆ Birth', 'Date of birth (YYYY-MM-DD)', '생년월일(필수)', '생년월일 [yyyy-mm-dd]', 'claims.birthDate', 'claims.birth_date']) {
      expect(columnsOf(heading), heading).toEqual(['claims.birthDate date']);
    }
    expect(foldedHeading('  "Phone"  No. ')).toBe('phoneno');
  });

  test('carry numbers of places and units of amounts', () => {
    expect(columnsOf('은행2', '은행1', '계좌번호(2)', '계좌번호 1')).toEqual(['payment.accounts.0.bank text', 'payment.accounts.1.bank text', 'payment.accounts.0.accountNumber digits', 'payment.accounts.1.accountNumber digits']);
    const { columns } = readColumns({ file: 't.csv', line: 1, headings: ['name', '희망연봉(만원)', '열 제목'] }, reader, ['열 제목']);
    expect(columns[2]).toBe('ignored');
    expect(columns[1]).toMatchObject({ path: ['fee', 'amount'], form: 'fee', unit: { currency: 'KRW', times: 10000 }, also: [[['fee', 'per'], 'year']] });
  });

  test('of different things in one list get places of their own', () => {
    expect(columnsOf('github', '링크드인', 'telegram', '카카오톡', 'passport number', '여권만료일')).toEqual([
      'profiles.0.url link', 'profiles.1.url link', 'contact.messengers.0.handle text', 'contact.messengers.1.handle text', 'identity.documents.0.number digits', 'identity.documents.0.expiresOn date',
    ]);
  });

  test('are any single value of the profile by its dotted name, read as the schema wants it', () => {
    expect(columnsOf('interviews.0.minutes', 'logins.0.at', 'claims.employment.0.to', 'circumstances.trips.0.from', 'role.smartContracts', 'fee.currency', 'contact.phones', 'notes')).toEqual([
      'interviews.0.minutes number', 'logins.0.at instant', 'claims.employment.0.to month', 'circumstances.trips.0.from date-or-instant', 'role.smartContracts said', 'fee.currency currency', 'contact.phones.0 text', 'notes text',
    ]);
    for (const wrong of ['claims', 'contact.phones.x', 'profiles.0.forensics', '__proto__', 'constructor', 'claims.toString', 'x'.repeat(5000), `phone${' '.repeat(5000)}(`]) expect(reader.read(wrong), wrong.slice(0, 20)).toBeUndefined();
  });

  test('of running numbers are passed over', () => {
    expect(columnsOf('번호', 'No.', '#')).toEqual(['ignored', 'ignored', 'ignored']);
  });
});
