import { describe, expect, it } from '@jest/globals';
import { errorCode } from './errorCode';
import { layOutSales, withFarmSales, type FarmSales } from './farmSales';

const fieldOf = ({ pivot }: FarmSales, name: string): Excel.PivotField =>
  pivot.hierarchies.getItem(name).fields.getItem(name);

/** The row labels that are shown, without the caption above them. */
async function labels({ context, pivot }: FarmSales): Promise<unknown[]> {
  const range = pivot.layout.getRowLabelRange().load('values');
  await context.sync();
  return range.values.slice(1).map(([label]) => label);
}

/** Rows of one field and the crates sold wholesale. */
function rowsOf({ pivot }: FarmSales, name: string): void {
  pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold Wholesale'));
}

describe('a label filter', () => {
  const cases: readonly (readonly [Excel.PivotLabelFilter, readonly string[]])[] = [
    [{ condition: 'BeginsWith', substring: 'L' }, ['Lemon', 'Lime']],
    [{ condition: 'BeginsWith', substring: 'L', exclusive: true }, ['Apple', 'Kiwi']],
    [{ condition: 'EndsWith', substring: 'e' }, ['Apple', 'Lime']],
    [{ condition: 'Contains', substring: 'i' }, ['Kiwi', 'Lime']],
    [{ condition: 'Equals', comparator: 'kiwi' }, ['Kiwi']],
    [{ condition: 'GreaterThan', comparator: 'Kiwi' }, ['Lemon', 'Lime']],
    [{ condition: 'LessThanOrEqualTo', comparator: 'Kiwi' }, ['Apple', 'Kiwi']],
    [{ condition: 'Between', lowerBound: 'B', upperBound: 'Lf' }, ['Kiwi', 'Lemon']],
  ];
  it.each(cases)('%j', async (labelFilter, shown) => {
    await withFarmSales(async (sales) => {
      rowsOf(sales, 'Type');
      fieldOf(sales, 'Type').applyFilter({ labelFilter });
      const filters = fieldOf(sales, 'Type').getFilters();
      expect(await labels(sales)).toEqual([...shown, 'Grand Total']);
      expect(filters.value).toEqual({ dateFilter: null, labelFilter, manualFilter: null, valueFilter: null });
    });
  });
});

describe('a value filter', () => {
  const value = 'Sum of Crates Sold Wholesale';
  const cases: readonly (readonly [Excel.PivotValueFilter, readonly string[]])[] = [
    [{ condition: 'GreaterThan', comparator: 250, value }, ['B Farms', 'C Farms']],
    [{ condition: 'Equals', comparator: 350, value, exclusive: true }, ['A Farms', 'C Farms']],
    [{ condition: 'Between', lowerBound: 220, upperBound: 350, value }, ['A Farms', 'B Farms']],
    [{ condition: 'TopN', threshold: 2, selectionType: 'Items', value }, ['B Farms', 'C Farms']],
    [{ condition: 'BottomN', threshold: 1, selectionType: 'Items', value }, ['A Farms']],
  ];
  it.each(cases)('%j', async (valueFilter, shown) => {
    await withFarmSales(async (sales) => {
      rowsOf(sales, 'Farm');
      fieldOf(sales, 'Farm').applyFilter({ valueFilter });
      expect(await labels(sales)).toEqual([...shown, 'Grand Total']);
    });
  });

  it('follows its value to another name, and goes with it', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      rowsOf(sales, 'Farm');
      fieldOf(sales, 'Farm').applyFilter({
        valueFilter: { condition: 'GreaterThan', comparator: 250, value: value.toLowerCase() },
      });
      const data = pivot.dataHierarchies.getItem(value);
      data.name = 'Wholesale';
      const filters = fieldOf(sales, 'Farm').getFilters();
      expect(await labels(sales)).toEqual(['B Farms', 'C Farms', 'Grand Total']);
      expect(filters.value.valueFilter?.value).toBe('Wholesale');
      pivot.dataHierarchies.remove(data);
      const filtered = fieldOf(sales, 'Farm').isFiltered();
      await context.sync();
      expect(filtered.value).toBe(false);
    });
  });
});

describe('a date filter', () => {
  /** A PivotTable of four days, with what its rows show of them. */
  async function withDays(
    use: (pivot: Excel.PivotTable, shown: () => Promise<string[]>) => Promise<void>,
  ): Promise<void> {
    await withFarmSales(async ({ context, data, sheet }) => {
      data.getRange('H1:I5').values = [
        ['Date Updated', 'Crates'],
        ['2020-06-30', 1],
        ['2020-07-15', 2],
        ['2020-08-01', 3],
        ['2020-09-10', 4],
      ];
      const pivot = sheet.pivotTables.add('Days', 'Data!H1:I5', 'F3');
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Date Updated'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates'));
      await use(pivot, async () => {
        const range = pivot.layout.getDataBodyRange().load('text');
        await context.sync();
        return range.text.map(([text]) => text ?? '');
      });
    });
  }

  const day = (date: string, specificity: Excel.FilterDatetime['specificity'] = 'Day'): Excel.FilterDatetime => ({
    date,
    specificity,
  });
  const cases: readonly (readonly [Excel.PivotDateFilter, readonly string[]])[] = [
    [{ condition: 'AfterOrEqualTo', comparator: day('2020-08-01', 'Month') }, ['3', '4', '7']],
    [{ condition: 'Before', comparator: day('2020-07-15') }, ['1', '1']],
    [{ condition: 'Between', lowerBound: day('2020-07-01'), upperBound: day('2020-08-31') }, ['2', '3', '5']],
    [{ condition: 'AllDatesInPeriodJune' }, ['1', '1']],
    [{ condition: 'AllDatesInPeriodQuarter3' }, ['2', '3', '4', '9']],
  ];
  it.each(cases)('%j', async (dateFilter, shown) => {
    await withDays(async (pivot, text) => {
      pivot.rowHierarchies.getItem('Date Updated').fields.getItem('Date Updated').applyFilter({ dateFilter });
      expect(await text()).toEqual(shown);
    });
  });

  it('is refused for a field of texts', async () => {
    await withFarmSales(async (sales) => {
      rowsOf(sales, 'Type');
      fieldOf(sales, 'Type').applyFilter({ dateFilter: { condition: 'Today' } });
      expect(await errorCode(sales.context.sync())).toBe('InvalidArgument');
    });
  });
});

describe('a manual filter', () => {
  it('chooses items by name or as objects', async () => {
    await withFarmSales(async (sales) => {
      rowsOf(sales, 'Type');
      const field = fieldOf(sales, 'Type');
      field.applyFilter({ manualFilter: { selectedItems: ['lime', field.items.getItem('Kiwi')] } });
      const filters = field.getFilters();
      expect(await labels(sales)).toEqual(['Kiwi', 'Lime', 'Grand Total']);
      expect(filters.value.manualFilter).toEqual({ selectedItems: ['Kiwi', 'Lime'] });
    });
  });

  it('is what showing and hiding items makes; the last one cannot be hidden', async () => {
    await withFarmSales(async (sales) => {
      const { context } = sales;
      rowsOf(sales, 'Type');
      const field = fieldOf(sales, 'Type');
      const items = field.items.load('items/name, items/visible');
      await context.sync();
      for (const item of items.items.slice(0, 3)) item.visible = false;
      const filtered = field.isFiltered('Manual');
      expect(await labels(sales)).toEqual(['Lime', 'Grand Total']);
      expect(filtered.value).toBe(true);
      field.items.getItem('Lime').visible = false;
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
      expect(await labels(sales)).toEqual(['Lime', 'Grand Total']);
      for (const item of items.items.slice(0, 3)) item.visible = true;
      const after = field.isFiltered('Manual');
      await context.sync();
      expect(after.value).toBe(false);
    });
  });

  it('hides items that come with a refresh', async () => {
    await withFarmSales(async (sales) => {
      const { data, pivot } = sales;
      rowsOf(sales, 'Type');
      fieldOf(sales, 'Type').applyFilter({ manualFilter: { selectedItems: ['Lime', 'Kiwi'] } });
      data.getRange('B2').values = [['Fig']];
      pivot.refresh();
      expect(await labels(sales)).toEqual(['Kiwi', 'Lime', 'Grand Total']);
    });
  });

  it('of the filter axis shows what is chosen there', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      const hierarchy = pivot.filterHierarchies.add(pivot.hierarchies.getItem('Classification'));
      const field = hierarchy.fields.getItem('Classification');
      expect(await cells('A1:B1')).toEqual([['Classification', '(All)']]);
      field.applyFilter({ manualFilter: { selectedItems: ['Organic'] } });
      hierarchy.load('enableMultipleFilterItems');
      expect(await cells('A1:B1')).toEqual([['Classification', 'Organic']]);
      expect(hierarchy.enableMultipleFilterItems).toBe(false);
      expect(await cells('A4:C6')).toEqual([
        ['A Farms', 50, 150],
        ['Lemon', 20, 50],
        ['Lime', 30, 100],
      ]);
      field.applyFilter({ labelFilter: { condition: 'BeginsWith', substring: 'O' } });
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
    });
  });

  it('of the filter axis can have several items, until that is taken back', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      const hierarchy = pivot.filterHierarchies.add(pivot.hierarchies.getItem('Type'));
      hierarchy.fields.getItem('Type').applyFilter({ manualFilter: { selectedItems: ['Lime', 'Lemon'] } });
      hierarchy.load('enableMultipleFilterItems');
      await context.sync();
      expect([hierarchy.enableMultipleFilterItems, await cells('A1:B1'), await cells('B4')]).toEqual([
        true,
        [['Type', '(Multiple Items)']],
        [[50]],
      ]);
      hierarchy.enableMultipleFilterItems = false;
      expect([await cells('A1:B1'), await cells('B4')]).toEqual([[['Type', '(All)']], [[60]]]);
    });
  });
});

describe('filters of a field', () => {
  it('are cleared by type or all at once', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, context } = sales;
      pivot.allowMultipleFiltersPerField = true;
      rowsOf(sales, 'Type');
      const field = fieldOf(sales, 'Type');
      field.applyFilter({
        labelFilter: { condition: 'Contains', substring: 'i' },
        valueFilter: { condition: 'GreaterThan', comparator: 100, value: 'Sum of Crates Sold Wholesale' },
      });
      expect(await labels(sales)).toEqual(['Lime', 'Grand Total']);
      const types: readonly ('Value' | 'Manual' | 'Label' | 'Date')[] = ['Value', 'Manual', 'Label', 'Date'];
      const are = types.map((type) => field.isFiltered(type));
      field.clearFilter('Value');
      expect(await labels(sales)).toEqual(['Kiwi', 'Lime', 'Grand Total']);
      expect(are.map(({ value }) => value)).toEqual([true, false, true, false]);
      pivot.hierarchies.load('name');
      await context.sync();
      for (const { name, fields } of pivot.hierarchies.items) fields.getItem(name).clearAllFilters();
      expect(await labels(sales)).toEqual(['Apple', 'Kiwi', 'Lemon', 'Lime', 'Grand Total']);
    });
  });

  it('replace each other where there may be but one', async () => {
    await withFarmSales(async (sales) => {
      rowsOf(sales, 'Type');
      const field = fieldOf(sales, 'Type');
      field.applyFilter({ labelFilter: { condition: 'Contains', substring: 'i' } });
      field.applyFilter({ manualFilter: { selectedItems: ['Apple'] } });
      const filters = field.getFilters();
      expect(await labels(sales)).toEqual(['Apple', 'Grand Total']);
      expect(filters.value.labelFilter).toBeNull();
    });
  });

  /** What Excel refuses, and with which code. */
  const refusals: readonly (readonly [string, Excel.PivotFilters, string])[] = [
    [
      'several at once where there may be but one',
      { labelFilter: { condition: 'Contains', substring: 'i' }, manualFilter: { selectedItems: ['Lime'] } },
      'InvalidArgument',
    ],
    ['none', {}, 'InvalidArgument'],
    [
      'a condition without what it compares with',
      { labelFilter: { condition: 'BeginsWith', comparator: 'L' } },
      'InvalidArgument',
    ],
    ['a condition that is none', { labelFilter: { condition: 'Like' as never, substring: 'L' } }, 'InvalidArgument'],
    [
      'a value that is none',
      { valueFilter: { condition: 'GreaterThan', comparator: 1, value: 'Crates' } },
      'InvalidArgument',
    ],
    [
      'a number that is none',
      { valueFilter: { condition: 'GreaterThan', comparator: 'x' as never, value: 'Sum of Crates Sold Wholesale' } },
      'InvalidArgument',
    ],
    ['a choice of nothing', { manualFilter: { selectedItems: [] } }, 'InvalidArgument'],
    ['an item that is none', { manualFilter: { selectedItems: ['Fig'] } }, 'InvalidArgument'],
  ];
  it.each(refusals)('are refused: %s', async (_, filters, code) => {
    await withFarmSales(async (sales) => {
      rowsOf(sales, 'Type');
      fieldOf(sales, 'Type').applyFilter(filters);
      expect(await errorCode(sales.context.sync())).toBe(code);
      expect(await labels(sales)).toEqual(['Apple', 'Kiwi', 'Lemon', 'Lime', 'Grand Total']);
    });
  });

  it('need a field that stands on an axis, and go when it leaves', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      rowsOf(sales, 'Type');
      const filter = { labelFilter: { condition: 'BeginsWith', substring: 'O' } } as const;
      fieldOf(sales, 'Classification').applyFilter(filter);
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
      const hierarchy = pivot.columnHierarchies.add(pivot.hierarchies.getItem('Classification'));
      fieldOf(sales, 'Classification').applyFilter(filter);
      pivot.columnHierarchies.remove(hierarchy);
      const filtered = fieldOf(sales, 'Classification').isFiltered();
      await context.sync();
      expect(filtered.value).toBe(false);
    });
  });
});

describe('items', () => {
  it('are renamed, each differently, and found by the new name and the old id', async () => {
    await withFarmSales(async (sales) => {
      const { context } = sales;
      rowsOf(sales, 'Farm');
      const { items } = fieldOf(sales, 'Farm');
      const item = items.getItem('A Farms').load('id');
      item.name = 'Alfred';
      await context.sync();
      const [byName, byId, missing] = [
        items.getItem('alfred'),
        items.getItem(item.id),
        items.getItemOrNullObject('A Farms'),
      ];
      byName.load('id');
      byId.load('name');
      const count = items.getCount();
      expect(await labels(sales)).toEqual(['Alfred', 'B Farms', 'C Farms', 'Grand Total']);
      expect([byName.id, byId.name, missing.isNullObject, count.value]).toEqual([item.id, 'Alfred', true, 3]);
      item.name = 'B FARMS';
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
  });

  it('are collapsed and expanded', async () => {
    await withFarmSales(async (sales) => {
      layOutSales(sales);
      const item = fieldOf(sales, 'Farm').items.getItem('A Farms');
      item.isExpanded = false;
      expect(await labels(sales)).toEqual(expect.arrayContaining(['A Farms', 'B Farms']));
      expect((await labels(sales)).slice(0, 2)).toEqual(['A Farms', 'B Farms']);
      item.isExpanded = true;
      expect((await labels(sales)).slice(0, 2)).toEqual(['A Farms', 'Kiwi']);
    });
  });

  it('without data are shown where that is asked for', async () => {
    await withFarmSales(async (sales) => {
      layOutSales(sales);
      const field = fieldOf(sales, 'Type');
      field.showAllItems = true;
      field.load('showAllItems');
      expect((await labels(sales)).slice(0, 5)).toEqual(['A Farms', 'Apple', 'Kiwi', 'Lemon', 'Lime']);
      expect(field.showAllItems).toBe(true);
    });
  });

  it('have subtotals of the functions that are asked for', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      layOutSales(sales);
      pivot.layout.layoutType = 'Tabular';
      const field = fieldOf(sales, 'Farm');
      field.subtotals = { automatic: false, max: true, average: true };
      field.load('subtotals');
      const shown = await labels(sales);
      expect(shown).toEqual(expect.arrayContaining(['A Farms Average', 'A Farms Max']));
      expect(field.subtotals).toMatchObject({ automatic: false, average: true, max: true, sum: false });
      field.subtotals = { automatic: true, max: true };
      field.load('subtotals');
      await context.sync();
      expect(field.subtotals).toMatchObject({ automatic: true, max: false });
    });
  });
});
