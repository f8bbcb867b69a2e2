import { createCalculator } from '../src/preview/calculation';
import type { SheetModel } from '../src/preview/model/sheet';
import type { WorkbookModel } from '../src/preview/model/workbook';
import { newWorkbook } from '../src/preview/newWorkbook';
import type { BenchRow } from '../scripts/bench';

const ROWS = 20_000;
const FEW_ROWS = 5_000;

type FormulaOfRow = (row: number) => string;

/** Rows of five constants each, and one formula a row. */
function sheetWith(
  rows: number,
  formula: FormulaOfRow,
): { readonly workbook: WorkbookModel; readonly sheet: SheetModel } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 4; column++) sheet.cells.setValue(row, column, (row * 31 + column * 7) % 1000);
    sheet.cells.setValue(row, 4, `C${row % 200}`);
    sheet.cells.setFormula(row, 5, { text: formula(row + 1) }, 0);
  }
  return { workbook, sheet };
}

function timed(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** Milliseconds for reading and calculating the formulas, for calculating them again, and after one cell has changed. */
function times(
  rows: number,
  formula: FormulaOfRow,
): { readonly first: number; readonly again: number; readonly one: number } {
  const { workbook, sheet } = sheetWith(rows, formula);
  const calculator = createCalculator(workbook);
  const first = timed(() => calculator.recalculate(true));
  const again = Math.min(
    timed(() => calculator.recalculate(true)),
    timed(() => calculator.recalculate(true)),
  );
  const one = timed(() => {
    sheet.cells.setValue(0, 0, 5);
    calculator.cellsChanged(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 });
    calculator.recalculate();
  });
  return { first, again, one };
}

function measure(name: string, formula: FormulaOfRow): BenchRow[] {
  const few = times(FEW_ROWS, formula);
  const all = times(ROWS, formula);
  return [
    { name: `${name}: read and calculate ${ROWS}`, value: Math.round(all.first), unit: 'ms' },
    { name: `${name}: calculate again`, value: Math.round(all.again), unit: 'ms' },
    { name: `${name}: one cell changed`, value: Math.round(all.one), unit: 'ms' },
    { name: `${name}: formulas`, value: Math.round(ROWS / (all.again / 1000)), unit: 'a second' },
    {
      name: `${name}: time of a formula, ${ROWS} against ${FEW_ROWS}`,
      value: all.again / ROWS / (few.again / FEW_ROWS),
      unit: 'ratio',
      bound: 3,
    },
  ];
}

/** The preview's calculation: 20,000 formulas of four kinds over 100,000 cells. */
export async function run(): Promise<{ rows: BenchRow[] }> {
  return Promise.resolve({
    rows: [
      ...measure('sums of rows', (row) => `=IF(A${row}>500,SUM(A${row}:D${row})*2,ROUND(B${row}/3,2))`),
      ...measure('lookups', (row) => `=IFERROR(INDEX(D:D,MATCH("C"&MOD(${row},200),E:E,0)),0)`),
      ...measure('a chain', (row) => (row === 1 ? '=A1' : `=F${row - 1}+1`)),
      ...measure('totals of the last 100 rows', (row) => `=SUM(A${Math.max(1, row - 100)}:A${row})`),
    ],
  });
}
