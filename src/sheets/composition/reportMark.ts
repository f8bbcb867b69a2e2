import { z } from 'zod';
import { REPORT_KINDS, type ReportKind } from '../../domain/composition/reportWish';
import type { SheetMark } from '../plan';

/** Mark of a composition report's sheet; the key says which report of which period. */
export const REPORT_KIND = 'compositionReport';
export const REPORT_INDEX_KIND = 'compositionIndex';

/** What is kept with a report's sheet: how it is listed, where its PivotTable has its figures, how far it reaches. */
const noteSchema = z.object({
  report: z.enum(REPORT_KINDS),
  period: z.string(),
  /** The period as it sorts: its first day. */
  first: z.number(),
  made: z.string(),
  by: z.string(),
  total: z.number(),
  finding: z.string(),
  rows: z.number().int().min(0),
  analysis: z.string(),
});

export type ReportNote = z.infer<typeof noteSchema>;

export const reportKey = (report: ReportKind, period: string): string => `${report}|${period}`;

export const reportMark = (note: ReportNote, periodCode: string): SheetMark => ({ kind: REPORT_KIND, key: reportKey(note.report, periodCode), baseline: JSON.stringify(note) });

/** What a report's sheet says of itself; undefined where its mark was damaged. */
export function readReportNote(mark: SheetMark | undefined): ReportNote | undefined {
  if (mark?.kind !== REPORT_KIND || mark.baseline === undefined) return undefined;
  try {
    const read = noteSchema.safeParse(JSON.parse(mark.baseline));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
