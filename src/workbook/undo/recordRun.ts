import type { CellInput, Plan, SheetContent, SheetHandle } from '../../sheets/plan';
import type { AreaBefore, Before } from '../apply/before';
import { plannedDigests } from './contentDigest';
import type { RunGap, RunRecord } from './runRecord';

/** Which run it is that changes the workbook. */
export interface RunInfo {
  readonly job: string;
  readonly user: string;
  /** The report date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Why it is not taken back, where it is not: it wrote into a register that nothing is taken out of again (A8.4), say. */
  readonly notTakenBack?: RunGap['why'];
}

/** A setting beyond this many characters would make every opening of the workbook slower. */
const MOST_CHARACTERS = 1_500_000;

type MadeSheets = ReadonlyMap<SheetHandle, { readonly id: string; readonly name: string }>;

/** What has to be kept of a plan that was carried out so that it can be taken back later, or why it cannot be. */
export function recordRun(plan: Plan, before: Before, made: MadeSheets, { notTakenBack, ...run }: RunInfo): RunRecord | RunGap {
  if (notTakenBack) return { ...run, why: notTakenBack };
  // Rows that went or came move all that stands below, so cells would be looked for in the wrong places.
  if (plan.steps.some((step) => step.kind === 'deleteTableRows' || step.kind === 'insertTableRows')) return { ...run, why: 'rowsDeleted' };
  const digests = plannedDigests(plan);
  const record: RunRecord = {
    ...run,
    sheets: [...made].map(([handle, { id, name }]) => ({ id, name, digest: digests.get(handle) ?? '' })),
    cells: changedCells(plan, before),
    rows: plan.steps.flatMap((step) =>
      step.kind === 'appendRows' && step.rows.length > 0
        ? [{ table: step.table, values: step.rows.map((row) => row.map((value) => value ?? '')), hadRoom: before.tables.get(step.table)?.hasRoom ?? false }]
        : [],
    ),
    resized: resizedTables(plan, before),
    settings: [...before.settings].map(([key, value]) => ({ key, before: value })),
    remade: plan.steps.flatMap((step) => (step.kind === 'deleteSheet' && step.restored ? [step.restored] : [])),
  };
  return JSON.stringify(record).length > MOST_CHARACTERS ? { ...run, why: 'tooLarge' } : record;
}

/** Every table once, with the size that the last step gave it. */
function resizedTables(plan: Plan, before: Before): RunRecord['resized'] {
  const after = new Map(plan.steps.flatMap((step) => (step.kind === 'resizeTable' ? [[step.table, step] as const] : [])));
  return [...after].flatMap(([table, { rows, columns }]) => {
    const was = before.resized.get(table);
    return was ? [{ table, sheetId: was.sheetId, ...was.area, rowsAfter: rows, columnsAfter: columns }] : [];
  });
}

type Changes = RunRecord['cells'][number]['changes'];

function changedCells(plan: Plan, before: Before): RunRecord['cells'] {
  const bySheet = new Map<string, Changes>();
  let next = 0;
  for (const step of plan.steps) {
    if (step.kind !== 'writeSheet' || step.sheet.kind !== 'existing') continue;
    const changes = bySheet.get(step.sheet.id) ?? [];
    bySheet.set(step.sheet.id, changes);
    const linkTexts = linkTextsOf(step.content);
    for (const written of blocksOf(step.content)) addChanges(changes, before.areas[next++], written, linkTexts);
  }
  return [...bySheet].flatMap(([sheetId, changes]) => (changes.length > 0 ? [{ sheetId, changes }] : []));
}

/** What a content writes, in the order in which `readBefore` reads what stood there. */
const blocksOf = ({ values, formulas }: SheetContent): readonly (readonly (readonly CellInput[])[])[] => [
  ...(values ?? []).map((block) => block.values),
  ...(formulas ?? []).map((block) => block.formulas),
];

/** The texts that links write over what the blocks of the same content wrote. */
const linkTextsOf = ({ links }: SheetContent): ReadonlyMap<string, string> => new Map((links ?? []).map(({ at, text }) => [`${at.row},${at.column}`, text]));

function addChanges(changes: Changes, was: AreaBefore | undefined, written: readonly (readonly CellInput[])[], linkTexts: ReadonlyMap<string, string>): void {
  if (!was) return;
  for (const [row, cells] of written.entries()) {
    for (const [column, input] of cells.entries()) {
      const value = linkTexts.get(`${was.area.row + row},${was.area.column + column}`) ?? input;
      const old = was.formulas[row]?.[column] ?? '';
      if (value !== null && value !== old) changes.push([was.area.row + row, was.area.column + column, old, value]);
    }
  }
}
