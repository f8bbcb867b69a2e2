import { customerKey } from '../domain/customer/customerKey';
import { foldedCode, isValidBusinessCode } from '../domain/duplicates/businessCode';
import { fieldEvidence } from '../domain/duplicates/merge/fieldEvidence';
import { FOLLOWING_TABLES, followingCells, type FollowingCell } from '../domain/duplicates/merge/followingCells';
import { mergedFields, type MergedField } from '../domain/duplicates/merge/mergedFields';
import { followedCells, type MergeRecord } from '../domain/duplicates/merge/mergeRecord';
import { undoMerge, type MergeUndo } from '../domain/duplicates/merge/undoMerge';
import { Refusal, type Problem } from '../domain/problem';
import { serialOfIso } from '../domain/serialDate';
import type { RawCell, TableName } from '../domain/tables';
import { createTexts, type Texts } from '../i18n/texts';
import { cellSteps, type TableCell } from '../sheets/duplicates/mergePlan';
import { changesOfMerge, changesOfUndo, type ChangeRows } from '../sheets/duplicates/mergeChanges';
import type { PlanStep } from '../sheets/plan';
import { LISTS_KIND } from '../sheets/tables/listsSheet';
import { planTables } from '../sheets/tables/tablesPlan';
import { applyPlan } from '../workbook/apply/applyPlan';
import { MERGES_KEY, readMerges, withMerge, type StoredMerges } from '../workbook/duplicateSettings';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { parseMergeOptions, type MergeCustomersOptions } from './mergeOptions';
import { readOwnWorkbook, type OwnTable, type OwnWorkbook } from './readWorkbook';
import { sheetLanguage } from './sheetLanguage';
import { freeTableNames } from './tableNames';

/** Makes one customer of two that a person named; everything that names the one follows to the other. Can be undone. */
export const mergeCustomers: Job<MergeCustomersOptions> = {
  name: 'mergeCustomers',
  parseOptions: parseMergeOptions,
  run: async (context, options) => (options.join ? joinAll(context, options, options.join) : undo(context, options.undo ?? 0)),
};

const refusal = (code: string, facts: Problem['facts']): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule: 'P4.1' });

/** The workbook as a join needs it. */
interface Situation {
  readonly own: OwnWorkbook;
  readonly customers: OwnTable;
  readonly keys: readonly string[];
  readonly texts: Texts;
  readonly stored: StoredMerges;
}

async function readSituation(context: JobContext): Promise<Situation> {
  const own = await readOwnWorkbook(context, ['Customers', ...FOLLOWING_TABLES, 'Changes']);
  const customers = own.tables.get('Customers');
  if (!customers) throw refusal('mergeNeedsTable', {});
  const stored = await context.door.read((excel) => readMerges(excel));
  return { own, customers, keys: keysOf(customers), texts: createTexts(sheetLanguage(context, own.settings, customers.data.headers)), stored };
}

const keysOf = (table: OwnTable): readonly string[] => [...table.columns.columns.keys()];

/** Joins are carried out one by one, each with a number of its own; who is to be joined is looked up before the first. */
async function joinAll(context: JobContext, options: MergeCustomersOptions, join: { readonly survivor: string; readonly merged: readonly string[] }): Promise<JobResult> {
  let result: JobResult | undefined;
  const first = await readSituation(context);
  for (const name of [join.survivor, ...join.merged]) findCustomer(first, name);
  for (const [index, merged] of join.merged.entries()) {
    const situation = index === 0 ? first : await readSituation(context);
    const next = await joinOne(context, options, situation, join.survivor, merged);
    result = result ? added(result, next) : next;
  }
  return result ?? { counts: {}, sheetsMade: [], problems: [] };
}

function added(first: JobResult, next: JobResult): JobResult {
  const counts = { ...first.counts };
  for (const [name, count] of Object.entries(next.counts)) counts[name] = (counts[name] ?? 0) + count;
  return { counts, sheetsMade: [...first.sheetsMade, ...next.sheetsMade], problems: [...first.problems, ...next.problems] };
}

/** The row of a customer by id or name: written exactly so, else but for width, case and blanks. */
function findCustomer({ customers, keys }: Situation, name: string): number {
  const column = (key: string): readonly RawCell[] => customers.data.columns[keys.indexOf(key)] ?? [];
  const [ids, names] = [column('customerId'), column('customerName')];
  const exact = [ids, names].map((cells) => cells.findIndex((cell) => String(cell) === name)).find((row) => row >= 0);
  const key = customerKey(name);
  const row = exact ?? [ids, names].map((cells) => cells.findIndex((cell) => customerKey(cell) === key)).find((found) => found >= 0);
  if (row === undefined) throw refusal('unknownCustomer', { customer: name });
  return row;
}

async function joinOne(context: JobContext, options: MergeCustomersOptions, situation: Situation, survivorName: string, mergedName: string): Promise<JobResult> {
  const { own, customers, keys, texts, stored } = situation;
  const [survivor, merged] = [findCustomer(situation, survivorName), findCustomer(situation, mergedName)];
  if (survivor === merged) throw refusal('mergeSameCustomer', { customer: mergedName });
  if (!options.force) refuseOtherCode(situation, survivor, merged);
  const [ownRow, otherRow] = [survivor, merged].map((row) => customers.data.columns.map((cells) => cells[row] ?? ''));
  const columnsByTable = new Map([...own.tables].map(([name, table]) => [name, table.columns]));
  const identity = (row: number): MergeRecord['survivor'] => ({ id: cellAt(situation, 'customerId', row), name: cellAt(situation, 'customerName', row) });
  const evidence = fieldEvidence(columnsByTable, identity(survivor).id, identity(merged).id);
  const fields = mergedFields(keys, ownRow ?? [], otherRow ?? [], options.chosen, evidence);
  const changed = fields.filter(({ kept }) => kept === 'merged');
  const nameAfter = changed.find(({ key }) => key === 'customerName')?.merged ?? identity(survivor).name;
  const following = followingCells(customers.columns, columnsByTable, { survivor, merged, nameAfter });
  const record: MergeRecord = {
    number: stored.lastNumber + 1,
    on: context.date,
    by: context.user,
    reason: options.reason,
    survivor: identity(survivor),
    merged: identity(merged),
    row: merged,
    above: identity(merged - 1),
    cells: customers.data.headers.map((header, column) => [header, otherRow?.[column] ?? '']),
    fields: changed.map(({ column, survivor: before, merged: after }) => ({ header: customers.data.headers[column] ?? '', before, after })),
    followed: followedCells(following, new Map([...own.tables].map(([name, table]) => [name, rowsByKey(table)]))),
  };
  const kept = withMerge(stored, record);
  const cells = [...changed.map(({ column, merged: value }): TableCell => ({ table: 'Customers', row: survivor, column, value })), ...following.map((cell) => tableCell(cell, own))];
  const made = await carryOut(context, situation, [
    ...cellSteps(placesOf(own), cells),
    { kind: 'deleteTableRows', table: customers.data.excelName, rows: [merged] },
    ...changeSteps(situation, changesOfMerge(record, fields, customers.data.headers, serialOfIso(context.date), texts)),
    { kind: 'setSetting', key: MERGES_KEY, value: kept },
  ]);
  const rows = new Set(following.map(({ table, row }) => `${table}|${row}`)).size;
  return {
    counts: { customersMerged: 1, rowsFollowed: rows, fieldsChanged: changed.length },
    sheetsMade: made,
    problems: [...fields.filter(({ isDoubtful }) => isDoubtful).map((field) => valueDropped(field)), ...(kept.merges.length > 0 ? [] : [notKept(rows)])],
  };
}

const cellAt = ({ customers, keys }: Situation, key: string, row: number): RawCell => customers.data.columns[keys.indexOf(key)]?.[row] ?? '';

/** Two valid credit codes are two companies. */
function refuseOtherCode(situation: Situation, survivor: number, merged: number): void {
  const [first = '', second = ''] = [survivor, merged].map((row) => foldedCode(String(cellAt(situation, 'creditCode', row))));
  if (first === second || !isValidBusinessCode(first) || !isValidBusinessCode(second)) return;
  const [one = '', other = ''] = [survivor, merged].map((row) => String(cellAt(situation, 'customerName', row) || cellAt(situation, 'customerId', row)));
  throw refusal('mergeCodesDiffer', { survivor: one, merged: other, first, second });
}

const rowsByKey = (table: OwnTable) => ({ keys: keysOf(table), columns: table.data.columns, rowCount: table.data.rowCount });

const tableCell = ({ table, row, key, after }: FollowingCell, own: OwnWorkbook): TableCell => {
  const found = own.tables.get(table);
  return { table, row, column: found ? keysOf(found).indexOf(key) : 0, value: after };
};

const placesOf = (own: OwnWorkbook) =>
  new Map([...own.tables].map(([name, table]) => [name, { sheetId: table.data.sheetId, top: table.data.top, left: table.data.left, keys: keysOf(table) }]));

/** Rows under the table of changes; the table is made where there is none. */
function changeSteps({ own, texts }: Situation, rows: ChangeRows): readonly PlanStep[] {
  const lists = own.sheets.find(({ mark }) => mark?.kind === LISTS_KIND);
  const changes = own.tables.get('Changes');
  const common = { language: texts.language, ...(lists ? { listsSheetName: lists.name } : {}) };
  if (changes) {
    const { excelName, sheetId, top, left } = changes.data;
    return planTables({ ...common, newTables: [], addedRows: [{ ...rows, excelName, sheetId, top, left, columnKeys: keysOf(changes), fillings: [] }] }).steps;
  }
  const excelName = freeTableNames(['Changes'], own.tableNames).get('Changes') ?? 'Changes';
  return planTables({ ...common, newTables: [{ ...rows, excelName }], addedRows: [] }).steps.filter(({ kind }) => kind !== 'activate');
}

async function carryOut(context: JobContext, { customers }: Situation, steps: readonly PlanStep[]): Promise<readonly string[]> {
  const show: PlanStep = { kind: 'activate', sheet: { kind: 'existing', id: customers.data.sheetId } };
  const applied = await applyPlan(context.door, { steps: [...steps, show] }, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'writing', done, total }),
    run: runOf(mergeCustomers, context),
  });
  return [...applied.sheets.values()].map(({ name }) => name);
}

function valueDropped({ key, kept, survivor, merged }: MergedField): Problem {
  const [stays, goes] = kept === 'merged' ? [merged, survivor] : [survivor, merged];
  return { code: 'mergeValueDropped', severity: 'hint', place: {}, facts: { field: key, kept: String(stays), other: String(goes) }, rule: 'P3.1f' };
}

const notKept = (rows: number): Problem => ({ code: 'mergeNotKept', severity: 'warning', place: {}, facts: { rows } });

/** Brings a joined customer back, with everything that followed, as far as nobody changed it since. */
async function undo(context: JobContext, number: number): Promise<JobResult> {
  const situation = await readSituation(context);
  const { own, customers, texts, stored } = situation;
  const record = stored.merges.find((merge) => merge.number === number);
  if (!record) throw refusal('mergeUnknown', { number, known: stored.merges.map((merge) => merge.number).join(', ') || '–' });
  const found = undoMerge(record, customers.data.headers, new Map([...own.tables].map(([name, table]) => [name, rowsByKey(table)])));
  const cells = [
    ...found.fields.map(({ column, value }): TableCell => ({ table: 'Customers', row: found.survivorRow ?? 0, column, value })),
    ...found.references.map((cell) => tableCell(cell, own)),
  ];
  const merges = stored.merges.filter((merge) => merge !== record);
  const made = await carryOut(context, situation, [
    ...cellSteps(placesOf(own), cells),
    { kind: 'insertTableRows', table: customers.data.excelName, at: found.row, rows: [found.cells] },
    ...changeSteps(situation, changesOfUndo(record, context.user, serialOfIso(context.date), texts)),
    { kind: 'setSetting', key: MERGES_KEY, value: { lastNumber: stored.lastNumber, merges } },
  ]);
  const rows = new Set(found.references.map(({ table, row }) => `${table}|${row}`)).size;
  return { counts: { mergesUndone: 1, rowsFollowed: rows, fieldsChanged: found.fields.length }, sheetsMade: made, problems: problemsOf(found, customers) };
}

function problemsOf({ fieldsKept, rowsLost }: MergeUndo, customers: OwnTable): readonly Problem[] {
  const keys = keysOf(customers);
  const warning = (code: string, facts: Problem['facts']): Problem => ({ code, severity: 'warning', place: {}, facts, rule: 'P4.1' });
  const fieldOf = (header: string): string => keys[customers.data.headers.indexOf(header)] ?? header;
  return [
    ...fieldsKept.map(({ header, value }) => warning('mergeCellKept', { field: fieldOf(header), value: String(value) })),
    ...[...rowsLost].map(([table, count]: readonly [TableName, number]) => warning('mergeRowGone', { table, count })),
  ];
}
