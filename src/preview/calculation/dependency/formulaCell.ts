import type { Rect } from '../../model/area';
import type { Formula } from '../../model/cellStore';
import type { SheetModel } from '../../model/sheet';
import type { FormulaCellPlace } from '../engine/bindFormula';
import { bindFormula, staticSpan } from '../engine/bindFormula';
import type { Node } from '../engine/node';
import { AreaUnion, type CellRange, type Matrix } from '../engine/values';
import { FUNCTIONS, PLACE_ONLY } from '../functions/registry';

export type CellState = 'clean' | 'dirty' | 'running';

/** A cell with a formula, as the calculation keeps it. */
export class FormulaCell {
  state: CellState = 'clean';
  /** It depends on itself; Excel warns and shows 0. */
  circular = false;
  removed = false;
  /** How often it ran in the present pass; a spill that feeds itself must end. */
  runs = 0;
  /** Where its array was put, its own cell among it. */
  spill: Rect | undefined;
  /** The array that was put there, if it was put there by us. */
  spilled: Matrix | undefined;
  /** What others wrote to since. */
  overwritten: Rect[] = [];

  constructor(
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
    readonly formula: Formula,
    readonly node: Node,
    /** The cells that it reads, as far as that is known without calculating. */
    readonly precedents: readonly CellRange[],
    readonly volatile: boolean,
    /** It calls a function that the preview does not have, so its value from the file is better than ours. */
    readonly unknown: boolean,
  ) {
    this.spill = formula.spill;
  }

  get rect(): Rect {
    return { top: this.row, bottom: this.row, left: this.column, right: this.column };
  }

  /** Its own cell and those that it spilled to. */
  get reach(): Rect {
    return this.spill ?? this.rect;
  }
}

export function makeFormulaCell(place: FormulaCellPlace, formula: Formula): FormulaCell {
  const node = bindFormula(formula.text, place);
  const facts: Facts = { precedents: [], volatile: false, unknown: false };
  gather(node, facts, false);
  return new FormulaCell(
    place.sheet,
    place.row,
    place.column,
    formula,
    node,
    facts.precedents,
    facts.volatile,
    facts.unknown,
  );
}

interface Facts {
  readonly precedents: CellRange[];
  volatile: boolean;
  unknown: boolean;
}

/** Gathers what a formula reads and calls; `placeOnly` inside ROW(...) and its like. */
function gather(node: Node, facts: Facts, placeOnly: boolean): void {
  switch (node.kind) {
    case 'constant':
    case 'variable':
    case 'omitted':
      return;
    case 'reference':
      if (!placeOnly) facts.precedents.push(...(node.value instanceof AreaUnion ? node.value.areas : [node.value]));
      return;
    case 'binary':
      gather(node.left, facts, false);
      gather(node.right, facts, false);
      return;
    case 'span':
    case 'overlap':
      gatherPair(node, facts, placeOnly);
      return;
    case 'union':
      node.parts.forEach((part) => gather(part, facts, placeOnly));
      return;
    case 'call':
      gatherCall(node, facts);
      return;
    case 'invoke':
      gather(node.callee, facts, false);
      node.arguments.forEach((part) => gather(part, facts, false));
      return;
    case 'intersection':
      gather(node.operand, facts, placeOnly);
      return;
    default:
      gather(node.operand, facts, false);
  }
}

function gatherPair(node: Extract<Node, { kind: 'span' | 'overlap' }>, facts: Facts, placeOnly: boolean): void {
  const whole = node.kind === 'span' ? staticSpan(node.left, node.right) : undefined;
  if (whole) {
    if (!placeOnly) facts.precedents.push(whole);
    return;
  }
  gather(node.left, facts, placeOnly);
  gather(node.right, facts, placeOnly);
}

function gatherCall(node: Extract<Node, { kind: 'call' }>, facts: Facts): void {
  const definition = FUNCTIONS.get(node.name);
  if (!definition) facts.unknown = true;
  if (definition?.volatile) facts.volatile = true;
  const placeOnly = PLACE_ONLY.has(node.name);
  node.arguments.forEach((part, index) => gather(part, facts, placeOnly || (node.name === 'OFFSET' && index === 0)));
}
