import { foldedCode, isValidBusinessCode } from '../../domain/duplicates/businessCode';
import { fieldEvidence } from '../../domain/duplicates/merge/fieldEvidence';
import { followingCells, type FollowingCell } from '../../domain/duplicates/merge/followingCells';
import { mergedFields, type MergedField } from '../../domain/duplicates/merge/mergedFields';
import { followedCells, type MergeRecord } from '../../domain/duplicates/merge/mergeRecord';
import type { Problem } from '../../domain/problem';
import { serialOfIso } from '../../domain/serialDate';
import type { RawCell } from '../../domain/tables';
import { changesOfMerge, nameOf } from '../../sheets/duplicates/mergeChanges';
import type { TableCell } from '../../sheets/duplicates/mergePlan';
import { withMerge } from '../../workbook/duplicateSettings';
import type { JobContext, JobResult } from '../job';
import type { Join } from '../mergeOptions';
import { carryOut } from './carryOut';
import { addResults } from './results';
import { cellAt, findCustomer, identityAt, mergeRefusal, readSituation, rowsAmong, rowsByKey, tableCell, type MergeSituation } from './situation';

/** Joins are carried out one by one, each with a number of its own; who is to be joined is looked up before the first. */
export async function joinCustomers(context: JobContext, join: Join): Promise<JobResult> {
  const first = await readSituation(context);
  for (const name of [join.survivor, ...join.merged]) findCustomer(first, name);
  const results: JobResult[] = [];
  const numbers: number[] = [];
  for (const merged of join.merged) {
    const situation = results.length === 0 ? first : await readSituation(context);
    numbers.push(situation.stored.lastNumber + 1);
    results.push(await joinOne(context, join, situation, merged, [...numbers]));
  }
  return addResults(results);
}

/** What a join of two comes to, before anything is written. */
interface Joining {
  /** Rows of the list of customers. */
  readonly survivor: number;
  readonly merged: number;
  readonly fields: readonly MergedField[];
  readonly following: readonly FollowingCell[];
}

async function joinOne(context: JobContext, join: Join, situation: MergeSituation, mergedName: string, numbers: readonly number[]): Promise<JobResult> {
  const { own, customers, texts, stored } = situation;
  const joining = decide(situation, join, mergedName);
  const { survivor, merged, fields, following } = joining;
  const record = recordOf(context, join, situation, joining);
  const kept = withMerge(stored, record, numbers);
  const changed = fields.filter(({ kept: side }) => side === 'merged');
  const sheetsMade = await carryOut(context, situation, {
    cells: [
      ...changed.map(({ column, merged: value }): TableCell => ({ table: 'Customers', row: survivor, column, value })),
      ...following.map((cell) => tableCell(cell, own)),
    ],
    rowStep: { kind: 'deleteTableRows', table: customers.data.excelName, rows: [merged] },
    changes: changesOfMerge(record, fields, customers.data.headers, serialOfIso(context.date), texts),
    stored: kept,
  });
  const rows = rowsAmong(following);
  return {
    counts: { customersMerged: 1, rowsFollowed: rows, fieldsChanged: changed.length },
    sheetsMade,
    problems: [kept.merges.length > 0 ? undoable(record) : notKept(rows), ...fields.filter(({ isDoubtful }) => isDoubtful).map(valueDropped)],
  };
}

/** Refuses a customer joined with itself (`mergeSameCustomer`) and, unless a person insists, two companies (`mergeCodesDiffer`). */
function decide(situation: MergeSituation, join: Join, mergedName: string): Joining {
  const { own, customers, keys } = situation;
  const [survivor, merged] = [findCustomer(situation, join.survivor), findCustomer(situation, mergedName)];
  if (survivor === merged) throw mergeRefusal('mergeSameCustomer', { customer: mergedName });
  if (!join.force) refuseOtherCode(situation, survivor, merged);
  const tables = new Map([...own.tables].map(([name, table]) => [name, table.columns]));
  const evidence = fieldEvidence(tables, identityAt(situation, survivor).id, identityAt(situation, merged).id);
  const fields = mergedFields(keys, rowAt(situation, survivor), rowAt(situation, merged), join.chosen, evidence);
  const nameAfter = fields.find(({ key, kept }) => key === 'customerName' && kept === 'merged')?.merged ?? identityAt(situation, survivor).name;
  return { survivor, merged, fields, following: followingCells(customers.columns, tables, { survivor, merged, nameAfter }) };
}

const rowAt = ({ customers }: MergeSituation, row: number): readonly RawCell[] => customers.data.columns.map((cells) => cells[row] ?? '');

/** Two valid credit codes are two companies. */
function refuseOtherCode(situation: MergeSituation, survivor: number, merged: number): void {
  const [first = '', second = ''] = [survivor, merged].map((row) => foldedCode(String(cellAt(situation, 'creditCode', row))));
  if (first === second || !isValidBusinessCode(first) || !isValidBusinessCode(second)) return;
  const [one = '', other = ''] = [survivor, merged].map((row) => String(cellAt(situation, 'customerName', row) || cellAt(situation, 'customerId', row)));
  throw mergeRefusal('mergeCodesDiffer', { survivor: one, merged: other, first, second });
}

/** What undoing the join needs. */
function recordOf(context: JobContext, { reason }: Join, situation: MergeSituation, { survivor, merged, fields, following }: Joining): MergeRecord {
  const { headers } = situation.customers.data;
  const cells = rowAt(situation, merged);
  return {
    number: situation.stored.lastNumber + 1,
    on: context.date,
    by: context.user,
    reason,
    survivor: identityAt(situation, survivor),
    merged: identityAt(situation, merged),
    row: merged,
    above: identityAt(situation, merged - 1),
    cells: headers.map((header, column) => [header, cells[column] ?? '']),
    fields: fields
      .filter(({ kept }) => kept === 'merged')
      .map(({ column, survivor: before, merged: after }) => ({ header: headers[column] ?? '', before, after })),
    followed: followedCells(following, rowsByKey(situation.own)),
  };
}

/** How the join can be undone, which is no run like others. */
const undoable = ({ number, survivor, merged }: MergeRecord): Problem => ({
  code: 'mergeUndoable',
  severity: 'hint',
  place: {},
  facts: { number, survivor: nameOf(survivor), merged: nameOf(merged) },
});

const notKept = (rows: number): Problem => ({ code: 'mergeNotKept', severity: 'warning', place: {}, facts: { rows } });

function valueDropped({ key, kept, survivor, merged }: MergedField): Problem {
  const [stays, goes] = kept === 'merged' ? [merged, survivor] : [survivor, merged];
  return { code: 'mergeValueDropped', severity: 'hint', place: {}, facts: { field: key, kept: String(stays), other: String(goes) }, rule: 'P3.1f' };
}
