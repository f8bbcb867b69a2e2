import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

describe('range.getCellProperties', () => {
  it('gives what was asked for of every cell', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').set({ values: [['Total']], format: { font: { bold: true }, fill: { color: '#FFFF00' } } });
      sheet.getRange('B1').style = 'Good';
      sheet.getRange('B1').hyperlink = { address: 'https://example.com/', textToDisplay: 'site' };
      const properties = sheet.getRange('A1:B1').getCellProperties({
        address: true,
        hyperlink: true,
        style: true,
        format: { fill: { color: true }, font: { bold: true, name: true }, horizontalAlignment: true },
      });
      await context.sync();
      const [a, b] = properties.value[0] ?? [];
      expect(a).toEqual({
        address: 'Sheet1!A1',
        hyperlink: null,
        style: 'Normal',
        format: { fill: { color: '#FFFF00' }, font: { bold: true, name: 'Calibri' }, horizontalAlignment: 'General' },
      });
      expect(b).toMatchObject({
        address: 'Sheet1!B1',
        hyperlink: { address: 'https://example.com/', textToDisplay: 'site' },
      });
      expect(b).not.toHaveProperty('format.wrapText');
    });
  });

  it('gives borders by their sides and protection as a whole', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2').format.borders.getItem('EdgeTop').set({ style: 'Double', color: '#FF0000' });
      const properties = sheet
        .getRange('B2')
        .getCellProperties({ format: { borders: { style: true, color: true }, protection: true } });
      await context.sync();
      expect(properties.value[0]?.[0]?.format).toMatchObject({
        borders: { top: { style: 'Double', color: '#FF0000' }, bottom: { style: 'None' } },
        protection: { locked: true, formulaHidden: false },
      });
    });
  });

  it('gives rows and columns with their sizes', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').format.rowHeight = 30;
      sheet.getRange('B:B').format.columnWidth = 100;
      sheet.getRange('3:3').rowHidden = true;
      const range = sheet.getRange('A2:B3');
      const rows = range.getRowProperties({
        rowIndex: true,
        rowHidden: true,
        address: true,
        format: { rowHeight: true },
      });
      const columns = range.getColumnProperties({
        columnIndex: true,
        columnHidden: true,
        format: { columnWidth: true },
      });
      await context.sync();
      expect(rows.value).toEqual([
        { rowIndex: 1, rowHidden: false, address: 'Sheet1!A2:B2', format: { rowHeight: 30 } },
        { rowIndex: 2, rowHidden: true, address: 'Sheet1!A3:B3', format: { rowHeight: expect.any(Number) } },
      ]);
      expect(columns.value).toMatchObject([
        { columnIndex: 0, columnHidden: false },
        { columnIndex: 1, columnHidden: false, format: { columnWidth: expect.closeTo(100, 0) } },
      ]);
    });
  });
});

describe('range.setCellProperties', () => {
  it('formats cells one by one and leaves those without properties', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.format.fill.color = '#00FF00';
      range.setCellProperties([
        [
          { format: { fill: { color: '#FF0000', pattern: 'Gray50' }, borders: { bottom: { style: 'Dash' } } } },
          {},
          { style: 'Heading 1', format: { font: { size: 30 }, protection: { locked: false }, wrapText: true } },
        ],
      ]);
      const [a, b, c] = ['A1', 'B1', 'C1'].map((address) =>
        sheet.getRange(address).load('style, format/wrapText, format/fill, format/font/size, format/protection/locked'),
      );
      const bottom = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      expect([a?.format.fill.color, a?.format.fill.pattern, bottom.style]).toEqual(['#FF0000', 'Gray50', 'Dash']);
      expect(b?.format.fill.color).toBe('#00FF00');
      expect([c?.style, c?.format.font.size, c?.format.protection.locked, c?.format.wrapText]).toEqual([
        'Heading 1',
        30,
        false,
        true,
      ]);
    });
  });

  it('takes back what was read from other cells', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.set({ italic: true, color: '#123456' });
      const options = { address: true, hidden: true, style: true, format: { font: { italic: true, color: true } } };
      const properties = sheet.getRange('A1:B1').getCellProperties(options);
      await context.sync();
      sheet.getRange('A5:B5').setCellProperties(properties.value);
      const copy = sheet.getRange('A5').format.font.load('italic, color');
      await context.sync();
      expect([copy.italic, copy.color]).toEqual([true, '#123456']);
    });
  });

  it('sizes and hides rows and columns', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
      range.setColumnProperties([{ columnHidden: true }, { format: { columnWidth: 80, font: { bold: true } } }]);
      const shown = sheet.getRange('B1').load('height, width, format/font/bold');
      const hidden = sheet.getRange('A2').load('rowHidden, columnHidden');
      await context.sync();
      expect([shown.height, Math.round(shown.width), shown.format.font.bold]).toEqual([40, 80, true]);
      expect([hidden.rowHidden, hidden.columnHidden]).toEqual([true, true]);
    });
  });

  it.each([
    ['too few rows', (range: Excel.Range) => range.setCellProperties([[{}, {}]]), 'InvalidArgument'],
    ['too few cells', (range: Excel.Range) => range.setCellProperties([[{}, {}], [{}]]), 'InvalidArgument'],
    ['too many rows', (range: Excel.Range) => range.setRowProperties([{}, {}, {}]), 'InvalidArgument'],
    ['too few columns', (range: Excel.Range) => range.setColumnProperties([{}]), 'InvalidArgument'],
    [
      'an unknown pattern',
      (range: Excel.Range) => range.setRowProperties([{ format: { fill: { pattern: 'Stars' as 'Solid' } } }, {}]),
      'InvalidArgument',
    ],
    [
      'text runs',
      (range: Excel.Range) => range.setRowProperties([{ textRuns: [{ text: 'a' }] }, {}]),
      'NotImplemented',
    ],
  ])('refuses %s', async (_what, set, code) => {
    const run = onSheet(async (sheet, context) => {
      set(sheet.getRange('A1:B2'));
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });
});
