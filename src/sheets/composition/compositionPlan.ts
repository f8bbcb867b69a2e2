import { analysisRows, ANALYSIS_ROWS } from '../../domain/composition/analysisRows';
import type { Composition, CompositionBasis } from '../../domain/composition/compositionReport';
import type { ReportKind } from '../../domain/composition/reportWish';
import type { Texts } from '../../i18n/texts';
import type { LinkPlan, Plan, PlanStep, SheetMark, SheetTarget } from '../plan';
import { TAB_COLORS } from '../style';
import { ANALYSIS_COLUMNS, analysisCells, analysisMark, analysisStep, analysisTable } from './analysisSheet';
import { indexSheet, type IndexEntry } from './indexSheet';
import { periodCode, periodText } from './periodText';
import { REPORT_INDEX_KIND, reportKey, reportMark, type ReportNote } from './reportMark';
import type { Made } from './reportHead';
import { reportSheet, type ReportSheet } from './reportSheet';

/** A report that is in the workbook already. */
export interface ReportThere {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly key: string;
  readonly note: ReportNote;
}

/** Reports to be written anew where they stand, with the table that their PivotTables are made over. */
export interface RefreshTarget {
  readonly reports: ReadonlyMap<ReportKind, ReportThere>;
  readonly analysis: { readonly sheetId: string; readonly table: string; readonly rows: number };
}

export interface CompositionPlanning {
  readonly basis: CompositionBasis;
  readonly compositions: readonly Composition[];
  readonly made: Made;
  /** All reports that are there. */
  readonly there: readonly ReportThere[];
  /** Undefined where new sheets are made. */
  readonly refresh: RefreshTarget | undefined;
  readonly index: { readonly sheetId: string; readonly rows: number } | undefined;
  /** A free name for a new `Analysis` table. */
  readonly analysisName: string;
}

export interface CompositionPlanned {
  readonly plan: Plan;
  /** Rows of the `Analysis` table, and how many products stand together in it. */
  readonly analysisRows: number;
  readonly productsGathered: number;
}

/** The sheet of the table that PivotTables are made over. */
export const ANALYSIS_HANDLE = 'analysis';
const INDEX_HANDLE = 'compositionIndex';

interface PlacedReport {
  readonly composition: Composition;
  readonly sheet: ReportSheet;
  readonly target: SheetTarget;
  readonly linkTo: (address: string) => LinkPlan['target'];
  readonly there: ReportThere | undefined;
  readonly mark: SheetMark;
  readonly note: ReportNote;
  readonly title: string;
}

/** The reports' sheets, the hidden table of their PivotTables, the index of all reports; PivotTables last, since a host may refuse them. */
export function planCompositions(planning: CompositionPlanning, texts: Texts): CompositionPlanned {
  const { basis, refresh } = planning;
  const rows = analysisRows(basis.facts.monthly, basis.facts.products.length, ANALYSIS_ROWS);
  const analysis = refresh?.analysis.table ?? planning.analysisName;
  const table = analysisTable(basis, rows, texts);
  const reports = planning.compositions.map((composition) => placedReport(composition, planning, analysis, texts));
  const first = reports[0];
  const steps: readonly PlanStep[] = [
    ...reports.map(reportStep),
    ...indexSteps(planning, reports, texts),
    ...(refresh
      ? rewrittenAnalysis(refresh.analysis, table, texts)
      : [analysisStep(ANALYSIS_HANDLE, texts('composition.analysis.sheet'), analysis, table, texts)]),
    ...reports.map(({ there, target, sheet }): PlanStep => (there ? { kind: 'refreshPivots', sheet: target } : { kind: 'makePivot', sheet: target, pivot: sheet.pivot, ifRefused: sheet.withoutPivot })),
    ...(first ? [{ kind: 'activate' as const, sheet: first.target }] : []),
  ];
  return { plan: { steps }, analysisRows: table.length - 1, productsGathered: rows.productsGathered };
}

function placedReport(composition: Composition, planning: CompositionPlanning, analysis: string, texts: Texts): PlacedReport {
  const { basis, made, refresh } = planning;
  const there = refresh?.reports.get(composition.kind);
  const handle = `report:${composition.kind}`;
  const target: SheetTarget = there ? { kind: 'existing', id: there.sheetId } : { kind: 'planned', handle };
  const linkTo: PlacedReport['linkTo'] = (address) => (there ? { kind: 'place', sheetName: there.sheetName, address } : { kind: 'planned', handle, address });
  const sheet = reportSheet(composition, basis, made, { linkTo, analysis, rowsBefore: there?.note.rows ?? 0 }, texts);
  const code = periodCode(basis.period);
  const note: ReportNote = {
    report: composition.kind,
    period: periodText(basis.period, texts),
    first: basis.period.first,
    made: made.date,
    by: made.user,
    total: sheet.total,
    finding: sheet.firstFinding,
    rows: sheet.rows,
    analysis,
  };
  const mark = { ...reportMark(note, code), key: there?.key ?? freeKey(reportKey(composition.kind, code), planning.there) };
  return { composition, sheet, target, linkTo, there, mark, note, title: there?.sheetName ?? titleOf(composition.kind, basis, texts) };
}

/** Marks are told apart by their keys: another report of the same period has a number. */
function freeKey(key: string, there: readonly ReportThere[]): string {
  const taken = new Set(there.map((one) => one.key));
  let number = 1;
  while (taken.has(`${key}|${number}`)) number++;
  return `${key}|${number}`;
}

/** Two days take much of a tab's room, so that the title is short beside them. */
function titleOf(kind: ReportKind, { period }: CompositionBasis, texts: Texts): string {
  const title = period.name.kind === 'calendar' ? texts(`composition.titles.${kind}`) : texts(`composition.shortTitles.${kind}`);
  return `${title} ${periodCode(period)}`;
}

function reportStep({ there, target, sheet, mark, title, composition }: PlacedReport): PlanStep {
  if (there) return { kind: 'writeSheet', sheet: target, content: sheet.content, mark };
  return { kind: 'makeSheet', handle: `report:${composition.kind}`, name: title, mark, tabColor: TAB_COLORS.check, content: sheet.content };
}

function indexSteps({ there, index }: CompositionPlanning, reports: readonly PlacedReport[], texts: Texts): readonly PlanStep[] {
  const rewritten = new Set(reports.flatMap((report) => report.there?.sheetId ?? []));
  const entries: readonly IndexEntry[] = [
    ...reports.map(({ note, title, linkTo }) => ({ note, title, target: linkTo('A1') })),
    ...there.filter(({ sheetId }) => !rewritten.has(sheetId)).map(({ note, sheetName }) => ({ note, title: sheetName, target: { kind: 'place' as const, sheetName, address: 'A1' } })),
  ];
  const { content, rows } = indexSheet(entries, index?.rows ?? 0, texts);
  const mark = { kind: REPORT_INDEX_KIND, key: '', baseline: String(rows) };
  return [
    index
      ? { kind: 'writeSheet', sheet: { kind: 'existing', id: index.sheetId }, content, mark }
      : { kind: 'makeSheet', handle: INDEX_HANDLE, name: texts('composition.index.sheet'), mark, tabColor: TAB_COLORS.cardIndex, content },
  ];
}

function rewrittenAnalysis({ sheetId, table, rows }: RefreshTarget['analysis'], cells: ReturnType<typeof analysisTable>, texts: Texts): readonly PlanStep[] {
  return [
    { kind: 'writeSheet', sheet: { kind: 'existing', id: sheetId }, content: analysisCells(cells, texts, rows), mark: analysisMark(table, cells.length) },
    // Whatever size it was thought to have: an earlier run may have been taken back.
    { kind: 'resizeTable', table, rows: cells.length, columns: ANALYSIS_COLUMNS },
  ];
}

/** The newest reports of a period that are there, with those that share their table: they are written anew together. */
export function refreshTarget(kinds: readonly ReportKind[], code: string, there: readonly ReportThere[], analyses: ReadonlyMap<string, { readonly sheetId: string; readonly rows: number }>): RefreshTarget | undefined {
  const ofPeriod = there.filter(({ key, note }) => key.startsWith(`${reportKey(note.report, code)}|`) && analyses.has(note.analysis));
  const wanted = ofPeriod.filter(({ note }) => kinds.includes(note.report)).sort((a, b) => b.note.made.localeCompare(a.note.made) || b.key.localeCompare(a.key));
  const newest = wanted[0];
  const analysis = newest && analyses.get(newest.note.analysis);
  if (!newest || !analysis) return undefined;
  const together = ofPeriod.filter(({ note }) => note.analysis === newest.note.analysis);
  return { reports: new Map(together.map((report) => [report.note.report, report])), analysis: { ...analysis, table: newest.note.analysis } };
}

/** Names a report's period as its sheets' keys do. */
export const periodKey = ({ period }: Pick<CompositionBasis, 'period'>): string => periodCode(period);
