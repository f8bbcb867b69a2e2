import type { RawCell } from '../domain/tables';
import { MESSAGE_BUDGET, rowBytes } from './payload';
import { rangeOf } from './ranges';

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

export interface ReadOptions {
  /** `formulas` tells constants as they are and formulas as text; `values` by default. */
  readonly property?: 'values' | 'formulas';
  /** Called after each message with the rows read so far. */
  readonly onSlice?: (rowsRead: number, rowsInAll: number) => void;
}

/** What one message asks for, and the bytes that its answer may have. */
interface Message {
  readonly property: 'values' | 'formulas';
  readonly whole: number;
}

interface Reading {
  readonly request: ValueRequest;
  readonly rows: (readonly RawCell[])[];
  /** Bytes a row took so far; undefined before the first slice. */
  bytesPerRow: number | undefined;
}

/** Cells read of an area before its bytes a row are known; even wide text stays far below the message limit. */
const PROBE_CELLS = 12_000;
/** Room for rows that are wider than those seen so far. */
const CAUTION = 1.1;
/** Excel's word for an answer that would be over its limit; then less is asked for at a time. */
const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';
const SMALLEST_BUDGET = 100_000;

/** Excel takes an area as wide as the sheet for whole rows, and tells nothing of the cells of whole rows. */
const SHEET_COLUMNS = 16_384;

/**
 * Reads areas in as few round trips as the message limit allows: small areas together in one, large ones in slices
 * whose size follows from the bytes that their rows really take. Answers in the order of the requests.
 */
export async function readValues(
  context: Excel.RequestContext,
  requests: readonly ValueRequest[],
  options: ReadOptions = {},
): Promise<readonly ReadRows[]> {
  const parts = requests.map(inReadableParts);
  const readings = await readParts(context, parts.flat(), options);
  let next = 0;
  return parts.map((some) => sideBySide(readings.slice(next, (next += some.length))));
}

function inReadableParts(request: ValueRequest): readonly ValueRequest[] {
  if (request.columns < SHEET_COLUMNS) return [request];
  const half = SHEET_COLUMNS / 2;
  return [{ ...request, columns: half }, { ...request, left: request.left + half, columns: half }];
}

function sideBySide(parts: readonly ReadRows[]): ReadRows {
  const [first = [], second] = parts;
  return second ? first.map((row, index) => [...row, ...(second[index] ?? [])]) : first;
}

async function readParts(
  context: Excel.RequestContext,
  requests: readonly ValueRequest[],
  { property = 'values', onSlice }: ReadOptions,
): Promise<readonly ReadRows[]> {
  const readings = requests.map((request): Reading => ({ request, rows: [], bytesPerRow: undefined }));
  const rowsInAll = requests.reduce((sum, request) => sum + request.rows, 0);
  let budget = MESSAGE_BUDGET;
  while (readings.some(isUnfinished)) {
    const isRead = await readOneMessage(context, readings, { property, whole: budget });
    if (!isRead) budget = Math.max(SMALLEST_BUDGET, budget / 2);
    onSlice?.(readings.reduce((sum, reading) => sum + reading.rows.length, 0), rowsInAll);
  }
  return readings.map((reading) => reading.rows);
}

const isUnfinished = (reading: Reading): boolean => reading.rows.length < reading.request.rows && reading.request.columns > 0;

/** Reads as much as fits; false where Excel found the answer too large and nothing was read. */
async function readOneMessage(context: Excel.RequestContext, readings: readonly Reading[], { property, whole }: Message): Promise<boolean> {
  let budget = whole;
  const slices: { readonly reading: Reading; readonly range: Excel.Range }[] = [];
  for (const reading of readings.filter(isUnfinished)) {
    const { rows, bytes } = nextSlice(reading, budget, budget === whole);
    if (rows === 0) continue;
    budget -= bytes;
    const { sheetId, top, left, columns } = reading.request;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const area = { row: top + reading.rows.length, column: left, rows, columns };
    slices.push({ reading, range: rangeOf(sheet, area).load(property) });
  }
  try {
    await context.sync();
  } catch (error) {
    if (whole <= SMALLEST_BUDGET || !isTooLarge(error)) throw error;
    return false;
  }
  for (const { reading, range } of slices) {
    const rows = range[property] as RawCell[][];
    for (const row of rows) reading.rows.push(row);
    reading.bytesPerRow = meanRowBytes(rows);
  }
  return true;
}

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === TOO_LARGE;

/** How many rows of this area the rest of the message may take; 0 where it has to wait for the next one. */
function nextSlice(reading: Reading, budget: number, isFirst: boolean): { readonly rows: number; readonly bytes: number } {
  const { request, bytesPerRow } = reading;
  const remaining = request.rows - reading.rows.length;
  if (bytesPerRow === undefined) {
    const probe = Math.min(remaining, Math.max(1, Math.floor(PROBE_CELLS / request.columns)));
    const guess = probe * request.columns * 40;
    return guess <= budget || isFirst ? { rows: probe, bytes: guess } : { rows: 0, bytes: 0 };
  }
  const rows = Math.min(remaining, Math.floor(budget / (bytesPerRow * CAUTION)));
  if (rows === 0 && isFirst) return { rows: 1, bytes: budget };
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
