import { startExcel, type PreviewExcel } from '../../../src/preview';

/** Values of every kind that a cache tells apart: texts that differ in case alone, dates, blanks, logicals, errors, mixtures. */
const ROWS = [
  ['Region', 'Product', 'Day', 'Price', 'Units', 'Online', 'Note'],
  ['North', 'Pen', 43831, 2.5, 10, true, 'a'],
  ['North', 'Lamp', 43832, 40, 1, false, 7],
  ['South & East', 'Pen', 43832, 2.75, 4, true, '=1/0'],
  ['NORTH', 'Desk', 43863.5, 199.99, 2, false, ''],
  ['', 'Desk', 43890, 210, 1, true, true],
  ['South & East', 'Lamp', 43921, 35.5, 6, true, '"<\n>'],
  ['West', 'Pen', 43922, 2, 30, false, 7.25],
];

export interface PivotScenario {
  readonly name: string;
  readonly arrange: (pivot: Excel.PivotTable, context: Excel.RequestContext) => void | Promise<void>;
  /** What LibreOffice makes of it. It has no compact form and no row of values without a heading, no filters by date and fewer shares. */
  readonly libreOffice: 'same cells' | 'same numbers' | 'other numbers';
}

const onRows = (pivot: Excel.PivotTable, ...names: string[]): Excel.RowColumnPivotHierarchy[] =>
  names.map((name) => pivot.rowHierarchies.add(pivot.hierarchies.getItem(name)));
const onColumns = (pivot: Excel.PivotTable, ...names: string[]): Excel.RowColumnPivotHierarchy[] =>
  names.map((name) => pivot.columnHierarchies.add(pivot.hierarchies.getItem(name)));
const asFilter = (pivot: Excel.PivotTable, name: string): Excel.FilterPivotHierarchy =>
  pivot.filterHierarchies.add(pivot.hierarchies.getItem(name));
const valueOf = (pivot: Excel.PivotTable, name: string): Excel.DataPivotHierarchy =>
  pivot.dataHierarchies.add(pivot.hierarchies.getItem(name));
const fieldOf = (pivot: Excel.PivotTable, name: string): Excel.PivotField =>
  pivot.hierarchies.getItem(name).fields.getItem(name);

const scenario = (
  name: string,
  libreOffice: PivotScenario['libreOffice'],
  arrange: PivotScenario['arrange'],
): PivotScenario => ({ name, arrange, libreOffice });

export const PIVOT_SCENARIOS: readonly PivotScenario[] = [
  scenario('no fields yet', 'same numbers', () => undefined),
  scenario('rows without values', 'same cells', (pivot) => void onRows(pivot, 'Region')),
  scenario('one value without rows', 'same numbers', (pivot) => void valueOf(pivot, 'Units')),
  scenario('rows and one value', 'same cells', (pivot) => {
    onRows(pivot, 'Region');
    valueOf(pivot, 'Units');
  }),
  scenario('two values', 'same numbers', (pivot) => {
    onRows(pivot, 'Product');
    valueOf(pivot, 'Units');
    valueOf(pivot, 'Price').set({ name: 'Mean price', summarizeBy: 'Average', numberFormat: '0.000' });
  }),
  scenario('a field that is label and value at once', 'same cells', (pivot) => {
    onRows(pivot, 'Product');
    valueOf(pivot, 'Product').summarizeBy = 'Count';
  }),
  scenario('rows, columns and two values in compact form', 'same numbers', (pivot) => {
    onRows(pivot, 'Region', 'Product');
    onColumns(pivot, 'Online');
    valueOf(pivot, 'Units');
    valueOf(pivot, 'Price').summarizeBy = 'Max';
  }),
  scenario('tabular form with subtotals', 'same cells', (pivot) => {
    onRows(pivot, 'Product', 'Region');
    onColumns(pivot, 'Online');
    valueOf(pivot, 'Units');
    pivot.layout.layoutType = 'Tabular';
  }),
  scenario('tabular form, labels repeated, no totals', 'same numbers', (pivot) => {
    onRows(pivot, 'Product', 'Region', 'Online');
    valueOf(pivot, 'Units');
    pivot.layout.set({
      layoutType: 'Tabular',
      subtotalLocation: 'Off',
      showRowGrandTotals: false,
      showColumnGrandTotals: false,
    });
    pivot.layout.repeatAllItemLabels(true);
  }),
  scenario('outline form with subtotals below and blank lines', 'same numbers', (pivot) => {
    onRows(pivot, 'Region', 'Product', 'Day');
    valueOf(pivot, 'Units');
    pivot.layout.set({ layoutType: 'Outline', subtotalLocation: 'AtBottom' });
    pivot.layout.displayBlankLineAfterEachItem(true);
  }),
  scenario('values on the rows', 'same numbers', (pivot) => {
    onRows(pivot, 'Region');
    valueOf(pivot, 'Units');
    valueOf(pivot, 'Price');
    onRows(pivot, 'Values');
  }),
  scenario('a filter with one item, another with two', 'same numbers', (pivot) => {
    onRows(pivot, 'Product');
    valueOf(pivot, 'Units');
    asFilter(pivot, 'Region');
    asFilter(pivot, 'Day').enableMultipleFilterItems = true;
    fieldOf(pivot, 'Region').applyFilter({ manualFilter: { selectedItems: ['South & East'] } });
    fieldOf(pivot, 'Day').applyFilter({ manualFilter: { selectedItems: ['2020-01-02', '2020-03-31'] } });
  }),
  scenario('dates, mixtures and logicals as labels', 'same numbers', (pivot) => {
    onRows(pivot, 'Day', 'Note');
    onColumns(pivot, 'Online');
    valueOf(pivot, 'Price').summarizeBy = 'Min';
  }),
  scenario('hidden, renamed and collapsed items, subtotals of a choice', 'same numbers', (pivot) => {
    onRows(pivot, 'Region', 'Product');
    valueOf(pivot, 'Units');
    const regions = fieldOf(pivot, 'Region');
    regions.items.getItem('West').visible = false;
    regions.items.getItem('North').name = 'Far north';
    regions.items.getItem('South & East').isExpanded = false;
    regions.subtotals = { sum: true, count: true, standardDeviationP: true };
    regions.name = 'Part of the country';
  }),
  scenario('filters by label and value, sorted by a value', 'same numbers', (pivot) => {
    onRows(pivot, 'Product', 'Region');
    const units = valueOf(pivot, 'Units');
    valueOf(pivot, 'Price');
    fieldOf(pivot, 'Region').applyFilter({ labelFilter: { condition: 'Contains', substring: 't', exclusive: false } });
    fieldOf(pivot, 'Product').applyFilter({
      valueFilter: { condition: 'TopN', threshold: 2, selectionType: 'Items', value: 'Sum of Units' },
    });
    fieldOf(pivot, 'Product').sortByValues('Descending', units);
    fieldOf(pivot, 'Region').sortByLabels('Descending' as Excel.SortBy);
  }),
  scenario('filters by date', 'other numbers', (pivot) => {
    onRows(pivot, 'Day');
    valueOf(pivot, 'Units');
    fieldOf(pivot, 'Day').applyFilter({
      dateFilter: {
        condition: 'Between',
        lowerBound: { date: '2020-01-02', specificity: 'Day' },
        upperBound: { date: '2020-02-29', specificity: 'Day' },
      },
    });
  }),
  scenario('shares, differences and ranks', 'other numbers', (pivot) => {
    onRows(pivot, 'Region', 'Product');
    const [share, difference, rank, parent] = [1, 2, 3, 4].map((number) => {
      const value = valueOf(pivot, 'Units');
      value.name = `Units ${number}`;
      return value;
    });
    const product = fieldOf(pivot, 'Product');
    if (share) share.showAs = { calculation: 'PercentOfGrandTotal' };
    if (difference)
      difference.showAs = {
        calculation: 'DifferenceFrom',
        baseField: product,
        baseItem: product.items.getItem('Lamp'),
      };
    if (rank) rank.showAs = { calculation: 'RankAscending', baseField: product };
    if (parent) parent.showAs = { calculation: 'PercentOfParentRowTotal' };
  }),
  scenario('other settings', 'same numbers', (pivot) => {
    onRows(pivot, 'Region');
    valueOf(pivot, 'Units');
    Object.assign(pivot.layout, {
      autoFormat: false,
      preserveFormatting: false,
      showFieldHeaders: false,
      fillEmptyCells: true,
      emptyCellText: '<none>',
      enableFieldList: false,
      altTextTitle: 'Units & regions',
      altTextDescription: 'By region',
    });
    Object.assign(pivot, {
      allowMultipleFiltersPerField: true,
      useCustomSortLists: false,
      enableDataValueEditing: true,
    });
    pivot.name = 'Région "1"';
    pivot.refreshOnOpen = false;
  }),
];

/** A workbook with the rows on `Data` in a table `Orders` and a PivotTable on `Pivot`, arranged. */
export async function withPivot({ arrange }: Pick<PivotScenario, 'arrange'>): Promise<PreviewExcel> {
  const excel = await startExcel({ locale: 'en-US' });
  await excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.getFirst();
    data.name = 'Data';
    data.getRange('A1:G8').values = ROWS;
    data.getRange('C2:C8').numberFormat = [['yyyy-mm-dd']];
    const table = data.tables.add('A1:G8', true);
    table.name = 'Orders';
    const sheet = context.workbook.worksheets.add('Pivot');
    const pivot = sheet.pivotTables.add('Report', table, sheet.getRange('B6'));
    await context.sync();
    await arrange(pivot, context);
    await context.sync();
  });
  return excel;
}

/** Everything that Office.js tells of the workbook's PivotTable, and what its cells show. */
export function pivotFacts(excel: PreviewExcel): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const pivot = context.workbook.pivotTables.load('items/name');
    await context.sync();
    const [first] = pivot.items;
    if (!first) return 'no PivotTable';
    first.load('name, allowMultipleFiltersPerField, useCustomSortLists, enableDataValueEditing');
    first.layout.load();
    const axes = [first.rowHierarchies, first.columnHierarchies, first.filterHierarchies];
    for (const axis of axes) axis.load('items/name');
    first.dataHierarchies.load('items/name, items/summarizeBy, items/numberFormat, items/showAs');
    const field = 'items/fields/items';
    first.hierarchies.load([
      'items/name',
      ...['subtotals', 'showAllItems'].map((name) => `${field}/${name}`),
      ...['name', 'visible', 'isExpanded'].map((name) => `${field}/items/items/${name}`),
    ]);
    const used = context.workbook.worksheets.getItem('Pivot').getUsedRangeOrNullObject(true).load('address, text');
    const range = first.layout.getRange().load('address');
    await context.sync();
    const fields = first.hierarchies.items.map(({ fields: { items } }) => items[0]);
    const filters = fields.map((field) => field?.getFilters());
    await context.sync();
    return {
      name: first.name,
      flags: [first.allowMultipleFiltersPerField, first.useCustomSortLists, first.enableDataValueEditing],
      layout: first.layout.toJSON(),
      axes: axes.map(({ items }) => items.map(({ name }) => name)),
      data: first.dataHierarchies.items.map((value) => [
        value.name,
        value.summarizeBy,
        value.numberFormat,
        value.showAs,
      ]),
      hierarchies: first.hierarchies.items.map(({ name }) => name),
      fields: fields.map((field) => [field?.subtotals, field?.showAllItems]),
      items: fields.map((field) => field?.items.items.map((item) => [item.name, item.visible, item.isExpanded])),
      filters: filters.map((filter) => filter?.value),
      cells: used.isNullObject ? [] : [used.address, used.text, range.address],
    };
  });
}
