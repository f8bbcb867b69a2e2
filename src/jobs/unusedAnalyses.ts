import type { Texts } from '../i18n/texts';
import { ANALYSIS_KIND, analysisStep } from '../sheets/composition/analysisSheet';
import type { PlanStep } from '../sheets/plan';
import type { SheetEntry } from '../workbook/ownSheets';
import { readGrids } from '../workbook/readGrids';
import { isUsedElsewhere, sheetsWithPivots } from '../workbook/sheetUses';
import type { JobContext } from './job';

/** Tables of more rows are not kept for taking the run back: a workbook's settings have little room, and they can be worked out anew. */
const MOST_ROWS_KEPT = 5_000;

/** What a table of PivotTables has to do with the reports that are there. */
export interface AnalysisUses {
  readonly sheets: readonly SheetEntry[];
  /** Names of the tables that some report is made over. */
  readonly used: ReadonlySet<string>;
  /** Ids of the reports' sheets. */
  readonly reports: ReadonlySet<string>;
}

/**
 * Steps that take away hidden tables of PivotTables whose reports a person deleted. Tables stay that somebody made
 * visible or that formulas use, and all of them where there are PivotTables that are not the reports': Excel does not
 * tell what those are made over.
 */
export async function removeUnusedAnalyses(context: JobContext, { sheets, used, reports }: AnalysisUses, texts: Texts): Promise<readonly PlanStep[]> {
  const unused = sheets.filter(({ mark, visibility }) => mark?.kind === ANALYSIS_KIND && visibility !== 'Visible' && !used.has(mark.key));
  if (unused.length === 0) return [];
  return context.door.read(async (excel) => {
    if ((await sheetsWithPivots(excel)).some((id) => !reports.has(id))) return [];
    const free: SheetEntry[] = [];
    for (const sheet of unused) if (!(await isUsedElsewhere(excel, sheet.id))) free.push(sheet);
    const kept = await readGrids(excel, free.filter(({ mark }) => Number(mark?.baseline ?? 0) <= MOST_ROWS_KEPT));
    return free.map((sheet): PlanStep => {
      const rows = kept.find(({ id }) => id === sheet.id)?.rows;
      const target = { kind: 'existing' as const, id: sheet.id };
      return rows ? { kind: 'deleteSheet', sheet: target, restored: analysisStep(`restored:${sheet.id}`, sheet.name, sheet.mark?.key ?? '', rows, texts) } : { kind: 'deleteSheet', sheet: target };
    });
  });
}
