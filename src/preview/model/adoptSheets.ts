import { tokenise } from '../calculation/references';
import { followChange } from './allFormulas';
import { sameName } from './operations/nameRules';
import { adoptStyles } from './adoptStyles';
import { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** What the sheets of another workbook must be told apart from. */
export interface AdoptOptions {
  readonly newId: () => string;
  /** A sheet's name like the wanted one that is not taken. */
  readonly freeName: (wanted: string, isTaken: (name: string) => boolean) => string;
}

/**
 * Sheets of another workbook made into sheets of this one, with their styles, tables, rules and names; the other
 * workbook is used up. They are not put among the sheets yet. Sheets, tables and names get other names where theirs are
 * taken; formulas among the sheets follow, those that speak of sheets left behind become #REF!, and those that speak of
 * files keep their results only.
 */
export function adoptSheets(
  target: WorkbookModel,
  source: WorkbookModel,
  chosen: readonly SheetModel[],
  options: AdoptOptions,
): SheetModel[] {
  for (const sheet of source.sheets.filter((one) => !chosen.includes(one)))
    followChange(source, { kind: 'deleteSheet', sheet: sheet.name });
  source.sheets = [...chosen];
  renameSheets(target, source, options);
  renameTables(target, source);
  for (const sheet of source.sheets) dropOutsideFormulas(sheet);
  adoptStyles(target, source);
  adoptNames(target, source, options);
  return source.sheets.map((sheet) => adopted(sheet, options));
}

function renameSheets(target: WorkbookModel, source: WorkbookModel, { freeName }: AdoptOptions): void {
  for (const sheet of source.sheets) {
    if (!target.sheets.some((other) => sameName(other.name, sheet.name))) continue;
    const from = sheet.name;
    sheet.name = freeName(from, (name) => [...target.sheets, ...source.sheets].some((other) => sameName(other.name, name)));
    followChange(source, { kind: 'renameSheet', from, to: sheet.name });
  }
}

function renameTables(target: WorkbookModel, source: WorkbookModel): void {
  const taken = new Set(namesOf(target).concat(namesOf(source)));
  const own = new Set(namesOf(target));
  for (const table of source.sheets.flatMap(({ tables }) => tables)) {
    const from = table.name;
    if (own.has(from.toLowerCase())) {
      table.name = freeTableName(from, taken);
      taken.add(table.name.toLowerCase());
      followChange(source, { kind: 'renameTable', from, to: table.name });
    }
  }
}

/** The names of tables and of the workbook's defined names, lower-cased. */
const namesOf = ({ sheets, names }: WorkbookModel): string[] =>
  [...sheets.flatMap(({ tables }) => tables), ...names].map(({ name }) => name.toLowerCase());

function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/\d+$/, '');
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

/** Links to other files are counted in the file that they came with. */
function dropOutsideFormulas(sheet: SheetModel): void {
  sheet.cells.forEachRow(({ formulas, values }, row) => {
    for (const [column, { text }] of formulas ?? []) {
      const isOutside = text.includes('[') && tokenise(text).some((token) => 'sheet' in token && token.sheet?.book);
      if (isOutside) sheet.cells.setValue(row, column, values[column]);
    }
  });
}

/** The workbook's names come along where they speak of a sheet that does and this workbook has none like them. */
function adoptNames(target: WorkbookModel, source: WorkbookModel, { newId }: AdoptOptions): void {
  for (const item of source.names) {
    const speaks = tokenise(item.formula).some((token) => 'sheet' in token && token.sheet !== undefined);
    const isTaken = target.names.some(({ name }) => sameName(name, item.name));
    if (speaks && !isTaken && !item.formula.includes('#REF!')) target.names.push({ ...item, id: newId() });
  }
}

/** The sheet under an id of this workbook, without what only its own file can hold. */
function adopted(sheet: SheetModel, { newId }: AdoptOptions): SheetModel {
  const id = newId();
  const copy = Object.assign(new SheetModel(id, sheet.name), { ...sheet, id });
  sheet.cells.forEachRow((cells) => delete cells.preserved);
  for (const [name, markup] of sheet.preservedElements) {
    if (/\b(r|rel):(id|embed|link|pict)="/.test(markup)) sheet.preservedElements.delete(name);
  }
  sheet.preservedAttributes.delete('sheet');
  copy.preservedRelations = [];
  copy.fileComments = '[]';
  copy.comments = sheet.comments.map((comment) => ({ ...comment, id: newId() }));
  copy.names.forEach((item, index) => copy.names.splice(index, 1, { ...item, id: newId() }));
  copy.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, id: newId() }));
  return copy;
}
