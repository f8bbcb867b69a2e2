import { adjustFormula, tokenise } from '../calculation/references';
import { rewriteSheetFormulas } from './allFormulas';
import { copyDrawings } from './drawing/copyDrawings';
import { copiedPivot } from './pivot/copyPivot';
import { SheetModel } from './sheet';
import type { TableModel } from './table';
import type { WorkbookModel } from './workbook';

export interface CopyIdentity {
  readonly id: string;
  readonly name: string;
  /** A new id for each thing on the copy that has one. */
  readonly newId: () => string;
}

/**
 * A copy of a sheet with everything on it. Tables get names of their own; formulas that speak of the sheet or of its
 * tables by name speak of the copy; a name of the workbook's that stands for cells of the sheet becomes a name of the
 * copy's, as in Excel. Parts that the model does not know are not copied.
 */
export function copySheet(workbook: WorkbookModel, original: SheetModel, identity: CopyIdentity): SheetModel {
  const copy = new SheetModel(identity.id, identity.name);
  copy.cells.becomeCopyOf(original.cells);
  copySettings(original, copy);
  const tableNames = copyTables(workbook, original, copy);
  copyRules(original, copy, identity.newId);
  copy.pivotTables = original.pivotTables.map((pivot) => copiedPivot(pivot, identity.newId(), pivot.name));
  copyDrawings(original, copy, identity.newId);
  copyNames(workbook, original, copy, identity.newId);
  adaptFormulas(original, copy, tableNames);
  return copy;
}

function copySettings(original: SheetModel, copy: SheetModel): void {
  copy.tabColor = original.tabColor;
  original.rows.forEach((settings, row) => copy.rows.set(row, settings));
  original.columns.forEach((settings, column) => copy.columns.set(column, settings));
  copy.standardHeight = original.standardHeight;
  copy.standardWidth = original.standardWidth;
  copy.merges = [...original.merges];
  copy.frozenRows = original.frozenRows;
  copy.frozenColumns = original.frozenColumns;
  copy.frozenFrom = original.frozenFrom;
  copy.protection = original.protection;
  copy.pageLayout = structuredClone(original.pageLayout);
  copy.showGridlines = original.showGridlines;
  copy.showHeadings = original.showHeadings;
  copy.enableCalculation = original.enableCalculation;
  copy.selection = original.selection;
  original.hyperlinks.forEach((link, address) => copy.hyperlinks.set(address, { ...link }));
  original.customProperties.forEach((value, key) => copy.customProperties.set(key, value));
  if (original.autoFilter) copy.autoFilter = { ...original.autoFilter, criteria: new Map(original.autoFilter.criteria) };
}

/** From the original tables' names, lower-cased, to the copies' names. */
function copyTables(workbook: WorkbookModel, original: SheetModel, copy: SheetModel): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (original.tables.length === 0) return names;
  const taken = new Set(workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  for (const table of original.tables) {
    const name = freeTableName(table.name, taken);
    taken.add(name.toLowerCase());
    names.set(table.name.toLowerCase(), name);
    copy.tables.push(copiedTable(table, workbook.newTableId(), name));
  }
  return names;
}

const copiedTable = (table: TableModel, id: number, name: string): TableModel => ({
  ...table,
  id,
  name,
  columns: table.columns.map((column) => ({ ...column })),
  filter: table.filter && { ...table.filter, criteria: new Map(table.filter.criteria) },
});

function copyRules(original: SheetModel, copy: SheetModel, newId: () => string): void {
  copy.validations = original.validations.map(({ areas, rule, errorAlert, prompt, ignoreBlanks }) => ({
    areas: [...areas],
    rule,
    errorAlert,
    prompt,
    ignoreBlanks,
  }));
  copy.conditionalFormats = original.conditionalFormats.map(({ type, areas, priority, stopIfTrue, settings }) => ({
    id: newId(),
    type,
    areas: [...areas],
    priority,
    stopIfTrue,
    settings,
  }));
  copy.comments = original.comments.map((comment) => ({
    ...comment,
    id: newId(),
    replies: comment.replies.map((reply) => ({ ...reply, id: newId() })),
  }));
}

function copyNames(workbook: WorkbookModel, original: SheetModel, copy: SheetModel, newId: () => string): void {
  for (const item of original.names) copy.names.push({ ...item, id: newId() });
  for (const item of workbook.names) {
    if (copy.names.some(({ name }) => name.toLowerCase() === item.name.toLowerCase())) continue;
    if (speaksOf(item.formula, original.name)) copy.names.push({ ...item, id: newId() });
  }
}

const speaksOf = (formula: string, sheetName: string): boolean =>
  tokenise(formula).some((token) => 'sheet' in token && token.sheet?.first.toLowerCase() === sheetName.toLowerCase());

/** Formulas of the original become formulas of the copy. */
function adaptFormulas(original: SheetModel, copy: SheetModel, tableNames: ReadonlyMap<string, string>): void {
  rewriteSheetFormulas(copy, (formula, _sheet, table) => {
    const place = { sheet: copy.name, ...(table !== undefined && { table }) };
    let adapted = formula.includes('!') ? adjustFormula(formula, { kind: 'renameSheet', from: original.name, to: copy.name }, place) : formula;
    for (const [from, to] of tableNames) adapted = adjustFormula(adapted, { kind: 'renameTable', from, to }, place);
    return adapted;
  });
}

/** A name like the wanted one that no table has (`taken` is lower-cased): `Sales2`, `Sales3` ... */
function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const name = `${wanted}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
