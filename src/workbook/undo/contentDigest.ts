import type { Area, Cell, CellInput, Plan, PlanStep, SheetContent, SheetHandle } from '../../sheets/plan';
import { MAX_CELL_TEXT } from '../textAsData';

type Made = Extract<PlanStep, { kind: 'makeSheet' | 'copySheet' }>;

/**
 * Sums up the constants of a sheet, in any order, so that what a person typed into it can be told without keeping its
 * cells: equal sums, equal constants. Formulas do not count, since their results come and go.
 */
export class ContentDigest {
  private cells = 0;
  private sum = 0;

  add(row: number, column: number, value: CellInput | undefined): void {
    if (value === null || value === undefined || value === '') return;
    if (typeof value === 'string' && value.startsWith('=')) return;
    this.cells++;
    this.sum = (this.sum + hash(`${row},${column},${shown(value)}`)) >>> 0;
  }

  toString(): string {
    return `${this.cells}:${this.sum.toString(36)}`;
  }
}

/** Numbers to 12 digits: what Excel gives back may differ in the last ones. */
const shown = (value: string | number | boolean): string =>
  typeof value === 'number' ? `n${value.toPrecision(12)}` : typeof value === 'string' ? `s${value.slice(0, MAX_CELL_TEXT)}` : `b${String(value)}`;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The digests of all sheets that a plan makes, by handle, as they are once the plan is done. */
export function plannedDigests(plan: Plan): ReadonlyMap<SheetHandle, string> {
  const made = plan.steps.filter((step): step is Made => step.kind === 'makeSheet' || step.kind === 'copySheet');
  const contents = new Map(made.map((step) => [step.handle, step.content]));
  return new Map(made.map((step) => [step.handle, digestOf(step, plan, contents)]));
}

function digestOf(step: Made, plan: Plan, contents: ReadonlyMap<SheetHandle, SheetContent>): string {
  const digest = new ContentDigest();
  const own = [step.content, ...laterContents(plan, step.handle)];
  const template = step.kind === 'copySheet' ? contents.get(step.template) : undefined;
  if (template) addUncovered(digest, template, own, 0);
  for (const stamp of stampsOn(plan, step.handle)) {
    const stamped = contents.get(stamp.template);
    for (let block = 0; stamped && block < stamp.count; block++) addUncovered(digest, stamped, own, block * stamp.rows);
  }
  own.forEach((content, index) => addUncovered(digest, content, own.slice(index + 1), 0));
  return digest.toString();
}

const laterContents = (plan: Plan, handle: SheetHandle): readonly SheetContent[] =>
  plan.steps.flatMap((step) =>
    step.kind === 'writeSheet' && step.sheet.kind === 'planned' && step.sheet.handle === handle ? [step.content] : [],
  );

const stampsOn = (plan: Plan, handle: SheetHandle) =>
  plan.steps.filter(
    (step): step is Extract<PlanStep, { kind: 'stampRows' }> =>
      step.kind === 'stampRows' && step.sheet.kind === 'planned' && step.sheet.handle === handle,
  );

/** Adds the constants of a content, so many rows further down, that no later content writes over. */
function addUncovered(digest: ContentDigest, content: SheetContent, over: readonly SheetContent[], down: number): void {
  const covers = over.flatMap(coveredAreas);
  for (const [row, column, value] of constantsOf(content)) {
    if (!covers.some((cover) => isOver(cover, row + down, column))) digest.add(row + down, column, value);
  }
}

interface Cover extends Area {
  /** Whether the cell is really written: `null` leaves a cell alone. */
  readonly isWritten: (row: number, column: number) => boolean;
}

function coveredAreas({ values, formulas, links }: SheetContent): readonly Cover[] {
  return [
    ...(values ?? []).map((block) => coverOf(block.at, block.values)),
    ...(formulas ?? []).map((block) => coverOf(block.at, block.formulas)),
    ...(links ?? []).map(({ at, text }) => coverOf(at, [[text]])),
  ];
}

const coverOf = (at: Cell, cells: readonly (readonly CellInput[])[]): Cover => ({
  ...at,
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
  isWritten: (row, column) => cells[row]?.[column] !== null,
});

const isOver = (cover: Cover, row: number, column: number): boolean =>
  row >= cover.row &&
  row < cover.row + cover.rows &&
  column >= cover.column &&
  column < cover.column + cover.columns &&
  cover.isWritten(row - cover.row, column - cover.column);

/** The constants of a content; where a link stands, its text is what the cell holds, whatever a block wrote there. */
function* constantsOf({ values, links }: SheetContent): Iterable<readonly [number, number, CellInput]> {
  const linked = new Set((links ?? []).map(({ at }) => `${at.row},${at.column}`));
  for (const block of values ?? []) {
    for (const [offset, cells] of block.values.entries()) {
      const row = block.at.row + offset;
      for (const [index, value] of cells.entries()) {
        const column = block.at.column + index;
        if (linked.size === 0 || !linked.has(`${row},${column}`)) yield [row, column, value];
      }
    }
  }
  for (const { at, text } of links ?? []) yield [at.row, at.column, text];
}
