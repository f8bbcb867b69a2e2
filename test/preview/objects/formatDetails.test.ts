import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Format = Excel.RangeFormat;

describe('what a format takes', () => {
  const cases: readonly [string, (format: Format) => void, (format: Format) => unknown, unknown][] = [
    ['a colour’s name', (format) => (format.fill.color = 'DarkMagenta'), (format) => format.fill.color, '#8B008B'],
    ['digits without their mark', (format) => (format.fill.color = 'ffa500'), (format) => format.fill.color, '#FFA500'],
    [
      'a tint of the fill',
      (format) => format.fill.set({ color: 'red', tintAndShade: -0.25 }),
      (format) => format.fill.tintAndShade,
      -0.25,
    ],
    ['a tint of the font', (format) => (format.font.tintAndShade = 0.5), (format) => format.font.tintAndShade, 0.5],
    ['a pattern', (format) => (format.fill.pattern = 'CrissCross'), (format) => format.fill.pattern, 'CrissCross'],
    [
      'its colour',
      (format) => format.fill.set({ pattern: 'Grid', patternColor: 'red' }),
      (format) => format.fill.patternColor,
      '#FF0000',
    ],
    [
      'its tint',
      (format) => format.fill.set({ pattern: 'Grid', patternTintAndShade: 1 }),
      (format) => format.fill.patternTintAndShade,
      1,
    ],
    ['a raised text', (format) => (format.font.superscript = true), (format) => format.font.superscript, true],
    ['a struck text', (format) => (format.font.strikethrough = true), (format) => format.font.strikethrough, true],
    ['an indent', (format) => (format.indentLevel = 250), (format) => format.indentLevel, 250],
    ['texts on top of each other', (format) => (format.textOrientation = 180), (format) => format.textOrientation, 180],
    ['an indent of its own', (format) => (format.autoIndent = true), (format) => format.autoIndent, true],
    ['a size with a fraction', (format) => (format.font.size = 10.5), (format) => format.font.size, 10.5],
  ];
  const everything = 'autoIndent,indentLevel,textOrientation,font,fill,font/superscript,font/tintAndShade,fill/color';

  it.each(cases)('%s, also in the file', async (_what, set, get, value) => {
    const first = await startExcel();
    await first.Excel.run(async (context) => {
      set(context.workbook.worksheets.getFirst().getRange('B2').format);
      await context.sync();
    });
    for (const excel of [first, await startExcel({ workbook: await first.save() })]) {
      await excel.Excel.run(async (context) => {
        const format = context.workbook.worksheets.getFirst().getRange('B2').format.load(everything);
        await context.sync();
        expect(get(format)).toEqual(value);
      });
    }
  });

  it.each<[string, (format: Format) => void]>([
    ['a colour that there is not', (format) => (format.fill.color = 'nocolour')],
    ['a tint beyond white', (format) => (format.font.tintAndShade = 1.1)],
    ['a gradient', (format) => (format.fill.pattern = 'LinearGradient')],
    ['an unknown pattern', (format) => (format.fill.pattern = 'Dotted' as 'Solid')],
    ['an indent of 251', (format) => (format.indentLevel = 251)],
    ['texts turned by 91 degrees', (format) => (format.textOrientation = 91)],
    ['a font’s name of 32 characters', (format) => (format.font.name = 'x'.repeat(32))],
    ['a size of 0', (format) => (format.font.size = 0)],
    ['a row higher than 409.5 points', (format) => (format.rowHeight = 410)],
    ['an unknown alignment', (format) => (format.verticalAlignment = 'Middle' as 'Center')],
    ['an indent moved by 251', (format) => format.adjustIndent(251)],
  ])('not %s', async (_what, set) => {
    const run = onSheet(async (sheet, context) => {
      set(sheet.getRange('A1').format);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });
});

describe('formats of several cells', () => {
  it('are null where they differ', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.tintAndShade = 0.5;
      sheet.getRange('A1').format.wrapText = true;
      sheet.getRange('A1').format.rowHeight = 30;
      sheet.getRange('A1').format.columnWidth = 90;
      const format = sheet.getRange('A1:B2').format.load('wrapText,useStandardHeight,useStandardWidth,rowHeight');
      format.fill.load('tintAndShade');
      await context.sync();
      expect([format.wrapText, format.useStandardHeight, format.useStandardWidth, format.rowHeight]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      expect(format.fill.tintAndShade).toBeNull();
    });
  });

  it('are indented each from where it is, between 0 and 250', async () => {
    await onSheet(async (sheet, context) => {
      const levels = [0, 3, 249];
      const cells = levels.map((level, row) => {
        const { format } = sheet.getCell(row, 0);
        format.indentLevel = level;
        return format;
      });
      sheet.getRange('A1:A3').format.adjustIndent(2);
      for (const format of cells) format.load('indentLevel');
      await context.sync();
      expect(cells.map(({ indentLevel }) => indentLevel)).toEqual([2, 5, 250]);
      sheet.getRange('A1:A3').format.adjustIndent(-4);
      for (const format of cells) format.load('indentLevel');
      await context.sync();
      expect(cells.map(({ indentLevel }) => indentLevel)).toEqual([0, 1, 246]);
    });
  });

  it('have standard sizes when that is set, and keep theirs when it is unset', async () => {
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.rowHeight = 40;
      format.useStandardHeight = false;
      format.load('rowHeight,useStandardHeight');
      await context.sync();
      expect([format.rowHeight, format.useStandardHeight]).toEqual([40, false]);
      format.useStandardHeight = true;
      format.load('rowHeight,useStandardHeight');
      await context.sync();
      expect([format.rowHeight, format.useStandardHeight]).toEqual([15, true]);
    });
  });

  it('tint all lines that there are', async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('B2:C3').format;
      borders.getItem('EdgeTop').color = 'red';
      borders.getItem('InsideVertical').style = 'Dot';
      borders.tintAndShade = 0.4;
      borders.load('tintAndShade');
      const top = borders.getItem('EdgeTop').load('tintAndShade,color,style');
      const left = borders.getItem('EdgeLeft').load('style');
      await context.sync();
      expect([borders.tintAndShade, top.tintAndShade, top.color, top.style, left.style]).toEqual([
        0.4,
        0.4,
        '#FF0000',
        'Continuous',
        'None',
      ]);
    });
  });

  it('a new colour is not tinted', async () => {
    await onSheet(async (sheet, context) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = 'red';
      fill.tintAndShade = 0.3;
      fill.color = 'blue';
      fill.load('color,tintAndShade');
      await context.sync();
      expect([fill.color, fill.tintAndShade]).toEqual(['#0000FF', 0]);
    });
  });
});
