import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';
import { layOutSales, SALES, withFarmSales } from './farmSales';

describe('making a PivotTable', () => {
  /** By the ways in which a source can be given: what the PivotTable says of it. */
  const sources: readonly (readonly [
    string,
    (context: Excel.RequestContext) => Excel.Range | Excel.Table | string,
    string,
    string,
  ])[] = [
    ['an address of the sheet', () => 'A1:E9', 'LocalRange', 'Data!A1:E9'],
    ['an address with a sheet', () => "'Data'!A1:E9", 'LocalRange', 'Data!A1:E9'],
    ['a range', (context) => context.workbook.worksheets.getItem('Data').getRange('A1:E9'), 'LocalRange', 'Data!A1:E9'],
    ["a table's name", () => 'sales', 'LocalTable', 'Sales'],
    ['a table', (context) => context.workbook.tables.getItem('Sales'), 'LocalTable', 'Sales'],
    ['a defined name', () => 'Crates', 'LocalRange', 'Crates'],
  ];
  it.each(sources)('from %s', async (_, source, type, text) => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.getFirst();
      data.name = 'Data';
      data.getRange('A1:E9').values = SALES;
      data.tables.add('A1:E9', true).name = 'Sales';
      context.workbook.names.add('Crates', data.getRange('A1:E9'));
      const pivot = data.pivotTables.add('Farm Sales', source(context), 'G3');
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Farm'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold at Farm'));
      const [given, kind] = [pivot.getDataSourceString(), pivot.getDataSourceType()];
      const range = pivot.layout.getRange().load('address, values');
      await context.sync();
      expect([kind.value, given.value, range.address]).toEqual([type, text, 'Data!G3:H7']);
      expect(range.values).toEqual([
        ['Row Labels', 'Sum of Crates Sold at Farm'],
        ['A Farms', 60],
        ['B Farms', 45],
        ['C Farms', 95],
        ['Grand Total', 200],
      ]);
    });
  });

  it('from the workbook, at an address of another sheet', async () => {
    await withFarmSales(async ({ context }) => {
      const pivot = context.workbook.pivotTables.add('Second', 'Data!A1:E9', 'Pivot!F5');
      pivot.load('name').worksheet.load('name');
      const range = pivot.layout.getRange().load('address');
      await context.sync();
      expect([pivot.name, pivot.worksheet.name, range.address]).toEqual(['Second', 'Pivot', 'Pivot!F5:H22']);
    });
  });

  it('has the settings that Excel gives to a new one', async () => {
    await withFarmSales(async ({ context, pivot }) => {
      pivot.load();
      pivot.layout.load();
      await context.sync();
      const { allowMultipleFiltersPerField, enableDataValueEditing, refreshOnOpen, useCustomSortLists } = pivot;
      expect([allowMultipleFiltersPerField, enableDataValueEditing, refreshOnOpen, useCustomSortLists]).toEqual([
        false,
        false,
        false,
        true,
      ]);
      expect(pivot.layout).toMatchObject({
        altTextDescription: '',
        altTextTitle: '',
        autoFormat: true,
        emptyCellText: '',
        enableFieldList: true,
        fillEmptyCells: false,
        layoutType: 'Compact',
        preserveFormatting: true,
        showColumnGrandTotals: true,
        showFieldHeaders: true,
        showRowGrandTotals: true,
        subtotalLocation: 'AtTop',
      });
    });
  });

  it('gets a name where none is given', async () => {
    await withFarmSales(async ({ context, sheet }) => {
      const first = sheet.pivotTables.add('', 'Data!A1:E9', 'F3').load('name');
      const second = sheet.pivotTables.add('', 'Data!A1:E9', 'K3').load('name');
      await context.sync();
      expect([first.name, second.name]).toEqual(['PivotTable1', 'PivotTable2']);
    });
  });

  /** What is refused: name, source, destination and Excel's code. */
  const refusals: readonly (readonly [string, string, string, string, string])[] = [
    ['a name that is there', 'FARM SALES', 'Data!A1:E9', 'F3', 'ItemAlreadyExists'],
    ['a source of a header alone', 'New', 'Data!A1:E1', 'F3', 'InvalidArgument'],
    ['a source with a gap in its header', 'New', 'Data!A1:F9', 'F3', 'InvalidArgument'],
    ['a source that is nowhere', 'New', 'Nowhere!A1:E9', 'F3', 'InvalidArgument'],
    ['a destination that is nowhere', 'New', 'Data!A1:E9', 'Nowhere!F3', 'InvalidArgument'],
    ['a destination on another PivotTable', 'New', 'Data!A1:E9', 'B4', 'PivotTableRangeConflict'],
    ['a destination on a table', 'New', 'Data!A1:E9', 'K2', 'PivotTableRangeConflict'],
    ['a destination at the end of the sheet', 'New', 'Data!A1:E9', 'XFD3', 'PivotTableRangeConflict'],
  ];
  it.each(refusals)('is refused with %s', async (_, name, source, destination, code) => {
    await withFarmSales(async ({ context, sheet }) => {
      sheet.getRange('K3:L4').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.tables.add('K3:L4', true);
      await context.sync();
      sheet.pivotTables.add(name, source, destination);
      expect(await errorCode(context.sync())).toBe(code);
      const count = sheet.pivotTables.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });
});

describe('finding PivotTables', () => {
  it('by name whatever the case, by id, in the workbook and on their sheets', async () => {
    await withFarmSales(async ({ context, data, sheet, pivot }) => {
      const { pivotTables } = context.workbook;
      const other = data.pivotTables.add('Other', 'A1:E9', 'G3').load('id');
      pivot.load('id');
      await context.sync();
      const found = [
        pivotTables.getItem('farm sales'),
        pivotTables.getItem(other.id),
        sheet.pivotTables.getItem(pivot.id),
      ];
      for (const each of found) each.load('name');
      const [all, here] = [pivotTables.load('items/name'), sheet.pivotTables.load('items/name')];
      const counts = [pivotTables.getCount(), data.pivotTables.getCount()];
      const missing = [sheet.pivotTables.getItemOrNullObject('Other'), pivotTables.getItemOrNullObject('None')];
      await context.sync();
      expect(found.map(({ name }) => name)).toEqual(['Farm Sales', 'Other', 'Farm Sales']);
      expect(all.items.map(({ name }) => name)).toEqual(['Other', 'Farm Sales']);
      expect(here.items.map(({ name }) => name)).toEqual(['Farm Sales']);
      expect(counts.map(({ value }) => value)).toEqual([2, 1]);
      expect(missing.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
      pivotTables.getItem('None');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    });
  });

  it('by the cells that they touch, from top to bottom', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet } = sales;
      layOutSales(sales);
      sheet.pivotTables.add('Above', 'Data!A1:E9', 'F1');
      const [touched, whole, none] = [
        sheet.getRange('A1:F4').getPivotTables(),
        sheet.getRange('A1:F30').getPivotTables(true),
        sheet.getRange('A1:B2').getPivotTables(),
      ];
      const first = touched.getFirst().load('name');
      const noFirst = none.getFirstOrNullObject();
      for (const each of [touched, whole, none]) each.load('items/name');
      const found = touched.getItem('Farm Sales').load('name');
      const count = touched.getCount();
      await context.sync();
      expect(touched.items.map(({ name }) => name)).toEqual(['Above', 'Farm Sales']);
      expect(whole.items.map(({ name }) => name)).toEqual(['Farm Sales']);
      expect([first.name, found.name, count.value, noFirst.isNullObject, none.items]).toEqual([
        'Above',
        'Farm Sales',
        2,
        true,
        [],
      ]);
    });
  });

  it('a PivotTable can be renamed, but not to what another one of the sheet is called', async () => {
    await withFarmSales(async ({ context, sheet, pivot }) => {
      sheet.pivotTables.add('Other', 'Data!A1:E9', 'F3');
      pivot.name = 'Fruit';
      const found = context.workbook.pivotTables.getItem('Fruit').load('name');
      await context.sync();
      expect(found.name).toBe('Fruit');
      pivot.name = 'other';
      expect(await errorCode(context.sync())).toBe('ItemAlreadyExists');
    });
  });
});

describe('deleting a PivotTable', () => {
  it('takes its cells away and leaves those around it', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet, pivot, cells } = sales;
      layOutSales(sales);
      sheet.getRange('E3').values = [['beside']];
      pivot.delete();
      expect(await cells('A3:E4')).toEqual([
        ['', '', '', '', 'beside'],
        ['', '', '', '', ''],
      ]);
      const used = sheet.getUsedRange().load('address');
      const count = sheet.pivotTables.getCount();
      await context.sync();
      expect([used.address, count.value]).toEqual(['Pivot!E3', 0]);
      pivot.refresh();
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    });
  });

  it('goes with its sheet', async () => {
    await withFarmSales(async ({ context, sheet }) => {
      sheet.delete();
      const count = context.workbook.pivotTables.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe('refreshing', () => {
  it('shows changed data, not before', async () => {
    await withFarmSales(async (sales) => {
      const { data, pivot, cells } = sales;
      layOutSales(sales);
      data.getRange('D2').values = [[1030]];
      expect(await cells('B4')).toEqual([[60]]);
      pivot.refresh();
      expect(await cells('B4')).toEqual([[1060]]);
    });
  });

  it('takes in new items, rows of a table, and lets go what is not there any more', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:E9').values = SALES;
      const table = sheet.tables.add('A1:E9', true);
      const pivot = sheet.pivotTables.add('Farm Sales', table, 'G3');
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Farm'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold Wholesale'));
      table.rows.add(undefined, [['D Farms', 'Lime', 'Organic', 1, 2]]);
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      pivot.refresh();
      const range = pivot.layout.getRange().load('values');
      await context.sync();
      expect(range.values.slice(1)).toEqual([
        ['B Farms', 350],
        ['C Farms', 600],
        ['D Farms', 2],
        ['Grand Total', 952],
      ]);
    });
  });

  it('keeps hierarchies by their names when columns move, and drops those that are gone', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, pivot, cells } = sales;
      layOutSales(sales);
      data.getRange('A1:E9').values = SALES.map(([farm, type, classification, atFarm, wholesale]) => [
        wholesale ?? '',
        farm ?? '',
        type === 'Type' ? 'Fruit' : (type ?? ''),
        classification ?? '',
        atFarm ?? '',
      ]);
      pivot.refresh();
      const [rows, values] = [pivot.rowHierarchies.load('items/name'), pivot.dataHierarchies.load('items/name')];
      expect(await cells('A3:C7')).toEqual([
        ['Row Labels', 'Sum of Crates Sold at Farm', 'Sum of Crates Sold Wholesale'],
        ['A Farms', 60, 220],
        ['B Farms', 45, 350],
        ['C Farms', 95, 600],
        ['Grand Total', 200, 1170],
      ]);
      await context.sync();
      expect(rows.items.map(({ name }) => name)).toEqual(['Farm']);
      expect(values.items).toHaveLength(2);
    });
  });

  it('refreshes all PivotTables over the same source together', async () => {
    await withFarmSales(async (sales) => {
      const { data, sheet, pivot, cells } = sales;
      layOutSales(sales);
      const second = sheet.pivotTables.add('Second', 'Data!A1:E9', 'F3');
      second.rowHierarchies.add(second.hierarchies.getItem('Type'));
      second.dataHierarchies.add(second.hierarchies.getItem('Crates Sold at Farm'));
      data.getRange('D2').values = [[1030]];
      pivot.refresh();
      expect(await cells('F3:G8')).toEqual([
        ['Row Labels', 'Sum of Crates Sold at Farm'],
        ['Apple', 75],
        ['Kiwi', 15],
        ['Lemon', 65],
        ['Lime', 1045],
        ['Grand Total', 1200],
      ]);
    });
  });

  it('of all goes on where one source is not there any more', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, sheet, cells } = sales;
      layOutSales(sales);
      data.getRange('H1:H2').values = [['Other'], [1]];
      sheet.pivotTables.add('Second', 'Data!H1:H2', 'F3');
      data.getRange('H:H').delete('Left');
      data.getRange('D2').values = [[1030]];
      await context.sync();
      context.workbook.pivotTables.refreshAll();
      expect(await errorCode(context.sync())).toBe('InvalidReference');
      expect(await cells('B4')).toEqual([[1060]]);
    });
  });

  it('happens on opening where that is asked for', async () => {
    const saved = await withFarmSales(async (sales) => {
      const { context, data, pivot, excel } = sales;
      layOutSales(sales);
      pivot.refreshOnOpen = true;
      data.getRange('D2').values = [[1030]];
      await context.sync();
      return excel.save();
    });
    const { Excel } = await startExcel({ workbook: saved });
    await Excel.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem('Farm Sales').load('refreshOnOpen');
      const cell = pivot.layout.getDataBodyRange().getCell(0, 0).load('values');
      await context.sync();
      expect([pivot.refreshOnOpen, cell.values]).toEqual([true, [[1060]]]);
    });
  });

  it('changes nothing where the PivotTable would not fit any more', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, sheet, pivot, cells } = sales;
      layOutSales(sales);
      sheet.getRange('A16:B17').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.tables.add('A16:B17', true);
      data.getRange('A2').values = [['New Farms']];
      await context.sync();
      pivot.refresh();
      expect(await errorCode(context.sync())).toBe('PivotTableRangeConflict');
      const items = pivot.hierarchies.getItem('Farm').fields.getItem('Farm').items.load('items/name');
      expect(await cells('A4:B4')).toEqual([['A Farms', 60]]);
      expect(items.items.map(({ name }) => name)).toEqual(['A Farms', 'B Farms', 'C Farms']);
    });
  });
});
