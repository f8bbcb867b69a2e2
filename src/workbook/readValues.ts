import type { RawCell } from '../domain/tables';
import { MESSAGE_BUDGET, rowBytes } from './payload';

/** An area of one sheet, zero-based, to be read whole. */
export interface ValueRequest {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows as read: '' is an empty cell, errors are their text, dates are serial numbers. */
export type ReadRows = readonly (readonly RawCell[])[];

interface Reading {
  readonly request: ValueRequest;
  readonly rows: (readonly RawCell[])[];
  /** Bytes a row took so far; undefined before the first slice. */
  bytesPerRow: number | undefined;
}

/** Cells read of an area before its bytes a row are known; even wide text stays far below the message limit. */
const PROBE_CELLS = 12_000;
/** Room for rows that are wider than those seen so far. */
const CAUTION = 1.25;

/**
 * Reads areas in as few round trips as the message limit allows: small areas together in one, large ones in slices
 * whose size follows from the bytes that their rows really take. Answers in the order of the requests.
 */
export async function readValues(
  context: Excel.RequestContext,
  requests: readonly ValueRequest[],
  onSlice: (rowsRead: number, rowsInAll: number) => void = () => undefined,
): Promise<readonly ReadRows[]> {
  const readings = requests.map((request): Reading => ({ request, rows: [], bytesPerRow: undefined }));
  const rowsInAll = requests.reduce((sum, request) => sum + request.rows, 0);
  while (readings.some(isUnfinished)) {
    await readOneMessage(context, readings);
    onSlice(readings.reduce((sum, reading) => sum + reading.rows.length, 0), rowsInAll);
  }
  return readings.map((reading) => reading.rows);
}

const isUnfinished = (reading: Reading): boolean => reading.rows.length < reading.request.rows && reading.request.columns > 0;

async function readOneMessage(context: Excel.RequestContext, readings: readonly Reading[]): Promise<void> {
  let budget = MESSAGE_BUDGET;
  const slices: { readonly reading: Reading; readonly range: Excel.Range }[] = [];
  for (const reading of readings.filter(isUnfinished)) {
    const { rows, bytes } = nextSlice(reading, budget);
    if (rows === 0) continue;
    budget -= bytes;
    const { sheetId, top, left, columns } = reading.request;
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top + reading.rows.length, left, rows, columns);
    range.load('values');
    slices.push({ reading, range });
  }
  await context.sync();
  for (const { reading, range } of slices) {
    const rows = range.values as RawCell[][];
    for (const row of rows) reading.rows.push(row);
    reading.bytesPerRow = meanRowBytes(rows);
    range.untrack();
  }
}

/** How many rows of this area the rest of the message may take; 0 where it has to wait for the next one. */
function nextSlice(reading: Reading, budget: number): { readonly rows: number; readonly bytes: number } {
  const { request, bytesPerRow } = reading;
  const remaining = request.rows - reading.rows.length;
  if (bytesPerRow === undefined) {
    const probe = Math.min(remaining, Math.max(1, Math.floor(PROBE_CELLS / request.columns)));
    const guess = probe * request.columns * 40;
    return guess <= budget || budget === MESSAGE_BUDGET ? { rows: probe, bytes: guess } : { rows: 0, bytes: 0 };
  }
  const rows = Math.min(remaining, Math.floor(budget / (bytesPerRow * CAUTION)));
  if (rows === 0 && budget === MESSAGE_BUDGET) return { rows: 1, bytes: budget };
  return { rows, bytes: rows * bytesPerRow * CAUTION };
}

/** Mean over a spread of rows; wide rows count in full, since a slice must not break the limit. */
function meanRowBytes(rows: readonly (readonly RawCell[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / 500));
  let bytes = 0;
  let counted = 0;
  for (let i = 0; i < rows.length; i += step) {
    bytes += rowBytes(rows[i] ?? []);
    counted++;
  }
  return counted === 0 ? 1 : Math.max(1, bytes / counted);
}
