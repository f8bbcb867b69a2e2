import { nameOf } from '../../sheets/duplicates/mergeChanges';
import { readMerges } from '../../workbook/duplicateSettings';
import type { JobContext } from '../job';

/** A join that can still be undone. */
export interface JoinEntry {
  /** What `mergeCustomers` takes for `undo`. */
  readonly number: number;
  readonly survivor: string;
  readonly merged: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly by: string;
  /** Rows of other tables that follow the customer back. */
  readonly rows: number;
}

/** The joins that the workbook keeps, the newest first. One round trip; nothing is written. */
export async function listJoins(context: JobContext): Promise<readonly JoinEntry[]> {
  const { merges } = await context.door.read((excel) => readMerges(excel));
  return [...merges].reverse().map(({ number, survivor, merged, on, by, followed }) => {
    const rows = new Set(followed.flatMap(({ table, rows: some }) => some.map((row) => `${table}|${row}`)));
    return { number, survivor: nameOf(survivor), merged: nameOf(merged), on, by, rows: rows.size };
  });
}
