import { adjustFormula, type FormulaChange } from '../calculation/references';
import { quotedSheetName, splitSheet } from './address';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Gives a formula (with its leading `=`) back, changed or as it was. `table` is the table whose column it belongs to. */
export type FormulaRewriter = (formula: string, sheet: SheetModel | undefined, table?: string) => string;

/** Rewrites every formula of a workbook: of cells, names, calculated columns, validations and conditional formats. */
export function rewriteAllFormulas(workbook: WorkbookModel, rewrite: FormulaRewriter): void {
  for (const item of workbook.names) item.formula = rewrite(item.formula, undefined);
  for (const sheet of workbook.sheets) rewriteSheetFormulas(sheet, rewrite);
}

/** Every formula of the workbook follows a change, and so do links into the workbook where a sheet is renamed. */
export function followChange(workbook: WorkbookModel, change: FormulaChange): void {
  rewriteAllFormulas(workbook, (formula, sheet, table) =>
    adjustFormula(formula, change, { sheet: sheet?.name ?? '', ...(table !== undefined && { table }) }),
  );
  if (change.kind === 'renameSheet') renameInLinks(workbook, change.from, change.to);
}

function renameInLinks(workbook: WorkbookModel, from: string, to: string): void {
  for (const sheet of workbook.sheets) {
    for (const link of sheet.hyperlinks.values()) {
      if (link.documentReference === undefined) continue;
      const { sheetName, local } = splitSheet(link.documentReference);
      if (sheetName?.toLowerCase() === from.toLowerCase()) link.documentReference = `${quotedSheetName(to)}!${local}`;
    }
  }
}

export function rewriteSheetFormulas(sheet: SheetModel, rewrite: FormulaRewriter): void {
  sheet.cells.forEachRow(({ formulas }, row) => {
    if (!formulas) return;
    for (const [column, formula] of formulas) {
      const text = rewrite(formula.text, sheet, tableAt(sheet, row, column));
      if (text !== formula.text) formulas.set(column, { ...formula, text });
    }
  });
  for (const item of sheet.names) item.formula = rewrite(item.formula, sheet);
  for (const table of sheet.tables) {
    for (const column of table.columns) if (column.formula !== undefined) column.formula = rewrite(column.formula, sheet, table.name);
  }
  const rewriteRule = (formula: string): string => rewrite(formula, sheet);
  for (const validation of sheet.validations) validation.rule = rewritten(validation.rule, rewriteRule);
  for (const format of sheet.conditionalFormats) format.settings = rewritten(format.settings, rewriteRule);
}

function tableAt(sheet: SheetModel, row: number, column: number): string | undefined {
  return sheet.tables.find(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)?.name;
}

/** The same plain data with every text that is a formula rewritten. */
function rewritten<Data>(data: Data, rewrite: (formula: string) => string): Data {
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deep(part)]));
  };
  return deep(data) as Data;
}
