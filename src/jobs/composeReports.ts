import { basisHandOvers, basisSteps, compositionSteps } from '../domain/composition/compositionReport';
import { REPORT_KINDS } from '../domain/composition/reportWish';
import { Refusal } from '../domain/problem';
import { createTexts } from '../i18n/texts';
import { ANALYSIS_KIND, ANALYSIS_TABLE } from '../sheets/composition/analysisSheet';
import { ANALYSIS_HANDLE, periodKey, planCompositions, refreshTarget, type RefreshTarget, type ReportThere } from '../sheets/composition/compositionPlan';
import { readReportNote, REPORT_INDEX_KIND } from '../sheets/composition/reportMark';
import { applyPlan } from '../workbook/apply/applyPlan';
import { COMPOSITION_KEY, storedComposition } from '../workbook/compositionSettings';
import type { SheetEntry } from '../workbook/ownSheets';
import { choicesToKeep, chosenComposition, compositionInput, readCompositionSource } from './compositionInput';
import { gatheredProblem, ledgerProblems, refusedProblems } from './compositionProblems';
import { parseCompositionOptions, type CompositionOptions } from './compositionOptions';
import { heedingCancel, Turns } from './inTurns';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { sheetLanguage } from './sheetLanguage';
import { freeTableName } from './tableNames';
import { removeUnusedAnalyses } from './unusedAnalyses';

/** P3.3: up to four composition reports with their findings, each on a sheet, and the index of all of them. */
export const composeReports: Job<CompositionOptions> = { name: 'composeReports', parseOptions: parseCompositionOptions, run };

async function run(context: JobContext, options: CompositionOptions): Promise<JobResult> {
  const source = await readCompositionSource(heedingCancel(context));
  const { wish, sheets } = chosenComposition(source.stored, options);
  const turns = new Turns(context, basisHandOvers(source.sources.tables.get('Sales')?.rowCount ?? 0) + wish.reports.length);
  const basis = await turns.run(basisSteps(compositionInput(source, wish)));
  const there = reportsThere(source.own.sheets);
  const refresh = sheets === 'refresh' ? refreshTarget(wish.reports, periodKey(basis), there, analysesThere(source.own.sheets, source.own.tableNames)) : undefined;
  const kinds = REPORT_KINDS.filter((kind) => wish.reports.includes(kind) || refresh?.reports.has(kind));
  if (source.isStructureProtected && !(indexThere(source.own.sheets) && kinds.every((kind) => refresh?.reports.has(kind)))) throw structureProtected();
  const made = await turns.run(compositionSteps({ ...basis, wish: { ...wish, reports: kinds } }));
  const texts = createTexts(sheetLanguage(context, source.own.settings, source.sources.headers));
  const planned = planCompositions(
    {
      basis,
      compositions: made,
      made: { date: context.date, user: context.user },
      there,
      refresh,
      index: indexThere(source.own.sheets),
      analysisName: freeTableName(ANALYSIS_TABLE, source.own.tableNames),
    },
    texts,
  );
  const kept = choicesToKeep(source.stored, options);
  const uses = { sheets: source.own.sheets, used: new Set(there.map(({ note }) => note.analysis)), reports: new Set(there.map(({ sheetId }) => sheetId)) };
  const unused = source.isStructureProtected ? [] : await removeUnusedAnalyses(context, uses, texts);
  const plan = { steps: [...planned.plan.steps, { kind: 'setSetting' as const, key: COMPOSITION_KEY, value: storedComposition(kept.wish, kept.sheets) }, ...unused] };
  const applied = await applyPlan(context.door, plan, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: runOf(composeReports, context),
  });
  return {
    counts: { reportsMade: made.length, findings: made.reduce((sum, { findings }) => sum + findings.length, 0), linesInReports: basis.facts.inPeriod.lines, analysisRows: planned.analysisRows, ...(unused.length > 0 && { analysesRemoved: unused.length }) },
    // The table of the PivotTables is hidden: there is nothing to look at.
    sheetsMade: [...applied.sheets].filter(([handle]) => handle !== ANALYSIS_HANDLE).map(([, { name }]) => name),
    problems: [...source.sources.problems, ...ledgerProblems(basis), ...gatheredProblem(planned.productsGathered), ...refusedProblems(applied.refused)],
  };
}

function reportsThere(sheets: readonly SheetEntry[]): readonly ReportThere[] {
  return sheets.flatMap(({ id, name, mark }) => {
    const note = readReportNote(mark);
    return note && mark ? [{ sheetId: id, sheetName: name, key: mark.key, note }] : [];
  });
}

/** The tables of PivotTables that are still there, by name. */
function analysesThere(sheets: readonly SheetEntry[], tableNames: readonly string[]): ReadonlyMap<string, Omit<RefreshTarget['analysis'], 'table'>> {
  return new Map(sheets.flatMap(({ id, mark }) => (mark?.kind === ANALYSIS_KIND && tableNames.includes(mark.key) ? [[mark.key, { sheetId: id, rows: Number(mark.baseline ?? 0) }] as const] : [])));
}

function indexThere(sheets: readonly SheetEntry[]): { readonly sheetId: string; readonly rows: number } | undefined {
  const sheet = sheets.find(({ mark }) => mark?.kind === REPORT_INDEX_KIND);
  return sheet && { sheetId: sheet.id, rows: Number(sheet.mark?.baseline ?? 0) };
}

/** In a workbook whose structure is protected no sheet can be made; those that are there can be written anew. */
const structureProtected = (): Refusal => new Refusal({ code: 'structureProtected', severity: 'error', place: {}, facts: {}, rule: 'P3.3' });
