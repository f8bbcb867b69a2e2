/**
 * Excel on the web takes and gives 5 MB a message. The add-in stays below, since what it counts are its own values, not
 * the library's wrapping of them.
 */
export const MESSAGE_BUDGET = 4_200_000;

/** Bytes that a value takes in a message: its JSON form in UTF-8 with the comma behind it. */
export function cellBytes(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = 3 + value.length;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code === 0x22 || code === 0x5c) bytes += 1;
    else if (code < 0x20) bytes += 5;
  }
  return bytes;
}

export function rowBytes(row: readonly (string | number | boolean | null)[]): number {
  let bytes = 2;
  for (const value of row) bytes += cellBytes(value);
  return bytes;
}

/** A stretch of rows, `count` from `first` on. */
export interface RowSlice {
  readonly first: number;
  readonly count: number;
}

/** Cuts rows into stretches that each stay under the budget; a single row may go over it. */
export function slicesByBytes(bytesOfRow: (row: number) => number, rowCount: number, budget = MESSAGE_BUDGET): readonly RowSlice[] {
  const slices: RowSlice[] = [];
  let first = 0;
  let bytes = 0;
  for (let row = 0; row < rowCount; row++) {
    const more = bytesOfRow(row);
    if (row > first && bytes + more > budget) {
      slices.push({ first, count: row - first });
      first = row;
      bytes = 0;
    }
    bytes += more;
  }
  if (rowCount > first) slices.push({ first, count: rowCount - first });
  return slices;
}
