import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Trace = 'getPrecedents' | 'getDirectPrecedents' | 'getDependents' | 'getDirectDependents';

const PRICES = [
  ['Product', 'Qty', 'Unit Price', 'Total'],
  ['Almonds', 2, 7.5, '=C3*D3'],
  ['Coffee', 1, 34.5, '=C4*D4'],
];

/** Where references lead from a cell of two sheets with prices in B2:E4, whose second speaks of the first in column F. */
function traced(sheetName: string, cell: string, trace: Trace): Promise<string[]> {
  return onSheet(async (first, context) => {
    first.name = 'Last';
    first.getRange('B2:E4').values = PRICES;
    const second = context.workbook.worksheets.add('This');
    second.getRange('B2:E4').values = PRICES;
    second.getRange('F3:F4').formulas = [['=Last!E3+E3/2'], ['=Last!E4+E4/2']];
    second.getRange('F5:H5').formulas = [['=SUM(F3:F4)', '=ROW(B2)', '=G6']];
    const areas = context.workbook.worksheets.getItem(sheetName).getRange(cell)[trace]();
    areas.load('addresses');
    await context.sync();
    return areas.addresses;
  });
}

describe('the cells that formulas read and are read by', () => {
  it.each<[string, string, Trace, string[]]>([
    ['This', 'E4', 'getDirectPrecedents', ['This!C4:D4']],
    ['This', 'F4', 'getDirectPrecedents', ['Last!E4', 'This!E4']],
    ['This', 'F4', 'getPrecedents', ['Last!C4:E4', 'This!C4:E4']],
    ['This', 'F5', 'getDirectPrecedents', ['This!F3:F4']],
    ['This', 'F5', 'getPrecedents', ['Last!C3:E4', 'This!C3:F4']],
    ['This', 'E3:E4', 'getDirectPrecedents', ['This!C3:D4']],
    ['Last', 'D3', 'getDirectDependents', ['Last!E3']],
    ['Last', 'E4', 'getDirectDependents', ['This!F4']],
    ['Last', 'D3', 'getDependents', ['Last!E3', 'This!F3,This!F5']],
    ['Last', 'C3:D4', 'getDirectDependents', ['Last!E3:E4']],
  ])('%s!%s.%s', async (sheet, cell, trace, addresses) => {
    await expect(traced(sheet, cell, trace)).resolves.toEqual(addresses);
  });

  it.each<[string, Trace]>([
    ['B3', 'getDirectPrecedents'],
    ['B3', 'getPrecedents'],
    ['Z9', 'getDirectDependents'],
    ['F5', 'getDependents'],
  ])('are none for %s.%s, which is an error', async (cell, trace) => {
    await expect(errorCode(traced('This', cell, trace))).resolves.toBe('ItemNotFound');
  });

  it('are areas of each sheet, and ranges, that can be used', async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('Other').getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('C1').formulas = [['=Other!A1+Other!B1+A1+A3']];
      const found = sheet.getRange('C1').getDirectPrecedents();
      found.areas.load('items/address');
      found.ranges.load('items/address');
      const other = found.getRangeAreasBySheet('other').load('address,areaCount');
      const none = found.getRangeAreasOrNullObjectBySheet('None');
      const counts = [found.areas.getCount(), found.ranges.getCount()];
      await context.sync();
      expect(found.areas.items.map(({ address }) => address)).toEqual(['Sheet1!A1,Sheet1!A3', 'Other!A1:B1']);
      expect(found.ranges.items.map(({ address }) => address)).toEqual(['Sheet1!A1', 'Sheet1!A3', 'Other!A1:B1']);
      expect([other.address, other.areaCount, none.isNullObject]).toEqual(['Other!A1:B1', 1, true]);
      expect(counts.map(({ value }) => value)).toEqual([2, 3]);
      for (const area of found.areas.items) area.format.fill.color = 'yellow';
      const fill = sheet.getRange('A3').format.fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFFF00');
    });
  });

  it('follow names and structured references, and what changes', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [['Amount'], [1], [2]];
      sheet.tables.add('A1:A3', true).name = 'Stock';
      context.workbook.names.add('First', sheet.getRange('A2'));
      sheet.getRange('C1:C2').formulas = [['=SUM(Stock[Amount])'], ['=First']];
      const before = sheet.getRange('C1:C2').getDirectPrecedents().load('addresses');
      const readers = sheet.getRange('A2').getDirectDependents().load('addresses');
      await context.sync();
      expect([before.addresses, readers.addresses]).toEqual([['Sheet1!A2:A3'], ['Sheet1!C1:C2']]);
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('C3').formulas = [['=B9']];
      const after = sheet.getRange('C2:C3').getDirectPrecedents().load('addresses');
      await context.sync();
      expect(after.addresses).toEqual(['Sheet1!A3:A4,Sheet1!B9']);
    });
  });
});
