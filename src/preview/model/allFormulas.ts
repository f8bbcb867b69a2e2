import { adjustFormula, type FormulaChange } from '../calculation/references';
import { quotedSheetName, splitSheet } from './address';
import { rewriteDrawingFormulas } from './drawing/drawingFormulas';
import type { ConditionalFormatModel, DataValidationModel } from './rules';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Gives a formula (with its leading `=`) back, changed or as it was. `table` is the table whose column it belongs to. */
export type FormulaRewriter = (formula: string, sheet: SheetModel | undefined, table?: string) => string;

/** Which formulas may have to be rewritten: all, or those that may name a sheet. */
type FormulaFilter = { readonly sheet?: string };

const everyFormula: FormulaFilter = {};
const concerns = ({ sheet }: FormulaFilter, formula: string): boolean => sheet === undefined || names(formula, sheet);

/** Rewrites every formula of a workbook: of cells, names, calculated columns, rules and charts. */
export function rewriteAllFormulas(workbook: WorkbookModel, rewrite: FormulaRewriter, filter: FormulaFilter = everyFormula): void {
  for (const item of workbook.names) item.formula = rewrite(item.formula, undefined);
  for (const sheet of workbook.sheets) rewriteSheetFormulas(sheet, rewrite, filter);
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
  return name === undefined ? everyFormula : { sheet: name };
}

/** Whether a text may name a sheet as part of a reference: a quick answer, which may be yes for other texts. */
const names = (text: string, sheetName: string): boolean =>
  text.includes('!') && text.toLowerCase().includes(sheetName.replaceAll("'", "''").toLowerCase());

function renameInLinks(workbook: WorkbookModel, from: string, to: string): void {
  for (const sheet of workbook.sheets) {
    for (const link of sheet.hyperlinks.values()) {
      if (link.documentReference === undefined || !names(link.documentReference, from)) continue;
      const { sheetName, local } = splitSheet(link.documentReference);
      if (sheetName?.toLowerCase() === from.toLowerCase()) link.documentReference = `${quotedSheetName(to)}!${local}`;
    }
  }
}

export function rewriteSheetFormulas(sheet: SheetModel, rewrite: FormulaRewriter, filter: FormulaFilter = everyFormula): void {
  if (sheet.cells.mayHoldFormulas) rewriteCellFormulas(sheet, rewrite, filter);
  for (const item of sheet.names) item.formula = rewrite(item.formula, sheet);
  for (const table of sheet.tables) {
    for (const column of table.columns) if (column.formula !== undefined) column.formula = rewrite(column.formula, sheet, table.name);
  }
  for (const rule of sheet.validations) if (isRuleConcerned(rule, filter)) rewriteRuleFormulas(rule, (formula) => rewrite(formula, sheet));
  for (const rule of sheet.conditionalFormats) if (isRuleConcerned(rule, filter)) rewriteRuleFormulas(rule, (formula) => rewrite(formula, sheet));
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

/** Rewrites the formulas of a validation or a conditional format. */
export function rewriteRuleFormulas(rule: DataValidationModel | ConditionalFormatModel, rewrite: (formula: string) => string): void {
  if (!('settings' in rule)) {
    rule.rule = rewritten(rule.rule, rewrite);
    return;
  }
  for (const [key, part] of Object.entries(rule.settings)) if (mayHoldFormulas(key, part)) rule.settings[key] = rewritten(part, rewrite);
}

function isRuleConcerned(rule: DataValidationModel | ConditionalFormatModel, filter: FormulaFilter): boolean {
  if (!('settings' in rule)) return isConcerned(rule.rule, filter);
  for (const key in rule.settings) {
    const part = rule.settings[key];
    if (mayHoldFormulas(key, part) && isConcerned(part, filter)) return true;
  }
  return false;
}

/** Formulas stand in a conditional format's rule or criteria, never in its look. */
const mayHoldFormulas = (key: string, part: unknown): part is object =>
  key !== 'format' && typeof part === 'object' && part !== null;

/** The formulas of a part of a rule, and those among them that name a sheet. */
interface PartFormulas {
  readonly all: readonly string[];
  readonly naming: readonly string[];
}

/** Parts of rules are never changed but replaced, and copies share them, so that what is known of one stays true. */
const formulasOfParts = new WeakMap<object, PartFormulas>();

function isConcerned(part: object, { sheet }: FormulaFilter): boolean {
  const { all, naming } = formulasOfParts.get(part) ?? formulasIn(part);
  if (sheet === undefined) return all.length > 0;
  return naming.length > 0 && naming.some((formula) => names(formula, sheet));
}

function formulasIn(part: object): PartFormulas {
  const all: string[] = [];
  rewrittenPart(part, (formula) => {
    all.push(formula);
    return formula;
  });
  const found = { all, naming: all.filter((formula) => formula.includes('!')) };
  formulasOfParts.set(part, found);
  return found;
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
