import { describe, expect, it } from '@jest/globals';
import { field } from '../../../src/domain/catalogue/catalogue';
import { isCreditCode, telephoneNumbers } from '../../../src/domain/parsing/parseCodes';
import { parseColumn, parseContext, type ColumnHints } from '../../../src/domain/parsing/parseColumn';
import { LANGUAGES } from '../../../src/domain/language';
import type { RawCell, TableName } from '../../../src/domain/tables';

const CONTEXT = parseContext('2026-10-15');

const read = (table: TableName, key: string, cells: readonly RawCell[], hints: ColumnHints = {}) =>
  parseColumn(cells, field(table, key), CONTEXT, hints);

const check = (
  table: TableName,
  key: string,
  cells: readonly RawCell[],
  values: readonly RawCell[],
  codes: readonly string[] = [],
): void => {
  const parsed = read(table, key, cells);
  expect(parsed.values).toEqual(values);
  expect(parsed.notes.map((note) => note.code)).toEqual(codes);
};

describe('a column read as its field wants it', () => {
  it('keeps ids as text with their leading zeros', () => {
    check('Customers', 'customerId', ['007', 7, 'Ａ01 ', 13800138000], ['007', '7', 'Ａ01', '13800138000']);
    expect(read('Customers', 'customerId', [7, 42], { formats: ['0000', '0000'] }).values).toEqual(['0007', '0042']);
  });

  it('takes off the .0 of ids that an export took for numbers, and only there', () => {
    check('Sales', 'customerId', ['17850.0', '13047.0', ''], ['17850', '13047', '']);
    check('Sales', 'customerId', ['1.0', 'A-2', 'A-3'], ['1.0', 'A-2', 'A-3']);
  });

  it('keeps telephones as written', () => {
    check(
      'Customers',
      'telephone',
      ['021-5555 8888', '+86 138-0013-8000', 13800138000, '０２-2345-6789 转 12'],
      ['021-5555 8888', '+86 138-0013-8000', '13800138000', '02-2345-6789 转 12'],
    );
    check('Customers', 'telephone', ['见名片', '12'], ['见名片', '12'], ['telephoneDoubtful', 'telephoneDoubtful']);
    check('Customers', 'telephone', [912345678], ['912345678'], ['leadingZeroLost']);
  });

  it('finds the numbers in a telephone cell for comparing', () => {
    expect(telephoneNumbers('+86 138 0013 8000; 021-55558888转301')).toEqual(['13800138000', '02155558888']);
    expect(telephoneNumbers('+886 2 2345 6789')).toEqual(['223456789']);
  });

  it('reads list items by label in any language, synonym or key', () => {
    check(
      'Customers',
      'customerType',
      ['普通公司', '個人顧客', 'Trading partner', 'specialCompany', '企业', '火星人'],
      ['ordinaryCompany', 'individual', 'tradingPartner', 'specialCompany', 'ordinaryCompany', '火星人'],
      ['listItemUnknown'],
    );
    for (const item of field('Archives', 'secrecy').items ?? [])
      for (const language of LANGUAGES) check('Archives', 'secrecy', [item.label[language]], [item.key]);
  });

  it('reads yes and no', () =>
    check(
      'Receivables',
      'disputed',
      ['Yes', '否', true, 'n', '1', 'maybe'],
      [true, false, true, false, true, 'maybe'],
      ['yesNoUnreadable'],
    ));

  it('reads shares as written, in hundredths where the column counts so', () => {
    check('Sales', 'discount', ['20%', 0.1, '0,2'], [0.2, 0.1, 0.2]);
    check('Sales', 'discount', [10, 20, 5], [0.1, 0.2, 0.05]);
    check('Sales', 'discount', ['8折', '85折'], [0.2, 0.15]);
  });

  it('reads degrees, also with minutes and seconds', () => {
    expect(read('Customers', 'latitude', ['31°13′48″N', '22.5', '22.5 S']).values).toEqual([31.23, 22.5, -22.5]);
    check('Customers', 'latitude', [131.2], [131.2], ['degreesOutOfRange']);
    check('Customers', 'longitude', [131.2], [131.2]);
  });

  it('checks the check character of unified social credit codes', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    check(
      'Customers',
      'creditCode',
      ['91350100m000100y43', '91350100M000100Y44', '12345678'],
      ['91350100M000100Y43', '91350100M000100Y44', '12345678'],
      ['creditCodeWrong'],
    );
  });

  it('takes Excel’s errors for empty and says so', () =>
    check('Sales', 'productName', ['#REF!', 'PE'], ['', 'PE'], ['errorValue']));

  it('tells a sale in the future, not an invoice that is due then', () => {
    check('Sales', 'orderDate', ['2031-06-01'], [48000], ['dateInFuture']);
    check('Receivables', 'dueDate', ['2031-06-01'], [48000]);
    expect(read('Sales', 'orderDate', [48000.5]).notes[0]?.facts).toEqual({ text: '2031-06-01' });
  });

  it('tells what reads alike once, with how often it stands there', () => {
    const { notes } = read('Sales', 'amount', ['¥1', '¥2', '¥3', '?!', '?!', 'x']);
    expect(notes.map(({ code, row, count }) => [code, row, count])).toEqual([
      ['numberWithCurrency', 0, 3],
      ['numberUnreadable', 3, 2],
      ['numberUnreadable', 5, 1],
    ]);
  });

  it('reads 200,000 cells in a moment, each different one once', () => {
    const cells = Array.from(
      { length: 200_000 },
      (_, row) => `2023-${String((row % 12) + 1).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}`,
    );
    const start = performance.now();
    expect(read('Sales', 'orderDate', cells).values).toHaveLength(200_000);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
