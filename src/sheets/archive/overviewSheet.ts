import type { CalendarPeriod, FilingCalendar } from '../../domain/archive/filing/filingCalendar';
import { sumOf, type PeriodSum } from '../../domain/archive/filing/filingYear';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import { wordPeriod } from '../../i18n/wordPeriod';
import type { CellInput, LinkPlan } from '../plan';
import type { ArchiveList, Tone } from './archiveList';

export const ARCHIVE_OVERVIEW_KIND = 'archiveOverview';

/** What the overview tells beside the calendar. */
export interface OverviewFacts {
  readonly calendar: FilingCalendar;
  /** Managers of a department today, as one text. */
  readonly managers: (department: string) => string;
  /** Documents that had to be filed at once and are not there (A5.3). */
  readonly urgent: number;
  /** Where the notices stand, by position of their period in the calendar. */
  readonly notices: ReadonlyMap<number, LinkPlan['target']>;
}

/** Departments against periods: how many of the categories that are owed are there (A5.1, A5.2). */
export function overviewSheet({ calendar, managers, urgent, notices }: OverviewFacts, texts: Texts): ArchiveList {
  const departments = [...new Set(calendar.periods.flatMap(({ entries }) => entries.map(({ department }) => department)))];
  const lines = departments.map((department) => ({ head: [department, managers(department)], sums: calendar.periods.map((period) => sumOf(period, department)) }));
  const all = { head: [texts('archive.overview.all'), ''], sums: calendar.periods.map((period) => sumOf(period)) };
  const listed = departments.length > 0 ? [...lines, all] : [];
  const rows = listed.map(({ head, sums }): readonly CellInput[] => [...head, ...sums.map((sum) => cellOf(sum, texts))]);
  const linkRow = rows.length;
  return {
    title: texts('archive.overview.title', { year: calendar.year }),
    subtitle: texts('archive.overview.subtitle', { date: isoOf(calendar.today) }),
    columns: [
      { header: texts('archive.overview.department'), characters: 22, kind: 'text', wrap: true },
      { header: texts('archive.overview.manager'), characters: 14, kind: 'text', wrap: true },
      ...calendar.periods.map((period) => ({ header: headerOf(period, texts), characters: 22, kind: 'text' as const, wrap: true })),
    ],
    rows: notices.size > 0 ? [...rows, ['', '', ...calendar.periods.map((_, index) => (notices.has(index) ? texts('archive.overview.open') : ''))]] : rows,
    tones: [
      ...listed.flatMap(({ sums }, row) => sums.map((sum, index) => ({ row, column: 2 + index, columns: 1, tone: toneOf(sum) }))),
      ...(listed.length > 0 ? [{ row: listed.length - 1, column: 0, columns: 2, tone: 'heading' as const }] : []),
    ],
    notes: [...(departments.length === 0 ? [texts('archive.overview.noDepartments')] : []), ...(urgent > 0 ? [texts('archive.overview.urgent', { count: urgent })] : []), texts('archive.overview.legend')],
    open: -1,
    links: [...notices].map(([index, target]) => ({ at: { row: linkRow, column: 2 + index }, text: texts('archive.overview.open'), tip: texts('archive.overview.tip'), target })),
  };
}

const headerOf = ({ period, from }: CalendarPeriod, texts: Texts): string => `${wordPeriod(texts, period)}\n${texts('archive.overview.dueIn', { month: isoOf(from).slice(0, 7) })}`;

function cellOf({ owed, there, late, due, missing }: PeriodSum, texts: Texts): string {
  if (owed === 0) return texts('archive.overview.nothing');
  if (missing > 0) return texts('archive.overview.cellMissing', { there, owed, open: missing });
  if (due > 0) return texts('archive.overview.cellDue', { there, owed, open: due });
  return late > 0 ? texts('archive.overview.cellLate', { there, owed, late }) : texts('archive.overview.cell', { there, owed });
}

function toneOf({ owed, missing, due, there }: PeriodSum): Tone {
  if (missing > 0) return 'pressing';
  if (due > 0) return 'open';
  return there < owed || owed === 0 ? 'quiet' : 'heading';
}
