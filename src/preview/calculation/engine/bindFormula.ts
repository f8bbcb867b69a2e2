import { bounding, type Rect } from '../../model/area';
import { CellError } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';
import type { WorkbookModel } from '../../model/workbook';
import type { NameToken, ReferenceToken, SheetPrefix, StructuredToken, TableItem } from '../formula/token';
import { NAME, REF, VALUE } from './coerce';
import type { Node } from './node';
import { parseFormula, type Binder } from './parseFormula';
import { FormulaSyntaxError } from './tokenCursor';
import { AreaUnion, CellRange } from './values';

/** Where a formula stands. */
export interface FormulaCellPlace {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

const error = (value: CellError): Node => ({ kind: 'constant', value });
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Names may refer to names; deeper than this it is a circle. */
const DEEPEST_NAME = 32;

/** Reads a formula and binds its references, names and structured references to the workbook. Bad text is #NAME?. */
export function bindFormula(text: string, place: FormulaCellPlace, depth = 0): Node {
  try {
    return parseFormula(text, new WorkbookBinder(place, depth));
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return error(NAME);
    throw problem;
  }
}

class WorkbookBinder implements Binder {
  constructor(
    private readonly place: FormulaCellPlace,
    private readonly depth: number,
  ) {}

  reference({ sheet, area }: ReferenceToken): Node {
    const { top, left, bottom, right } = area;
    return this.onSheets(sheet, { top, left, bottom, right });
  }

  private onSheets(prefix: SheetPrefix | undefined, rect: Rect): Node {
    if (!prefix) return { kind: 'reference', value: new CellRange(this.place.sheet, rect) };
    if (prefix.book) return error(REF);
    const { sheets } = this.place.workbook;
    const first = sheets.findIndex((sheet) => same(sheet.name, prefix.first));
    const last = prefix.last === undefined ? first : sheets.findIndex((sheet) => same(sheet.name, prefix.last ?? ''));
    if (first < 0 || last < 0) return error(REF);
    const areas = sheets
      .slice(Math.min(first, last), Math.max(first, last) + 1)
      .map((sheet) => new CellRange(sheet, rect));
    const [only] = areas;
    return { kind: 'reference', value: areas.length === 1 && only ? only : new AreaUnion(areas) };
  }

  name({ name, sheet }: NameToken): Node {
    const own = sheet ? this.place.workbook.sheets.find((one) => same(one.name, sheet.first)) : this.place.sheet;
    if (!own) return error(REF);
    const item =
      own.names.find((one) => same(one.name, name)) ?? this.place.workbook.names.find((one) => same(one.name, name));
    if (item)
      return this.depth > DEEPEST_NAME
        ? error(NAME)
        : bindFormula(item.formula, { ...this.place, sheet: own }, this.depth + 1);
    const table = this.table(name);
    if (table) return tableReference(table.sheet, table.table, ['data'], undefined, this.place.row);
    return { kind: 'variable', name: name.toUpperCase().replace(/^_XLPM\./, '') };
  }

  structured({ table: name, specifier }: StructuredToken): Node {
    const found = name === '' ? this.ownTable() : this.table(name);
    if (!found) return error(name === '' ? VALUE : REF);
    const columns = columnSpan(found.table, specifier.first, specifier.last);
    if (columns === undefined && specifier.first !== undefined) return error(REF);
    return tableReference(found.sheet, found.table, specifier.items, columns, this.place.row);
  }

  private table(name: string): { sheet: SheetModel; table: TableModel } | undefined {
    for (const sheet of this.place.workbook.sheets) {
      for (const table of sheet.tables) if (same(table.name, name)) return { sheet, table };
    }
    return undefined;
  }

  private ownTable(): { sheet: SheetModel; table: TableModel } | undefined {
    const { sheet, row, column } = this.place;
    const table = sheet.tables.find(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
    return table && { sheet, table };
  }
}

interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

function columnSpan(table: TableModel, first: string | undefined, last: string | undefined): ColumnSpan | undefined {
  if (first === undefined) return undefined;
  const at = (name: string): number => table.columns.findIndex((column) => same(column.name, name));
  const [from, to] = [at(first), last === undefined ? at(first) : at(last)];
  return from < 0 || to < 0 ? undefined : { first: Math.min(from, to), last: Math.max(from, to) };
}

function tableReference(
  sheet: SheetModel,
  table: TableModel,
  items: readonly TableItem[],
  columns: ColumnSpan | undefined,
  row: number,
): Node {
  const rows = rowsOfItems(table, items.length === 0 ? ['data'] : items, row);
  if (rows instanceof CellError) return error(rows);
  const { left, right } = table.range;
  const rect = { ...rows, left: columns ? left + columns.first : left, right: columns ? left + columns.last : right };
  return { kind: 'reference', value: new CellRange(sheet, rect) };
}

interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

function rowsOfItems(table: TableModel, items: readonly TableItem[], row: number): RowSpan | CellError {
  const spans = items.map((item) => rowsOfItem(table, item, row));
  let all: RowSpan | undefined;
  for (const span of spans) {
    if (span instanceof CellError) return span;
    all = all ? { top: Math.min(all.top, span.top), bottom: Math.max(all.bottom, span.bottom) } : span;
  }
  return all ?? REF;
}

function rowsOfItem(table: TableModel, item: TableItem, row: number): RowSpan | CellError {
  const { top, bottom } = table.range;
  const data = { top: table.showHeaders ? top + 1 : top, bottom: table.showTotals ? bottom - 1 : bottom };
  switch (item) {
    case 'all':
      return { top, bottom };
    case 'data':
      return data;
    case 'headers':
      return table.showHeaders ? { top, bottom: top } : REF;
    case 'totals':
      return table.showTotals ? { top: bottom, bottom } : REF;
    case 'thisRow':
      return row >= data.top && row <= data.bottom ? { top: row, bottom: row } : VALUE;
  }
}

/** The rectangle of two references that a colon joins, where both are known without calculating. */
export function staticSpan(left: Node, right: Node): CellRange | undefined {
  if (left.kind !== 'reference' || right.kind !== 'reference') return undefined;
  const [a, b] = [left.value, right.value];
  if (!(a instanceof CellRange) || !(b instanceof CellRange) || a.sheet !== b.sheet) return undefined;
  return new CellRange(a.sheet, bounding(a.rect, b.rect));
}
