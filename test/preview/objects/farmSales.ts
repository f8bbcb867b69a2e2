import { startExcel, type PreviewExcel, type StartOptions } from '../../../src/preview';

export type Cells = (string | number | boolean)[][];

/** What farms sold of which fruit, in crates: the example of Microsoft's article on PivotTables, with small numbers. */
export const SALES: Cells = [
  ['Farm', 'Type', 'Classification', 'Crates Sold at Farm', 'Crates Sold Wholesale'],
  ['A Farms', 'Lime', 'Organic', 30, 100],
  ['A Farms', 'Lemon', 'Organic', 20, 50],
  ['A Farms', 'Kiwi', 'Conventional', 10, 70],
  ['B Farms', 'Lime', 'Conventional', 15, 40],
  ['B Farms', 'Apple', 'Organic', 25, 300],
  ['B Farms', 'Kiwi', 'Organic', 5, 10],
  ['C Farms', 'Apple', 'Conventional', 50, 400],
  ['C Farms', 'Lemon', 'Conventional', 45, 200],
];

/** What a test of PivotTables works with: the sheets `Data` with the sales in A1:E9 and `Pivot` with `Farm Sales` at A3. */
export interface FarmSales {
  readonly context: Excel.RequestContext;
  readonly data: Excel.Worksheet;
  readonly sheet: Excel.Worksheet;
  readonly pivot: Excel.PivotTable;
  readonly excel: PreviewExcel;
  /** The values of a range of the sheet `Pivot`. */
  readonly cells: (address: string) => Promise<unknown[][]>;
}

/** Runs something on a PivotTable without any hierarchy yet. */
export async function withFarmSales<Result>(
  use: (sales: FarmSales) => Promise<Result>,
  options: StartOptions = {},
): Promise<Result> {
  const excel = await startExcel(options);
  return excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.getFirst();
    data.name = 'Data';
    data.getRange('A1:E9').values = SALES;
    const sheet = context.workbook.worksheets.add('Pivot');
    const pivot = sheet.pivotTables.add('Farm Sales', data.getRange('A1:E9'), sheet.getRange('A3'));
    await context.sync();
    const cells = async (address: string): Promise<unknown[][]> => {
      const range = sheet.getRange(address).load('values');
      await context.sync();
      return range.values;
    };
    return use({ context, data, sheet, pivot, excel, cells });
  });
}

/** Adds the hierarchies of the article: rows of farms and of fruit, and both numbers. */
export function layOutSales({ pivot }: FarmSales): void {
  for (const name of ['Farm', 'Type']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
  for (const name of ['Crates Sold at Farm', 'Crates Sold Wholesale'])
    pivot.dataHierarchies.add(pivot.hierarchies.getItem(name));
}
