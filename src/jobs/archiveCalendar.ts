import type { ArchivePolicy } from '../domain/archive/archivePolicy';
import type { Appointment } from '../domain/archive/archiveTerms';
import { documentFiling } from '../domain/archive/filing/documentFiling';
import { dueDocuments } from '../domain/archive/filing/dueDocuments';
import { filingCalendar } from '../domain/archive/filing/filingCalendar';
import { periodKey } from '../domain/archive/filing/filingPeriod';
import { currentFilingYear, openFilings } from '../domain/archive/filing/filingYear';
import { documentColumns } from '../domain/archive/register/documentColumns';
import { managersOf } from '../domain/archive/rights/positions';
import type { Language } from '../domain/language';
import { Refusal, type Problem } from '../domain/problem';
import type { SerialDate } from '../domain/serialDate';
import type { ColumnTable } from '../domain/tables';
import { planArchiveSheets, type ExistingArchiveSheet } from '../sheets/archive/archivePlan';
import type { PlanStep } from '../sheets/plan';
import type { ArchiveOptions } from './archiveOptions';

/** What the calendar is laid out from. */
export interface CalendarFacts {
  readonly existing: readonly ExistingArchiveSheet[];
  readonly date: string;
  readonly options: ArchiveOptions;
  readonly archives: ColumnTable;
  readonly policy: ArchivePolicy;
  readonly appointments: readonly Appointment[];
  readonly today: SerialDate;
  readonly language: Language;
}

/** The steps that make the calendar's sheets, and how many filings are due or to be made at once, and missing. */
export interface CalendarSteps {
  readonly steps: readonly PlanStep[];
  readonly problems: readonly Problem[];
  readonly due: number;
  readonly missing: number;
}

/**
 * The sheets of the calendar; none where nothing is registered and nothing is set to be owed. Refuses a department that
 * neither the register nor the settings know (A5.2).
 */
export function calendarSteps({ existing, date, options, archives, policy, appointments, today, language }: CalendarFacts): CalendarSteps {
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
  const { steps, problems } = planArchiveSheets({
    calendar,
    documents,
    due,
    hideTitles: policy.hideTitles,
    managers: managersToday(appointments, today),
    department,
    period: options.period && periodKey(options.period),
    existing,
    language,
    date,
  });
  const open = openFilings(calendar);
  return { steps, problems, due: open.due + due.filter(({ state }) => state === 'urgent').length, missing: open.missing };
}

/** The managers of a department today as one text, found out once a department. */
function managersToday(appointments: readonly Appointment[], today: SerialDate): (department: string) => string {
  const known = new Map<string, string>();
  return (department) => {
    if (!known.has(department)) known.set(department, managersOf(department, today, appointments).join(', '));
    return known.get(department) ?? '';
  };
}
