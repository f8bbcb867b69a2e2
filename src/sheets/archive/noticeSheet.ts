import type { CalendarEntry, CalendarPeriod, FilingState, OwedBasis } from '../../domain/archive/filing/filingCalendar';
import { ARCHIVE_CATEGORY_ITEMS } from '../../domain/catalogue/listItems';
import { isoOf, type SerialDate } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import { wordPeriod } from '../../i18n/wordPeriod';
import type { CellInput } from '../plan';
import type { ArchiveColumn, ArchiveList, Tone } from './archiveList';

export const ARCHIVE_NOTICE_KIND = 'archiveNotice';
/** Columns of the notice that its remarks are kept by. */
const AT = { department: 0, category: 2, remarks: 8 } as const;
export const NOTICE_REMARKS = { key: [AT.department, AT.category], remark: AT.remarks } as const;

const STATE_TONES: Readonly<Partial<Record<FilingState, Tone>>> = { missing: 'pressing', due: 'open', upcoming: 'quiet' };

/** A5.2: what each department owes for a period, for its manager: with the state, the reason and room for remarks. */
export function noticeSheet(
  { period, from, until, entries }: CalendarPeriod,
  { today, managers, remarks }: { readonly today: SerialDate; readonly managers: (department: string) => string; readonly remarks: (key: readonly string[]) => string },
  texts: Texts,
): ArchiveList {
  const rows = entries.map((entry) => entryRow(entry, managers, remarks, texts));
  return {
    title: texts('archive.notice.title', { period: wordPeriod(texts, period) }),
    subtitle: texts('archive.notice.subtitle', { from: isoOf(from), until: isoOf(until), date: isoOf(today) }),
    columns: columnsOf(texts),
    rows,
    tones: entries.flatMap(({ state }, row) => {
      const tone = STATE_TONES[state];
      return tone ? [{ row, column: 3, columns: 1, tone }] : [];
    }),
    notes: entries.length === 0 ? [texts('archive.notice.nothing')] : [texts('archive.notice.signed')],
    open: AT.remarks,
    links: [],
  };
}

function columnsOf(texts: Texts): readonly ArchiveColumn[] {
  const text = (key: 'department' | 'manager' | 'category' | 'state' | 'basis' | 'remarks', characters: number): ArchiveColumn => ({ header: texts(`archive.notice.columns.${key}`), characters, kind: 'text', wrap: true });
  const count = (key: 'filed' | 'late' | 'outstanding', characters: number): ArchiveColumn => ({ header: texts(`archive.notice.columns.${key}`), characters, kind: 'count' });
  return [text('department', 14), text('manager', 12), text('category', 18), text('state', 10), count('filed', 7), count('late', 7), count('outstanding', 12), text('basis', 26), text('remarks', 28)];
}

function entryRow(entry: CalendarEntry, managers: (department: string) => string, remarks: (key: readonly string[]) => string, texts: Texts): readonly CellInput[] {
  const category = wordCategory(entry.category, texts);
  return [
    entry.department,
    managers(entry.department),
    category,
    texts(`archive.states.${entry.state}`),
    entry.filed,
    entry.late,
    entry.outstanding,
    wordBasis(entry.basis, texts),
    remarks([entry.department, category]),
  ];
}

/** A category in the words of the language. */
export const wordCategory = (category: string, texts: Texts): string => ARCHIVE_CATEGORY_ITEMS.find(({ key }) => key === category)?.label[texts.language] ?? category;

function wordBasis(basis: OwedBasis, texts: Texts): string {
  switch (basis.kind) {
    case 'set':
      return texts('archive.notice.basis.set');
    case 'formerPeriod':
      return texts('archive.notice.basis.formerPeriod', { period: wordPeriod(texts, basis.period), count: basis.documents });
    case 'inRegister':
      return texts('archive.notice.basis.inRegister');
  }
}
