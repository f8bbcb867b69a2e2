import { extraHeader, fieldsOf, identityOf } from '../catalogue/catalogue';
import { customerKey } from '../customer/customerKey';
import type { Problem } from '../problem';
import type { ColumnTable, RawCell, TableName } from '../tables';

/** Rows of a recognised list, their columns matched to fields and their cells parsed. */
export interface SourceRows {
  /** The list's id: the same for the same list at the next run. */
  readonly id: string;
  readonly sheet: string;
  readonly data: ColumnTable;
  /** The row of the sheet, from 1, that each row stands in. */
  readonly sheetRows: readonly number[];
  /** By column, the sheet's column from 0 that it stands in; columns that were made of others are left out. */
  readonly sheetColumns: ReadonlyMap<string, number>;
}

/** A row of a list that a row of a table comes from. */
export interface RowOrigin {
  readonly source: SourceRows;
  readonly row: number;
}

/** What a structured table is to get. */
export interface TableGrowth {
  readonly table: TableName;
  /** Keys of all columns: those that the table has, then new ones in the catalogue's order, extra ones last. */
  readonly columns: readonly string[];
  /** Rows to be put under the last one, a cell a column. */
  readonly newRows: readonly (readonly RawCell[])[];
  /** The rows of the lists that make up a new row: a cell is the first one's that has a value there. */
  readonly originsOf: (newRow: number) => readonly RowOrigin[];
  /** Empty cells of rows that are there, to be filled. */
  readonly fillings: readonly { readonly row: number; readonly column: string; readonly value: RawCell }[];
  /** Rows of the lists that the table had already. */
  readonly alreadyThere: number;
  readonly problems: readonly Problem[];
}

const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };

/**
 * What lists add to a table. A keyed row that the table has already is not added again: its empty cells are filled,
 * and where both have different values the table's stays and the difference is told. In ledgers a row is added as often
 * as the lists have it more often than the table. Doing it twice adds nothing.
 */
export function tableGrowth(table: TableName, sources: readonly SourceRows[], existing: ColumnTable = EMPTY): TableGrowth {
  const columns = columnsOf(table, sources, existing);
  return identityOf(table).kind === 'ledger'
    ? ledgerGrowth(table, columns, sources, existing)
    : keyedGrowth(table, columns, sources, existing);
}

function columnsOf(table: TableName, sources: readonly SourceRows[], existing: ColumnTable): readonly string[] {
  const given = new Set(sources.flatMap((source) => [...source.data.columns.keys()]));
  // A new table has all of its fields, so that what is missing can be entered; extra columns come as they are found.
  const fields = fieldsOf(table).map((field) => field.key);
  const extras = [...given].filter((key) => extraHeader(key) !== undefined);
  return [...new Set([...existing.columns.keys(), ...fields, ...extras])];
}

function ledgerGrowth(table: TableName, columns: readonly string[], sources: readonly SourceRows[], existing: ColumnTable): TableGrowth {
  const used = usedColumns(columns, sources, existing);
  const there = new Map<string, number>();
  for (const row of rowsIn(existing, used)) {
    const signature = signatureOf(row);
    there.set(signature, (there.get(signature) ?? 0) + 1);
  }
  const newRows: RawCell[][] = [];
  // Two plain numbers a row: a ledger may have a million of them.
  const [fromSource, fromRow]: [number[], number[]] = [[], []];
  let alreadyThere = 0;
  for (const [index, source] of sources.entries()) {
    for (let row = 0; row < source.data.rowCount; row++) {
      const signature = signatureOf(cellsOf(source.data, row, used));
      const left = there.get(signature) ?? 0;
      if (left > 0) {
        there.set(signature, left - 1);
        alreadyThere++;
        continue;
      }
      newRows.push(cellsOf(source.data, row, columns));
      fromSource.push(index);
      fromRow.push(row);
    }
  }
  const originsOf = (newRow: number): readonly RowOrigin[] => {
    const source = sources[fromSource[newRow] ?? -1];
    return source ? [{ source, row: fromRow[newRow] ?? 0 }] : [];
  };
  return { table, columns, newRows, originsOf, fillings: [], alreadyThere, problems: [] };
}

/** Columns that have a value anywhere: the rest say nothing about a row. */
function usedColumns(columns: readonly string[], sources: readonly SourceRows[], existing: ColumnTable): readonly string[] {
  return columns.filter((key) => existing.columns.has(key) || sources.some((source) => source.data.columns.has(key)));
}

function* rowsIn(data: ColumnTable, columns: readonly string[]): Generator<readonly RawCell[]> {
  for (let row = 0; row < data.rowCount; row++) yield cellsOf(data, row, columns);
}

function cellsOf(data: ColumnTable, row: number, columns: readonly string[]): RawCell[] {
  return columns.map((key) => data.columns.get(key)?.[row] ?? '');
}

/** A row as one text; numbers as Excel keeps them, with 15 digits. */
const signatureOf = (cells: readonly RawCell[]): string =>
  cells.map((cell) => (typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell))).join('\u001f');

function keyedGrowth(table: TableName, columns: readonly string[], sources: readonly SourceRows[], existing: ColumnTable): TableGrowth {
  const merge = new KeyedMerge(table, columns, existing);
  for (const source of sources) merge.add(source);
  return merge.growth();
}

/** Merges keyed rows: those of the table first, then list by list, in order. */
class KeyedMerge {
  private readonly rows: RawCell[][];
  /** By row, the rows of the lists that it comes from; none for what the table had itself. */
  private readonly origins: RowOrigin[][];
  /** Rows by each key that they are known by, in order. */
  private readonly byKey = new Map<string, number[]>();
  private readonly problems: Problem[] = [];
  private readonly fillings: TableGrowth['fillings'][number][] = [];
  private alreadyThere = 0;

  constructor(
    private readonly table: TableName,
    private readonly columns: readonly string[],
    private readonly existing: ColumnTable,
  ) {
    this.rows = [...rowsIn(existing, columns)].map((row) => [...row]);
    this.origins = this.rows.map(() => []);
    this.rows.forEach((row, index) => this.remember(row, index));
  }

  /** The n-th row of a list with a key is the n-th row known by that key; where there are fewer it is a new one. */
  add(source: SourceRows): void {
    const met = new Map<string, number>();
    for (let row = 0; row < source.data.rowCount; row++) {
      const cells = cellsOf(source.data, row, this.columns);
      const key = lookUpKeyOf(this.table, this.columns, cells);
      const times = met.get(key) ?? 0;
      met.set(key, times + 1);
      if (times > 0) this.reportDuplicate(key, source, row);
      const known = this.byKey.get(key)?.[times] ?? (times === 0 ? this.withoutId(cells) : undefined);
      if (known === undefined) {
        this.rows.push(cells);
        this.origins.push([{ source, row }]);
        this.remember(cells, this.rows.length - 1);
      } else {
        this.alreadyThere++;
        this.origins[known]?.push({ source, row });
        this.fill(known, cells, source, row);
        this.remember(this.rows[known] ?? cells, known);
      }
    }
  }

  growth(): TableGrowth {
    return {
      table: this.table,
      columns: this.columns,
      newRows: this.rows.slice(this.existing.rowCount),
      originsOf: (newRow) => this.origins[this.existing.rowCount + newRow] ?? [],
      fillings: this.fillings,
      alreadyThere: this.alreadyThere,
      problems: this.problems,
    };
  }

  private remember(row: readonly RawCell[], index: number): void {
    for (const key of keysOf(this.table, this.columns, row)) {
      const known = this.byKey.get(key);
      if (!known) this.byKey.set(key, [index]);
      else if (!known.includes(index)) known.splice(known.filter((other) => other < index).length, 0, index);
    }
  }

  /** For a row with a key and a name: the first row of that name that has no key yet, and so may be the same. */
  private withoutId(cells: readonly RawCell[]): number | undefined {
    const { id, parts, name } = keyParts(this.table, this.columns, cells);
    if ((id === '' && parts === '') || name === '') return undefined;
    return this.byKey.get(`named:${name}`)?.find((index) => {
      const known = keyParts(this.table, this.columns, this.rows[index] ?? []);
      return known.id === '' && known.parts === '';
    });
  }

  private reportDuplicate(key: string, source: SourceRows, row: number): void {
    const facts = { table: this.table, key: key.replace(/^\w+:/, '') };
    this.problems.push({ code: 'duplicateKey', severity: 'warning', place: placeOf(source, row), facts, rule: 'P2.1' });
  }

  private fill(index: number, cells: readonly RawCell[], source: SourceRows, sourceRow: number): void {
    const row = this.rows[index];
    if (!row) return;
    cells.forEach((value, position) => {
      const column = this.columns[position] ?? '';
      const own = row[position] ?? '';
      if (value === '' || signatureOf([own]) === signatureOf([value])) return;
      if (own === '') {
        row[position] = value;
        if (index < this.existing.rowCount) this.fillings.push({ row: index, column, value });
      } else {
        const facts = { field: column, kept: String(own), other: String(value) };
        this.problems.push({ code: 'valueDiffers', severity: 'hint', place: placeOf(source, sourceRow), facts });
      }
    });
  }
}

const placeOf = (source: SourceRows, row: number): Problem['place'] => ({
  sheet: source.sheet,
  cell: `A${source.sheetRows[row] ?? row + 1}`,
});

/** What a keyed row is known by. One with a key is known by its name or stand-in too, for lists that have those alone. */
function keysOf(table: TableName, columns: readonly string[], row: readonly RawCell[]): readonly string[] {
  const { name } = keyParts(table, columns, row);
  const key = lookUpKeyOf(table, columns, row);
  return name === '' || key === `named:${name}` ? [key] : [key, `named:${name}`];
}

/** What a row is looked up by: its table's key, a customer's id, else its name or stand-in, else all that stands in it. */
function lookUpKeyOf(table: TableName, columns: readonly string[], row: readonly RawCell[]): string {
  const { id, name, parts } = keyParts(table, columns, row);
  if (parts !== '') return `key:${parts}`;
  if (id !== '') return `id:${id}`;
  return name === '' ? `row:${signatureOf(row)}` : `named:${name}`;
}

function keyParts(
  table: TableName,
  columns: readonly string[],
  row: readonly RawCell[],
): { readonly id: string; readonly name: string; readonly parts: string } {
  const cell = (key: string): string => customerKey(row[columns.indexOf(key)]);
  const identity = identityOf(table);
  if (identity.kind === 'customer') {
    return { id: cell('customerId'), name: cell('customerName') || `${cell('familyName')} ${cell('givenName')}`.trim(), parts: '' };
  }
  if (identity.kind === 'ledger') return { id: '', name: '', parts: '' };
  const keys = identity.keys.map(cell);
  const standIn = (identity.standIn ?? []).map(cell);
  return {
    id: '',
    name: (standIn[0] ?? '') === '' ? '' : standIn.join('\u001f'),
    parts: keys.every((key) => key !== '') ? keys.join('\u001f') : '',
  };
}
