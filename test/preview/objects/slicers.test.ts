import { describe, expect, it } from '@jest/globals';
import type { StartOptions } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';
import { layOutSales, withFarmSales, type FarmSales } from './farmSales';

/** A table `Fruit` in A1:B7 and a slicer for its column Type. */
interface WithTable {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly slicer: Excel.Slicer;
  /** What the rows that are not hidden show in the first column. */
  readonly shown: () => Promise<string[]>;
}

const FRUIT = [
  ['Type', 'Crates'],
  ['Lime', 3],
  ['apple', 20],
  ['Kiwi', 7],
  ['Apple', 1],
  ['', 5],
  ['Kiwi', 30],
];

const withTable = <Result>(batch: (parts: WithTable) => Promise<Result>, options: StartOptions = {}): Promise<Result> =>
  onSheet(async (sheet, context) => {
    sheet.getRange('A1:B7').values = FRUIT;
    const table = sheet.tables.add('A1:B7', true);
    table.name = 'Fruit';
    const slicer = sheet.slicers.add(table, 'Type');
    await context.sync();
    const shown = async (): Promise<string[]> => {
      const view = sheet.getRange('A2:A7').getVisibleView().load('text');
      await context.sync();
      return view.text.flat();
    };
    return batch({ context, sheet, table, slicer, shown });
  }, options);

async function itemsOf(slicer: Excel.Slicer, context: Excel.RequestContext): Promise<[string, boolean, boolean][]> {
  slicer.slicerItems.load('items/key, items/name, items/isSelected, items/hasData');
  await context.sync();
  return slicer.slicerItems.items.map((item) => {
    expect(item.key).toBe(item.name);
    return [item.name, item.isSelected, item.hasData];
  });
}

async function selectedOf(slicer: Excel.Slicer, context: Excel.RequestContext): Promise<string[]> {
  const selected = slicer.getSelectedItems();
  await context.sync();
  return selected.value;
}

describe('a slicer of a table', () => {
  it("has the column's texts once each, in ascending order, all of them chosen", () =>
    withTable(async ({ slicer, context }) => {
      slicer.load('isFilterCleared');
      expect(await itemsOf(slicer, context)).toEqual([
        ['apple', true, true],
        ['Kiwi', true, true],
        ['Lime', true, true],
        ['(blank)', true, true],
      ]);
      expect(slicer.isFilterCleared).toBe(true);
      expect(await selectedOf(slicer, context)).toEqual(['apple', 'Kiwi', 'Lime', '(blank)']);
    }));

  it.each([
    ['Ascending', ['apple', 'Kiwi', 'Lime', '(blank)']],
    ['Descending', ['Lime', 'Kiwi', 'apple', '(blank)']],
    ['DataSourceOrder', ['Lime', 'apple', 'Kiwi', '(blank)']],
  ] as const)('sorts its items %s', (sortBy, names) =>
    withTable(async ({ slicer, context }) => {
      slicer.sortBy = sortBy;
      expect((await itemsOf(slicer, context)).map(([name]) => name)).toEqual(names);
    }),
  );

  it('sorts all slicers of its column alike', () =>
    withTable(async ({ slicer, sheet, table, context }) => {
      const second = sheet.slicers.add(table, 'Type');
      second.sortBy = 'Descending';
      const third = sheet.slicers.add(table, 'Type').load('sortBy');
      slicer.load('sortBy');
      await context.sync();
      expect([slicer.sortBy, third.sortBy]).toEqual(['Descending', 'Descending']);
    }));

  it('hides the rows of the items that are not chosen', () =>
    withTable(async ({ slicer, context, shown, table }) => {
      slicer.selectItems(['Kiwi', '(blank)']);
      expect(await shown()).toEqual(['Kiwi', '', 'Kiwi']);
      expect(await selectedOf(slicer, context)).toEqual(['Kiwi', '(blank)']);
      const criteria = table.columns.getItem('Type').filter.load('criteria');
      slicer.load('isFilterCleared');
      await context.sync();
      expect(criteria.criteria).toMatchObject({ filterOn: 'Values', values: ['Kiwi', ''] });
      expect(slicer.isFilterCleared).toBe(false);
    }));

  const clearing: [how: string, clear: (parts: WithTable) => void][] = [
    ['clearFilters', ({ slicer }) => slicer.clearFilters()],
    ['selectItems()', ({ slicer }) => slicer.selectItems()],
    ['selectItems([])', ({ slicer }) => slicer.selectItems([])],
    ['all of its items', ({ slicer }) => slicer.selectItems(['apple', 'Kiwi', 'Lime', '(blank)'])],
    [
      'leaving out the only one that is chosen',
      ({ slicer }) => (slicer.slicerItems.getItem('Lime').isSelected = false),
    ],
    ["the table's clearFilters", ({ table }) => table.clearFilters()],
  ];
  it.each(clearing)('chooses all items with %s', (_, clear) =>
    withTable(async (parts) => {
      parts.slicer.selectItems(['Lime']);
      await parts.context.sync();
      clear(parts);
      parts.slicer.load('isFilterCleared');
      expect(await parts.shown()).toHaveLength(6);
      expect(parts.slicer.isFilterCleared).toBe(true);
    }),
  );

  it('chooses single items more and less', () =>
    withTable(async ({ slicer, context, shown }) => {
      slicer.selectItems(['Lime']);
      slicer.slicerItems.getItem('KIWI').isSelected = true;
      expect(await shown()).toEqual(['Lime', 'Kiwi', 'Kiwi']);
      slicer.slicerItems.getItemAt(2).isSelected = false;
      expect(await selectedOf(slicer, context)).toEqual(['Kiwi']);
    }));

  it('tells which items other filters leave, and follows the filter of its own column', () =>
    withTable(async ({ slicer, context, table }) => {
      table.columns.getItem('Crates').filter.applyCustomFilter('>6');
      table.columns.getItem('Type').filter.applyCustomFilter('=*i*');
      expect(await itemsOf(slicer, context)).toEqual([
        ['apple', false, true],
        ['Kiwi', true, true],
        ['Lime', true, false],
        ['(blank)', false, false],
      ]);
    }));

  it('goes with its column and with its table', () =>
    withTable(async ({ sheet, table, context }) => {
      sheet.slicers.add('Fruit', 'Crates');
      const before = sheet.slicers.getCount();
      await context.sync();
      table.columns.getItem('Type').delete();
      const between = sheet.slicers.getCount();
      await context.sync();
      table.convertToRange();
      const after = sheet.slicers.getCount();
      await context.sync();
      expect([before.value, between.value, after.value]).toEqual([2, 1, 0]);
    }));
});

describe('adding a slicer', () => {
  const sources: [what: string, add: (parts: WithTable) => Excel.Slicer, name: string][] = [
    ['a table and the name of a column', ({ sheet, table }) => sheet.slicers.add(table, 'Crates'), 'Crates'],
    ['the name of a table and the id of a column', ({ sheet }) => sheet.slicers.add('fruit', 2), 'Crates'],
    ['a column', ({ sheet, table }) => sheet.slicers.add(table, table.columns.getItemAt(1)), 'Crates'],
    [
      "the workbook's slicers and a sheet",
      ({ context, table, sheet }) => context.workbook.slicers.add(table, 'Type', sheet),
      'Type 1',
    ],
    [
      "the workbook's slicers and the name of a sheet",
      ({ context, table }) => context.workbook.slicers.add(table, 'Type', 'Sheet1'),
      'Type 1',
    ],
  ];
  it.each(sources)('takes %s', (_, add, name) =>
    withTable(async (parts) => {
      const slicer = add(parts).load('name, caption, worksheet/name');
      await parts.context.sync();
      expect([slicer.name, slicer.caption, slicer.worksheet.name]).toEqual([name, name.split(' ')[0], 'Sheet1']);
    }),
  );

  const refused: [what: string, add: (parts: WithTable) => Excel.Slicer][] = [
    ['a table that there is not', ({ sheet }) => sheet.slicers.add('Nobody', 'Type')],
    ['a column that there is not', ({ sheet, table }) => sheet.slicers.add(table, 'Nobody')],
    ["the workbook's slicers without a sheet", ({ context, table }) => context.workbook.slicers.add(table, 'Type')],
    ['a sheet that there is not', ({ sheet, table }) => sheet.slicers.add(table, 'Type', 'Nobody')],
  ];
  it.each(refused)('refuses %s', async (_, add) => {
    const run = withTable(async (parts) => {
      add(parts);
      await parts.context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });

  it('makes it 144 by 187.5 points, with the default style', () =>
    withTable(async ({ slicer, context }) => {
      slicer.load();
      await context.sync();
      expect(slicer.toJSON()).toMatchObject({
        name: 'Type',
        caption: 'Type',
        width: 144,
        height: 187.5,
        style: 'SlicerStyleLight1',
        sortBy: 'Ascending',
        isFilterCleared: true,
      });
      expect(slicer.left).toBeGreaterThanOrEqual(0);
    }));
});

describe("a slicer's own properties", () => {
  it('are set and read back', () =>
    withTable(async ({ slicer, context }) => {
      slicer.set({
        name: 'Fruits',
        caption: 'Kinds of fruit',
        left: 12.5,
        top: 30,
        width: 100,
        height: 90,
        style: 'slicerstyledark6',
      });
      slicer.load();
      await context.sync();
      expect(slicer.toJSON()).toMatchObject({
        name: 'Fruits',
        caption: 'Kinds of fruit',
        left: 12.5,
        top: 30,
        width: 100,
        height: 90,
        style: 'SlicerStyleDark6',
      });
      const style = context.workbook.slicerStyles.add('House');
      slicer.style = 'House';
      style.delete();
      slicer.load('style');
      await context.sync();
      expect(slicer.style).toBe('SlicerStyleLight1');
    }));

  const refused: [what: string, set: (slicer: Excel.Slicer) => unknown][] = [
    ['a width of 0', (slicer) => (slicer.width = 0)],
    ['a negative height', (slicer) => (slicer.height = -1)],
    ['a negative left', (slicer) => (slicer.left = -1)],
    ['a negative top', (slicer) => (slicer.top = -0.5)],
    ['an unknown style', (slicer) => (slicer.style = 'TableStyleMedium2')],
    ['an unknown order', (slicer) => (slicer.sortBy = 'Sideways' as 'Ascending')],
    ['no name', (slicer) => (slicer.name = '')],
    ['an item that there is not', (slicer) => slicer.selectItems(['Nobody'])],
  ];
  it.each(refused)('refuse %s', async (_, set) => {
    const run = withTable(async ({ slicer, context }) => {
      set(slicer);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });

  it('refuse the name of another slicer', async () => {
    const run = withTable(async ({ sheet, table, slicer, context }) => {
      sheet.slicers.add(table, 'Crates');
      slicer.name = 'CRATES';
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });

  it('are closed on a protected sheet', async () => {
    const run = withTable(async ({ sheet, slicer, context }) => {
      sheet.protection.protect();
      slicer.caption = 'Other';
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('AccessDenied');
  });
});

describe('the collections of slicers', () => {
  it('find slicers by name, id and position, on a sheet and in the workbook', () =>
    withTable(async ({ context, sheet, table, slicer }) => {
      const { slicers } = context.workbook;
      const other = slicers.add(table, 'Crates', context.workbook.worksheets.add('Other'));
      slicer.load('id');
      await context.sync();
      const byId = slicers.getItem(slicer.id).load('name');
      const byName = slicers.getItem('crates').load('id');
      const byPlace = slicers.getItemAt(1).load('id');
      const nobody = sheet.slicers.getItemOrNullObject('Crates');
      const [onSheetCount, count] = [sheet.slicers.getCount(), slicers.getCount()];
      other.load('id');
      slicers.load('items/name');
      await context.sync();
      expect([byId.name, byName.id, byPlace.id]).toEqual(['Type', other.id, other.id]);
      expect([nobody.isNullObject, onSheetCount.value, count.value]).toEqual([true, 1, 2]);
      expect(slicers.items.map(({ name }) => name)).toEqual(['Type', 'Crates']);
      other.delete();
      const left = slicers.getCount();
      await context.sync();
      expect(left.value).toBe(1);
    }));

  it('have no active slicer', async () => {
    await withTable(async ({ context }) => {
      const none = context.workbook.getActiveSlicerOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const run = withTable(async ({ context }) => {
      context.workbook.getActiveSlicer().load('name');
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('ItemNotFound');
  });

  it('find items by key and position', () =>
    withTable(async ({ slicer, context }) => {
      const first = slicer.slicerItems.getItemAt(0).load('name');
      const none = slicer.slicerItems.getItemOrNullObject('Nobody');
      const count = slicer.slicerItems.getCount();
      await context.sync();
      expect([first.name, none.isNullObject, count.value]).toEqual(['apple', true, 4]);
    }));
});

describe('a slicer of a PivotTable', () => {
  const withSlicer = <Result>(
    field: string,
    batch: (sales: FarmSales, slicer: Excel.Slicer) => Promise<Result>,
  ): Promise<Result> =>
    withFarmSales(async (sales) => {
      layOutSales(sales);
      const slicer = sales.context.workbook.slicers.add(sales.pivot, field, sales.sheet);
      await sales.context.sync();
      return batch(sales, slicer);
    });

  it("chooses items of a field on the rows, as the field's manual filter", () =>
    withSlicer('Farm', async ({ pivot, context, cells }, slicer) => {
      slicer.selectItems(['A Farms', 'C Farms']);
      expect((await cells('A3:C20')).filter(([label]) => /Farms|Total/.test(String(label)))).toEqual([
        ['A Farms', 60, 220],
        ['C Farms', 95, 600],
        ['Grand Total', 155, 820],
      ]);
      const items = pivot.hierarchies.getItem('Farm').fields.getItem('Farm').items.load('items/name, items/visible');
      slicer.load('isFilterCleared');
      await context.sync();
      expect(items.items.map(({ name, visible }) => [name, visible])).toEqual([
        ['A Farms', true],
        ['B Farms', false],
        ['C Farms', true],
      ]);
      expect(slicer.isFilterCleared).toBe(false);
      slicer.clearFilters();
      expect((await cells('A15:C15'))[0]).toEqual(['Grand Total', 200, 1170]);
    }));

  it('narrows the PivotTable by a field that stands nowhere in it, until it is deleted', () =>
    withSlicer('Classification', async ({ cells, context }, slicer) => {
      const grandTotal = async (): Promise<unknown[] | undefined> =>
        (await cells('A3:C20')).find(([label]) => label === 'Grand Total');
      slicer.selectItems(['Organic']);
      expect(await grandTotal()).toEqual(['Grand Total', 80, 460]);
      expect(await selectedOf(slicer, context)).toEqual(['Organic']);
      slicer.delete();
      expect(await grandTotal()).toEqual(['Grand Total', 200, 1170]);
    }));

  it('tells which items the choices of other slicers leave', () =>
    withSlicer('Classification', async ({ pivot, sheet, context }, slicer) => {
      const types = sheet.slicers.add(pivot, 'Type');
      slicer.selectItems(['Conventional']);
      types.sortBy = 'Descending';
      expect(await itemsOf(types, context)).toEqual([
        ['Lime', true, true],
        ['Lemon', true, true],
        ['Kiwi', true, true],
        ['Apple', true, true],
      ]);
      sheet.slicers.add('Farm Sales', 'Farm').selectItems(['B Farms']);
      expect((await itemsOf(types, context)).map(([name, , hasData]) => [name, hasData])).toEqual([
        ['Lime', true],
        ['Lemon', false],
        ['Kiwi', false],
        ['Apple', false],
      ]);
    }));

  it('takes a field, too, and goes with its PivotTable', () =>
    withSlicer('Farm', async ({ pivot, context, sheet }) => {
      const field = pivot.hierarchies.getItem('Type').fields.getItem('Type');
      const slicer = sheet.slicers.add(pivot, field).load('caption');
      await context.sync();
      expect(slicer.caption).toBe('Type');
      pivot.delete();
      const count = sheet.slicers.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));
});
