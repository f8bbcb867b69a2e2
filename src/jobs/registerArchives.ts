import { readAppointments } from '../domain/archive/appointments/readAppointments';
import { registerFillings, type RegisterFillings } from '../domain/archive/register/registerFillings';
import type { RegisterProblem } from '../domain/archive/register/registerProblem';
import { findField } from '../domain/catalogue/catalogue';
import { a1 } from '../domain/matching/sheetGrid';
import type { Problem } from '../domain/problem';
import { serialOfIso } from '../domain/serialDate';
import type { ColumnTable, TableName } from '../domain/tables';
import type { PlanStep } from '../sheets/plan';
import { tableColumns } from '../sheets/tables/structuredTables';
import { tableHandle } from '../sheets/tables/tablesPlan';
import { applyPlan, type AppliedPlan } from '../workbook/apply/applyPlan';
import { ARCHIVE_NUMBERS_KEY } from '../workbook/archiveSettings';
import { calendarSteps } from './archiveCalendar';
import { parseArchiveOptions, refuseNotBegun, type ArchiveOptions } from './archiveOptions';
import { readArchiveWorkbook } from './archiveSheets';
import { growArchive, standingArchive } from './archiveTables';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import type { OwnWorkbook } from './readWorkbook';
import { sheetLanguage } from './sheetLanguage';

/** A5, A6: documents are registered, numbered and dated; the filing calendar says what is due, in, missing and late. */
export const registerArchives: Job<ArchiveOptions> = { name: 'registerArchives', parseOptions: parseArchiveOptions, run };

async function run(context: JobContext, options: ArchiveOptions): Promise<JobResult> {
  const today = serialOfIso(context.date);
  refuseNotBegun(options, today);
  const { own, policy, highest, people: lists, existing } = await readArchiveWorkbook(context, !options.calendarOnly);
  const growth = options.calendarOnly ? standingArchive(own) : growArchive(context, own, lists);
  context.onProgress({ phase: 'computing', done: 0, total: 1 });
  const table = (name: TableName): ColumnTable | undefined => growth.tables.get(name);
  const archives = table('Archives') ?? EMPTY;
  const filled = options.calendarOnly
    ? undefined
    : registerFillings({ archives, borrowings: table('Borrowings'), destructions: table('Destructions'), highest, today, policy });
  const { appointments, problems: people } = readAppointments(table('Appointments'), today);
  const language = sheetLanguage(context, own.settings, growth.headers);
  const calendar = calendarSteps({ existing, date: context.date, options, archives: filled ? withFillings(archives, filled) : archives, policy, appointments, today, language });
  const register = filled ? growth.steps(filled, language) : [];
  const numbers: readonly PlanStep[] = filled && !isSame(filled.highest, highest) ? [{ kind: 'setSetting', key: ARCHIVE_NUMBERS_KEY, value: filled.highest }] : [];
  const applied = await applyPlan(context.door, { steps: [...register, ...numbers, ...calendar.steps] }, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: runOf(registerArchives, context),
  });
  return {
    counts: {
      documentsRegistered: archives.rowCount,
      ...(filled ? { rowsAdded: growth.rowsAdded, numbersGiven: filled.numbersGiven } : {}),
      filingsDue: calendar.due,
      filingsMissing: calendar.missing,
    },
    sheetsMade: [...applied.sheets.values()].map(({ name }) => name),
    problems: [
      ...growth.problems,
      ...[...(filled?.problems ?? []), ...people].map((problem) => placed(problem, own, applied)),
      ...calendar.problems,
      ...(archives.rowCount === 0 ? [EMPTY_REGISTER] : []),
    ],
  };
}

const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };
const EMPTY_REGISTER: Problem = { code: 'archiveRegisterEmpty', severity: 'hint', place: {}, facts: {}, rule: 'A5.2' };

const isSame = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([key, value]) => other[key] === value);

/** The register as it will stand. */
function withFillings(archives: ColumnTable, { fillings }: RegisterFillings): ColumnTable {
  const columns = new Map(archives.columns);
  for (const key of new Set(fillings.map(({ column }) => column))) {
    columns.set(key, [...(columns.get(key) ?? new Array<string>(archives.rowCount).fill(''))]);
  }
  for (const { row, column, value } of fillings) {
    const cells = columns.get(column);
    if (cells) (cells as (typeof value)[])[row] = value;
  }
  return { rowCount: archives.rowCount, columns };
}

/** Where the row that a problem is about stands: in the table, also where the run itself added the row or made the table. */
function placed({ table, column, row, ...problem }: RegisterProblem, own: OwnWorkbook, applied: AppliedPlan): Problem {
  const data = own.tables.get(table)?.data;
  const sheet = data?.sheetName ?? applied.sheets.get(tableHandle(table))?.name;
  if (sheet === undefined) return { ...problem, place: {} };
  if (row === undefined) return { ...problem, place: { sheet } };
  const headers = Object.values(findField(table, column)?.header ?? {});
  const at = data ? data.headers.findIndex((header) => headers.includes(header.trim())) : tableColumns(table, []).indexOf(column);
  return { ...problem, place: { sheet, cell: a1((data?.top ?? 0) + 1 + row, (data?.left ?? 0) + Math.max(0, at)) } };
}
