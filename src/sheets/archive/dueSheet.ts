import type { DueDocument, DueState } from '../../domain/archive/filing/dueDocuments';
import type { FilingCalendar } from '../../domain/archive/filing/filingCalendar';
import { levelAt, NO_TERM, type DocumentColumns } from '../../domain/archive/register/documentColumns';
import { maySeeTitle } from '../../domain/archive/register/lookUp';
import { SECRECY_ITEMS } from '../../domain/catalogue/listItems';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import { wordPeriod } from '../../i18n/wordPeriod';
import type { CellInput } from '../plan';
import type { ArchiveColumn, ArchiveList, Tone } from './archiveList';
import { wordCategory } from './noticeSheet';

export const ARCHIVE_DUE_KIND = 'archiveDue';
const AT = { state: 0, number: 1, title: 2, category: 3, department: 4, period: 6, remarks: 10 } as const;
/** Columns of the list that its remarks are kept by. */
export const DUE_REMARKS = { key: [AT.number, AT.title, AT.category, AT.department, AT.period], remark: AT.remarks } as const;
/** Most rows of the list. */
export const DUE_LISTED = 1_000;

export interface DueFacts {
  readonly documents: DocumentColumns;
  readonly due: readonly DueDocument[];
  readonly calendar: FilingCalendar;
  readonly hideTitles: boolean;
  readonly managers: (department: string) => string;
  readonly remarks: (key: readonly string[]) => string;
}

interface DueRow {
  readonly state: DueState;
  readonly daysLate: number;
  readonly cells: readonly CellInput[];
}

const STATES: readonly DueState[] = ['urgent', 'missing', 'due', 'late'];
const TONES: Readonly<Record<DueState, Tone>> = { urgent: 'pressing', missing: 'pressing', due: 'open', late: 'quiet' };

/** A5.2, A5.3: documents and categories to be asked for, the most pressing first; `found` is how many there are in all. */
export function dueSheet(facts: DueFacts, texts: Texts): { readonly list: ArchiveList; readonly found: number } {
  const all = [...owedRows(facts, texts), ...facts.due.slice(0, DUE_LISTED).map((one) => documentRow(one, facts, texts))];
  const sorted = all.sort((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state) || other.daysLate - one.daysLate).slice(0, DUE_LISTED);
  const { today, year } = facts.calendar;
  return {
    found: all.length + Math.max(0, facts.due.length - DUE_LISTED),
    list: {
      title: texts('archive.due.title'),
      subtitle: texts('archive.due.subtitle', { date: isoOf(today), year }),
      columns: columnsOf(texts),
      rows: sorted.map(({ cells }) => cells),
      tones: sorted.map(({ state }, row) => ({ row, column: 0, columns: 1, tone: TONES[state] })),
      notes: sorted.length === 0 ? [texts('archive.due.nothing')] : [],
      open: AT.remarks,
      links: [],
    },
  };
}

function columnsOf(texts: Texts): readonly ArchiveColumn[] {
  const header = (key: 'state' | 'number' | 'title' | 'category' | 'department' | 'manager' | 'period' | 'secrecy' | 'remarks', characters: number): ArchiveColumn => ({
    header: texts(`archive.due.columns.${key}`),
    characters,
    kind: 'text',
    wrap: true,
  });
  return [
    header('state', 9),
    header('number', 21),
    header('title', 34),
    header('category', 14),
    header('department', 12),
    header('manager', 12),
    header('period', 17),
    { header: texts('archive.due.columns.dueOn'), characters: 12, kind: 'date' },
    { header: texts('archive.due.columns.daysLate'), characters: 9, kind: 'count' },
    header('secrecy', 13),
    header('remarks', 22),
  ];
}

function withRemark(cells: readonly CellInput[], { remarks }: DueFacts): readonly CellInput[] {
  return [...cells, remarks(DUE_REMARKS.key.map((column) => String(cells[column] ?? '')))];
}

/** Categories that are due or missing and of which the register has no document to ask for. */
function owedRows(facts: DueFacts, texts: Texts): readonly DueRow[] {
  const { today } = facts.calendar;
  return facts.calendar.periods.flatMap(({ period, until, entries }) =>
    entries.flatMap(({ state, department, category, outstanding }): readonly DueRow[] => {
      if (outstanding > 0 || (state !== 'due' && state !== 'missing')) return [];
      const daysLate = Math.max(0, today - until);
      const words = [texts(`archive.states.${state}`), '', texts('archive.due.noDocument'), wordCategory(category, texts), department, facts.managers(department)];
      return [{ state, daysLate, cells: withRemark([...words, wordPeriod(texts, period), until, daysLate, ''], facts) }];
    }),
  );
}

function documentRow(one: DueDocument, facts: DueFacts, texts: Texts): DueRow {
  const { documents } = facts;
  const text = (key: string): string => String(documents.cells(key)[one.row] ?? '');
  const level = levelAt(documents.level[one.row] ?? NO_TERM);
  const isHidden = facts.hideTitles && !maySeeTitle(level, NOBODY);
  const cells = [
    texts(`archive.states.${one.state}`),
    text('fileNumber'),
    isHidden ? texts('archive.due.hidden') : text('title'),
    wordCategory(text('category'), texts),
    text('department'),
    facts.managers(text('department').trim()),
    one.period ? wordPeriod(texts, one.period) : texts('archive.due.atOnce'),
    one.dueOn,
    one.daysLate,
    SECRECY_ITEMS.find(({ key }) => key === level)?.label[texts.language] ?? text('secrecy'),
  ];
  return { state: one.state, daysLate: one.daysLate, cells: withRemark(cells, facts) };
}

/** A printed list is for everybody. */
const NOBODY: ReadonlySet<never> = new Set<never>();

