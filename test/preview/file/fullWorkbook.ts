import { startExcel, type PreviewExcel } from '../../../src/preview';

/** The smallest picture there is: one transparent pixel as PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const SALES = [
  ['Date', 'Region', 'Product', 'Quantity', 'Amount'],
  ...Array.from({ length: 60 }, (_, index) => [
    45_000 + index * 5,
    ['North', 'South', 'West'][index % 3] ?? '',
    ['Tea', 'Coffee', 'Cocoa', '可可'][index % 4] ?? '',
    1 + (index % 7),
    (index * 37) % 900,
  ]),
];

/** How many of each kind a full workbook holds. */
export const FULL_COUNTS = { pivots: 3, charts: 4, slicers: 2, shapes: 5, tables: 1, comments: 1 } as const;

/** A workbook with one of everything that Excel keeps in a file, made through the genuine library. */
export async function fullWorkbook(): Promise<PreviewExcel> {
  const excel = await startExcel();
  for (const make of [makeData, makePivots, makeCharts, makeDrawings, makeRules, makeRest])
    await excel.Excel.run(async (context) => {
      make(context);
      await context.sync();
    });
  return excel;
}

function makeData(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.name = 'Data';
  sheet.getRange('A1:E61').values = SALES;
  sheet.getRange('A2:A61').numberFormat = [['yyyy-mm-dd']];
  const table = sheet.tables.add('A1:E61', true);
  table.name = 'Sales';
  table.showTotals = true;
  sheet.freezePanes.freezeRows(1);
  for (const name of ['Pivots', 'Charts', 'Rest']) context.workbook.worksheets.add(name);
}

function makePivots(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.getItem('Pivots');
  const source = context.workbook.tables.getItem('Sales');
  const add = (name: string, at: string, rows: readonly string[], columns: readonly string[], data: readonly string[]): Excel.PivotTable => {
    const pivot = sheet.pivotTables.add(name, source, sheet.getRange(at));
    for (const row of rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(row));
    for (const column of columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(column));
    for (const value of data) pivot.dataHierarchies.add(pivot.hierarchies.getItem(value));
    return pivot;
  };
  add('Plain', 'A4', ['Region'], [], ['Amount']);
  add('Crossed', 'D4', ['Region'], ['Product'], ['Amount']).layout.layoutType = 'Tabular';
  const filtered = add('Filtered', 'A20', ['Region', 'Product'], [], ['Amount', 'Quantity']);
  filtered.filterHierarchies.add(filtered.hierarchies.getItem('Date'));
  filtered.dataHierarchies.getItem('Sum of Amount').showAs = { calculation: 'PercentOfGrandTotal' };
  sheet.slicers.add('Plain', 'Region', 'Pivots').set({ name: 'Regions', left: 500, top: 20 });
}

function makeCharts(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.getItem('Charts');
  sheet.getRange('A1:C4').values = [
    ['', '2025', '2026'],
    ['North', 10, 14],
    ['South', 7, 9],
    ['West', 3, 5],
  ];
  const kinds = ['ColumnClustered', 'LineMarkers', 'Pie', 'BarStacked'] as const;
  kinds.forEach((kind, index) => {
    const chart = sheet.charts.add(kind, sheet.getRange('A1:C4'), 'Columns');
    chart.title.text = `Sales as ${kind}`;
    chart.set({ left: 10 + (index % 2) * 320, top: 90 + Math.floor(index / 2) * 230, width: 300, height: 210 });
  });
}

function makeDrawings(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.getItem('Rest');
  const box = sheet.shapes.addGeometricShape('Star5');
  box.set({ left: 300, top: 20, width: 80, height: 60 });
  sheet.shapes.addTextBox('A note beside the cells').set({ left: 300, top: 100, width: 140, height: 40 });
  sheet.shapes.addLine(300, 160, 440, 200, 'Straight');
  sheet.shapes.addImage(PIXEL).set({ left: 300, top: 220, width: 20, height: 20 });
  sheet.slicers.add('Sales', 'Product', 'Rest').set({ name: 'Products', left: 460, top: 20 });
}

function makeRules(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.getItem('Rest');
  sheet.getRange('A1:A5').values = [[1], [2], [3], [4], [5]];
  sheet.getRange('B1:B5').dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
  const format = sheet.getRange('A1:A5').conditionalFormats.add('ColorScale');
  format.colorScale.criteria = {
    minimum: { type: 'LowestValue', color: '#FFFFFF' },
    maximum: { type: 'HighestValue', color: '#00AA00' },
  };
  sheet.getRange('C1').hyperlink = { documentReference: 'Data!A1', textToDisplay: 'to the data' };
  sheet.getRange('C2').hyperlink = { address: 'https://example.com/', textToDisplay: 'outside' };
  sheet.getRange('A7').formulas = [['=SUM(A1:A5)+SUM(Sales[Amount])']];
}

function makeRest(context: Excel.RequestContext): void {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem('Rest');
  workbook.names.add('Rate', sheet.getRange('A1'));
  workbook.comments.add('Rest!A1', 'A remark');
  workbook.settings.add('language', 'zh-CN');
  workbook.customXmlParts.add('<facts xmlns="urn:facts"><one/></facts>');
  workbook.properties.title = 'Everything';
  workbook.properties.custom.add('Reviewed', true);
  sheet.pageLayout.set({ orientation: 'Landscape', paperSize: 'A4' });
  sheet.pageLayout.setPrintArea('A1:H20');
  sheet.protection.protect({ allowSort: true });
}
