import type { Problem } from '../domain/problem';
import { Refusal } from '../domain/problem';
import { mergedLists } from '../domain/setUp/mergedLists';
import type { ColumnTable, TableName } from '../domain/tables';
import { listPlace, structuredPlace, type TablePlace } from '../domain/validation/tablePlace';
import type { JobContext } from './job';
import type { OwnWorkbook } from './readWorkbook';
import { LEDGER_CUSTOMERS, recogniseWorkbook } from './recognise';

/** The tables that a check goes through, and where each stands. */
export interface EntriesToCheck {
  readonly tables: ReadonlyMap<TableName, ColumnTable>;
  readonly places: ReadonlyMap<TableName, TablePlace>;
  /** All headers, which tell the workbook's language. */
  readonly headers: readonly string[];
  /** What there is to know of lists that were read as tables. */
  readonly problems: readonly Problem[];
}

/**
 * The structured tables; where there is no list of customers among them, the lists that people keep themselves, too.
 * Refuses a workbook with neither (`nothingToCheck`).
 */
export async function readEntries(context: JobContext, own: OwnWorkbook): Promise<EntriesToCheck> {
  const structured = structuredEntries(own);
  if (own.tables.has('Customers')) return structured;
  const { sheetsSeen, ...lists } = await listEntries(context, own);
  const tables = new Map([...structured.tables, ...lists.tables]);
  if (tables.size === 0) throw new Refusal({ code: 'nothingToCheck', severity: 'error', place: {}, facts: { sheets: sheetsSeen }, rule: 'P4.1' });
  return {
    tables,
    places: new Map([...structured.places, ...lists.places]),
    headers: [...structured.headers, ...lists.headers],
    problems: lists.problems,
  };
}

function structuredEntries(own: OwnWorkbook): EntriesToCheck {
  const all = [...own.tables];
  return {
    tables: new Map(all.map(([name, { columns }]) => [name, columns])),
    places: new Map(all.map(([name, { data, columns }]) => [name, structuredPlace(data, [...columns.columns.keys()])])),
    headers: all.flatMap(([, { data }]) => data.headers),
    problems: [],
  };
}

/** What rules find anyway or what is left out here, told without the cell concerned. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set(['customersFromLedger', 'customerNotInList', 'customerIdsAlike', 'customerNameTwice', 'customerWithoutName', 'duplicateKey']);

/** Lists for tables that the workbook has not got. Customers that only ledgers name stand in no cell and are not checked. */
async function listEntries(context: JobContext, own: OwnWorkbook): Promise<EntriesToCheck & { readonly sheetsSeen: number }> {
  const { sources, headers, problems, sheetsSeen } = await recogniseWorkbook(context, own);
  const listed = [...sources].filter(([table, lists]) => !own.tables.has(table) && lists.every(({ id }) => id !== LEDGER_CUSTOMERS));
  const merged = listed.map(([table, lists]) => [table, mergedLists(table, lists)] as const);
  const notStructured: Problem = { code: 'listsChecked', severity: 'hint', place: {}, facts: { lists: listed.flatMap(([, lists]) => lists).length } };
  return {
    tables: new Map(merged.map(([table, { data }]) => [table, data])),
    places: new Map(merged.map(([table, lists]) => [table, listPlace(lists)])),
    headers,
    problems: merged.length === 0 ? [] : [notStructured, ...problems.filter(({ code }) => !TOLD_OTHERWISE.has(code))],
    sheetsSeen,
  };
}
