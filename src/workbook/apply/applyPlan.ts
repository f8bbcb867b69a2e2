import { assertNever } from '../../domain/assertNever';
import type { Plan, PlanStep, SheetContent, SheetHandle, SheetTarget } from '../../sheets/plan';
import { markHome, markSheet } from '../ownSheets';
import type { ExcelDoor } from '../runExcel';
import { addRows } from './addRows';
import { applyCharts, type PendingCharts } from './applyCharts';
import { applyContent } from './applyContent';
import { applyPivot, refreshPivots, type NamedSheet, type RefusedPart } from './applyPivot';
import { readBefore, type Before } from './before';
import { MessageMeter } from './messageMeter';
import { PlanFailed } from './planFailed';
import { ACTION_BYTES, rangeOf, wholeRows } from '../ranges';
import { SheetNames } from './sheetNames';
import { deleteTableRows, insertTableRows } from './tableRows';
import { recordRun, type RunInfo } from '../undo/recordRun';
import { LAST_RUN_KEY } from '../undo/runRecord';
import { stampHeights, type RowHeights } from './stampHeights';
import { takeBack } from './takeBack';

export interface ApplyOptions {
  readonly signal: AbortSignal;
  /** Called as steps are handed to Excel. */
  readonly onStep: (done: number, total: number) => void;
  /** Which run this is: what it changes is kept in the workbook then, so that it can be taken back. */
  readonly run?: RunInfo;
}

/** What a plan made: the sheets by handle, in the order they were made, with the names that they really got. */
export interface AppliedPlan {
  /** What the host would not make; the plan stands without it. */
  readonly refused: readonly RefusedPart[];
  readonly sheets: ReadonlyMap<SheetHandle, { readonly id: string; readonly name: string }>;
}

/**
 * Carries a plan out in as few messages as fit its bytes. Where it fails or is cancelled the workbook is brought back
 * to what it was, and PlanFailed says why.
 */
export async function applyPlan(door: ExcelDoor, plan: Plan, options: ApplyOptions): Promise<AppliedPlan> {
  const before = await door.read((context) => readBefore(context, plan));
  const names = plannedNames(plan, before.sheetNames);
  try {
    return await door.run((context) => new PlanRun(context, before, names, options, door.supports).run(plan));
  } catch (cause) {
    throw new PlanFailed(cause, await takeBack(door, before, [...names.values()]));
  }
}

/** The lawful, free name of every sheet that the plan makes; known before the first step, so that links can use it. */
function plannedNames(plan: Plan, taken: readonly string[]): ReadonlyMap<SheetHandle, string> {
  const names = new SheetNames(taken);
  return new Map(
    plan.steps.flatMap((step) =>
      step.kind === 'makeSheet' || step.kind === 'copySheet' ? [[step.handle, names.take(step.name)] as const] : [],
    ),
  );
}

/** One carrying-out of a plan: the sheets made so far and the message that is being filled. */
class PlanRun {
  private readonly made = new Map<SheetHandle, Excel.Worksheet>();
  private readonly refused: RefusedPart[] = [];
  /** What was written where the host refused something; it belongs to the run as the plan does. */
  private readonly instead: PlanStep[] = [];
  private readonly stale: NamedSheet[] = [];
  /** By sheet, the charts that it gets when nothing else is left to do. */
  private readonly charts: PendingCharts[] = [];
  private readonly rowHeights = new Map<SheetHandle, RowHeights>();
  private readonly meter: MessageMeter;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly before: Before,
    private readonly names: ReadonlyMap<SheetHandle, string>,
    private readonly options: ApplyOptions,
    private readonly supports: ExcelDoor['supports'],
  ) {
    this.meter = new MessageMeter(context, options.signal);
  }

  async run(plan: Plan): Promise<AppliedPlan> {
    for (const [index, step] of plan.steps.entries()) {
      await this.step(step);
      this.options.onStep(index + 1, plan.steps.length);
    }
    await this.meter.send();
    const kept = [...this.made].filter(([handle]) => !isDeleted(plan, handle));
    for (const [, sheet] of kept) markHome(sheet, sheet.id);
    const sheets = new Map(kept.map(([handle, sheet]) => [handle, { id: sheet.id, name: this.nameOf(handle) }]));
    await this.keepRecord(plan, sheets);
    await this.meter.send();
    this.refused.push(...(await refreshPivots(this.context, this.stale)));
    this.refused.push(...(await applyCharts(this.context, this.charts, this.supports)));
    return { sheets, refused: this.refused };
  }

  private async keepRecord(plan: Plan, made: AppliedPlan['sheets']): Promise<void> {
    const { run } = this.options;
    if (!run || plan.steps.length === 0) return;
    const record = recordRun({ steps: [...plan.steps, ...this.instead] }, this.before, made, run);
    await this.meter.spend(JSON.stringify(record).length * 2 + ACTION_BYTES);
    this.context.workbook.settings.add(LAST_RUN_KEY, record);
  }

  private async step(step: PlanStep): Promise<void> {
    switch (step.kind) {
      case 'makeSheet':
        return this.makeSheet(step);
      case 'copySheet':
        return this.copySheet(step);
      case 'writeSheet': {
        await this.fill(step.sheet, step.content);
        if (step.mark) markSheet(this.sheet(step.sheet), step.mark);
        return;
      }
      case 'stampRows':
        return this.stampRows(step);
      case 'appendRows':
        return addRows(this.context, step, this.before, this.meter);
      case 'resizeTable':
        return this.resizeTable(step);
      case 'makePivot':
        return this.makePivot(step);
      case 'refreshPivots':
        this.stale.push(this.named(step.sheet));
        return;
      case 'deleteTableRows':
        return deleteTableRows(this.context, step, this.meter);
      case 'insertTableRows':
        return insertTableRows(this.context, step, this.before, this.meter);
      case 'deleteSheet':
        this.sheet(step.sheet).delete();
        return;
      case 'setSetting':
        await this.meter.spend(JSON.stringify(step.value).length * 2 + ACTION_BYTES);
        this.context.workbook.settings.add(step.key, step.value);
        return;
      case 'activate':
        this.sheet(step.sheet).activate();
        return;
      default:
        assertNever(step);
    }
  }

  private async makeSheet(step: Extract<PlanStep, { kind: 'makeSheet' }>): Promise<void> {
    await this.meter.spend(ACTION_BYTES * 4);
    const sheet = this.context.workbook.worksheets.add(this.nameOf(step.handle));
    this.finishNew(step, sheet);
    this.rowHeights.set(step.handle, step.content.rowHeights ?? []);
    await this.fill({ kind: 'planned', handle: step.handle }, step.content);
    if (step.visibility && step.visibility !== 'Visible') sheet.visibility = step.visibility;
  }

  private async copySheet(step: Extract<PlanStep, { kind: 'copySheet' }>): Promise<void> {
    await this.meter.spend(ACTION_BYTES * 5 + (step.mark.baseline?.length ?? 0) * 3);
    const template = this.sheet({ kind: 'planned', handle: step.template });
    const sheet = template.copy('End');
    sheet.name = this.nameOf(step.handle);
    sheet.visibility = 'Visible';
    this.finishNew(step, sheet);
    await this.fill({ kind: 'planned', handle: step.handle }, step.content);
  }

  private async stampRows(step: Extract<PlanStep, { kind: 'stampRows' }>): Promise<void> {
    const sheet = this.sheet(step.sheet);
    const template = this.sheet({ kind: 'planned', handle: step.template });
    const source = wholeRows(template, 0, step.rows);
    for (let block = 0; block < step.count; block++) {
      await this.meter.spend(ACTION_BYTES);
      wholeRows(sheet, block * step.rows, step.rows).copyFrom(source, 'All');
    }
    await stampHeights(sheet, step, this.rowHeights.get(step.template) ?? [], this.meter);
  }

  private async makePivot(step: Extract<PlanStep, { kind: 'makePivot' }>): Promise<void> {
    await this.meter.send();
    const refused = await applyPivot(this.context, this.named(step.sheet), step.pivot, this.supports);
    this.refused.push(...refused);
    if (!step.ifRefused || !refused.some(({ part }) => part === 'pivot')) return;
    await this.fill(step.sheet, step.ifRefused);
    this.instead.push({ kind: 'writeSheet', sheet: step.sheet, content: step.ifRefused });
  }

  private async resizeTable(step: Extract<PlanStep, { kind: 'resizeTable' }>): Promise<void> {
    const was = this.before.resized.get(step.table);
    if (!was) throw new RangeError(`the area of table '${step.table}' was not read`);
    await this.meter.spend(ACTION_BYTES);
    const sheet = this.context.workbook.worksheets.getItem(was.sheetId);
    this.context.workbook.tables.getItem(step.table).resize(rangeOf(sheet, { ...was.area, rows: step.rows, columns: step.columns }));
  }

  private async fill(target: SheetTarget, content: SheetContent): Promise<void> {
    const named = this.named(target);
    await applyContent(named.sheet, content, this.meter, this.nameOf);
    if (content.charts) this.charts.push({ ...named, charts: content.charts });
  }

  private finishNew(step: Extract<PlanStep, { kind: 'makeSheet' | 'copySheet' }>, sheet: Excel.Worksheet): void {
    this.made.set(step.handle, sheet);
    markSheet(sheet, step.mark);
    if (step.tabColor !== undefined) sheet.tabColor = step.tabColor;
  }

  private sheet(target: SheetTarget): Excel.Worksheet {
    if (target.kind === 'existing') return this.context.workbook.worksheets.getItem(target.id);
    const sheet = this.made.get(target.handle);
    if (!sheet) throw new RangeError(`the plan speaks of sheet '${target.handle}' before it makes it`);
    return sheet;
  }

  private named(target: SheetTarget): NamedSheet {
    const name = target.kind === 'planned' ? this.nameOf(target.handle) : this.before.sheetNames[[...this.before.sheetIds].indexOf(target.id)];
    return { sheet: this.sheet(target), name: name ?? '' };
  }

  private readonly nameOf = (handle: SheetHandle): string => {
    const name = this.names.get(handle);
    if (name === undefined) throw new RangeError(`the plan makes no sheet '${handle}'`);
    return name;
  };
}

const isDeleted = (plan: Plan, handle: SheetHandle): boolean =>
  plan.steps.some((step) => step.kind === 'deleteSheet' && step.sheet.kind === 'planned' && step.sheet.handle === handle);
