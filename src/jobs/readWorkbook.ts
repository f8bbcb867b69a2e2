import { structuredColumns } from '../domain/catalogue/structuredColumns';
import type { SheetGrid } from '../domain/matching/sheetGrid';
import type { DayOrder } from '../domain/parsing/parseDate';
import type { ColumnTable, TableName } from '../domain/tables';
import type { SheetMark } from '../sheets/plan';
import { listSheets, type SheetEntry } from '../workbook/ownSheets';
import type { TableData } from '../workbook/readTables';
import { readTablesAndGrids } from '../workbook/readTablesAndGrids';
import { loadSetting, parseSettings, SETTINGS_KEY, SOURCES_KEY, type WorkbookSettings } from '../workbook/settings';
import type { JobContext } from './job';

/** What the add-in finds of its own in a workbook. */
export interface OwnWorkbook {
  readonly sheets: readonly SheetEntry[];
  readonly settings: WorkbookSettings;
  readonly tables: ReadonlyMap<TableName, OwnTable>;
  /** Names of all tables of the workbook, people's own too. */
  readonly tableNames: readonly string[];
  /** How the workbook's culture writes 11/12/2023; a column's own dates go before it. */
  readonly dayOrder: DayOrder;
  /** Which lists were taken over and what they held, as it is stored. */
  readonly takenSources: unknown;
  /** Further settings that were asked for, as they are stored. */
  readonly stored: ReadonlyMap<string, unknown>;
  /** What stands on the sheets that were asked for. */
  readonly grids: readonly SheetGrid[];
}

/** What a job wants to know beside the tables, in the same batch. */
export interface MoreToRead {
  readonly settings: readonly string[];
  readonly isWanted: (mark: SheetMark) => boolean;
  /** Whether the sheets that people have of their own are wanted too. */
  readonly people?: boolean;
}

/** A structured table as it stands and as columns by field key. */
export interface OwnTable {
  readonly data: TableData;
  readonly columns: ColumnTable;
}

/** Reads the sheets' marks, the settings and those of the named tables that are there; what more is wanted comes along. */
export async function readOwnWorkbook(context: JobContext, names: readonly TableName[], more: MoreToRead = { settings: [], isWanted: () => false }): Promise<OwnWorkbook> {
  return context.door.read(async (excel) => {
    const stored = loadSetting(excel, SETTINGS_KEY);
    const taken = loadSetting(excel, SOURCES_KEY);
    const further = more.settings.map((key) => [key, loadSetting(excel, key)] as const);
    const tables = excel.workbook.tables.load('items/name');
    const culture = excel.application.cultureInfo.datetimeFormat.load('shortDatePattern');
    const sheets = await listSheets(excel);
    const wanted = [...sheets.filter(({ mark }) => mark !== undefined && more.isWanted(mark)), ...(more.people ? peopleSheets(sheets) : [])];
    const read = await readTablesAndGrids(excel, { sheets, tables: names, grids: wanted }, (done, total) => context.onProgress({ phase: 'readingTables', done, total }));
    return {
      sheets,
      settings: parseSettings(stored.value()),
      tables: mapValues(read.tables, ownTable),
      tableNames: tables.items.map((table) => table.name),
      dayOrder: /^[^dM]*d/.test(culture.shortDatePattern) ? 'dayFirst' : 'monthFirst',
      takenSources: taken.value(),
      stored: new Map(further.map(([key, setting]) => [key, setting.value()])),
      grids: read.grids,
    };
  });
}

/** The sheets that people have of their own. */
export const peopleSheets = (sheets: readonly SheetEntry[]): readonly SheetEntry[] =>
  sheets.filter(({ mark, visibility }) => mark === undefined && visibility !== 'VeryHidden');

/** A table as it was read, with its columns by field key. */
export const ownTable = (data: TableData): OwnTable => ({
  data,
  columns: structuredColumns(data.table, data.headers, data.columns, data.rowCount),
});

function mapValues<Key, From, To>(map: ReadonlyMap<Key, From>, change: (value: From) => To): ReadonlyMap<Key, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
