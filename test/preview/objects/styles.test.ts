import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

describe('the styles of a workbook', () => {
  it('are Excel’s own at first, Normal before the others', async () => {
    await onSheet(async (_sheet, context) => {
      const { styles } = context.workbook;
      styles.load('items/name,items/builtIn');
      const count = styles.getCount();
      const second = styles.getItemAt(1).load('name');
      await context.sync();
      expect([count.value, styles.items[0]?.name, second.name]).toEqual([47, 'Normal', '20% - Accent1']);
      expect(styles.items.every(({ builtIn }) => builtIn)).toBe(true);
    });
  });

  it('looking at them makes none of them the file’s own', async () => {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.styles.load('items/name,items/numberFormat');
      await context.sync();
    });
    expect([...excel.session.workbook.namedStyles.keys()]).toEqual([]);
  });

  it('are added, found whatever the case, changed, used, and deleted', async () => {
    await onSheet(async (sheet, context) => {
      const { styles } = context.workbook;
      styles.add('Diagonal Orientation Style');
      const style = styles.getItem('diagonal orientation style');
      style.textOrientation = 38;
      style.autoIndent = true;
      style.shrinkToFit = true;
      style.locked = false;
      style.font.bold = true;
      style.fill.color = '#00FF00';
      style.numberFormat = '0.0';
      style.borders.getItem('EdgeTop').style = 'Dash';
      await context.sync();
      const cell = sheet.getRange('A1');
      cell.style = 'Diagonal Orientation Style';
      cell.load('style,numberFormat,format/textOrientation,format/autoIndent,format/shrinkToFit');
      cell.format.protection.load('locked');
      cell.format.font.load('bold');
      cell.format.fill.load('color');
      const top = cell.format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      expect([cell.style, cell.numberFormat, cell.format.textOrientation, cell.format.autoIndent]).toEqual([
        'Diagonal Orientation Style',
        [['0.0']],
        38,
        true,
      ]);
      expect([cell.format.shrinkToFit, cell.format.protection.locked, cell.format.font.bold]).toEqual([
        true,
        false,
        true,
      ]);
      expect([cell.format.fill.color, top.style]).toEqual(['#00FF00', 'Dash']);
      style.delete();
      const none = styles.getItemOrNullObject('Diagonal Orientation Style');
      cell.load('style');
      cell.format.fill.load('color');
      await context.sync();
      expect([none.isNullObject, cell.style, cell.format.fill.color]).toEqual([true, 'Normal', '#FFFFFF']);
    });
  });

  it('read their font, fill and four borders', async () => {
    await onSheet(async (_sheet, context) => {
      const style = context.workbook.styles.getItem('Check Cell');
      style.font.load('bold,color,name,size');
      style.fill.load('color,pattern');
      style.borders.load('count,items/sideIndex,items/style');
      await context.sync();
      expect(style.font.toJSON()).toEqual({ bold: true, color: '#FFFFFF', name: 'Calibri', size: 11 });
      expect([style.fill.color, style.fill.pattern, style.borders.count]).toEqual(['#A5A5A5', 'Solid', 4]);
      expect(style.borders.items.map((line) => `${line.sideIndex} ${line.style}`)).toEqual([
        'EdgeTop Double',
        'EdgeBottom Double',
        'EdgeLeft Double',
        'EdgeRight Double',
      ]);
    });
  });

  it.each([
    ['Heading1', 'Heading 1', { size: 15, bold: true }],
    ['WholeComma', 'Comma [0]', {}],
    ['Accent2', 'Accent2', { color: '#FFFFFF' }],
    ['Accent2_40', '40% - Accent2', { color: '#000000' }],
    ['Hlink', 'Hyperlink', { underline: 'Single' }],
  ])('%s of Excel.BuiltInStyle is %s', async (given, name, font) => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.style = given;
      cell.load('style');
      cell.format.font.load('size,bold,color,underline');
      await context.sync();
      expect(cell.style).toBe(name);
      expect(cell.format.font.toJSON()).toMatchObject(font);
    });
  });

  it('leave alone what they do not speak of', async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.format.font.italic = true;
      cell.format.fill.color = '#123456';
      cell.style = 'Percent';
      const percent = context.workbook.styles.getItem('Percent').load();
      const good = context.workbook.styles.getItem('Good').load();
      cell.load('numberFormat');
      cell.format.font.load('italic');
      cell.format.fill.load('color');
      await context.sync();
      expect([cell.numberFormat, cell.format.font.italic, cell.format.fill.color]).toEqual([[['0%']], true, '#123456']);
      expect([percent.includeNumber, percent.includeFont, percent.includePatterns]).toEqual([true, false, false]);
      expect([good.includeNumber, good.includeFont, good.includePatterns, good.includeBorder]).toEqual([
        false,
        true,
        true,
        false,
      ]);
    });
  });

  it('that are changed change the cells that have them, but for what cells have of their own', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A2');
      range.style = 'Good';
      sheet.getRange('A2').format.fill.color = '#FFFF00';
      context.workbook.styles.getItem('Good').fill.color = '#0000FF';
      context.workbook.styles.getItem('Good').font.size = 20;
      const normal = context.workbook.styles.getItem('Normal');
      normal.font.name = 'Arial';
      const cells = ['A1', 'A2', 'B1'].map((address) => sheet.getRange(address).format);
      for (const { fill, font } of cells) {
        fill.load('color');
        font.load('size,name');
      }
      await context.sync();
      expect(cells.map(({ fill, font }) => [fill.color, font.size])).toEqual([
        ['#0000FF', 20],
        ['#FFFF00', 20],
        ['#FFFFFF', 11],
      ]);
      expect(cells[2]?.font.name).toBe('Arial');
    });
  });

  it('keep what they look like and what they speak of in the file', async () => {
    const first = await startExcel();
    await first.Excel.run(async (context) => {
      const { styles } = context.workbook;
      styles.add('Mine');
      const style = styles.getItem('Mine');
      style.fill.color = '#FF8800';
      style.includeFont = false;
      style.includeNumber = false;
      context.workbook.worksheets.getFirst().getRange('A1').style = 'Mine';
      await context.sync();
    });
    const again = await startExcel({ workbook: await first.save() });
    await again.Excel.run(async (context) => {
      const style = context.workbook.styles.getItem('Mine').load();
      style.fill.load('color');
      const cell = context.workbook.worksheets.getFirst().getRange('A1').load('style');
      await context.sync();
      expect([style.includeFont, style.includeNumber, style.includePatterns]).toEqual([false, false, true]);
      expect([style.builtIn, style.fill.color, cell.style]).toEqual([false, '#FF8800', 'Mine']);
      style.fill.color = '#00FF00';
      cell.format.fill.load('color');
      await context.sync();
      expect(cell.format.fill.color).toBe('#00FF00');
    });
  });

  it.each<[string, (context: Excel.RequestContext) => void, string]>([
    ['a second one of a name', ({ workbook }) => workbook.styles.add('good'), 'ItemAlreadyExists'],
    ['one without a name', ({ workbook }) => workbook.styles.add(''), 'InvalidArgument'],
    ['deleting a built-in one', ({ workbook }) => workbook.styles.getItem('Good').delete(), 'InvalidOperation'],
    ['one that there is not', ({ workbook }) => workbook.styles.getItem('None').load('name'), 'ItemNotFound'],
    [
      'cells of one that there is not',
      ({ workbook }) => void (workbook.getSelectedRange().style = 'None'),
      'InvalidArgument',
    ],
  ])('refuse %s', async (_what, act, code) => {
    const run = onSheet(async (_sheet, context) => {
      act(context);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });
});
