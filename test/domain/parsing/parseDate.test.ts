import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOrderOf, parseDate, type DateReading } from '../../../src/domain/parsing/parseDate';
import { isoOf, serialOf, serialOfIso } from '../../../src/domain/serialDate';
import type { RawCell } from '../../../src/domain/tables';

const READING: DateReading = {
  order: 'monthFirst',
  orderIsKnown: true,
  date1904: false,
  latest: serialOfIso('2026-10-15'),
  keepTime: false,
  yearsOnly: false,
};

const check = (cell: RawCell, expected: string, reading: Partial<DateReading> = {}): void => {
  const parsed = parseDate(cell, { ...READING, ...reading });
  expect(parsed.kind === 'value' ? isoOf(Number(parsed.value)) : (parsed.note?.code ?? parsed.kind)).toBe(expected);
};

describe('a date as people write it', () => {
  it.each([
    ['2023-11-14', '2023-11-14'],
    ['2023/11/14', '2023-11-14'],
    ['2023.11.14', '2023-11-14'],
    ['2023-1-4', '2023-01-04'],
    ['2023年11月14日', '2023-11-14'],
    ['２０２３年１１月１４日', '2023-11-14'],
    ['2023年11月14号', '2023-11-14'],
    ['民国112年11月14日', '2023-11-14'],
    ['民國112年11月14日', '2023-11-14'],
    ['民國元年1月1日', '1912-01-01'],
    ['112/11/14', '2023-11-14'],
    ['112年11月14日', '2023-11-14'],
    ['14.11.2023', '2023-11-14'],
    ['03.04.2023', '2023-04-03'],
    ['11/14/2023', '2023-11-14'],
    ['14/11/2023', '2023-11-14'],
    ['14-Mar-1992', '1992-03-14'],
    ['14 March 1992', '1992-03-14'],
    ['Mar 14, 1992', '1992-03-14'],
    ['March 14th, 1992', '1992-03-14'],
    ['20231114', '2023-11-14'],
    [20231114, '2023-11-14'],
    [45244, '2023-11-14'],
    [45244.75, '2023-11-14'],
    ['45244', '2023-11-14'],
    ['2023-11-14T08:30:00Z', '2023-11-14'],
    ['1996-07-04 00:00:00.000', '1996-07-04'],
    ['2023/11/14 下午 3:05', '2023-11-14'],
    ['2023-11-14 星期二', '2023-11-14'],
    ['Tue, 14 Nov 2023', '2023-11-14'],
  ] as const)('%s is %s', (cell, expected) => check(cell, expected));

  it.each([
    ['2015-02-30', 'dateImpossible'],
    ['31/04/2020', 'dateImpossible'],
    ['见合同', 'dateUnreadable'],
    ['7/8 Feb', 'dateUnreadable'],
    [-5, 'dateOutOfRange'],
    ['1890-05-01', 'dateBeforeExcel'],
    ['N/A', 'blank'],
    ['', 'blank'],
    ['—', 'blank'],
    ['??', 'blank'],
  ] as const)('%s is told as %s', (cell, code) => check(cell, code));

  it('takes a year of two digits for the latest one that does not lie ahead', () => {
    check('7/1/62', '1962-07-01');
    check('7/1/06', '2006-07-01');
    check('10/15/26', '2026-10-15');
    check('10/16/26', '1926-10-16');
  });

  it('reads the order of day and month from the column, else from the workbook’s culture', () => {
    check('03/04/2023', '2023-03-04');
    check('03/04/2023', '2023-04-03', { order: 'dayFirst' });
    expect(dayOrderOf(['03/04/2023', '25/12/2023'], 'monthFirst')).toEqual({ order: 'dayFirst', orderIsKnown: true });
    expect(dayOrderOf(['03/04/2023', '12/25/2023'], 'dayFirst')).toEqual({ order: 'monthFirst', orderIsKnown: true });
    expect(dayOrderOf(['03/04/2023'], 'dayFirst')).toEqual({ order: 'dayFirst', orderIsKnown: false });
  });

  it('tells a date that could be read the other way round', () => {
    const ambiguous = (cell: string) => parseDate(cell, { ...READING, orderIsKnown: false });
    expect(ambiguous('03/04/2023').note?.code).toBe('dateAmbiguous');
    expect(ambiguous('04/04/2023').note).toBeUndefined();
    expect(ambiguous('13/04/2023').note).toBeUndefined();
  });

  it('minds the 1904 date system and bare years', () => {
    check(1, '1904-01-02', { date1904: true });
    check(1998, 'dateYearOnly', { yearsOnly: true });
  });

  it('keeps the time of day where the field has one', () => {
    const parsed = parseDate('2023-11-14 18:00', { ...READING, keepTime: true });
    expect(parsed.kind === 'value' && parsed.value).toBeCloseTo(45244.75, 9);
  });

  it('reads every day in every usual form as that day', () => {
    const days = fc.integer({ min: serialOf(1930, 1, 1), max: serialOf(2026, 10, 15) });
    const forms = [
      (y: string, m: string, d: string) => `${y}-${m}-${d}`,
      (y: string, m: string, d: string) => `${y}/${Number(m)}/${Number(d)}`,
      (y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`,
      (y: string, m: string, d: string) => `${d}.${m}.${y}`,
      (y: string, m: string, d: string) => `${m}/${d}/${y}`,
      (y: string, m: string, d: string) => `民國${Number(y) - 1911}年${m}月${d}日`,
      (y: string, m: string, d: string) => `${Number(m)}/${Number(d)}/${y.slice(2)}`,
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (serial, form) => {
        const [year = '', month = '', day = ''] = isoOf(serial).split('-');
        const isTwoDigits = !form(year, month, day).includes(year) && !form(year, month, day).includes('民');
        if (isTwoDigits && serial <= serialOf(1926, 10, 15)) return;
        expect(parseDate(form(year, month, day), READING)).toMatchObject({ kind: 'value', value: serial });
      }),
      { seed: 20231114 },
    );
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean()), (cell) => {
        expect(['value', 'blank', 'problem']).toContain(parseDate(cell, READING).kind);
      }),
      { seed: 7 },
    );
  });
});
