import type { ChangeRows } from '../../sheets/duplicates/mergeChanges';
import { cellSteps, type TableCell } from '../../sheets/duplicates/mergePlan';
import type { PlanStep } from '../../sheets/plan';
import { LISTS_KIND } from '../../sheets/tables/listsSheet';
import { planTables } from '../../sheets/tables/tablesPlan';
import { applyPlan } from '../../workbook/apply/applyPlan';
import { MERGES_KEY, type StoredMerges } from '../../workbook/duplicateSettings';
import { runOf, type JobContext } from '../job';
import { freeTableNames } from '../tableNames';
import { keysOf, placesOf, type MergeSituation } from './situation';

/** The name of the job of joins, also where one is undone. */
export const MERGE_JOB = 'mergeCustomers';

/** What a join, or undoing one, does to the workbook. */
export interface MergeWork {
  readonly cells: readonly TableCell[];
  /** The step that takes the customer's row out of the list or puts it back. */
  readonly rowStep: PlanStep;
  readonly changes: ChangeRows;
  readonly stored: StoredMerges;
}

/** Carries it out as one run and shows the list of customers; gives the names of sheets that were made. */
export async function carryOut(context: JobContext, situation: MergeSituation, { cells, rowStep, changes, stored }: MergeWork): Promise<readonly string[]> {
  const steps: readonly PlanStep[] = [
    ...cellSteps(placesOf(situation.own), cells),
    rowStep,
    ...changeSteps(situation, changes),
    { kind: 'setSetting', key: MERGES_KEY, value: stored },
    { kind: 'activate', sheet: { kind: 'existing', id: situation.customers.data.sheetId } },
  ];
  const applied = await applyPlan(context.door, { steps }, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'writing', done, total }),
    run: runOf({ name: MERGE_JOB }, context),
  });
  return [...applied.sheets.values()].map(({ name }) => name);
}

/** P4.1: rows under the table of changes; the table is made where there is none. */
function changeSteps({ own, texts }: MergeSituation, rows: ChangeRows): readonly PlanStep[] {
  const lists = own.sheets.find(({ mark }) => mark?.kind === LISTS_KIND);
  const changes = own.tables.get('Changes');
  const common = { language: texts.language, ...(lists ? { listsSheetName: lists.name } : {}) };
  if (changes) {
    const { excelName, sheetId, top, left } = changes.data;
    return planTables({ ...common, newTables: [], addedRows: [{ ...rows, excelName, sheetId, top, left, columnKeys: keysOf(changes), fillings: [] }] }).steps;
  }
  const excelName = freeTableNames(['Changes'], own.tableNames).get('Changes') ?? 'Changes';
  return planTables({ ...common, newTables: [{ ...rows, excelName }], addedRows: [] }).steps.filter(({ kind }) => kind !== 'activate');
}
