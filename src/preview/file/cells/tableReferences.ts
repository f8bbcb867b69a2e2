import { specifierText, thisRowText } from '../../calculation/formula/tableSpecifier';
import type { StructuredToken } from '../../calculation/formula/token';
import { tokenise } from '../../calculation/formula/tokenise';
import { contains } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';

/**
 * A formula's references to tables as the file has them: each with its table's name, which one within the table need
 * not have, and the formula's own row as `#This Row`. Excel takes a file for damaged where they stand as people write them.
 */
export const toFileReferences = (formula: string, ownTable: string | undefined): string =>
  mapStructured(formula, ({ table, specifier }) => {
    const { items } = specifier;
    const isOwnRow = items.length === 1 && items[0] === 'thisRow';
    return `${table === '' ? (ownTable ?? '') : table}${isOwnRow ? thisRowText(specifier) : specifierText(specifier)}`;
  });

/** The other way round: the formula's own row as `@`, and references within a table without its name. */
export const fromFileReferences = (formula: string, ownTable: string | undefined): string =>
  mapStructured(formula, ({ table, specifier }) => {
    const isOwn = ownTable !== undefined && table.toLowerCase() === ownTable.toLowerCase();
    return `${isOwn ? '' : table}${specifierText(specifier)}`;
  });

function mapStructured(formula: string, change: (token: StructuredToken) => string): string {
  if (!formula.includes('[')) return formula;
  return tokenise(formula)
    .map((token) => (token.kind === 'structured' ? change(token) : token.text))
    .join('');
}

/** The name of the table in which a cell lies. */
export const tableNameAt = (sheet: SheetModel, row: number, column: number): string | undefined =>
  sheet.tables.find(({ range }) => contains(range, { top: row, bottom: row, left: column, right: column }))?.name;

/** Formulas in a table refer to it without its name. */
export function dropOwnNames({ cells }: SheetModel, { name, range }: TableModel): void {
  cells.forEachRow(({ formulas }, row) => {
    if (row < range.top || row > range.bottom || !formulas) return;
    for (const [column, formula] of formulas) {
      if (column < range.left || column > range.right || !formula.text.includes('[')) continue;
      const text = fromFileReferences(formula.text, name);
      if (text !== formula.text) formulas.set(column, { ...formula, text });
    }
  });
}
