import { GRID_COLUMNS, GRID_ROWS } from '../../model/area';
import { areaText } from './areaText';
import { tokenise } from './tokenise';
import type { ReferenceArea } from './token';

/** A formula in A1 notation that stands at `row`, `column` (zero-based), in R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  return tokenise(formula)
    .map((token) =>
      token.kind === 'reference' ? (token.sheet?.text ?? '') + r1c1Text(token.area, row, column) : token.text,
    )
    .join('');
}

function r1c1Text(area: ReferenceArea, row: number, column: number): string {
  const top = line('R', area.top, area.absoluteTop, row);
  const bottom = line('R', area.bottom, area.absoluteBottom, row);
  const left = line('C', area.left, area.absoluteLeft, column);
  const right = line('C', area.right, area.absoluteRight, column);
  switch (area.form) {
    case 'cell':
      return top + left;
    case 'area':
      return `${top}${left}:${bottom}${right}`;
    case 'rows':
      return top === bottom ? top : `${top}:${bottom}`;
    case 'columns':
      return left === right ? left : `${left}:${right}`;
  }
}

function line(letter: string, at: number, absolute: boolean, own: number): string {
  if (absolute) return `${letter}${at + 1}`;
  return at === own ? letter : `${letter}[${at - own}]`;
}

const R1C1 =
  /(?<![\p{L}\p{N}_.$])R(\d{0,7}|\[-?\d{1,7}\])(?:C(\d{0,5}|\[-?\d{1,5}\]))?(?![\p{L}\p{N}_.([!])|(?<![\p{L}\p{N}_.$])C(\d{0,5}|\[-?\d{1,5}\])(?![\p{L}\p{N}_.([!])/giu;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** A formula in R1C1 notation that stands at `row`, `column` (zero-based), in A1 notation. */
export function fromR1C1(formula: string, row: number, column: number): string {
  let at = 0;
  let text = '';
  for (const quoted of formula.matchAll(QUOTED)) {
    text += a1Text(formula.slice(at, quoted.index), row, column) + quoted[0];
    at = quoted.index + quoted[0].length;
  }
  return text + a1Text(formula.slice(at), row, column);
}

interface Place {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly absoluteRow: boolean;
  readonly absoluteColumn: boolean;
}

function a1Text(text: string, row: number, column: number): string {
  const one = R1C1.source;
  const pair = new RegExp(`(?:${one})(?::(?:${one}))?`, 'giu');
  return text.replace(pair, (whole, ...groups: unknown[]) => {
    const [r1, c1, onlyC1, r2, c2, onlyC2] = groups.map((group) => (typeof group === 'string' ? group : undefined));
    const first = placeOf(r1, c1 ?? onlyC1, row, column);
    const second = whole.includes(':') ? placeOf(r2, c2 ?? onlyC2, row, column) : first;
    return areaOf(first, second, whole.includes(':')) ?? whole;
  });
}

function placeOf(rowPart: string | undefined, columnPart: string | undefined, row: number, column: number): Place {
  const at = (part: string, own: number): number =>
    part === '' ? own : part.startsWith('[') ? own + Number(part.slice(1, -1)) : Number(part) - 1;
  const absolute = (part: string | undefined): boolean => part !== undefined && /^\d/.test(part);
  return {
    row: rowPart === undefined ? undefined : at(rowPart, row),
    column: columnPart === undefined ? undefined : at(columnPart, column),
    absoluteRow: absolute(rowPart),
    absoluteColumn: absolute(columnPart),
  };
}

function areaOf(first: Place, second: Place, pair: boolean): string | undefined {
  const rows = first.row !== undefined && second.row !== undefined;
  const columns = first.column !== undefined && second.column !== undefined;
  if (!rows && !columns) return undefined;
  const form = rows && columns ? (pair ? 'area' : 'cell') : rows ? 'rows' : 'columns';
  const area: ReferenceArea = {
    form,
    top: first.row ?? 0,
    bottom: second.row ?? GRID_ROWS - 1,
    left: first.column ?? 0,
    right: second.column ?? GRID_COLUMNS - 1,
    absoluteTop: first.absoluteRow,
    absoluteBottom: second.absoluteRow,
    absoluteLeft: first.absoluteColumn,
    absoluteRight: second.absoluteColumn,
  };
  const inside =
    Math.min(area.top, area.left, area.bottom, area.right) >= 0 && Math.max(area.top, area.bottom) < GRID_ROWS;
  return inside && Math.max(area.left, area.right) < GRID_COLUMNS ? areaText(area) : '#REF!';
}
