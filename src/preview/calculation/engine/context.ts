import type { Rect } from '../../model/area';
import type { CellValue } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import type { Node } from './node';
import type { Scope, Value } from './values';

/** Where a formula stands and what it may ask for while it is being evaluated. */
export interface Context {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly scope: Scope | undefined;
  readonly engine: Engine;
}

export interface Engine {
  readonly locale: string;
  readonly now: () => Date;
  readonly random: () => number;
  /** Makes sure that the cells of an area that was found while evaluating are up to date. */
  require(sheet: SheetModel, rect: Rect): void;
  /** Reads a formula or an address at the context's place (INDIRECT). */
  parse(text: string, context: Context): Node;
  evaluate(node: Node, context: Context): Value;
  call(name: string, parts: readonly Node[], context: Context): Value;
}

/** A call's value for one cell, where an array or a reference is not asked for. */
export type ScalarFunction = (...values: readonly CellValue[]) => CellValue;
