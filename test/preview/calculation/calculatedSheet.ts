import { createCalculator, type CalculationOptions, type Calculator } from '../../../src/preview/calculation';
import { parseLocalAddress } from '../../../src/preview/model/address';
import { CellError, type CellValue } from '../../../src/preview/model/cellValue';
import { SheetModel } from '../../../src/preview/model/sheet';
import type { TableModel } from '../../../src/preview/model/table';
import type { WorkbookModel } from '../../../src/preview/model/workbook';
import { newWorkbook } from '../../../src/preview/newWorkbook';

/** A workbook with a calculator, written to and read by addresses as `B2` or `Other!B2`. */
export class CalculatedSheet {
  readonly workbook: WorkbookModel = newWorkbook();
  readonly calculator: Calculator;

  constructor(options: CalculationOptions = { now: () => new Date(2026, 0, 15, 12, 0, 0) }) {
    this.calculator = createCalculator(this.workbook, options);
    // The calculation knows the empty workbook, so that what is written from here on counts as new.
    this.calculator.recalculate();
  }

  sheet(name = 'Sheet1'): SheetModel {
    const known = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (known) return known;
    const made = new SheetModel(`{${name}}`, name);
    this.workbook.sheets.push(made);
    this.calculator.structureChanged();
    return made;
  }

  private place(address: string): { sheet: SheetModel; row: number; column: number } {
    const [local = '', name = 'Sheet1'] = address.split('!').reverse();
    const rect = parseLocalAddress(local);
    if (!rect) throw new Error(`no address: ${address}`);
    return { sheet: this.sheet(name), row: rect.top, column: rect.left };
  }

  /** Writes rows of values from an address on; texts with `=` are formulas. */
  write(address: string, ...rows: readonly (readonly CellValue[])[]): this {
    const { sheet, row, column } = this.place(address);
    rows.forEach((values, down) =>
      values.forEach((value, right) => {
        if (typeof value === 'string' && value.startsWith('='))
          sheet.cells.setFormula(row + down, column + right, { text: value }, 0);
        else sheet.cells.setValue(row + down, column + right, value);
      }),
    );
    const width = Math.max(...rows.map((values) => values.length));
    this.calculator.cellsChanged(sheet.id, {
      top: row,
      left: column,
      bottom: row + rows.length - 1,
      right: column + width - 1,
    });
    this.calculator.recalculate();
    return this;
  }

  /** A cell's value; errors as their texts. */
  read(address: string): string | number | boolean | undefined {
    const { sheet, row, column } = this.place(address);
    return shown(sheet.cells.value(row, column));
  }

  /** A formula's value; an array as rows. */
  value(formula: string): unknown {
    const rows = this.calculator.evaluateArray(formula, this.sheet().id).map((row) => row.map(shown));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }

  addTable(name: string, address: string, columns: readonly string[], totals = false): TableModel {
    const { sheet } = this.place(address);
    const range = parseLocalAddress(address.split('!').reverse()[0] ?? '');
    if (!range) throw new Error(`no address: ${address}`);
    const table: TableModel = {
      id: this.workbook.newTableId(),
      name,
      range,
      columns: columns.map((column, index) => ({ id: index + 1, name: column })),
      showHeaders: true,
      showTotals: totals,
      style: '',
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
      filter: undefined,
      sortFields: [],
      sortMatchCase: false,
    };
    sheet.tables.push(table);
    this.calculator.structureChanged();
    return table;
  }
}

const shown = (value: CellValue): string | number | boolean | undefined =>
  value instanceof CellError ? value.text : value;
