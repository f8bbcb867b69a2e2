import type { Problem } from '../../domain/problem';
import type { CellInput, PlanStep, SheetContent, SheetMark, SheetTarget } from '../../sheets/plan';
import { baselineOf, isChanged, parseBaseline } from '../../sheets/sheetBaseline';
import { TAB_COLORS } from '../../sheets/style';
import { readGrids } from '../../workbook/readGrids';
import type { JobContext } from '../job';
import type { OwnWorkbook } from '../readWorkbook';

/** A sheet that a person changed keeps this kind: it is the person's, and no run touches it again. */
const FORMER_KIND = 'archiveFormer';

/** A form or list to be shown when the step is done. */
export interface StepSheet {
  readonly kind: string;
  /** Which one of its kind: a loan's or a form's number. */
  readonly key: string;
  readonly name: string;
  /** What stands on it, one block from the first cell on; `rowsBefore` are the rows that a former run wrote there. */
  readonly contentOf: (rowsBefore: number) => SheetContent;
}

/**
 * The steps that make the sheet, or write it over the one of a former run, and bring it to the front. A sheet that a person
 * changed since stays, a new one is made, and that is told.
 */
export async function sheetSteps(sheet: StepSheet, own: OwnWorkbook, context: JobContext): Promise<{ readonly steps: readonly PlanStep[]; readonly problems: readonly Problem[] }> {
  const { kind, key, name, contentOf } = sheet;
  const there = own.sheets.find(({ mark }) => mark?.kind === kind && mark.key === key);
  const baseline = parseBaseline(there?.mark?.baseline);
  if (there && baseline && !isChanged(await cellsOn(there, own, context), baseline)) {
    const target: SheetTarget = { kind: 'existing', id: there.id };
    const content = contentOf(baseline.rows);
    return { steps: [{ kind: 'writeSheet', sheet: target, content, mark: markOf(sheet, content) }, { kind: 'activate', sheet: target }], problems: [] };
  }
  const content = contentOf(0);
  const made: readonly PlanStep[] = [
    { kind: 'makeSheet', handle: kind, name, mark: markOf(sheet, content), tabColor: TAB_COLORS.card, content },
    { kind: 'activate', sheet: { kind: 'planned', handle: kind } },
  ];
  if (!there) return { steps: made, problems: [] };
  const former: PlanStep = { kind: 'writeSheet', sheet: { kind: 'existing', id: there.id }, content: {}, mark: { kind: FORMER_KIND, key: `${kind}|${key}|${there.id}` } };
  return { steps: [former, ...made], problems: [{ code: 'archiveSheetChanged', severity: 'warning', place: { sheet: there.name }, facts: {} }] };
}

const isBlank = (cells: readonly CellInput[]): boolean => cells.every((cell) => cell === '' || cell === null);

/** The mark with what is written, rows that are emptied left out. */
function markOf({ kind, key }: StepSheet, content: SheetContent): SheetMark {
  const rows = [...(content.values?.[0]?.values ?? [])];
  while (rows.length > 0 && isBlank(rows.at(-1) ?? [])) rows.pop();
  return { kind, key, baseline: JSON.stringify(baselineOf(rows, -1)) };
}

/** What stands on a sheet from its first cell on, as it was read with the workbook, else read now. */
async function cellsOn(sheet: OwnWorkbook['sheets'][number], { grids }: OwnWorkbook, context: JobContext): Promise<readonly (readonly CellInput[])[]> {
  const known = grids.find(({ id }) => id === sheet.id);
  const [grid] = known ? [known] : await context.door.read((excel) => readGrids(excel, [sheet]));
  const left = new Array<string>(grid?.left ?? 0).fill('');
  const above = Array.from({ length: grid?.top ?? 0 }, () => []);
  return [...above, ...(grid?.rows ?? []).map((row) => [...left, ...row])];
}
