import { findField } from '../../domain/catalogue/catalogue';
import type { RawCell } from '../../domain/tables';
import type { Texts } from '../../i18n/texts';
import { shownValue } from '../fieldFormat';
import type { CellInput, ValueBlock } from '../plan';

/** A cell of the register that is filled; rows count from the first under the header. */
export interface CellFilling {
  readonly row: number;
  readonly column: string;
  readonly value: RawCell;
}

/** Rows between two filled cells of a column that go into one block all the same, left as they are. */
const BRIDGED = 50;

/** A register's cells as they are written: list items by their labels, retention for ever by its word. */
export function registerCell(column: string, value: RawCell, texts: Texts): CellInput {
  if (column === 'retentionYears' && value === 'permanent') return texts('archive.permanent');
  return shownValue(findField('Archives', column), value, texts.language);
}

/**
 * Blocks that fill cells of the register, few and long ones: cells in between stay as they are. `top` and `left` are those of
 * the header row; a column that the table does not have is left out.
 */
export function registerBlocks(
  fillings: readonly CellFilling[],
  place: { readonly top: number; readonly left: number; readonly columnKeys: readonly string[] },
  texts: Texts,
): readonly ValueBlock[] {
  const byColumn = new Map<string, CellFilling[]>();
  for (const filling of fillings) {
    const some = byColumn.get(filling.column);
    if (some) some.push(filling);
    else byColumn.set(filling.column, [filling]);
  }
  return [...byColumn].flatMap(([column, some]) => {
    const position = place.columnKeys.indexOf(column);
    if (position < 0) return [];
    return runsOf([...some].sort((one, other) => one.row - other.row)).map((run): ValueBlock => {
      const first = run[0]?.row ?? 0;
      const values: CellInput[][] = Array.from({ length: (run.at(-1)?.row ?? first) - first + 1 }, () => [null]);
      for (const { row, value } of run) values[row - first] = [registerCell(column, value, texts)];
      return { at: { row: place.top + 1 + first, column: place.left + position }, values };
    });
  });
}

function runsOf(sorted: readonly CellFilling[]): readonly (readonly CellFilling[])[] {
  const runs: CellFilling[][] = [];
  let last: CellFilling[] | undefined;
  for (const filling of sorted) {
    const before = last?.at(-1);
    if (last && before && filling.row - before.row <= BRIDGED) last.push(filling);
    else runs.push((last = [filling]));
  }
  return runs;
}
