import { adjustFormula, type FormulaChange } from '../calculation/references';
import { quotedSheetName, splitSheet } from './address';
import { rewriteDrawingFormulas } from './drawing/drawingFormulas';
import { rewriteRuleFormulas, sheetNamingRules } from './ruleFormulas';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Gives a formula (with its leading `=`) back, changed or as it was. `table` is the table whose column it belongs to. */
export type FormulaRewriter = (formula: string, sheet: SheetModel | undefined, table?: string) => string;

/** Which formulas may have to be rewritten: all, or those in which a sheet's name, as `searched` gives it, may stand. */
type FormulaFilter = { readonly sheet?: string };

const everyFormula: FormulaFilter = {};
const concerns = ({ sheet }: FormulaFilter, formula: string): boolean => sheet === undefined || names(formula, sheet);
const concernsRules = ({ sheet: name }: FormulaFilter, sheet: SheetModel): boolean =>
  name === undefined || sheetNamingRules(sheet).includes(name);

/** Rewrites every formula of a workbook: of cells, names, calculated columns, rules and charts. */
export function rewriteAllFormulas(workbook: WorkbookModel, rewrite: FormulaRewriter, filter: FormulaFilter = everyFormula): void {
  for (const item of workbook.names) if (concerns(filter, item.formula)) item.formula = rewrite(item.formula, undefined);
  for (const sheet of workbook.sheets) if (mayBeConcerned(sheet, filter)) rewriteSheetFormulas(sheet, rewrite, filter);
}

/** Whether a sheet has any formulas that may have to be rewritten: a quick answer, for workbooks of many sheets. */
const mayBeConcerned = (sheet: SheetModel, filter: FormulaFilter): boolean =>
  sheet.cells.mayHoldFormulas ||
  sheet.names.length > 0 ||
  sheet.tables.length > 0 ||
  sheet.drawings.length > 0 ||
  concernsRules(filter, sheet);


/** Every formula of the workbook follows a change, and so do links into the workbook where a sheet is renamed. */
export function followChange(workbook: WorkbookModel, change: FormulaChange): void {
  const rewrite: FormulaRewriter = (formula, sheet, table) =>
    adjustFormula(formula, change, { sheet: sheet?.name ?? '', ...(table !== undefined && { table }) });
  rewriteAllFormulas(workbook, rewrite, concernedFormulas(change));
  if (change.kind === 'renameSheet') renameInLinks(workbook, change.from, change.to);
}

/** Which formulas a change may concern: a sheet that is renamed or deleted is no matter of formulas that do not name it. */
function concernedFormulas(change: FormulaChange): FormulaFilter {
  const name = change.kind === 'renameSheet' ? change.from : change.kind === 'deleteSheet' ? change.sheet : undefined;
  return name === undefined ? everyFormula : { sheet: searched(name) };
}

/** A sheet's name as it stands in references, lower-cased. */
const searched = (sheetName: string): string => sheetName.replaceAll("'", "''").toLowerCase();

/** Whether a text may name a sheet as part of a reference: a quick answer, which may be yes for other texts. */
const names = (text: string, searchedName: string): boolean => text.includes('!') && text.toLowerCase().includes(searchedName);

function renameInLinks(workbook: WorkbookModel, from: string, to: string): void {
  const name = searched(from);
  for (const sheet of workbook.sheets) {
    if (sheet.hyperlinks.size === 0) continue;
    for (const link of sheet.hyperlinks.values()) {
      if (link.documentReference === undefined || !names(link.documentReference, name)) continue;
      const { sheetName, local } = splitSheet(link.documentReference);
      if (sheetName?.toLowerCase() === from.toLowerCase()) link.documentReference = `${quotedSheetName(to)}!${local}`;
    }
  }
}

export function rewriteSheetFormulas(sheet: SheetModel, rewrite: FormulaRewriter, filter: FormulaFilter = everyFormula): void {
  if (sheet.cells.mayHoldFormulas) rewriteCellFormulas(sheet, rewrite, filter);
  for (const item of sheet.names) if (concerns(filter, item.formula)) item.formula = rewrite(item.formula, sheet);
  for (const table of sheet.tables) {
    for (const column of table.columns) if (column.formula !== undefined) column.formula = rewrite(column.formula, sheet, table.name);
  }
  if (concernsRules(filter, sheet)) {
    for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rewriteRuleFormulas(rule, (formula) => rewrite(formula, sheet));
  }
  if (sheet.drawings.length > 0) rewriteDrawingFormulas(sheet.drawings, (formula) => (concerns(filter, formula) ? rewrite(formula, sheet) : formula));
}

function rewriteCellFormulas(sheet: SheetModel, rewrite: FormulaRewriter, filter: FormulaFilter): void {
  sheet.cells.forEachRow(({ formulas }, row) => {
    if (!formulas) return;
    for (const [column, formula] of formulas) {
      if (!concerns(filter, formula.text)) continue;
      const text = rewrite(formula.text, sheet, tableAt(sheet, row, column));
      if (text !== formula.text) formulas.set(column, { ...formula, text });
    }
  });
}

function tableAt(sheet: SheetModel, row: number, column: number): string | undefined {
  return sheet.tables.find(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)?.name;
}
