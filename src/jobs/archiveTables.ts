import type { RegisterFilling, RegisterFillings } from '../domain/archive/register/registerFillings';
import type { Language } from '../domain/language';
import type { SheetGrid } from '../domain/matching/sheetGrid';
import { parseContext } from '../domain/parsing/parseColumn';
import type { Problem } from '../domain/problem';
import { readList } from '../domain/setUp/sourceRows';
import { tableGrowth, type SourceRows, type TableGrowth } from '../domain/setUp/tableGrowth';
import type { ColumnTable, RawCell, TableName } from '../domain/tables';
import { createTexts } from '../i18n/texts';
import { registerBlocks, registerCell, type CellFilling } from '../sheets/archive/registerCells';
import type { PlanStep } from '../sheets/plan';
import { LISTS_KIND } from '../sheets/tables/listsSheet';
import { planTables } from '../sheets/tables/tablesPlan';
import { SOURCES_KEY } from '../workbook/settings';
import { addedRows, columnsLeftOut, newTablesOf } from './grownTables';
import type { JobContext } from './job';
import type { OwnWorkbook } from './readWorkbook';
import { listsOn } from './recognise';
import { changedSources, mergedSourcesSetting, type SourcesByTable } from './takenSources';

/** The tables of the archive, in the order of their sheets. */
export const ARCHIVE_TABLES: readonly TableName[] = ['Archives', 'Borrowings', 'Destructions', 'Delegations', 'Appointments'];

/** The tables of the archive as they will stand, with what people's lists add. */
export interface ArchiveGrowth {
  readonly tables: ReadonlyMap<TableName, ColumnTable>;
  readonly headers: readonly string[];
  readonly rowsAdded: number;
  readonly problems: readonly Problem[];
  /** The steps that bring the tables there and fill the register. */
  readonly steps: (filled: RegisterFillings, language: Language) => readonly PlanStep[];
}

/** The tables as they stand, for a run that leaves them alone. */
export function standingArchive(own: OwnWorkbook): ArchiveGrowth {
  return {
    tables: new Map([...own.tables].map(([name, { columns }]) => [name, columns])),
    headers: [...own.tables.values()].flatMap(({ data }) => data.headers),
    rowsAdded: 0,
    problems: [],
    steps: () => [],
  };
}

/**
 * Takes lists of documents, loans, destructions, powers of attorney and appointments from people's sheets, as setting up
 * does: rows are added, empty cells filled, nothing is written over. Tables of the archive that are missing are made.
 */
export function growArchive(context: JobContext, own: OwnWorkbook, people: readonly SheetGrid[]): ArchiveGrowth {
  const { sources, headers, problems } = archiveSources(context, own, people);
  const changed = changedSources(sources, own);
  const growths = ARCHIVE_TABLES.map((table) => tableGrowth(table, (own.tables.has(table) ? changed : sources).get(table) ?? [], own.tables.get(table)?.columns));
  return {
    tables: new Map(growths.map((growth) => [growth.table, grownTable(growth, own.tables.get(growth.table)?.columns)])),
    headers: [...[...own.tables.values()].flatMap(({ data }) => data.headers), ...headers],
    rowsAdded: growths.reduce((sum, { newRows }) => sum + newRows.length, 0),
    problems: [...problems, ...growths.flatMap((growth) => growth.problems), ...growths.flatMap((growth) => columnsLeftOut(growth, own))],
    steps: (filled, language) => growthSteps(growths, sources, filled, language, own),
  };
}

/** The lists that feed tables of the archive; other lists are not looked into. */
function archiveSources(
  context: JobContext,
  own: OwnWorkbook,
  people: readonly SheetGrid[],
): { readonly sources: SourcesByTable; readonly headers: readonly string[]; readonly problems: readonly Problem[] } {
  context.onProgress({ phase: 'matchingColumns', done: 0, total: people.length });
  const reading = parseContext(context.date, { dayOrder: own.dayOrder });
  const sources = new Map<TableName, SourceRows[]>();
  const [headers, problems]: [string[], Problem[]] = [[], []];
  for (const { list, matches } of listsOn(people)) {
    headers.push(...list.columns.map(({ header }) => header));
    const match = matches.best;
    if (!match || !ARCHIVE_TABLES.includes(match.table)) continue;
    const read = readList(list, match, reading);
    problems.push(...read.problems);
    sources.set(match.table, [...(sources.get(match.table) ?? []), read.rows]);
  }
  return { sources, headers, problems };
}

/** The table as it stands once it has grown, rows that are there first. */
function grownTable({ columns, newRows, fillings }: TableGrowth, existing: ColumnTable | undefined): ColumnTable {
  const rowCount = existing?.rowCount ?? 0;
  const cells = new Map<string, RawCell[]>();
  columns.forEach((key, position) => {
    const standing = existing?.columns.get(key);
    const column: RawCell[] = Array.from({ length: rowCount }, (_, row) => standing?.[row] ?? '');
    for (const row of newRows) column.push(row[position] ?? '');
    cells.set(key, column);
  });
  for (const { row, column, value } of fillings) {
    const filled = cells.get(column);
    if (filled) filled[row] = value;
  }
  return { rowCount: rowCount + newRows.length, columns: cells };
}

function growthSteps(growths: readonly TableGrowth[], sources: SourcesByTable, { fillings }: RegisterFillings, language: Language, own: OwnWorkbook): readonly PlanStep[] {
  const texts = createTexts(language);
  const register = own.tables.get('Archives');
  const standing = register?.columns.rowCount ?? 0;
  const filledGrowths = growths.map((growth) => (growth.table === 'Archives' ? withNewRows(growth, fillings, standing, (column, value) => registerCell(column, value, texts)) : growth));
  const listsSheet = own.sheets.find(({ mark }) => mark?.kind === LISTS_KIND);
  const { steps } = planTables({
    newTables: newTablesOf(filledGrowths, own),
    addedRows: filledGrowths.flatMap((growth) => addedRows(growth, own)).filter(({ rows, fillings: some }) => rows.length + some.length > 0),
    ...(listsSheet ? { listsSheetName: listsSheet.name } : {}),
    language,
  });
  const inPlace: readonly CellFilling[] = [...(growths.find(({ table }) => table === 'Archives')?.fillings ?? []), ...fillings.filter(({ row }) => row < standing)];
  const values = register ? registerBlocks(inPlace, { top: register.data.top, left: register.data.left, columnKeys: [...register.columns.columns.keys()] }, texts) : [];
  const isTaking = [...sources.values()].some((lists) => lists.length > 0);
  return [
    ...(register && values.length > 0 ? [{ kind: 'writeSheet' as const, sheet: { kind: 'existing' as const, id: register.data.sheetId }, content: { values } }] : []),
    ...steps,
    ...(isTaking ? [{ kind: 'setSetting' as const, key: SOURCES_KEY, value: mergedSourcesSetting(own, sources) }] : []),
  ];
}

/** The rows that are added with what the register fills into them; cells of rows that are there are written apart. */
function withNewRows(growth: TableGrowth, fillings: readonly RegisterFilling[], standing: number, shown: (column: string, value: RawCell) => RawCell | null): TableGrowth {
  const newRows = growth.newRows.map((row) => [...row]);
  for (const { row, column, value } of fillings) {
    const cells = newRows[row - standing];
    const position = growth.columns.indexOf(column);
    if (cells && position >= 0) cells[position] = column === 'retentionYears' ? (shown(column, value) ?? '') : value;
  }
  return { ...growth, newRows, fillings: [] };
}
