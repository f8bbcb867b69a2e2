import { adjustFormula, type FormulaChange } from '../calculation/references';
import { quotedSheetName, splitSheet } from './address';
import { rewriteDrawingFormulas } from './drawing/drawingFormulas';
import type { ConditionalFormatModel, DataValidationModel } from './rules';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Gives a formula (with its leading `=`) back, changed or as it was. `table` is the table whose column it belongs to. */
export type FormulaRewriter = (formula: string, sheet: SheetModel | undefined, table?: string) => string;

/** A quick answer to whether a formula may have to be rewritten. */
type FormulaFilter = (formula: string) => boolean;

const everyFormula: FormulaFilter = () => true;

/** Rewrites every formula of a workbook: of cells, names, calculated columns, rules and charts. */
export function rewriteAllFormulas(workbook: WorkbookModel, rewrite: FormulaRewriter, concerns: FormulaFilter = everyFormula): void {
  for (const item of workbook.names) item.formula = rewrite(item.formula, undefined);
  for (const sheet of workbook.sheets) rewriteSheetFormulas(sheet, rewrite, concerns);
}

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
  if (name === undefined) return everyFormula;
  const written = name.replaceAll("'", "''").toLowerCase();
  return (formula) => formula.includes('!') && formula.toLowerCase().includes(written);
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

export function rewriteSheetFormulas(sheet: SheetModel, rewrite: FormulaRewriter, concerns: FormulaFilter = everyFormula): void {
  if (sheet.cells.mayHoldFormulas) rewriteCellFormulas(sheet, rewrite, concerns);
  for (const item of sheet.names) item.formula = rewrite(item.formula, sheet);
  for (const table of sheet.tables) {
    for (const column of table.columns) if (column.formula !== undefined) column.formula = rewrite(column.formula, sheet, table.name);
  }
  const rewriteRule = (formula: string): string => (concerns(formula) ? rewrite(formula, sheet) : formula);
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rewriteRuleFormulas(rule, rewriteRule);
  rewriteDrawingFormulas(sheet.drawings, rewriteRule);
}

function rewriteCellFormulas(sheet: SheetModel, rewrite: FormulaRewriter, concerns: FormulaFilter): void {
  sheet.cells.forEachRow(({ formulas }, row) => {
    if (!formulas) return;
    for (const [column, formula] of formulas) {
      if (!concerns(formula.text)) continue;
      const text = rewrite(formula.text, sheet, tableAt(sheet, row, column));
      if (text !== formula.text) formulas.set(column, { ...formula, text });
    }
  });
}

/** Rewrites the formulas of a validation or a conditional format. */
export function rewriteRuleFormulas(rule: DataValidationModel | ConditionalFormatModel, rewrite: (formula: string) => string): void {
  if ('settings' in rule) rewriteConditions(rule.settings, rewrite);
  else if (holdsFormula(rule.rule)) rule.rule = rewritten(rule.rule, rewrite);
}

/** Formulas stand in a conditional format's rule or criteria, never in its look. */
function rewriteConditions(settings: Record<string, unknown>, rewrite: (formula: string) => string): void {
  for (const [key, part] of Object.entries(settings)) {
    if (key === 'format' || typeof part !== 'object' || part === null) continue;
    if (key !== 'rule' || holdsFormula(part)) settings[key] = rewritten(part, rewrite);
  }
}

/** Rules of validations and of conditional formats are never changed but replaced, so that what is known of one stays true. */
const rulesWithFormulas = new WeakMap<object, boolean>();

function holdsFormula(rule: object): boolean {
  let known = rulesWithFormulas.get(rule);
  if (known === undefined) rulesWithFormulas.set(rule, (known = JSON.stringify(rule).includes('"=')));
  return known;
}

function tableAt(sheet: SheetModel, row: number, column: number): string | undefined {
  return sheet.tables.find(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)?.name;
}

/** The same plain data with every text that is a formula rewritten; the data itself where no formula changed. */
function rewritten<Data>(data: Data, rewrite: (formula: string) => string): Data {
  return rewrittenPart(data, rewrite) as Data;
}

function rewrittenPart(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => rewrittenPart(part, rewrite));
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const changed: Record<string, unknown> = {};
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record)) {
    const part = rewrittenPart(record[key], rewrite);
    if (part !== record[key]) changed[key] = part;
  }
  return Object.keys(changed).length > 0 ? { ...record, ...changed } : value;
}
