import { tableGrowth, type TableGrowth } from '../domain/setUp/tableGrowth';
import { Refusal } from '../domain/problem';
import { TABLE_NAMES } from '../domain/tables';
import { LISTS_KIND } from '../sheets/tables/listsSheet';
import type { NewTable } from '../sheets/tables/structuredTables';
import { planTables } from '../sheets/tables/tablesPlan';
import { applyPlan } from '../workbook/apply/applyPlan';
import { SOURCES_KEY } from '../workbook/settings';
import { addedRows, columnsLeftOut, newTablesOf } from './grownTables';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { onlyOptions } from './options';
import { readOwnWorkbook, type OwnWorkbook } from './readWorkbook';
import { recogniseWorkbook, type Recognised } from './recognise';
import { parseChoices, type SetUpChoices } from './setUpChoices';
import { sheetLanguage } from './sheetLanguage';
import { changedSources, sourcesSetting } from './takenSources';

export interface SetUpOptions {
  /** What a person chose for lists and columns; what is not chosen goes by the recognition. */
  readonly choices: SetUpChoices;
}

/** Lists that people have become the structured tables; the sheets that they stand on stay as they are. */
export const setUpWorkbook: Job<SetUpOptions> = {
  name: 'setUpWorkbook',
  parseOptions: (given) => {
    onlyOptions(given, ['choices']);
    return { choices: parseChoices(given['choices']) };
  },
  run,
};

async function run(context: JobContext, options: SetUpOptions): Promise<JobResult> {
  const own = await readOwnWorkbook(context, TABLE_NAMES);
  const found = await recogniseWorkbook(context, own, options.choices);
  refuseWithoutLists(found, own);
  const changed = changedSources(found.sources, own);
  const growths = TABLE_NAMES.flatMap((table): readonly TableGrowth[] => {
    const sources = (own.tables.has(table) ? changed : found.sources).get(table) ?? [];
    return sources.length === 0 ? [] : [tableGrowth(table, sources, own.tables.get(table)?.columns)];
  });
  const added = growths.flatMap((growth) => addedRows(growth, own));
  const newTables = newTablesOf(growths, own);
  const listsSheet = own.sheets.find((sheet) => sheet.mark?.kind === LISTS_KIND);
  const plan = planTables({
    newTables,
    addedRows: added,
    ...(listsSheet ? { listsSheetName: listsSheet.name } : {}),
    language: sheetLanguage(context, own.settings, found.headers),
  });
  const isChanging = plan.steps.length > 0;
  const steps = isChanging ? [...plan.steps, { kind: 'setSetting' as const, key: SOURCES_KEY, value: sourcesSetting(found.sources) }] : [];
  const applied = await applyPlan(context.door, { steps }, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'writing', done, total }),
    run: runOf(setUpWorkbook, context),
  });
  return {
    counts: countsOf(found, growths, newTables),
    sheetsMade: [...applied.sheets.values()].map((sheet) => sheet.name),
    problems: [...found.problems, ...growths.flatMap((growth) => growth.problems), ...growths.flatMap((growth) => columnsLeftOut(growth, own))],
  };
}

function refuseWithoutLists(found: Recognised, own: OwnWorkbook): void {
  if (found.sources.size > 0 || own.tables.size > 0) return;
  const code = found.sheetsSeen === 0 ? 'workbookEmpty' : 'noList';
  throw new Refusal({ code, severity: 'error', place: {}, facts: { sheets: found.sheetsSeen } });
}

function countsOf(found: Recognised, growths: readonly TableGrowth[], newTables: readonly NewTable[]): JobResult['counts'] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    lists: found.lists,
    tablesMade: newTables.length,
    rowsAdded: sum(growths.map((growth) => growth.newRows.length)),
    cellsFilled: sum(growths.map((growth) => growth.fillings.length)),
  };
}

