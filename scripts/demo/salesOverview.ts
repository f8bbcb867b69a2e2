/** What the overview is made of; the demo's workbook is the Chinese one. */
const NAMES = { sheet: '销售概览', source: 'Sales', region: '地区', category: '类别', salesperson: '业务员', amount: '金额' } as const;
const MONEY = '#,##0';
const PRINTED = 'A1:P46';
/** Points: wide enough for totals as programs show them that keep the ledger's own decimals. */
const FIGURE_WIDTH = 78;

/**
 * Makes a sheet with two PivotTables over the sales ledger, a slicer and two charts over their figures, as any add-in
 * could: the demo's workbook shows what the preview holds and saves.
 */
export async function addSalesOverview(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add(NAMES.sheet);
  sheet.showGridlines = false;
  heading(sheet, '销售概览：按地区、类别与业务员');
  const byRegion = addPivot(sheet, { name: 'RegionAndCategory', at: 'A4', rows: NAMES.region, columns: NAMES.category });
  const byPerson = addPivot(sheet, { name: 'Salespersons', at: 'A20', rows: NAMES.salesperson, columns: undefined });
  const slicer = sheet.slicers.add(byRegion, NAMES.category, NAMES.sheet);
  slicer.set({ caption: NAMES.category, left: 230, top: 300, width: 150, height: 190 });
  const regions = byRegion.layout.getRange().load('values');
  const persons = byPerson.layout.getRange().load('values');
  await context.sync();
  addCharts(sheet, regions.values, persons.values);
  sheet.getRange('B:H').format.columnWidth = FIGURE_WIDTH;
  printOnOnePage(sheet);
  sheet.activate();
  await context.sync();
}

interface PivotPlace {
  readonly name: string;
  readonly at: string;
  readonly rows: string;
  readonly columns: string | undefined;
}

function addPivot(sheet: Excel.Worksheet, { name, at, rows, columns }: PivotPlace): Excel.PivotTable {
  const pivot = sheet.pivotTables.add(name, sheet.context.workbook.tables.getItem(NAMES.source), sheet.getRange(at));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem(rows));
  if (columns !== undefined) pivot.columnHierarchies.add(pivot.hierarchies.getItem(columns));
  const amount = pivot.dataHierarchies.add(pivot.hierarchies.getItem(NAMES.amount));
  amount.numberFormat = MONEY;
  return pivot;
}

function heading(sheet: Excel.Worksheet, text: string): void {
  const cell = sheet.getRange('A1');
  cell.values = [[text]];
  cell.format.font.size = 16;
  cell.format.font.bold = true;
}

/** Charts stand over plain copies of the figures, since a chart on a PivotTable's cells is a chart of all of it. */
function addCharts(sheet: Excel.Worksheet, regions: readonly (readonly unknown[])[], persons: readonly (readonly unknown[])[]): void {
  const totals = regions.slice(2, -1).map((row) => [row[0], row.at(-1)]);
  const shares = persons.slice(1, -1).map((row) => [row[0], row.at(-1)]);
  const bars = chartOf(sheet, { corner: 'R3', title: '各地区销售额', type: 'BarClustered', figures: totals, place: ['J3', 'P22'] });
  bars.legend.visible = false;
  bars.axes.valueAxis.numberFormat = '#,##0,"千"';
  bars.axes.valueAxis.linkNumberFormat = false;
  const rings = chartOf(sheet, { corner: 'R18', title: '业务员销售构成', type: 'Doughnut', figures: shares, place: ['J24', 'P44'] });
  rings.legend.position = 'Right';
}

interface ChartPlace {
  /** Where the figures stand, beside the printed area. */
  readonly corner: string;
  readonly title: string;
  readonly type: 'BarClustered' | 'Doughnut';
  readonly figures: readonly (readonly unknown[])[];
  readonly place: readonly [string, string];
}

function chartOf(sheet: Excel.Worksheet, { corner, title, type, figures, place }: ChartPlace): Excel.Chart {
  const range = sheet.getRange(corner).getResizedRange(figures.length, 1);
  range.values = [[title, NAMES.amount], ...figures.map((row) => [...row])];
  range.getColumn(1).numberFormat = [[MONEY]];
  range.format.autofitColumns();
  const chart = sheet.charts.add(type, range, 'Columns');
  chart.title.text = title;
  chart.setPosition(...place);
  return chart;
}

function printOnOnePage(sheet: Excel.Worksheet): void {
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.setPrintArea(PRINTED);
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
}
