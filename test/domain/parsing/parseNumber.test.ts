import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasDecimalComma, parseNumber, type NumberReading } from '../../../src/domain/parsing/parseNumber';
import type { RawCell } from '../../../src/domain/tables';

const read = (cell: RawCell, reading: Partial<NumberReading> = {}) =>
  parseNumber(cell, { decimalComma: false, scale: 1, ...reading });

const check = (cell: RawCell, expected: number | string, reading: Partial<NumberReading> = {}): void => {
  const parsed = read(cell, reading);
  expect(parsed.kind === 'value' ? parsed.value : (parsed.note?.code ?? parsed.kind)).toBe(expected);
};

describe('a number as people write it', () => {
  it.each([
    ['1234.5', 1234.5],
    ['1,234.50', 1234.5],
    ['1,234,567', 1234567],
    ['12,34,567', 1234567],
    ['1,2345', 12345],
    ['１２３４．５', 1234.5],
    ['1 234 567', 1234567],
    ['¥1,234.00', 1234],
    ['￥88', 88],
    ['$90,000 ', 90000],
    ['$5500', 5500],
    ['3500 EUR', 3500],
    ['NT$1,200', 1200],
    ['1200元', 1200],
    ['5万', 50000],
    ['1.1万元', 11000],
    ['1.2亿', 120000000],
    ['3千', 3000],
    ['3.5萬', 35000],
    ['(1,234)', -1234],
    ['1,234-', -1234],
    ['-1,234', -1234],
    ['−5', -5],
    ['15%', 0.15],
    ['1.5E3', 1500],
    ['4,2', 4.2],
    ['1.234,56', 1234.56],
    ["1'234.5", 1234.5],
    ['约50人', 50],
    ['120人', 120],
    [12, 12],
  ] as const)('%s is %d', (cell, expected) => check(cell, expected));

  it.each([
    ['45/0/0', 'numberUnreadable'],
    ['12-15', 'numberUnreadable'],
    ['1.5 hours', 'numberUnreadable'],
    ['1,23,4', 'numberUnreadable'],
    ['abc', 'numberUnreadable'],
    [true, 'numberUnreadable'],
    ['-', 'blank'],
    ['??', 'blank'],
    ['N/A', 'blank'],
    ['  ', 'blank'],
  ] as const)('%s is told as %s', (cell, code) => check(cell, code));

  it('goes by the column where comma or point could be either', () => {
    check('1,234', 1234);
    check('1,234', 1.234, { decimalComma: true });
    check('1.234', 1.234);
    check('1.234', 1234, { decimalComma: true });
    expect(hasDecimalComma(['45,06', '0,2', '20,992'])).toBe(true);
    expect(hasDecimalComma(['1,234.50', '12.5', '1,200'])).toBe(false);
  });

  it('takes the header’s unit unless the cell names its own', () => {
    check(12.5, 125000, { scale: 10_000 });
    check('12.5', 125000, { scale: 10_000 });
    check('3亿', 300000000, { scale: 10_000 });
    check('¥500', 500, { scale: 10_000 });
  });

  it('keeps the currency as a fact', () => {
    expect(read('US$20').note).toEqual({ code: 'numberWithCurrency', facts: { currency: 'USD' } });
    expect(read('20').note).toBeUndefined();
  });

  it('reads what Intl writes, in either style', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.boolean(), (hundredths, decimalComma) => {
        const value = hundredths / 100;
        const text = value.toLocaleString(decimalComma ? 'de-DE' : 'en-US', { minimumFractionDigits: 2 });
        expect(read(text, { decimalComma })).toMatchObject({
          kind: 'value',
          value: value === 0 ? expect.closeTo(0) : value,
        });
      }),
      { seed: 42 },
    );
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const parsed = read(cell);
        if (parsed.kind === 'value') expect(Number.isFinite(parsed.value)).toBe(true);
      }),
      { seed: 8 },
    );
  });
});
