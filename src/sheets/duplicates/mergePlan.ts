import type { RawCell, TableName } from '../../domain/tables';
import type { PlanStep, ValueBlock } from '../plan';

/** Where a structured table stands. */
export interface TableOnSheet {
  readonly sheetId: string;
  /** Zero-based place of the header row. */
  readonly top: number;
  readonly left: number;
  /** Keys of the columns from left to right. */
  readonly keys: readonly string[];
}

/** A cell of a table that gets another value; rows count from the first under the header, columns from the left one. */
export interface TableCell {
  readonly table: TableName;
  readonly row: number;
  readonly column: number;
  readonly value: RawCell;
}

/** Writes cells of tables: a step a sheet, one block for each run of rows of a column. */
export function cellSteps(places: ReadonlyMap<TableName, TableOnSheet>, cells: readonly TableCell[]): readonly PlanStep[] {
  const bySheet = new Map<string, ValueBlock[]>();
  for (const [table, place] of places) {
    const own = cells.filter((cell) => cell.table === table).sort((a, b) => a.column - b.column || a.row - b.row);
    if (own.length === 0) continue;
    const blocks = bySheet.get(place.sheetId) ?? [];
    blocks.push(...blocksOf(own, place));
    bySheet.set(place.sheetId, blocks);
  }
  return [...bySheet].map(([id, values]) => ({ kind: 'writeSheet', sheet: { kind: 'existing', id }, content: { values } }));
}

function blocksOf(cells: readonly TableCell[], { top, left }: TableOnSheet): readonly ValueBlock[] {
  const blocks: { readonly at: ValueBlock['at']; readonly values: RawCell[][] }[] = [];
  let last: TableCell | undefined;
  for (const cell of cells) {
    if (last && cell.column === last.column && cell.row === last.row + 1) blocks.at(-1)?.values.push([cell.value]);
    else blocks.push({ at: { row: top + 1 + cell.row, column: left + cell.column }, values: [[cell.value]] });
    last = cell;
  }
  return blocks;
}
