import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatValue, parseInput } from '../../../src/preview/calculation/numberFormat';
import { CellError, type CellValue } from '../../../src/preview/model/cellValue';

describe('a value in its number format', () => {
  const check = (format: string, value: CellValue, locale: string, expected: string) => {
    expect(formatValue(value, format, locale)).toBe(expected);
  };
  it.each<[string, CellValue, string, string]>([
    ['General', undefined, 'en-US', ''],
    ['General', 'text', 'en-US', 'text'],
    ['General', true, 'en-US', 'TRUE'],
    ['General', false, 'zh-CN', 'FALSE'],
    ['General', 0.1 + 0.2, 'en-US', '0.3'],
    ['General', 1 / 3, 'en-US', '0.333333333'],
    ['General', 12345678901, 'en-US', '12345678901'],
    ['General', 123456789012, 'en-US', '1.23457E+11'],
    ['General', 1234567.891234, 'zh-TW', '1234567.891'],
    ['General', 1e-10, 'en-US', '1E-10'],
    ['0.00', CellError.of('#DIV/0!'), 'en-US', '#DIV/0!'],
    [';;;', CellError.of('#N/A'), 'en-US', '#N/A'],
    [';;;', 5, 'en-US', ''],
    [';;;', 'hidden', 'en-US', ''],
    ['@', 12.5, 'en-US', '12.5'],
    ['"No. "@', 'A1', 'en-US', 'No. A1'],
    ['#,##0.00', 1234.5, 'zh-CN', '1,234.50'],
    ['#,##0.00;[Red]-#,##0.00', -1234.5, 'en-US', '-1,234.50'],
    ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', -1234, 'en-US', ' (1,234)'],
    ['0%', 0.125, 'en-US', '13%'],
    ['0.00E+00', 12345, 'en-US', '1.23E+04'],
    ['# ?/?', 1.25, 'en-US', '1 1/4'],
    ['[>=10000]0.0,"千";0', 123456, 'zh-CN', '123.5千'],
    ['0!.0,"万"', 12345, 'zh-CN', '1.2万'],
    ['#,##0,,', 123456789, 'en-US', '123'],
    ['000-0000', 1234567, 'en-US', '123-4567'],
    ['[$¥-804]#,##0.00', 12, 'en-US', '¥12.00'],
    ['G/通用格式"元"', 12.5, 'zh-CN', '12.5元'],
    ['m/d/yyyy', 45000, 'en-US', '3/15/2023'],
    ['m/d/yyyy', 45000, 'zh-CN', '2023/3/15'],
    ['m/d/yyyy h:mm', 45000.5, 'zh-TW', '2023/3/15 12:00'],
    ['yyyy-mm-dd', 45000, 'zh-CN', '2023-03-15'],
    ['yyyy"年"m"月"d"日"', 45000, 'zh-CN', '2023年3月15日'],
    ['mmm d, yyyy', 45000, 'en-US', 'Mar 15, 2023'],
    ['[$-zh-CN]dddd', 45000, 'en-US', '星期三'],
    ['[$-409]mmmm', 45000, 'zh-TW', 'March'],
    ['aaaa', 45000, 'zh-CN', '星期三'],
    ['[$-F800]dddd, mmmm dd, yyyy', 45000, 'en-US', 'Wednesday, March 15, 2023'],
    ['[$-F800]dddd, mmmm dd, yyyy', 45000, 'zh-TW', '2023年3月15日'],
    ['h:mm AM/PM', 0.75, 'en-US', '6:00 PM'],
    ['上午/下午h"时"mm"分"', 0.75, 'zh-CN', '下午6时00分'],
    ['[$-zh-CN]上午/下午h:mm', 0.25, 'en-US', '上午6:00'],
    ['[h]:mm:ss', 1.5, 'en-US', '36:00:00'],
    ['m/d/yyyy', 60, 'en-US', '2/29/1900'],
    ['yyyy-mm-dd', -1, 'en-US', '########'],
    ['yyyy-mm-dd', 2958466, 'en-US', '########'],
    ['[DBNum1]yyyy"年"m"月"d"日"', 45000, 'zh-CN', '二〇二三年三月十五日'],
    ['[DBNum2]General', 1204, 'zh-CN', '壹仟贰佰零肆'],
    ['[DBNum2]General', 1204, 'zh-TW', '壹仟貳佰零肆'],
    ['0 "not closed', 1.5, 'en-US', '1.5'],
  ])('%s of %p in %s', check);

  it('counts days from 1904 where the workbook does', () => {
    expect(formatValue(0, 'yyyy-mm-dd', 'en-US', true)).toBe('1904-01-01');
  });
});

describe('text that is typed', () => {
  const check = (text: string, locale: string, value: CellValue, numberFormat?: string) => {
    expect(parseInput(text, locale, false, 2024)).toEqual(
      numberFormat === undefined ? { value } : { value, numberFormat },
    );
  };
  it.each<[string, string, CellValue, string?]>([
    ['', 'en-US', undefined],
    ["'0012", 'en-US', '0012'],
    ["'", 'en-US', ''],
    ['Smith', 'en-US', 'Smith'],
    [' 12 ', 'en-US', 12],
    ['0012', 'en-US', 12],
    ['-5', 'en-US', -5],
    ['(5)', 'en-US', -5],
    ['.5', 'en-US', 0.5],
    ['5.', 'en-US', 5],
    ['1,234.5', 'en-US', 1234.5, '#,##0.00'],
    ['1,234', 'zh-CN', 1234, '#,##0'],
    ['1,2', 'en-US', '1,2'],
    ['12%', 'en-US', 0.12, '0%'],
    ['12.5%', 'en-US', 0.125, '0.00%'],
    ['5%%', 'en-US', '5%%'],
    ['$1,234', 'en-US', 1234, '$#,##0_);[Red]($#,##0)'],
    ['$5', 'zh-CN', '$5'],
    ['¥12.50', 'zh-CN', 12.5, '¥#,##0.00;[Red]¥-#,##0.00'],
    ['NT$5', 'zh-TW', 5, '$#,##0;[Red]-$#,##0'],
    ['1e5', 'en-US', 100000, '0.00E+00'],
    ['1e400', 'en-US', '1e400'],
    ['12345678901234567890', 'en-US', 12345678901234500000],
    ['1 1/2', 'en-US', 1.5, '# ?/?'],
    ['true', 'en-US', true],
    ['FALSE', 'zh-TW', false],
    ['#n/a', 'en-US', CellError.of('#N/A')],
    ['2024-03-05', 'en-US', 45356, 'm/d/yyyy'],
    ['3/5/2024', 'en-US', 45356, 'm/d/yyyy'],
    ['13/5/2024', 'en-US', '13/5/2024'],
    ['3/32/2024', 'en-US', '3/32/2024'],
    ['3/5/24', 'en-US', 45356, 'm/d/yyyy'],
    ['24/3/5', 'zh-CN', 45356, 'm/d/yyyy'],
    ['24/3/5', 'en-US', '24/3/5'],
    ['1/1/30', 'en-US', 10959, 'm/d/yyyy'],
    ['5/3', 'en-US', 45415, 'd-mmm'],
    ['5/3', 'zh-CN', 45415, 'm"月"d"日"'],
    ['2024年3月5日', 'zh-CN', 45356, 'yyyy"年"m"月"d"日"'],
    ['3月5日', 'zh-TW', 45356, 'm"月"d"日"'],
    ['Mar 5, 2024', 'en-US', 45356, 'd-mmm-yy'],
    ['5-Mar-24', 'en-US', 45356, 'd-mmm-yy'],
    ['Jan 2024', 'en-US', 45292, 'mmm-yy'],
    ['13:45', 'en-US', 0.5729166666666666, 'h:mm'],
    ['1:30 PM', 'en-US', 0.5625, 'h:mm AM/PM'],
    ['13:30 PM', 'en-US', '13:30 PM'],
    ['下午1:30', 'zh-CN', 0.5625, 'h:mm AM/PM'],
    ['25:00', 'en-US', 25 / 24, '[h]:mm:ss'],
    ['2024/3/5 13:45', 'zh-CN', 45356.572916666664, 'm/d/yyyy h:mm'],
    ['010-12345678', 'zh-CN', '010-12345678'],
    ['400-800-1234', 'zh-CN', '400-800-1234'],
    ['1.2.3', 'en-US', '1.2.3'],
    ['100元', 'zh-CN', '100元'],
    ['2023-02-29', 'en-US', '2023-02-29'],
  ])('%s in %s', (...row) => check(...row));

  it('takes a formatted date for the day that it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10959, max: 47000 }),
        fc.constantFrom('en-US', 'zh-CN', 'zh-TW'),
        (serial, locale) => {
          expect(parseInput(formatValue(serial, 'm/d/yyyy', locale), locale).value).toBe(serial);
          expect(parseInput(formatValue(serial, 'yyyy"年"m"月"d"日"', locale), locale).value).toBe(serial);
        },
      ),
      { seed: 20260103, numRuns: 300 },
    );
  });
});
