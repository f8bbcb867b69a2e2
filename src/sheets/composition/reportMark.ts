import { REPORT_KINDS, type ReportKind } from '../../domain/composition/reportWish';
import type { SheetMark } from '../plan';

/** Mark of a composition report's sheet; the key says which report of which period. */
export const REPORT_KIND = 'compositionReport';
export const REPORT_INDEX_KIND = 'compositionIndex';

/** What is kept with a report's sheet: how it is listed, where its PivotTable has its figures, how far it reaches. */
export interface ReportNote {
  readonly report: ReportKind;
  /** In words. */
  readonly period: string;
  /** The period's first day, by which reports sort. */
  readonly first: number;
  /** `YYYY-MM-DD` */
  readonly made: string;
  readonly by: string;
  readonly total: number;
  readonly finding: string;
  readonly rows: number;
  /** Name of the table. */
  readonly analysis: string;
}

export const reportKey = (report: ReportKind, period: string): string => `${report}|${period}`;

export const reportMark = (note: ReportNote, periodCode: string): SheetMark => ({ kind: REPORT_KIND, key: reportKey(note.report, periodCode), baseline: JSON.stringify(note) });

/** What a report's sheet says of itself; undefined where its mark was damaged. */
export function readReportNote(mark: SheetMark | undefined): ReportNote | undefined {
  if (mark?.kind !== REPORT_KIND || mark.baseline === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(mark.baseline);
    return isNote(read) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const TEXTS = ['period', 'made', 'by', 'finding', 'analysis'] as const satisfies readonly (keyof ReportNote)[];
const NUMBERS = ['first', 'total', 'rows'] as const satisfies readonly (keyof ReportNote)[];

function isNote(read: unknown): read is ReportNote {
  if (typeof read !== 'object' || read === null) return false;
  const entries = new Map<string, unknown>(Object.entries(read));
  return (
    REPORT_KINDS.some((kind) => kind === entries.get('report')) &&
    TEXTS.every((key) => typeof entries.get(key) === 'string') &&
    NUMBERS.every((key) => Number.isFinite(entries.get(key)))
  );
}
