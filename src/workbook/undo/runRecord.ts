import { z } from 'zod';
import type { MakeSheetStep } from '../../sheets/plan';

/** Where the last run that changed the workbook is kept, so that everybody who shares it can take it back. */
export const LAST_RUN_KEY = 'customerFiles.lastRun';

/** Written by this add-in alone; what stands in it is looked at when it is carried out. */
function isMakeSheet(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && 'kind' in stored && stored.kind === 'makeSheet';
}

const cell = z.union([z.string(), z.number(), z.boolean()]);

const recordSchema = z.object({
  job: z.string(),
  user: z.string(),
  /** The report date of the run, `YYYY-MM-DD`. */
  date: z.string(),
  /** Sheets that the run made, with the sum of what stood on them (ContentDigest). */
  sheets: z.array(z.object({ id: z.string(), name: z.string(), digest: z.string() })),
  /** Cells that the run changed on sheets that were there: row, column, what stood there (a formula as text), what was written. */
  cells: z.array(z.object({ sheetId: z.string(), changes: z.array(z.tuple([z.number(), z.number(), cell, cell])) })),
  /** Rows that the run added to tables; `hadRoom`: nothing stood under the table that had to move down for them. */
  rows: z.array(z.object({ table: z.string(), values: z.array(z.array(cell)), hadRoom: z.boolean() })),
  /** Tables that the run made larger or smaller, with the area that they had and the size that they got. */
  resized: z
    .array(z.object({ table: z.string(), sheetId: z.string(), row: z.number(), column: z.number(), rows: z.number(), columns: z.number(), rowsAfter: z.number(), columnsAfter: z.number() }))
    .default([]),
  /** Settings as they were; `undefined` where there was none. */
  settings: z.array(z.object({ key: z.string(), before: z.unknown().optional() })),
  /** Steps that bring back sheets which the run took away. */
  remade: z.array(z.custom<MakeSheetStep>(isMakeSheet)).default([]),
});

/** What a run changed, in JSON. */
export type RunRecord = z.infer<typeof recordSchema>;

/** A record that was kept because the run changed too much, or in a way that is not taken back here. */
const gapSchema = z.object({ job: z.string(), user: z.string(), date: z.string(), why: z.enum(['tooLarge', 'rowsDeleted', 'permanent', 'writtenAgain']) });

export type RunGap = z.infer<typeof gapSchema>;

/** Reads what is kept of the last run; undefined where nothing usable is. */
export function parseLastRun(stored: unknown): RunRecord | RunGap | undefined {
  const gap = gapSchema.safeParse(stored);
  if (gap.success) return gap.data;
  const record = recordSchema.safeParse(stored);
  return record.success ? record.data : undefined;
}
