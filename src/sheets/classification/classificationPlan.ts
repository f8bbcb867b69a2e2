import type { Texts } from '../../i18n/texts';
import type { PlanStep, SheetMark, SheetTarget } from '../plan';
import { TAB_COLORS } from '../style';
import { CLASSIFICATION_KEPT_KIND, CLASSIFICATION_KIND, CLASSIFICATION_SUMMARY_KIND, CLASSIFICATION_COLUMNS, HEADER_ROW } from './classificationColumns';
import { classificationSheet, inSheetOrder, type ClassificationHead, type ClassificationRow } from './classificationSheet';
import { classificationSummary, type SummaryFacts } from './classificationSummary';

/** The classification sheet as it stands. */
export interface ExistingClassification {
  readonly sheetId: string;
  readonly tableName: string;
  /** Rows of its table, without the header. */
  readonly rows: number;
  /** False where a person changed the table's columns or wrote beside it: then the sheet is left as it is. */
  readonly isRewritable: boolean;
}

export interface ClassificationFacts {
  readonly rows: readonly ClassificationRow[];
  readonly head: ClassificationHead;
  readonly summary: Omit<SummaryFacts, 'rowsBefore'>;
  readonly existing: ExistingClassification | undefined;
  readonly existingSummary: { readonly sheetId: string; readonly rows: number } | undefined;
  /** A free name for a new table. */
  readonly newTableName: string;
  /** The report date, `YYYY-MM-DD`: kept as that of the last run. */
  readonly date: string;
}

/** The two sheets, rewritten where they stand; the summary is shown at the end. */
export function planClassification(facts: ClassificationFacts, texts: Texts): readonly PlanStep[] {
  return [...listSteps(facts, texts), ...summarySteps(facts, texts)];
}

function listSteps({ rows, head, existing, newTableName, date }: ClassificationFacts, texts: Texts): readonly PlanStep[] {
  const ordered = inSheetOrder(rows, texts);
  const mark: SheetMark = { kind: CLASSIFICATION_KIND, key: CLASSIFICATION_KIND, baseline: JSON.stringify({ date }) };
  if (!existing?.isRewritable) {
    const content = classificationSheet(ordered, head, texts, true, newTableName);
    const kept: readonly PlanStep[] = existing
      ? [{ kind: 'writeSheet', sheet: { kind: 'existing', id: existing.sheetId }, content: {}, mark: { kind: CLASSIFICATION_KEPT_KIND, key: `${existing.sheetId}` } }]
      : [];
    return [...kept, { kind: 'makeSheet', handle: 'classification', name: texts('classification.title'), mark, tabColor: TAB_COLORS.cardIndex, content }];
  }
  const sheet: SheetTarget = { kind: 'existing', id: existing.sheetId };
  const content = classificationSheet(ordered, head, texts, false, existing.tableName);
  const surplus = existing.rows - Math.max(1, rows.length);
  const steps: PlanStep[] = [];
  if (surplus !== 0) steps.push({ kind: 'resizeTable', table: existing.tableName, rows: Math.max(1, rows.length) + 1, columns: CLASSIFICATION_COLUMNS.length });
  steps.push({ kind: 'writeSheet', sheet, content, mark });
  if (surplus > 0) steps.push({ kind: 'writeSheet', sheet, content: { values: [emptyRows(HEADER_ROW + 1 + Math.max(1, rows.length), surplus)] } });
  return steps;
}

const emptyRows = (row: number, count: number) => ({ at: { row, column: 0 }, values: Array.from({ length: count }, () => CLASSIFICATION_COLUMNS.map(() => '')) });

function summarySteps({ summary, existingSummary }: ClassificationFacts, texts: Texts): readonly PlanStep[] {
  const { content, rows } = classificationSummary({ ...summary, rowsBefore: existingSummary?.rows ?? 0 }, texts);
  const mark: SheetMark = { kind: CLASSIFICATION_SUMMARY_KIND, key: CLASSIFICATION_SUMMARY_KIND, baseline: JSON.stringify({ rows }) };
  if (existingSummary) {
    const sheet: SheetTarget = { kind: 'existing', id: existingSummary.sheetId };
    return [{ kind: 'writeSheet', sheet, content, mark }, { kind: 'activate', sheet }];
  }
  return [
    { kind: 'makeSheet', handle: 'classificationSummary', name: texts('classification.summary.title'), mark, tabColor: TAB_COLORS.cardIndex, content },
    { kind: 'activate', sheet: { kind: 'planned', handle: 'classificationSummary' } },
  ];
}
