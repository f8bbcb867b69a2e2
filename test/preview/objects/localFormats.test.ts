import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';

describe('range.numberFormatLocal', () => {
  const cases: readonly [string, string, string][] = [
    ['en-US', 'General', 'General'],
    ['en-US', '[Red]0', '[Red]0'],
    ['zh-CN', 'General', 'G/通用格式'],
    ['zh-TW', 'General', 'G/通用格式'],
    ['zh-CN', '#,##0.00', '#,##0.00'],
    ['zh-CN', 'm/d/yyyy', 'yyyy/m/d'],
    ['zh-TW', 'm/d/yyyy h:mm', 'yyyy/m/d h:mm'],
    ['zh-CN', 'yyyy-mm-dd', 'yyyy-mm-dd'],
    ['zh-CN', '0;[Red]-0', '0;[红色]-0'],
    ['zh-TW', '0;[Red]-0', '0;[紅色]-0'],
    ['zh-CN', 'General"General"', 'G/通用格式"General"'],
    ['zh-CN', '[>=100][Blue]0;[$-804]0', '[>=100][蓝色]0;[$-804]0'],
  ];
  it.each(cases)('in %s %s is %s, both ways', async (locale, format, local) => {
    await onSheet(
      async (sheet, context) => {
        const [read, written] = [sheet.getRange('A1'), sheet.getRange('B1')];
        read.numberFormat = [[format]];
        written.numberFormatLocal = [[local]];
        read.load('numberFormatLocal');
        written.load('numberFormat');
        await context.sync();
        expect([read.numberFormatLocal, written.numberFormat]).toEqual([[[local]], [[format]]]);
      },
      { locale },
    );
  });
});

describe('what cells show follows the language, what they hold does not', () => {
  const cases: readonly [string, string, unknown, string, string][] = [
    ['en-US', '2024-03-15', 45366, 'm/d/yyyy', '3/15/2024'],
    ['zh-CN', '2024-03-15', 45366, 'm/d/yyyy', '2024/3/15'],
    ['zh-TW', '2024-03-15', 45366, 'm/d/yyyy', '2024/3/15'],
    ['zh-CN', '1,234.5', 1234.5, '#,##0.00', '1,234.50'],
    ['zh-CN', '1/2/2024', 45293, 'm/d/yyyy', '2024/1/2'],
    ['zh-CN', 'true', true, 'General', 'TRUE'],
    ['zh-CN', '#N/A', '#N/A', 'General', '#N/A'],
  ];
  it.each(cases)('in %s %s', async (locale, input, value, format, text) => {
    await onSheet(
      async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.values = [[input]];
        range.load('values, numberFormat, text');
        await context.sync();
        expect([range.values, range.numberFormat, range.text]).toEqual([[[value]], [[format]], [[text]]]);
      },
      { locale },
    );
  });

  it('formulas are the same in both', async () => {
    await onSheet(
      async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.formulasLocal = [['=SUM(1,2.5)']];
        range.load('formulas, formulasLocal, values');
        await context.sync();
        expect([range.formulas, range.formulasLocal, range.values]).toEqual([
          [['=SUM(1,2.5)']],
          [['=SUM(1,2.5)']],
          [[3.5]],
        ]);
      },
      { locale: 'zh-CN' },
    );
  });

  it('and so with the formats of named styles', async () => {
    await onSheet(
      async (_sheet, context) => {
        const style = context.workbook.styles.getItem('Normal').load('numberFormat, numberFormatLocal');
        await context.sync();
        expect([style.numberFormat, style.numberFormatLocal]).toEqual(['General', 'G/通用格式']);
      },
      { locale: 'zh-CN' },
    );
  });
});

describe('range.numberFormat', () => {
  it.each<[string, unknown, string[]]>([
    ['one for all', '0.0', ['0.0', '0.0']],
    ['one of a block for all', [['0.0']], ['0.0', '0.0']],
    ['one for each', [['0.0', '@']], ['0.0', '@']],
    ['null for what stays', [[null, '@']], ['0%', '@']],
    ['null for all', [[null]], ['0%', '0%']],
    ['an empty text for General', [['', '0']], ['General', '0']],
  ])('takes %s', async (_what, input, expected) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0%']];
      range.numberFormat = input as string[][];
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([expected]);
    });
  });

  it.each([
    ['General', 'General'],
    ['0.00', 'Number'],
    ['$#,##0.00', 'Currency'],
    ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 'Accounting'],
    ['m/d/yyyy', 'Date'],
    ['h:mm:ss', 'Time'],
    ['0.00%', 'Percentage'],
    ['# ?/?', 'Fraction'],
    ['0.00E+00', 'Scientific'],
    ['@', 'Text'],
    ['"n" 0', 'Custom'],
  ])('%s is of the category %s', async (format, category) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [[format]];
      range.load('numberFormatCategories');
      await context.sync();
      expect(range.numberFormatCategories).toEqual([[category]]);
    });
  });
});
