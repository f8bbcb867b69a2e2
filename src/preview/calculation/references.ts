import { GRID_COLUMNS, GRID_ROWS } from '../model/area';
import { areaText } from './formula/areaText';
import { tokenise } from './formula/tokenise';
import type { NameToken, ReferenceArea, ReferenceToken, StructuredToken, Token } from './formula/token';

export { adjustFormula, type FormulaChange, type FormulaPlace } from './formula/adjustFormula';
export { toR1C1, fromR1C1 } from './formula/r1c1';
export { tokenise } from './formula/tokenise';
export type { ReferenceArea, SheetPrefix, TableSpecifier, Token } from './formula/token';

/** Everything in a formula that points to cells: addresses, names and structured references, in order. */
export function listReferences(formula: string): readonly (ReferenceToken | StructuredToken | NameToken)[] {
  return tokenise(formula).filter(
    (token) =>
      token.kind === 'reference' ||
      token.kind === 'structured' ||
      (token.kind === 'name' && !/^(TRUE|FALSE)$/i.test(token.name)),
  ) as (ReferenceToken | StructuredToken | NameToken)[];
}

/**
 * The formula as it reads when it is copied `rows` down and `columns` to the right: relative parts move, absolute ones
 * stay, what leaves the grid becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenise(formula)
    .map((token) => shiftedText(token, rows, columns))
    .join('');
}

function shiftedText(token: Token, rows: number, columns: number): string {
  if (token.kind !== 'reference') return token.text;
  const area = shiftArea(token.area, rows, columns);
  return (token.sheet?.text ?? '') + (area ? areaText(area) : '#REF!');
}

/** A cell by its row and column, from 0. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula as it reads when its cell is copied from one place to another and turned over the diagonal: what was two
 * cells to the left is two cells above. References with `$` marks, and those of entire rows and columns, are shifted.
 */
export function transposeFormula(formula: string, from: Cell, to: Cell): string {
  const turned = (token: Token): string => {
    if (token.kind !== 'reference') return token.text;
    const { area, sheet } = token;
    const shifted = canTurn(area) ? turnArea(area, from, to) : shiftArea(area, to.row - from.row, to.column - from.column);
    return (sheet?.text ?? '') + (shifted ? areaText(shifted) : '#REF!');
  };
  return tokenise(formula).map(turned).join('');
}

const canTurn = (area: ReferenceArea): boolean =>
  (area.form === 'cell' || area.form === 'area') &&
  !(area.absoluteTop || area.absoluteLeft || area.absoluteBottom || area.absoluteRight);

const turnArea = (area: ReferenceArea, from: Cell, to: Cell): ReferenceArea | undefined => {
  const turned = {
    top: from.row + area.left - from.column,
    bottom: from.row + area.right - from.column,
    left: from.column + area.top - from.row,
    right: from.column + area.bottom - from.row,
  };
  return shiftArea({ ...area, ...turned }, to.row - from.row, to.column - from.column);
};

/** The area moved by its relative edges; undefined when it leaves the grid. */
export function shiftArea(area: ReferenceArea, rows: number, columns: number): ReferenceArea | undefined {
  const top = area.absoluteTop ? area.top : area.top + rows;
  const bottom = area.absoluteBottom ? area.bottom : area.bottom + rows;
  const left = area.absoluteLeft ? area.left : area.left + columns;
  const right = area.absoluteRight ? area.right : area.right + columns;
  if (Math.min(top, bottom, left, right) < 0) return undefined;
  if (Math.max(top, bottom) >= GRID_ROWS || Math.max(left, right) >= GRID_COLUMNS) return undefined;
  return inOrder({ ...area, top, bottom, left, right });
}

/** A mixed reference such as A1:A$5 can turn over when it is copied. */
function inOrder(area: ReferenceArea): ReferenceArea {
  const rows =
    area.top <= area.bottom
      ? {}
      : { top: area.bottom, bottom: area.top, absoluteTop: area.absoluteBottom, absoluteBottom: area.absoluteTop };
  const columns =
    area.left <= area.right
      ? {}
      : { left: area.right, right: area.left, absoluteLeft: area.absoluteRight, absoluteRight: area.absoluteLeft };
  return { ...area, ...rows, ...columns };
}
