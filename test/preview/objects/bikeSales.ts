import { startExcel, type PreviewExcel, type StartOptions } from '../../../src/preview';

/** What a shop sold of each part in four quarters. */
export const BIKE_SALES = [
  ['Product', 'Qtr1', 'Qtr2', 'Qtr3', 'Qtr4'],
  ['Frames', 5000, 7000, 6544, 4377],
  ['Saddles', 400, 323, 276, 651],
  ['Brake levers', 12000, 8766, 8456, 9812],
  ['Chains', 1550, 1088, 692, 853],
  ['Mirrors', 225, 600, 923, 544],
  ['Spokes', 6005, 7634, 4589, 8765],
];

/** What a test of charts works with: the sheet `Sample` with the sales in A1:E7 and a chart of them. */
export interface BikeSales {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly chart: Excel.Chart;
  readonly excel: PreviewExcel;
}

/** Runs something on a chart of a kind, of all the sales or of some of their cells. */
export async function withBikeSales<Result>(
  use: (sales: BikeSales) => Promise<Result>,
  { type = 'ColumnClustered', address = 'A1:E7', ...options }: { type?: string; address?: string } & StartOptions = {},
): Promise<Result> {
  const excel = await startExcel(options);
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = 'Sample';
    sheet.getRange('A1:E7').values = BIKE_SALES;
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange(address));
    await context.sync();
    return use({ context, sheet, chart, excel });
  });
}
