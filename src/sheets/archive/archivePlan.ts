import type { DueDocument } from '../../domain/archive/filing/dueDocuments';
import type { CalendarPeriod, FilingCalendar } from '../../domain/archive/filing/filingCalendar';
import { daysOf, periodKey } from '../../domain/archive/filing/filingPeriod';
import type { DocumentColumns } from '../../domain/archive/register/documentColumns';
import type { Language } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import { createTexts, type Texts } from '../../i18n/texts';
import { wordPeriod } from '../../i18n/wordPeriod';
import type { CellInput, LinkPlan, PlanStep, SheetMark, SheetTarget } from '../plan';
import { baselineOf, isChanged, parseBaseline } from '../sheetBaseline';
import { TAB_COLORS } from '../style';
import { FIRST_ROW, layOutList, type ArchiveList } from './archiveList';
import { ARCHIVE_DUE_KIND, DUE_LISTED, DUE_REMARKS, dueSheet } from './dueSheet';
import { ARCHIVE_NOTICE_KIND, NOTICE_REMARKS, noticeSheet } from './noticeSheet';
import { ARCHIVE_OVERVIEW_KIND, overviewSheet } from './overviewSheet';

/** Marks of the sheets that registering archives makes beside the tables. */
export const ARCHIVE_KINDS: ReadonlySet<string> = new Set([ARCHIVE_OVERVIEW_KIND, ARCHIVE_NOTICE_KIND, ARCHIVE_DUE_KIND]);
/** A sheet that a person changed keeps this kind: it is the person's, and no run touches it again. */
const FORMER_KIND = 'archiveFormer';

/** A sheet of an earlier run, with what stands on it from its first cell on. */
export interface ExistingArchiveSheet {
  readonly id: string;
  readonly name: string;
  readonly mark: SheetMark;
  readonly current: readonly (readonly CellInput[])[];
}

export interface ArchivePlanning {
  readonly calendar: FilingCalendar;
  readonly documents: DocumentColumns;
  readonly due: readonly DueDocument[];
  readonly hideTitles: boolean;
  readonly managers: (department: string) => string;
  /** The one department of the calendar, which then has sheets of its own; undefined for all. */
  readonly department: string | undefined;
  /** The period that alone gets a notice, by `periodKey`; undefined for all that are over or begin to be filed within a month. */
  readonly period: string | undefined;
  readonly existing: readonly ExistingArchiveSheet[];
  readonly language: Language;
  readonly date: string;
}

/** Between the cells that a remark is kept by. */
const SEPARATOR = '\u001f';
/** Days before a filing month in which its notice can go out already. */
const NOTICE_AHEAD = 31;

/**
 * The overview of the year, a notice for each period, the list of what is due. Sheets of an earlier run are written again in
 * place and keep people's remarks; one that a person changed otherwise stays, and a new one is made, which is told. The
 * overview comes to the front.
 */
export function planArchiveSheets(planning: ArchivePlanning): { readonly steps: readonly PlanStep[]; readonly problems: readonly Problem[] } {
  const texts = createTexts(planning.language);
  const sheets = new ArchiveSheets(planning, texts);
  // The sheets of one department stand beside those of all, so that nobody's remarks are written over.
  const own = (key: string): string => (planning.department === undefined ? key : `${key}|${planning.department}`);
  const named = (name: string): string => (planning.department === undefined ? name : `${name} ${planning.department}`);
  const { calendar, managers, documents, due, hideTitles } = planning;
  const notices = new Map<number, LinkPlan['target']>();
  const noticePeriods = calendar.periods.map((period, index) => ({ period, index })).filter(({ period }) => hasNotice(period, planning));
  const dueRemarks = sheets.remarks(ARCHIVE_DUE_KIND, own(''), DUE_REMARKS);
  const { list, found } = dueSheet({ documents, due, calendar, hideTitles, managers, remarks: dueRemarks }, texts);
  const year = String(calendar.year);
  sheets.put({ kind: ARCHIVE_DUE_KIND, key: own('') }, named(texts('archive.due.sheet')), list);
  for (const { period, index } of noticePeriods) {
    const key = own(periodKey(period.period));
    const remarks = sheets.remarks(ARCHIVE_NOTICE_KIND, key, NOTICE_REMARKS);
    const name = named(texts('archive.notice.sheet', { period: wordPeriod(texts, period.period) }));
    notices.set(index, sheets.put({ kind: ARCHIVE_NOTICE_KIND, key }, name, noticeSheet(period, { today: calendar.today, managers, remarks }, texts)));
  }
  const urgent = due.filter(({ state }) => state === 'urgent').length;
  sheets.put({ kind: ARCHIVE_OVERVIEW_KIND, key: own(year) }, named(texts('archive.overview.sheet', { year })), overviewSheet({ calendar, managers, urgent, notices }, texts));
  const notListed: readonly Problem[] =
    found > DUE_LISTED ? [{ code: 'archiveDueNotListed', severity: 'warning', place: {}, facts: { found, listed: DUE_LISTED }, rule: 'A5.2' }] : [];
  return { steps: [...sheets.steps, ...(sheets.last ? [{ kind: 'activate' as const, sheet: sheets.last }] : [])], problems: [...sheets.problems, ...sheets.lostRemarks(), ...notListed] };
}

function hasNotice({ period, from, entries }: CalendarPeriod, { calendar, period: only }: ArchivePlanning): boolean {
  if (only !== undefined) return periodKey(period) === only;
  return entries.length > 0 && (calendar.today > daysOf(period).last || calendar.today >= from - NOTICE_AHEAD);
}

class ArchiveSheets {
  readonly steps: PlanStep[] = [];
  readonly problems: Problem[] = [];
  /** The sheet that was written last. */
  last: SheetTarget | undefined;
  /** Remarks that have not found their row again. */
  private readonly kept: Map<string, string>[] = [];

  constructor(
    private readonly planning: ArchivePlanning,
    private readonly texts: Texts,
  ) {}

  /** What people wrote into the open column, by the cells that tell its rows apart. */
  remarks(kind: string, key: string, columns: { readonly key: readonly number[]; readonly remark: number }): (row: readonly string[]) => string {
    const found = new Map<string, string>();
    for (const row of this.there(kind, key)?.current.slice(FIRST_ROW) ?? []) {
      const remark = String(row[columns.remark] ?? '').trim();
      const name = columns.key.map((column) => String(row[column] ?? '')).join(SEPARATOR);
      if (remark !== '' && name.replaceAll(SEPARATOR, '') !== '') found.set(name, remark);
    }
    this.kept.push(found);
    return (row) => {
      const name = row.join(SEPARATOR);
      const remark = found.get(name) ?? '';
      found.delete(name);
      return remark;
    };
  }

  /** Remarks of rows that no list has any more: told with their text, since their rows are written over. */
  lostRemarks(): readonly Problem[] {
    return this.kept.flatMap((remarks) =>
      [...remarks].map(([name, text]): Problem => {
        const row = name.split(SEPARATOR).filter((part) => part !== '').join(' · ');
        return { code: 'archiveRemarkWithoutRow', severity: 'warning', place: {}, facts: { row, text }, rule: 'A5.2' };
      }),
    );
  }

  /** Writes a sheet where it was, or makes it; answers where it is. */
  put(mark: SheetMark, name: string, list: ArchiveList): LinkPlan['target'] {
    const there = this.there(mark.kind, mark.key);
    const baseline = parseBaseline(there?.mark.baseline);
    const isOwn = there !== undefined && baseline !== undefined && !isChanged(there.current, baseline);
    const { content, rows } = layOutList(list, this.texts, isOwn ? baseline.rows : 0);
    const marked = { ...mark, baseline: JSON.stringify(baselineOf(rows, list.open)) };
    if (isOwn) {
      this.last = { kind: 'existing', id: there.id };
      this.steps.push({ kind: 'writeSheet', sheet: this.last, content, mark: marked });
      return { kind: 'place', sheetName: there.name, address: 'A1' };
    }
    if (there) this.letStand(there);
    const handle = `${mark.kind}:${mark.key}`;
    this.steps.push({ kind: 'makeSheet', handle, name, mark: marked, tabColor: TAB_COLORS.cardIndex, content });
    this.last = { kind: 'planned', handle };
    return { kind: 'planned', handle, address: 'A1' };
  }

  private there(kind: string, key: string): ExistingArchiveSheet | undefined {
    return this.planning.existing.find(({ mark }) => mark.kind === kind && mark.key === key);
  }

  private letStand({ id, name, mark }: ExistingArchiveSheet): void {
    this.steps.push({ kind: 'writeSheet', sheet: { kind: 'existing', id }, content: {}, mark: { kind: FORMER_KIND, key: `${mark.key}@${this.planning.date}#${id}` } });
    this.problems.push({ code: 'archiveSheetChanged', severity: 'warning', place: { sheet: name }, facts: {}, rule: 'A5.2' });
  }
}
