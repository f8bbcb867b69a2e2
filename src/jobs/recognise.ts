import type { FoundList } from '../domain/matching/foundList';
import { findLists } from '../domain/matching/findLists';
import { matchList, type ListMatch, type ListMatches } from '../domain/matching/matchList';
import { a1, type SheetGrid } from '../domain/matching/sheetGrid';
import { parseContext, type ParseContext } from '../domain/parsing/parseColumn';
import type { Problem } from '../domain/problem';
import { chosenMatch } from '../domain/setUp/chosenMatch';
import { customersNotInList } from '../domain/setUp/customerRows';
import { customersOfLedgers } from '../domain/setUp/customersOfLedgers';
import { readList } from '../domain/setUp/sourceRows';
import { tableGrowth, type SourceRows } from '../domain/setUp/tableGrowth';
import { TABLE_NAMES, type ColumnTable, type TableName } from '../domain/tables';
import { readGrids } from '../workbook/readGrids';
import type { JobContext } from './job';
import { peopleSheets, type OwnWorkbook } from './readWorkbook';
import type { SetUpChoices } from './setUpChoices';

/** A list on a person's sheet, with all tables that it may be. */
export interface RecognisedList {
  readonly list: FoundList;
  readonly matches: ListMatches;
}

/** What people's own sheets hold, read as structured tables. */
export interface Recognised {
  /** By table, the lists that feed it, in the order of the sheets. */
  readonly sources: ReadonlyMap<TableName, readonly SourceRows[]>;
  /** The same merged to one table each, as if the workbook had them. */
  readonly tables: ReadonlyMap<TableName, ColumnTable>;
  readonly headers: readonly string[];
  readonly problems: readonly Problem[];
  /** Lists that feed a table, and sheets that were looked at. */
  readonly lists: number;
  readonly sheetsSeen: number;
}

/** Finds the lists on all sheets that are not the add-in's own and takes their columns for fields. */
export async function findWorkbookLists(
  context: JobContext,
  own: OwnWorkbook,
): Promise<{ readonly lists: readonly RecognisedList[]; readonly sheetsSeen: number }> {
  const grids = await context.door.read((excel) =>
    readGrids(excel, peopleSheets(own.sheets), (done, total) => context.onProgress({ phase: 'readingSheets', done, total })),
  );
  context.onProgress({ phase: 'matchingColumns', done: 0, total: grids.length });
  return { lists: listsOn(grids), sheetsSeen: grids.length };
}

/** The lists on sheets that were read. */
export const listsOn = (grids: readonly SheetGrid[]): readonly RecognisedList[] =>
  grids.flatMap((grid) => findLists(grid).lists).map((list) => ({ list, matches: matchList(list) }));

/** Reads the lists as structured tables, as they were recognised or as a person chose. */
export async function recogniseWorkbook(
  context: JobContext,
  own: OwnWorkbook,
  choices: SetUpChoices = {},
): Promise<Recognised> {
  const { lists, sheetsSeen } = await findWorkbookLists(context, own);
  const reading = parseContext(context.date, { dayOrder: own.dayOrder });
  const sources = new Map<TableName, SourceRows[]>();
  const problems: Problem[] = [];
  const headers: string[] = [];
  for (const { list, matches } of lists) {
    headers.push(...list.columns.map((column) => column.header));
    const match = chosenMatch(matches, choices[list.id]);
    if (!match) {
      if (choices[list.id]?.table !== null) problems.push(notTakenOver(list));
      continue;
    }
    take(sources, problems, list, match, reading);
  }
  addLedgerCustomers(sources, problems, own);
  const tables = TABLE_NAMES.flatMap((table): (readonly [TableName, ColumnTable])[] => {
    const feeding = sources.get(table);
    return feeding ? [[table, merged(table, feeding)]] : [];
  });
  problems.push(...strayCustomers(new Map(tables), own));
  return {
    sources,
    tables: new Map(tables),
    headers,
    problems,
    lists: sum([...sources.values()].map((some) => some.length)),
    sheetsSeen,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function take(
  sources: Map<TableName, SourceRows[]>,
  problems: Problem[],
  list: FoundList,
  match: ListMatch,
  reading: ParseContext,
): void {
  const { rows, problems: found } = readList(list, match, reading);
  problems.push(...found);
  const feeding = sources.get(match.table);
  if (feeding) feeding.push(rows);
  else sources.set(match.table, [rows]);
}

/** A list that is none of the tables stays where it is; that is told, not passed over. */
const notTakenOver = (list: FoundList): Problem => ({
  code: 'listNotTakenOver',
  severity: 'hint',
  place: { sheet: list.sheet, cell: a1(list.area.top, list.area.left) },
  facts: { rows: list.rows.length, columns: list.columns.length },
});

const LEDGERS: readonly TableName[] = ['Sales', 'Receivables'];

/** Id of the customers that stand in no list of their own and were gathered from the ledgers. */
export const LEDGER_CUSTOMERS = 'ledgers';

/** P1: where there is no list of customers anywhere, the ledgers' customers are the list. */
function addLedgerCustomers(sources: Map<TableName, SourceRows[]>, problems: Problem[], own: OwnWorkbook): void {
  if (sources.has('Customers') || own.tables.has('Customers')) return;
  const ledgers = LEDGERS.flatMap((table) => sources.get(table) ?? []);
  const data = customersOfLedgers(ledgers.map((ledger) => ledger.data));
  if (data.rowCount === 0) return;
  sources.set('Customers', [{ id: LEDGER_CUSTOMERS, sheet: ledgers[0]?.sheet ?? '', data, sheetRows: [], sheetColumns: new Map() }]);
  problems.push({
    code: 'customersFromLedger',
    severity: 'hint',
    place: {},
    facts: { customers: data.rowCount },
    rule: 'P1',
  });
}

/** Customers that ledgers name and no list of customers has. */
function strayCustomers(tables: ReadonlyMap<TableName, ColumnTable>, own: OwnWorkbook): readonly Problem[] {
  const customers = tables.get('Customers') ?? own.tables.get('Customers')?.columns;
  if (!customers) return [];
  return LEDGERS.flatMap((table) => {
    const ledger = tables.get(table);
    return ledger ? customersNotInList(table, ledger.columns, ledger.rowCount, customers.columns) : [];
  });
}

function merged(table: TableName, sources: readonly SourceRows[]): ColumnTable {
  const { columns, newRows } = tableGrowth(table, sources);
  return {
    rowCount: newRows.length,
    columns: new Map(columns.map((key, column) => [key, newRows.map((row) => row[column] ?? '')])),
  };
}
