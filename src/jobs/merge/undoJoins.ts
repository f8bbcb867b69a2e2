import type { MergeRecord } from '../../domain/duplicates/merge/mergeRecord';
import { undoMerge, type MergeUndo } from '../../domain/duplicates/merge/undoMerge';
import type { Problem } from '../../domain/problem';
import { serialOfIso } from '../../domain/serialDate';
import { changesOfUndo } from '../../sheets/duplicates/mergeChanges';
import type { TableCell } from '../../sheets/duplicates/mergePlan';
import { readMerges, withoutMerge, type StoredMerges } from '../../workbook/duplicateSettings';
import type { JobContext, JobResult } from '../job';
import { carryOut } from './carryOut';
import { addResults } from './results';
import { mergeRefusal, readSituation, rowsAmong, rowsByKey, tableCell, type MergeSituation } from './situation';

/** Which joins are to be undone: by their numbers, or the last one that is kept. */
export type WhichJoins = readonly number[] | 'last';

/**
 * Brings joined customers back, with everything that followed, as far as nobody changed it since; the last join first.
 * All numbers are looked up before the first is undone (`mergeUnknown`).
 */
export async function undoJoins(context: JobContext, which: WhichJoins): Promise<JobResult> {
  const first = await readSituation(context);
  const records = which === 'last' ? [newest(first.stored)] : [...new Set(which)].sort((a, b) => b - a).map((number) => recordOf(first.stored, number));
  const results: JobResult[] = [];
  for (const { number } of records) {
    const situation = results.length === 0 ? first : await readSituation(context);
    results.push(await undoOne(context, situation, recordOf(situation.stored, number)));
  }
  return addResults(results);
}

/** The joins that the last run of joining made and that are still in force, so that taking back the last run can undo them. */
export async function joinsOfLastRun(context: JobContext): Promise<readonly number[]> {
  const { lastRun, merges } = await context.door.read((excel) => readMerges(excel));
  return lastRun.filter((number) => merges.some((merge) => merge.number === number));
}

const knownOf = ({ merges }: StoredMerges): string => merges.map(({ number }) => number).join(', ') || '–';

function recordOf(stored: StoredMerges, number: number): MergeRecord {
  const record = stored.merges.find((merge) => merge.number === number);
  if (!record) throw mergeRefusal('mergeUnknown', { number, known: knownOf(stored) });
  return record;
}

function newest(stored: StoredMerges): MergeRecord {
  const record = stored.merges.at(-1);
  if (!record) throw mergeRefusal('mergeNoneKept', {});
  return record;
}

async function undoOne(context: JobContext, situation: MergeSituation, record: MergeRecord): Promise<JobResult> {
  const { own, customers, texts, stored } = situation;
  const found = undoMerge(record, customers.data.headers, rowsByKey(own));
  const sheetsMade = await carryOut(context, situation, {
    cells: [
      ...found.fields.map(({ column, value }): TableCell => ({ table: 'Customers', row: found.survivorRow ?? 0, column, value })),
      ...found.references.map((cell) => tableCell(cell, own)),
    ],
    rowStep: { kind: 'insertTableRows', table: customers.data.excelName, at: found.row, rows: [found.cells] },
    changes: changesOfUndo(record, context.user, serialOfIso(context.date), texts),
    stored: withoutMerge(stored, record),
  });
  return {
    counts: { mergesUndone: 1, rowsFollowed: rowsAmong(found.references), fieldsChanged: found.fields.length },
    sheetsMade,
    problems: problemsOf(found, situation),
  };
}

function problemsOf({ fieldsKept, rowsLost }: MergeUndo, { customers, keys }: MergeSituation): readonly Problem[] {
  const warning = (code: string, facts: Problem['facts']): Problem => ({ code, severity: 'warning', place: {}, facts, rule: 'P4.1' });
  const fieldOf = (header: string): string => keys[customers.data.headers.indexOf(header)] ?? header;
  return [
    ...fieldsKept.map(({ header, value }) => warning('mergeCellKept', { field: fieldOf(header), value: String(value) })),
    ...[...rowsLost].map(([table, count]) => warning('mergeRowGone', { table, count })),
  ];
}
