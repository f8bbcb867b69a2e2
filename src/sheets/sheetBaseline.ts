import type { CellInput } from './plan';

/** What the add-in wrote on a sheet of its own, so that what a person changed since can be told. */
export interface SheetBaseline {
  readonly rows: number;
  readonly columns: number;
  /** Column that people fill in, -1 for none. */
  readonly open: number;
  readonly sum: string;
}

/** The baseline of rows written from the sheet's first cell on. */
export const baselineOf = (rows: readonly (readonly CellInput[])[], open: number): SheetBaseline => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  open,
  sum: fingerprint(rows, open),
});

export function parseBaseline(text: string | undefined): SheetBaseline | undefined {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    return isBaseline(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is SheetBaseline {
  if (typeof value !== 'object' || value === null) return false;
  const { rows, columns, open, sum } = value as Record<string, unknown>;
  return typeof rows === 'number' && typeof columns === 'number' && typeof open === 'number' && typeof sum === 'string';
}

/** Whether a person changed what the add-in wrote, or wrote around it; what is in the open column does not count. */
export function isChanged(current: readonly (readonly CellInput[])[], baseline: SheetBaseline): boolean {
  const inside = Array.from({ length: baseline.rows }, (_, row) => Array.from({ length: baseline.columns }, (_, column) => current[row]?.[column] ?? ''));
  if (fingerprint(inside, baseline.open) !== baseline.sum) return true;
  return current.some((cells, row) => cells.some((cell, column) => cell !== '' && cell !== null && (row >= baseline.rows || column >= baseline.columns)));
}

/** A 32-bit FNV-1a sum over all cells but the open column's, with their number. */
function fingerprint(rows: readonly (readonly CellInput[])[], open: number): string {
  let sum = 0x811c9dc5;
  rows.forEach((row) =>
    row.forEach((cell, column) => {
      const text = column === open ? '' : `${typeof cell === 'number' ? '#' : ''}${String(cell ?? '')}\u001f`;
      for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
    }),
  );
  return (sum >>> 0).toString(16);
}
