import { describe, expect, it } from '@jest/globals';
import { errorCode } from './errorCode';
import { layOutSales, withFarmSales, type FarmSales } from './farmSales';

const names = (collection: { readonly items: readonly { readonly name: string }[] }): string[] =>
  collection.items.map(({ name }) => name);

/** The names on each axis. */
async function axes({ context, pivot }: FarmSales): Promise<Readonly<Record<string, string[]>>> {
  const rows = pivot.rowHierarchies.load('items/name');
  const columns = pivot.columnHierarchies.load('items/name');
  const filters = pivot.filterHierarchies.load('items/name');
  const data = pivot.dataHierarchies.load('items/name');
  await context.sync();
  return { rows: names(rows), columns: names(columns), filters: names(filters), data: names(data) };
}

/** The innermost field of a hierarchy. */
const fieldOf = ({ pivot }: FarmSales, name: string): Excel.PivotField =>
  pivot.hierarchies.getItem(name).fields.getItem(name);

describe('hierarchies', () => {
  it('are the columns of the source, each with one field of its items', async () => {
    await withFarmSales(async ({ context, pivot }) => {
      pivot.hierarchies.load('items/name, items/fields/items/name, items/fields/items/items/name');
      const count = pivot.hierarchies.getCount();
      await context.sync();
      const [farm, type] = pivot.hierarchies.items;
      expect(count.value).toBe(5);
      expect(names(pivot.hierarchies)).toEqual([
        'Farm',
        'Type',
        'Classification',
        'Crates Sold at Farm',
        'Crates Sold Wholesale',
      ]);
      expect(farm && names(farm.fields)).toEqual(['Farm']);
      expect(type?.fields.items.map((field) => names(field.items))).toEqual([['Apple', 'Kiwi', 'Lemon', 'Lime']]);
    });
  });

  it('load what the rows lead to, in the forms that the library knows', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      layOutSales(sales);
      await context.sync();
      const forms: readonly (() => void)[] = [
        () => pivot.load('rowHierarchies/items/fields/items/items/name'),
        () => pivot.load({ rowHierarchies: { fields: { items: { name: true } } } } as never),
        () => pivot.rowHierarchies.load('fields/items/items/name'),
        () => pivot.rowHierarchies.load(['items/fields/items/items/name'] as never),
      ];
      for (const load of forms) {
        load();
        await context.sync();
        expect(pivot.rowHierarchies.items.map(({ fields }) => fields.items.map(({ items }) => names(items)))).toEqual([
          [['A Farms', 'B Farms', 'C Farms']],
          [['Apple', 'Kiwi', 'Lemon', 'Lime']],
        ]);
      }
    });
  });

  it('move from one axis to another when they are added there', async () => {
    await withFarmSales(async (sales) => {
      const { pivot } = sales;
      layOutSales(sales);
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Farm'));
      expect(await axes(sales)).toMatchObject({ rows: ['Type'], columns: ['Values', 'Farm'], filters: [] });
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Farm'));
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Classification'));
      expect(await axes(sales)).toMatchObject({
        rows: ['Type'],
        columns: ['Values'],
        filters: ['Farm', 'Classification'],
      });
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Classification'));
      expect(await axes(sales)).toMatchObject({ rows: ['Type', 'Classification'], filters: ['Farm'] });
    });
  });

  it('are taken off their axis, and then not found there', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      const farm = pivot.rowHierarchies.getItem('Farm');
      pivot.rowHierarchies.remove(farm);
      expect(await cells('A3:B8')).toEqual([
        ['Row Labels', 'Sum of Crates Sold at Farm'],
        ['Apple', 75],
        ['Kiwi', 15],
        ['Lemon', 65],
        ['Lime', 45],
        ['Grand Total', 200],
      ]);
      const missing = pivot.rowHierarchies.getItemOrNullObject('Farm');
      const count = pivot.rowHierarchies.getCount();
      await context.sync();
      expect([missing.isNullObject, count.value]).toEqual([true, 1]);
      pivot.rowHierarchies.getItem('Farm');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    });
  });

  it('change places on their axis', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      pivot.rowHierarchies.getItem('Type').position = 0;
      expect(await cells('A4:A7')).toEqual([['Apple'], ['B Farms'], ['C Farms'], ['Kiwi']]);
      pivot.dataHierarchies.getItem('Sum of Crates Sold Wholesale').position = 0;
      expect(await cells('A3:C3')).toEqual([
        ['Row Labels', 'Sum of Crates Sold Wholesale', 'Sum of Crates Sold at Farm'],
      ]);
      pivot.rowHierarchies.getItem('Type').position = 2;
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
  });

  it('go by a name or by the id that they keep when they are renamed', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      const farm = pivot.rowHierarchies.getItem('Farm');
      farm.name = 'Grower';
      pivot.layout.layoutType = 'Tabular';
      farm.load('id, name');
      await context.sync();
      const [byName, byId] = [
        pivot.rowHierarchies.getItem('grower').load('name'),
        pivot.hierarchies.getItem(farm.id).load('name'),
      ];
      const field = byName.fields.getItem('Grower').load('name');
      expect(await cells('A3:B4')).toEqual([
        ['Grower', 'Type'],
        ['A Farms', 'Kiwi'],
      ]);
      expect([farm.name, byName.name, byId.name, field.name]).toEqual(['Grower', 'Grower', 'Grower', 'Grower']);
      for (const name of ['type', 'Sum of Crates Sold at Farm', '']) {
        farm.name = name;
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
    });
  });

  it('go back to how they were', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      layOutSales(sales);
      const type = pivot.rowHierarchies.getItem('Type');
      type.name = 'Fruit';
      const field = fieldOf(sales, 'Fruit');
      field.applyFilter({ labelFilter: { condition: 'BeginsWith', substring: 'L' } });
      field.subtotals = { average: true };
      type.setToDefault();
      type.load('name');
      field.load('subtotals');
      const filtered = field.isFiltered();
      await context.sync();
      expect([type.name, filtered.value, field.subtotals.automatic, field.subtotals.average]).toEqual([
        'Type',
        false,
        true,
        false,
      ]);
    });
  });

  it('are taken from their own PivotTable alone', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet, pivot } = sales;
      const other = sheet.pivotTables.add('Other', 'Data!A1:E9', 'F3');
      pivot.rowHierarchies.add(other.hierarchies.getItem('Farm'));
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
  });
});

describe('the names of several values', () => {
  it('stand on the columns, and can be put on the rows and back', async () => {
    await withFarmSales(async (sales) => {
      const { pivot, cells } = sales;
      layOutSales(sales);
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Type'));
      expect(await axes(sales)).toMatchObject({ rows: ['Farm'], columns: ['Values'] });
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Values'));
      expect(await axes(sales)).toMatchObject({ rows: ['Farm', 'Values'], columns: [] });
      expect(await cells('A4:B6')).toEqual([
        ['A Farms', ''],
        ['Sum of Crates Sold at Farm', 60],
        ['Sum of Crates Sold Wholesale', 220],
      ]);
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Values'));
      expect(await axes(sales)).toMatchObject({ rows: ['Farm'], columns: ['Values'] });
    });
  });

  it('are no hierarchy while there is one value, and never one of the filters', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold at Farm'));
      const one = pivot.hierarchies.getItemOrNullObject('Values');
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold Wholesale'));
      const several = pivot.hierarchies.getItemOrNullObject('Values');
      const count = pivot.hierarchies.getCount();
      await context.sync();
      expect([one.isNullObject, several.isNullObject, count.value]).toEqual([true, false, 5]);
      pivot.filterHierarchies.add(several as Excel.PivotHierarchy);
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
    });
  });

  it('take the values with them when they are removed', async () => {
    await withFarmSales(async (sales) => {
      const { pivot } = sales;
      layOutSales(sales);
      pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem('Values'));
      expect(await axes(sales)).toMatchObject({ columns: [], data: [] });
    });
  });
});

describe('values', () => {
  /** By the values of a column: how Excel summarises it unless told. */
  const defaults: readonly (readonly [string, readonly (string | number)[], string])[] = [
    ['numbers', [1, 2.5], 'Sum of X'],
    ['texts', ['a', 'b'], 'Count of X'],
    ['numbers and a text', [1, 'b'], 'Count of X'],
    ['numbers and a blank', [1, ''], 'Sum of X'],
    ['blanks', ['', ''], 'Count of X'],
    ['dates', ['2024-01-31', '2024-02-29'], 'Count of X'],
  ];
  it.each(defaults)('are added up or counted: %s', async (_, column, name) => {
    await withFarmSales(async ({ context, data, sheet }) => {
      data.getRange('H1:I3').values = [['X', 'Y'], ...column.map((value) => [value, 1])];
      const pivot = sheet.pivotTables.add('X', 'Data!H1:I3', 'F3');
      const added = pivot.dataHierarchies.add(pivot.hierarchies.getItem('X')).load('name');
      await context.sync();
      expect(added.name).toBe(name);
    });
  });

  /** By language: what Excel calls a sum, and its twin. */
  const languages: readonly (readonly [string, readonly [string, string]])[] = [
    ['en-US', ['Sum of Crates Sold at Farm', 'Sum of Crates Sold at Farm2']],
    ['zh-CN', ['求和项:Crates Sold at Farm', '求和项:Crates Sold at Farm2']],
    ['zh-TW', ['加總 - Crates Sold at Farm', '加總 - Crates Sold at Farm2']],
  ];
  it.each(languages)('of one field can be many, each with a name of its own: %s', async (locale, expected) => {
    await withFarmSales(
      async (sales) => {
        const { pivot } = sales;
        for (let count = 0; count < 2; count++)
          pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold at Farm'));
        expect((await axes(sales))['data']).toEqual(expected);
      },
      { locale },
    );
  });

  it('change their function, and with it the name that Excel gave them', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Type'));
      pivot.dataHierarchies.load('no-properties-needed');
      await context.sync();
      const [atFarm, wholesale] = pivot.dataHierarchies.items;
      if (!atFarm || !wholesale) throw new Error('There are two values.');
      wholesale.name = 'Wholesale';
      atFarm.summarizeBy = 'Average';
      wholesale.summarizeBy = 'Max';
      expect(await cells('A3:C7')).toEqual([
        ['Row Labels', 'Average of Crates Sold at Farm', 'Wholesale'],
        ['A Farms', 20, 100],
        ['B Farms', 15, 300],
        ['C Farms', 47.5, 400],
        ['Grand Total', 25, 400],
      ]);
      atFarm.summarizeBy = 'Automatic';
      atFarm.load('name, summarizeBy');
      await context.sync();
      expect([atFarm.name, atFarm.summarizeBy]).toEqual(['Sum of Crates Sold at Farm', 'Sum']);
      atFarm.summarizeBy = 'Median' as never;
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
  });

  it('are renamed, but not to what a field or another value is called', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      const value = pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm');
      value.name = 'Farm Sales';
      expect(await cells('B3')).toEqual([['Farm Sales']]);
      for (const name of ['Crates Sold at Farm', 'farm', 'Sum of Crates Sold Wholesale', ' ']) {
        value.name = name;
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
      expect(await cells('B3')).toEqual([['Farm Sales']]);
    });
  });

  it('have number formats, which their cells show', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet } = sales;
      layOutSales(sales);
      const value = pivot.dataHierarchies.getItem('Sum of Crates Sold Wholesale');
      value.numberFormat = '#,##0.00';
      const range = sheet.getRange('A15:C15').load('text, numberFormat');
      value.load('numberFormat');
      await context.sync();
      expect(value.numberFormat).toBe('#,##0.00');
      expect(range.text).toEqual([['Grand Total', '200', '1,170.00']]);
      expect(range.numberFormat).toEqual([['General', 'General', '#,##0.00']]);
      pivot.dataHierarchies.remove(value);
      const after = sheet.getRange('C15').load('numberFormat, values');
      await context.sync();
      expect([after.values, after.numberFormat]).toEqual([[['']], [['General']]]);
    });
  });

  it('lead to their field', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      layOutSales(sales);
      pivot.dataHierarchies.load('items/name, items/position, items/field/name');
      await context.sync();
      expect(pivot.dataHierarchies.items.map(({ name, position, field }) => [name, position, field.name])).toEqual([
        ['Sum of Crates Sold at Farm', 0, 'Crates Sold at Farm'],
        ['Sum of Crates Sold Wholesale', 1, 'Crates Sold Wholesale'],
      ]);
    });
  });

  it('go back to how they were', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      layOutSales(sales);
      const value = pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm');
      value.load('id');
      await context.sync();
      Object.assign(value, { name: 'Mine', summarizeBy: 'Max', numberFormat: '0.0' });
      value.setToDefault();
      const again = pivot.dataHierarchies.getItem(value.id).load();
      await context.sync();
      expect(again.toJSON()).toMatchObject({
        name: 'Sum of Crates Sold at Farm',
        summarizeBy: 'Sum',
        numberFormat: 'General',
      });
    });
  });

  it('are taken away one by one', async () => {
    await withFarmSales(async (sales) => {
      const { pivot } = sales;
      layOutSales(sales);
      pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm'));
      expect(await axes(sales)).toMatchObject({ columns: [], data: ['Sum of Crates Sold Wholesale'] });
    });
  });
});

describe('showing values as', () => {
  it('a share of the column, which has no base, whatever the article gives', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, sheet } = sales;
      layOutSales(sales);
      const value = pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm').load('showAs');
      await context.sync();
      const rule = value.showAs;
      expect(rule).toEqual({ calculation: 'None', baseField: null, baseItem: null });
      rule.calculation = 'PercentOfColumnTotal';
      rule.baseField = pivot.rowHierarchies.getItem('Type').fields.getItem('Type');
      value.showAs = rule;
      value.name = 'Percentage of Total Farm Sales';
      const range = sheet.getRange('A3:B5').load('text');
      value.load('showAs, numberFormat');
      await context.sync();
      expect(range.text).toEqual([
        ['Row Labels', 'Percentage of Total Farm Sales'],
        ['A Farms', '30.00%'],
        ['Kiwi', '5.00%'],
      ]);
      expect(value.showAs).toEqual({ calculation: 'PercentOfColumnTotal', baseField: null, baseItem: null });
      expect(value.numberFormat).toBe('0.00%');
    });
  });

  it('the difference from an item, read, changed and set again', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot, cells } = sales;
      layOutSales(sales);
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Type'));
      const value = pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm');
      const field = pivot.rowHierarchies.getItem('Farm').fields.getItem('Farm');
      value.showAs = { calculation: 'DifferenceFrom', baseField: field, baseItem: field.items.getItem('A Farms') };
      expect(await cells('B4:B7')).toEqual([[''], [-15], [35], ['']]);
      value.load('showAs');
      await context.sync();
      value.showAs = { ...value.showAs, calculation: 'PercentOf' };
      expect(await cells('B4:B6')).toEqual([[1], [0.75], [95 / 60]]);
      value.showAs = { calculation: 'None' };
      value.load('numberFormat');
      expect(await cells('B4:B6')).toEqual([[60], [45], [95]]);
      expect(value.numberFormat).toBe('General');
    });
  });

  it('is refused without the base that a calculation needs', async () => {
    await withFarmSales(async (sales) => {
      const { context, pivot } = sales;
      layOutSales(sales);
      const value = pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm');
      const [farm, type] = [fieldOf(sales, 'Farm'), fieldOf(sales, 'Type')];
      const rules: readonly Excel.ShowAsRule[] = [
        { calculation: 'RunningTotal' },
        { calculation: 'DifferenceFrom', baseField: farm },
        { calculation: 'DifferenceFrom', baseField: farm, baseItem: type.items.getItem('Lime') },
        { calculation: 'Sideways' as never },
      ];
      for (const rule of rules) {
        value.showAs = rule;
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
    });
  });
});
