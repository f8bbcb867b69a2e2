import { readAppointments } from '../domain/archive/appointments/readAppointments';
import type { ArchivePolicy } from '../domain/archive/archivePolicy';
import type { Appointment } from '../domain/archive/archiveTerms';
import { documentFiling } from '../domain/archive/filing/documentFiling';
import { dueDocuments } from '../domain/archive/filing/dueDocuments';
import { filingCalendar } from '../domain/archive/filing/filingCalendar';
import { periodKey } from '../domain/archive/filing/filingPeriod';
import { currentFilingYear, openFilings } from '../domain/archive/filing/filingYear';
import { documentColumns } from '../domain/archive/register/documentColumns';
import { registerFillings, type RegisterFillings } from '../domain/archive/register/registerFillings';
import type { RegisterProblem } from '../domain/archive/register/registerProblem';
import { managersOf } from '../domain/archive/rights/positions';
import { findField } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import { a1 } from '../domain/matching/sheetGrid';
import { Refusal, type Problem } from '../domain/problem';
import { serialOfIso, type SerialDate } from '../domain/serialDate';
import type { ColumnTable, TableName } from '../domain/tables';
import { planArchiveSheets, type ExistingArchiveSheet } from '../sheets/archive/archivePlan';
import type { PlanStep } from '../sheets/plan';
import { tableColumns } from '../sheets/tables/structuredTables';
import { tableHandle } from '../sheets/tables/tablesPlan';
import { applyPlan, type AppliedPlan } from '../workbook/apply/applyPlan';
import { ARCHIVE_NUMBERS_KEY } from '../workbook/archiveSettings';
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
  const calendar = calendarSheets({ existing, date: context.date, options, archives: filled ? withFillings(archives, filled) : archives, policy, appointments, today, language });
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

interface CalendarFacts {
  readonly existing: readonly ExistingArchiveSheet[];
  readonly date: string;
  readonly options: ArchiveOptions;
  readonly archives: ColumnTable;
  readonly policy: ArchivePolicy;
  readonly appointments: readonly Appointment[];
  readonly today: SerialDate;
  readonly language: Language;
}

/** The sheets of the calendar; none where nothing is registered and nothing is set to be owed. */
function calendarSheets({ existing, date, options, archives, policy, appointments, today, language }: CalendarFacts) {
  const year = options.year ?? currentFilingYear(today);
  const documents = documentColumns(archives);
  const { department } = options;
  if (department !== undefined && !documents.departments.includes(department) && !Object.hasOwn(policy.owed, department)) {
    throw new Refusal({ code: 'archiveDepartmentUnknown', severity: 'error', place: {}, facts: { department }, rule: 'A5.2' });
  }
  const filing = documentFiling(documents, policy);
  const calendar = filingCalendar(documents, filing, { year, today, policy, ...(department === undefined ? {} : { department }) });
  const all = dueDocuments(documents, filing, { today, year, policy });
  const due = department === undefined ? all : all.filter(({ row }) => documents.departments[documents.department[row] ?? 0] === department);
  if (archives.rowCount === 0 && Object.keys(policy.owed).length === 0) return { steps: [], problems: [], due: 0, missing: 0 };
  const known = new Map<string, string>();
  const managers = (name: string): string => {
    if (!known.has(name)) known.set(name, managersOf(name, today, appointments).join(', '));
    return known.get(name) ?? '';
  };
  const { steps, problems } = planArchiveSheets({
    calendar,
    documents,
    due,
    hideTitles: policy.hideTitles,
    managers,
    department,
    period: options.period && periodKey(options.period),
    existing,
    language,
    date,
  });
  const open = openFilings(calendar);
  return { steps, problems, due: open.due + due.filter(({ state }) => state === 'urgent').length, missing: open.missing };
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
