import { createCalculator } from '../src/preview/calculation';
import type { SheetModel } from '../src/preview/model/sheet';
import type { WorkbookModel } from '../src/preview/model/workbook';
import { newWorkbook } from '../src/preview/newWorkbook';

const ROWS = 20_000;

/** 20,000 rows of five constants each, and one formula a row that `formula` gives. */
function sheetWith(formula: (row: number) => string): { readonly workbook: WorkbookModel; readonly sheet: SheetModel } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < 4; column++) sheet.cells.setValue(row, column, (row * 31 + column * 7) % 1000);
    sheet.cells.setValue(row, 4, `C${row % 200}`);
    sheet.cells.setFormula(row, 5, { text: formula(row + 1) }, 0);
  }
  return { workbook, sheet };
}

interface Row {
  name: string;
  value: number;
  unit: string;
  bound?: number;
}

const timed = (action: () => void): number => {
  const start = performance.now();
  action();
  return Math.round(performance.now() - start);
};

/** Reading the formulas and calculating all of them, and then again after one cell has changed. */
function measure(name: string, formula: (row: number) => string, bound: number): Row[] {
  const { workbook, sheet } = sheetWith(formula);
  const calculator = createCalculator(workbook);
  const all = timed(() => calculator.recalculate(true));
  const again = timed(() => calculator.recalculate(true));
  const one = timed(() => {
    sheet.cells.setValue(0, 0, 5);
    calculator.cellsChanged(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 });
    calculator.recalculate();
  });
  return [
    { name: `${name}: read and calculate ${ROWS} formulas`, value: all, unit: 'ms', bound },
    { name: `${name}: calculate them again`, value: again, unit: 'ms', bound },
    { name: `${name}: one cell changed`, value: one, unit: 'ms', bound },
  ];
}

/** Time of the preview's calculation over 100,000 cells. */
export async function run(): Promise<{ rows: Row[] }> {
  return Promise.resolve({
    rows: [
      ...measure('row sums', (row) => `=IF(A${row}>500,SUM(A${row}:D${row})*2,ROUND(B${row}/3,2))`, 1500),
      ...measure('lookups', (row) => `=IFERROR(INDEX(D:D,MATCH("C"&MOD(${row},200),E:E,0)),0)`, 1500),
      ...measure('a chain', (row) => (row === 1 ? '=A1' : `=F${row - 1}+1`), 1500),
      ...measure('running totals of 100 rows', (row) => `=SUM(A${Math.max(1, row - 100)}:A${row})`, 1500),
    ],
  });
}
