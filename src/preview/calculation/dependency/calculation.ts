import type { Rect } from '../../model/area';
import type { CellValue } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { bindFormula } from '../engine/bindFormula';
import { callFunction } from '../engine/callFunction';
import { CALC, VALUE } from '../engine/coerce';
import type { Context, Engine } from '../engine/context';
import { evaluateNode } from '../engine/evaluateNode';
import { plain } from '../engine/lift';
import type { Node } from '../engine/node';
import { AreaUnion, Lambda, Matrix } from '../engine/values';
import { iterateCircles, startOfCircle } from './circles';
import { asDisplayed } from './displayedResult';
import type { FormulaCell } from './formulaCell';
import type { FormulaIndex } from './formulaIndex';
import { NotReady } from './notReady';
import { writeResult } from './spill';

export interface CalculationOptions {
  /** The clock of TODAY and NOW. */
  readonly now?: () => Date;
  /** The dice of RAND: a number from 0 to below 1. */
  readonly random?: () => number;
  /** For texts that are read as numbers and dates, and for TEXT. */
  readonly locale?: string;
}

interface Frame {
  readonly cell: FormulaCell;
  readonly pending: Generator<FormulaCell>;
}

/** A spill whose result changes where it spills is calculated this often at most. */
const MOST_RUNS = 20;

/** Carries out formulas in the order in which they depend on each other, however long the chain. */
export class Calculation implements Engine {
  readonly locale: string;
  readonly now: () => Date;
  readonly random: () => number;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly currentIndex: () => FormulaIndex,
    options: CalculationOptions,
  ) {
    this.locale = options.locale ?? 'en-US';
    this.now = options.now ?? (() => new Date());
    this.random = options.random ?? Math.random;
  }

  private get index(): FormulaIndex {
    return this.currentIndex();
  }

  evaluate(node: Node, context: Context) {
    return evaluateNode(node, context);
  }

  call(name: string, parts: readonly Node[], context: Context) {
    return callFunction(name, parts, context);
  }

  parse(text: string, { sheet, row, column }: Context): Node {
    return bindFormula(text, { workbook: this.workbook, sheet, row, column });
  }

  require(sheet: SheetModel, rect: Rect): void {
    for (const cell of this.index.staleIn(sheet, rect)) throw new NotReady(cell);
  }

  /** Calculates everything that waits, and gives the cells. */
  run(): readonly FormulaCell[] {
    const ran: FormulaCell[] = [];
    this.runWaiting(ran);
    if (this.workbook.iterativeCalculation.enabled) this.iterate(ran);
    for (const cell of ran) cell.runs = 0;
    return ran;
  }

  private runWaiting(ran: FormulaCell[]): void {
    while (this.index.waiting.length > 0) {
      const waiting = this.index.waiting;
      this.index.waiting = [];
      for (const cell of waiting) {
        if (cell.state === 'dirty' && !cell.removed) this.runWithPrecedents(cell, ran);
      }
    }
  }

  /** Calculates circles as often as they need, then what reads them. */
  private iterate(ran: FormulaCell[]): void {
    const circles = new Set(ran.filter((cell) => cell.circular && !cell.removed));
    iterateCircles(circles, this.workbook.iterativeCalculation, (cell) => this.valueOf(cell));
    for (const cell of circles) this.index.dirtyReaders(cell, circles);
    this.runWaiting(ran);
  }

  private runWithPrecedents(start: FormulaCell, ran: FormulaCell[]): void {
    const stack: Frame[] = [];
    this.open(stack, start);
    for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
      const next = frame.cell.circular ? undefined : frame.pending.next();
      if (next && next.done !== true) this.open(stack, next.value);
      else if (this.finish(stack, frame.cell)) {
        ran.push(frame.cell);
        stack.pop();
      }
    }
  }

  /** Starts on a cell; one that is being worked on already closes a circle. */
  private open(stack: Frame[], cell: FormulaCell): void {
    if (cell.removed) return;
    if (cell.state === 'running') {
      for (let at = stack.length - 1; at >= 0; at--) {
        const inCircle = stack[at]?.cell;
        if (inCircle) inCircle.circular = true;
        if (inCircle === cell) return;
      }
      return;
    }
    cell.circular = false;
    this.index.setState(cell, 'running');
    stack.push({ cell, pending: this.stalePrecedents(cell) });
  }

  private *stalePrecedents(cell: FormulaCell): Generator<FormulaCell> {
    for (const { sheet, rect } of cell.precedents) yield* this.index.staleIn(sheet, rect);
  }

  /** Evaluates a cell whose known precedents are done; false when it turned out to need another one first. */
  private finish(stack: Frame[], cell: FormulaCell): boolean {
    if (cell.circular) return this.store(cell, startOfCircle(cell, this.workbook));
    try {
      return this.store(cell, this.valueOf(cell));
    } catch (problem) {
      if (!(problem instanceof NotReady)) throw problem;
      this.open(stack, problem.cell);
      return false;
    }
  }

  private store(cell: FormulaCell, value: CellValue | Matrix): boolean {
    this.index.setState(cell, 'clean');
    const spilledBefore = cell.spill !== undefined;
    const changed = writeResult(
      cell,
      this.workbook.usePrecisionAsDisplayed ? asDisplayed(value, cell, this.workbook) : value,
    );
    const spills = cell.spill !== undefined;
    this.index.setBlocked(cell, value instanceof Matrix && !spills && value.data.length > 1);
    if (!spills && !spilledBefore) return true;
    this.index.setSpiller(cell, spills);
    if (cell.runs++ < MOST_RUNS) this.readersOfSpill(cell, changed);
    return true;
  }

  /** Who reads a cell that the array was spilled to may have been calculated before it was there. */
  private readersOfSpill(cell: FormulaCell, { top, left, bottom, right }: Rect): void {
    if (bottom > top) this.index.dirtyDependents(cell.sheet, { top: top + 1, left, bottom, right });
    if (right > left) this.index.dirtyDependents(cell.sheet, { top, left: left + 1, bottom: top, right });
  }

  private valueOf(cell: FormulaCell): CellValue | Matrix {
    return this.result(cell.node, {
      workbook: this.workbook,
      sheet: cell.sheet,
      row: cell.row,
      column: cell.column,
      scope: undefined,
      engine: this,
    });
  }

  private result(node: Node, context: Context): CellValue | Matrix {
    const value = evaluateNode(node, context);
    // Excel shows a LAMBDA that nobody calls as #CALC!.
    if (value instanceof Lambda) return CALC;
    if (value instanceof AreaUnion) return VALUE;
    return plain(value);
  }

  /** A formula's value at the first cell of a sheet, with everything that it reads calculated first. */
  evaluateText(formula: string, sheet: SheetModel): CellValue | Matrix {
    return this.evaluateTree(bindFormula(formula, { workbook: this.workbook, sheet, row: 0, column: 0 }), sheet);
  }

  /** The same for a formula that is a tree already. */
  evaluateTree(node: Node, sheet: SheetModel): CellValue | Matrix {
    const context: Context = { workbook: this.workbook, sheet, row: 0, column: 0, scope: undefined, engine: this };
    for (;;) {
      try {
        return this.result(node, context);
      } catch (problem) {
        if (!(problem instanceof NotReady)) throw problem;
        this.runWithPrecedents(problem.cell, []);
      }
    }
  }
}
