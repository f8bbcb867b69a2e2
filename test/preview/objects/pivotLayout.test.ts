import { describe, expect, it } from '@jest/globals';
import { errorCode } from './errorCode';
import { layOutSales, withFarmSales, type FarmSales } from './farmSales';

/** Farms down, classifications across, crates sold at the farm. */
function crossSales({ pivot }: FarmSales): void {
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('Farm'));
  pivot.columnHierarchies.add(pivot.hierarchies.getItem('Classification'));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold at Farm'));
}

const names = (collection: { readonly items: readonly { readonly name: string }[] }): string[] =>
  collection.items.map(({ name }) => name);

describe('layouts', () => {
  it('are compact, in outline or tabular', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, cells, context } = sales;
      layOutSales(sales);
      expect(await cells('A3:C5')).toEqual([
        ['Row Labels', 'Sum of Crates Sold at Farm', 'Sum of Crates Sold Wholesale'],
        ['A Farms', 60, 220],
        ['Kiwi', 10, 70],
      ]);
      pivot.layout.layoutType = 'Outline';
      expect(await cells('A3:D5')).toEqual([
        ['Farm', 'Type', 'Sum of Crates Sold at Farm', 'Sum of Crates Sold Wholesale'],
        ['A Farms', '', 60, 220],
        ['', 'Kiwi', 10, 70],
      ]);
      pivot.layout.layoutType = 'Tabular';
      pivot.layout.load('layoutType');
      expect(await cells('A4:D7')).toEqual([
        ['A Farms', 'Kiwi', 10, 70],
        ['', 'Lemon', 20, 50],
        ['', 'Lime', 30, 100],
        ['A Farms Total', '', 60, 220],
      ]);
      expect(pivot.layout.layoutType).toBe('Tabular');
      pivot.layout.layoutType = 'Round' as never;
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
  });

  it('indent compact labels, and take the indents away with them', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet } = sales;
      layOutSales(sales);
      const [outer, inner] = [sheet.getRange('A4').format, sheet.getRange('A5').format];
      for (const format of [outer, inner]) format.load('indentLevel, horizontalAlignment');
      await context.sync();
      expect([outer.indentLevel, inner.indentLevel, inner.horizontalAlignment]).toEqual([0, 1, 'Left']);
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Type'));
      inner.load('indentLevel, horizontalAlignment');
      await context.sync();
      expect([inner.indentLevel, inner.horizontalAlignment]).toEqual([0, 'General']);
    });
  });

  it('show subtotals above, below or not at all', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, cells } = sales;
      layOutSales(sales);
      pivot.layout.subtotalLocation = 'AtBottom';
      expect(await cells('A4:B8')).toEqual([
        ['A Farms', ''],
        ['Kiwi', 10],
        ['Lemon', 20],
        ['Lime', 30],
        ['A Farms Total', 60],
      ]);
      pivot.layout.subtotalLocation = 'Off';
      expect(await cells('A4:B8')).toEqual([
        ['A Farms', ''],
        ['Kiwi', 10],
        ['Lemon', 20],
        ['Lime', 30],
        ['B Farms', ''],
      ]);
    });
  });

  it('show grand totals of rows and of columns or leave them away', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, cells } = sales;
      crossSales(sales);
      expect(await cells('A4:D8')).toEqual([
        ['Row Labels', 'Conventional', 'Organic', 'Grand Total'],
        ['A Farms', 10, 50, 60],
        ['B Farms', 15, 30, 45],
        ['C Farms', 95, '', 95],
        ['Grand Total', 120, 80, 200],
      ]);
      pivot.layout.showRowGrandTotals = false;
      expect(await cells('C8:D8')).toEqual([[80, '']]);
      pivot.layout.showColumnGrandTotals = false;
      expect(await cells('A7:D8')).toEqual([
        ['C Farms', 95, '', ''],
        ['', '', '', ''],
      ]);
    });
  });

  it('repeat labels, part groups by blank lines, fill empty cells and hide the captions of fields', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, cells, context } = sales;
      layOutSales(sales);
      pivot.layout.layoutType = 'Tabular';
      pivot.layout.repeatAllItemLabels(true);
      expect(await cells('A4:B5')).toEqual([
        ['A Farms', 'Kiwi'],
        ['A Farms', 'Lemon'],
      ]);
      pivot.layout.displayBlankLineAfterEachItem(true);
      expect(await cells('A7:B9')).toEqual([
        ['A Farms Total', ''],
        ['', ''],
        ['B Farms', 'Apple'],
      ]);
      pivot.layout.repeatAllItemLabels('yes' as never);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
    await withFarmSales(async (sales) => {
      const { pivot, cells } = sales;
      crossSales(sales);
      pivot.layout.emptyCellText = 'none';
      expect(await cells('C7')).toEqual([['']]);
      pivot.layout.fillEmptyCells = true;
      expect(await cells('C7')).toEqual([['none']]);
      pivot.layout.showFieldHeaders = false;
      expect(await cells('A4:B5')).toEqual([
        ['', 'Conventional'],
        ['A Farms', 10],
      ]);
    });
  });

  it('fit the columns to what they show, unless told not to', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet } = sales;
      const format = sheet.getRange('B3').format.load('columnWidth');
      await context.sync();
      const before = format.columnWidth;
      pivot.layout.autoFormat = false;
      layOutSales(sales);
      format.load('columnWidth');
      await context.sync();
      expect(format.columnWidth).toBe(before);
      pivot.layout.autoFormat = true;
      format.load('columnWidth');
      await context.sync();
      const fitted = format.columnWidth;
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Classification'));
      sheet.getRange('C:C').columnHidden = true;
      pivot.refresh();
      format.load('columnWidth');
      const hidden = sheet.getRange('C:C').load('columnHidden');
      await context.sync();
      expect([fitted > before, format.columnWidth, hidden.columnHidden]).toEqual([true, fitted, true]);
    });
  });

  it('keep what a person formatted, unless told not to', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet } = sales;
      layOutSales(sales);
      const fill = sheet.getRange('B4').format.fill;
      fill.color = '#FFFF00';
      pivot.refresh();
      fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFFF00');
      pivot.layout.preserveFormatting = false;
      fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFFFFF');
    });
  });

  it('have a text for those who cannot see them', async () => {
    await withFarmSales(async ({ context, pivot }) => {
      Object.assign(pivot.layout, {
        altTextTitle: 'Fruit',
        altTextDescription: 'Crates by farm',
        enableFieldList: false,
      });
      pivot.layout.load('altTextTitle, altTextDescription, enableFieldList');
      await context.sync();
      expect([pivot.layout.altTextTitle, pivot.layout.altTextDescription, pivot.layout.enableFieldList]).toEqual([
        'Fruit',
        'Crates by farm',
        false,
      ]);
    });
  });
});

describe('the parts of a PivotTable', () => {
  it('have ranges', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      crossSales(sales);
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Type'));
      const { layout } = pivot;
      const parts = [
        layout.getRange(),
        layout.getDataBodyRange(),
        layout.getRowLabelRange(),
        layout.getColumnLabelRange(),
        layout.getFilterAxisRange(),
      ];
      for (const part of parts) part.load('address');
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual([
        'Pivot!A3:D8',
        'Pivot!B5:D8',
        'Pivot!A4:A8',
        'Pivot!B3:D4',
        'Pivot!A1:B1',
      ]);
    });
  });

  it('are not there where the PivotTable has none', async () => {
    await withFarmSales(async ({ context, pivot }) => {
      const { layout } = pivot;
      for (const part of [
        () => layout.getDataBodyRange(),
        () => layout.getRowLabelRange(),
        () => layout.getColumnLabelRange(),
        () => layout.getFilterAxisRange(),
      ]) {
        part().load('address');
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
      }
    });
  });

  it('serve to sum what the PivotTable shows, as in the article', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet, cells } = sales;
      layOutSales(sales);
      const grandTotals = pivot.layout.getDataBodyRange().getLastRow().load('address');
      await context.sync();
      sheet.getRange('E30').formulas = [[`=SUM(${grandTotals.address})`]];
      expect(await cells('E30')).toEqual([[1370]]);
    });
  });

  it('filters stand above; where there is no room, everything moves down', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet, cells } = sales;
      crossSales(sales);
      sheet.getRange('A1').values = [['Title']];
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Type'));
      expect(await cells('A1:B4')).toEqual([
        ['Title', ''],
        ['Type', '(All)'],
        ['', ''],
        ['Sum of Crates Sold at Farm', 'Column Labels'],
      ]);
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Crates Sold Wholesale'));
      const range = pivot.layout.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Pivot!A5:D10');
      pivot.filterHierarchies.remove(pivot.filterHierarchies.getItem('Type'));
      expect(await cells('A2:A4')).toEqual([[''], ['Crates Sold Wholesale'], ['']]);
    });
  });
});

describe('a cell of a PivotTable', () => {
  it('tells its value and the items that make it up', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet } = sales;
      layOutSales(sales);
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Classification'));
      pivot.layout.layoutType = 'Tabular';
      const range = pivot.layout.getDataBodyRange();
      const cell = range.getCell(1, 3).load('values');
      const data = pivot.layout.getDataHierarchy(cell).load('name');
      const rows = pivot.layout.getPivotItems('Row', cell).load('items/name, items/id');
      const columns = pivot.layout.getPivotItems('Column', cell).load('items/name');
      const total = pivot.layout.getPivotItems('Row', range.getLastRow().getCell(0, 0)).getCount();
      await context.sync();
      expect([cell.values, data.name, names(rows), names(columns), total.value]).toEqual([
        [[50]],
        'Sum of Crates Sold Wholesale',
        ['A Farms', 'Lemon'],
        ['Organic'],
        0,
      ]);
      rows.items[1]?.load('visible');
      await context.sync();
      expect(rows.items[1]?.visible).toBe(true);
      for (const place of ['A5', 'Z1', 'C6:D6']) {
        pivot.layout.getDataHierarchy(sheet.getRange(place)).load('name');
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
    });
  });

  it('sorts by what it shows: rows by a value, columns by a total, labels by themselves', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, cells } = sales;
      crossSales(sales);
      pivot.layout.setAutoSortOnCell('D5', 'Descending');
      expect(await cells('A5:A7')).toEqual([['C Farms'], ['A Farms'], ['B Farms']]);
      pivot.layout.setAutoSortOnCell('C5', 'Descending');
      expect(await cells('A5:A7')).toEqual([['A Farms'], ['B Farms'], ['C Farms']]);
      pivot.layout.setAutoSortOnCell('B8', 'Ascending');
      expect(await cells('B4:D4')).toEqual([['Organic', 'Conventional', 'Grand Total']]);
      pivot.layout.setAutoSortOnCell('A6', 'Descending');
      expect(await cells('A5:A7')).toEqual([['C Farms'], ['B Farms'], ['A Farms']]);
    });
  });
});

describe('sorting a field', () => {
  it('by its labels', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, cells } = sales;
      layOutSales(sales);
      pivot.rowHierarchies
        .getItem('Farm')
        .fields.getItem('Farm')
        .sortByLabels('Descending' as Excel.SortBy);
      expect(await cells('A4:A8')).toEqual([['C Farms'], ['Apple'], ['Lemon'], ['B Farms'], ['Apple']]);
      pivot.rowHierarchies
        .getItem('Farm')
        .fields.getItem('Farm')
        .sortByLabels('Ascending' as Excel.SortBy);
      expect(await cells('A4')).toEqual([['A Farms']]);
    });
  });

  it('by a value, of all or of one item across', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      crossSales(sales);
      const field = pivot.rowHierarchies.getItem('Farm').fields.getItem('Farm');
      const value = pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm');
      const items = pivot.columnHierarchies
        .getItem('Classification')
        .fields.getItem('Classification')
        .items.load('items/id');
      field.sortByValues('Descending', value);
      expect(await cells('A5:A7')).toEqual([['C Farms'], ['A Farms'], ['B Farms']]);
      await context.sync();
      field.sortByValues('Descending', value, [items.items[1]?.id ?? '']);
      expect(await cells('A5:A7')).toEqual([['A Farms'], ['B Farms'], ['C Farms']]);
      field.sortByValues('Ascending', value, [items.getItem('Conventional')]);
      expect(await cells('A5:A7')).toEqual([['A Farms'], ['B Farms'], ['C Farms']]);
      field.sortByValues('Ascending', value, [
        pivot.rowHierarchies.getItem('Farm').fields.getItem('Farm').items.getItem('A Farms'),
      ]);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
  });
});
