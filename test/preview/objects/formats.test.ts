import { describe, expect, it } from '@jest/globals';
import { errorCode } from './errorCode';
import { onSheet } from '../onSheet';

describe('formats of ranges', () => {
  it('are null where cells differ', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = 'orange';
      const range = sheet.getRange('A1:B1').load('format/font/bold, format/font/name, format/fill/color');
      const one = sheet.getRange('A1').load('format/fill/color');
      await context.sync();
      expect([range.format.font.bold, range.format.font.name, range.format.fill.color, one.format.fill.color]).toEqual([null, 'Calibri', null, '#FFA500']);
    });
  });

  it('of whole columns and rows reach cells that are filled later', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B:B').format.font.italic = true;
      sheet.getRange('3:3').format.font.bold = true;
      const cell = sheet.getRange('B3').load('format/font/italic, format/font/bold');
      const below = sheet.getRange('B900000').load('format/font/italic, format/font/bold');
      const column = sheet.getRange('B:B').load('format/font/italic');
      await context.sync();
      expect([cell.format.font.italic, cell.format.font.bold]).toEqual([true, true]);
      expect([below.format.font.italic, below.format.font.bold, column.format.font.italic]).toEqual([true, false, true]);
    });
  });

  it('borders are shared by neighbours', async () => {
    await onSheet(async (sheet, context) => {
      const box = sheet.getRange('B2:C3');
      for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
        box.format.borders.getItem(side).style = 'Continuous';
      }
      const below = sheet.getRange('B4').format.borders.getItem('EdgeTop').load('style, weight, color');
      const inside = sheet.getRange('B2').format.borders.getItem('EdgeRight').load('style');
      await context.sync();
      expect([below.style, below.weight, below.color, inside.style]).toEqual(['Continuous', 'Thin', '#000000', 'Continuous']);
      sheet.getRange('B4').format.borders.getItem('EdgeTop').style = 'None';
      const bottom = box.format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      expect(bottom.style).toBeNull();
    });
  });

  it('widths and heights are points', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C3');
      range.load('width, height, left, format/columnWidth, format/rowHeight');
      await context.sync();
      expect([range.width, range.height, range.left, range.format.columnWidth, range.format.rowHeight]).toEqual([144, 45, 0, 48, 15]);
      sheet.getRange('B:B').format.columnWidth = 100;
      const other = sheet.getRange('C1').load('left');
      range.load('format/columnWidth');
      await context.sync();
      expect([other.left, range.format.columnWidth]).toEqual([148, null]);
    });
  });

  it('fitted columns follow their longest text', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['a', '一家名字很长的客户有限责任公司']];
      sheet.getRange('A:B').format.autofitColumns();
      const [short, long] = [sheet.getRange('A1').load('format/columnWidth'), sheet.getRange('B1').load('format/columnWidth')];
      await context.sync();
      expect(short.format.columnWidth).toBeLessThan(30);
      expect(long.format.columnWidth).toBeGreaterThan(150);
    });
  });

  it('named styles', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.style = 'Good';
      range.load('style, format/fill/color, format/font/color');
      await context.sync();
      expect([range.style, range.format.fill.color, range.format.font.color]).toEqual(['Good', '#C6EFCE', '#006100']);
    });
  });

  it('cell by cell', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }]]);
      const read = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(read.value).toEqual([
        [
          { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
          { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
        ],
      ]);
    });
  });

  it('several areas at once', async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:B2, D4').load('address, areaCount, cellCount');
      areas.format.font.bold = true;
      const cell = sheet.getRange('D4').load('format/font/bold');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount, cell.format.font.bold]).toEqual(['Sheet1!A1:B2,Sheet1!D4', 2, 5, true]);
    });
  });
});

describe('a protected sheet', () => {
  const refused: readonly [string, (sheet: Excel.Worksheet) => unknown][] = [
    ['values', (sheet) => (sheet.getRange('A1').values = [[1]])],
    ['formats', (sheet) => (sheet.getRange('A1').format.font.bold = true)],
    ['inserted rows', (sheet) => sheet.getRange('1:1').insert('Down')],
    ['column widths', (sheet) => (sheet.getRange('A1').format.columnWidth = 20)],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
  ];
  it.each(refused)('refuses %s', async (_what, change) => {
    const failed = onSheet(async (sheet, context) => {
      sheet.protection.protect();
      change(sheet);
      await context.sync();
    });
    expect(await errorCode(failed)).toBe('AccessDenied');
  });

  it('lets unlocked cells be written', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect();
      const range = sheet.getRange('B2');
      range.values = [['free']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['free']]);
    });
  });
});

describe('larger letters', () => {
  const heights = (make: (sheet: Excel.Worksheet) => void): Promise<number[]> =>
    onSheet(async (sheet, context) => {
      make(sheet);
      const rows = ['A1', 'A2'].map((address) => sheet.getRange(address).load('format/rowHeight'));
      await context.sync();
      return rows.map((row) => row.format.rowHeight);
    });

  it('make their rows higher', async () =>
    expect(await heights((sheet) => (sheet.getRange('A1').format.font.size = 16))).toEqual([21, 15]));

  it('leave rows alone whose height somebody set', async () =>
    expect(
      await heights((sheet) => {
        sheet.getRange('A1').format.rowHeight = 18;
        sheet.getRange('A1:A2').format.font.size = 24;
      }),
    ).toEqual([18, 31.5]));

  it('of a whole column change no row', async () =>
    expect(await heights((sheet) => (sheet.getRange('A:A').format.font.size = 24))).toEqual([15, 15]));
});
