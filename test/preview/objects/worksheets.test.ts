import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { shiftedRect, type CellShift } from '../../../src/preview/model/moveCells';
import { errorCode } from './errorCode';
import { onSheet } from '../onSheet';

describe('sheets', () => {
  const badNames = ['', 'x'.repeat(32), 'a/b', 'a[b]', "'a", 'History', 'SHEET1'];
  it.each(badNames)('may not be called %p', async (name) => {
    const failed = onSheet(async (_sheet, context) => {
      context.workbook.worksheets.add('Other').name = name;
      await context.sync();
    });
    expect(await errorCode(failed)).toBe(name === 'SHEET1' ? 'ItemAlreadyExists' : 'InvalidArgument');
  });

  it('are added, moved, hidden, coloured', async () => {
    await onSheet(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      const [second, third] = [worksheets.add('Second'), worksheets.add('Third')];
      third.position = 0;
      second.visibility = 'Hidden';
      third.tabColor = 'red';
      third.showGridlines = false;
      worksheets.load('items/name, items/visibility');
      third.load('tabColor, showGridlines');
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map((item) => item.name)).toEqual(['Third', 'Sheet1', 'Second']);
      expect([visible.value, third.tabColor, third.showGridlines]).toEqual([2, '#FF0000', false]);
    });
  });

  it('the last visible one stays', async () => {
    const code = errorCode(
      onSheet(async (sheet, context) => {
        context.workbook.worksheets.add('Other').visibility = 'Hidden';
        sheet.delete();
        await context.sync();
      }),
    );
    expect(await code).toBe('InvalidOperation');
  });

  it('a renamed sheet is renamed in formulas, a deleted one becomes #REF!', async () => {
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1').values = [[7]];
      const formula = sheet.getRange('A1');
      formula.formulas = [['=Other!A1*2']];
      other.name = 'New name';
      formula.load('formulas, values');
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[["='New name'!A1*2"]], [[14]]]);
      other.delete();
      formula.load('formulas, values');
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[['=#REF!*2']], [['#REF!']]]);
    });
  });

  it('are copied with all that is on them', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').formulas = [['Name', 'Amount'], ['x', 5]];
      sheet.tables.add('A1:B2', true).name = 'Sales';
      sheet.getRange('D1').formulas = [['=SUM(Sales[Amount])']];
      sheet.getRange('D2:E2').merge();
      sheet.getRange('A:A').format.columnWidth = 90;
      sheet.freezePanes.freezeRows(1);
      sheet.customProperties.add('kind', 'card');
      sheet.pageLayout.orientation = 'Landscape';
      sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } };
      const copy = sheet.copy('After', sheet);
      copy.load('name, position');
      const [sum, column, merges] = [copy.getRange('D1').load('formulas, values'), copy.getRange('A1').load('format/columnWidth'), copy.getRange().getMergedAreasOrNullObject().load('address')];
      const table = copy.tables.getItemAt(0).load('name');
      const frozen = copy.freezePanes.getLocationOrNullObject().load('address');
      const property = copy.customProperties.getItem('kind').load('value');
      copy.pageLayout.load('orientation');
      const validation = copy.getRange('A2').dataValidation.load('type');
      await context.sync();
      expect([copy.name, copy.position, table.name]).toEqual(['Sheet1 (2)', 1, 'Sales2']);
      expect([sum.formulas, sum.values, column.format.columnWidth, merges.address]).toEqual([[['=SUM(Sales2[Amount])']], [[5]], 90, "'Sheet1 (2)'!D2:E2"]);
      expect([frozen.address, property.value, copy.pageLayout.orientation, validation.type]).toEqual(["'Sheet1 (2)'!1:1", 'card', 'Landscape', 'List']);
    });
  });
});

describe('putting cells in and taking them out', () => {
  it('moves formulas, names, merges, rules, links and tables', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A5:B6').values = [['H', 'I'], [1, 2]];
      sheet.tables.add('A5:B6', true).name = 'T';
      sheet.getRange('D5:E5').merge();
      sheet.getRange('D8').hyperlink = { address: 'https://example.com' };
      context.workbook.names.add('Here', sheet.getRange('B6'));
      sheet.getRange('F1').formulas = [['=SUM(B6:B9)']];
      sheet.getRange('C9').conditionalFormats.add('Custom').custom.rule.formula = '=$B6>1';
      sheet.getRange('3:4').insert('Down');
      const table = sheet.tables.getItem('T').getRange().load('address');
      const name = context.workbook.names.getItem('Here').load('formula');
      const merges = sheet.getRange().getMergedAreasOrNullObject().load('address');
      const link = sheet.getRange('D10').load('hyperlink');
      const formula = sheet.getRange('F1').load('formulas, values');
      await context.sync();
      expect([table.address, name.formula, merges.address]).toEqual(['Sheet1!A7:B8', '=Sheet1!$B$8', 'Sheet1!D7:E7']);
      expect([link.hyperlink.address, formula.formulas, formula.values]).toEqual(['https://example.com', [['=SUM(B8:B11)']], [[2]]]);
    });
  });

  it('only the columns of the cells move when part of a row is deleted', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C3');
      range.values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
      sheet.getRange('B1').delete('Up');
      sheet.getRange('A3').insert('Right');
      const all = sheet.getRange('A1:D3').load('values');
      await context.sync();
      expect(all.values).toEqual([[1, 5, 3, ''], [4, 8, 6, ''], ['', 7, '', 9]]);
    });
  });

  it('a table is not torn apart', async () => {
    const failed = onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [['H', 'I'], [1, 2], [3, 4]];
      sheet.tables.add('A1:B3', true);
      sheet.getRange('A2').delete('Up');
      await context.sync();
    });
    expect(await errorCode(failed)).toBe('InsertDeleteConflict');
  });

  it('nothing is pushed off the sheet', async () => {
    const failed = onSheet(async (sheet, context) => {
      sheet.getRange('A1048576').values = [['last']];
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(await errorCode(failed)).toBe('NonBlankCellOffSheet');
  });

  it('law: what is put in and taken out again leaves every rectangle where it was', () => {
    const position = fc.nat(500);
    fc.assert(
      fc.property(position, position, fc.nat(40), fc.nat(40), fc.nat(520), fc.integer({ min: 1, max: 30 }), (top, left, height, width, at, count) => {
        const rect = { top, left, bottom: top + height, right: left + width };
        const shift: CellShift = { kind: 'insert', axis: 'rows', at, count, from: 0, to: 16_383 };
        const moved = shiftedRect(rect, shift);
        expect(moved && shiftedRect(moved, { ...shift, kind: 'delete' })).toEqual(rect);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
