import { GRID_COLUMNS, GRID_ROWS } from '../../model/area';
import { cutFormula } from './formulaText';
import { columnIndex, columnLetters } from './reference';

const WORD = String.raw`[\p{L}\p{N}_.\\?]`;
const REFERENCE = new RegExp(
  String.raw`(?<!${WORD}|\$)(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?!${WORD}|\(|!|\$)`,
  'gu',
);

type Shift = (rows: number, columns: number) => string;

/** A shared formula, cut once, so that each cell's own text costs little. */
export class SharedFormula {
  private readonly pieces: (string | Shift)[] = [];

  /** `text` is the formula of the cell at `row`, `column`, without `=`. */
  constructor(
    text: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    for (const piece of cutFormula(text)) {
      if (piece.kind === 'code') this.addCode(piece.text);
      else this.pieces.push(piece.text);
    }
  }

  /** The formula's text in another cell: relative references move along, and wrap at the grid's end as in Excel. */
  textAt(row: number, column: number): string {
    let text = '';
    for (const piece of this.pieces)
      text += typeof piece === 'string' ? piece : piece(row - this.row, column - this.column);
    return text;
  }

  private addCode(code: string): void {
    let end = 0;
    for (const match of code.matchAll(REFERENCE)) {
      const shift = shiftOf(match);
      if (!shift) continue;
      this.pieces.push(code.slice(end, match.index), shift);
      end = match.index + match[0].length;
    }
    this.pieces.push(code.slice(end));
  }
}

function shiftOf(match: RegExpMatchArray): Shift | undefined {
  const [
    ,
    fixColumn = '',
    letters,
    fixRow = '',
    digits,
    fixFirst = '',
    first,
    fixLast = '',
    last,
    fixTop = '',
    top,
    fixBottom = '',
    bottom,
  ] = match;
  if (letters !== undefined && digits !== undefined) {
    const column = shiftedColumn(fixColumn, letters);
    const row = shiftedRow(fixRow, digits);
    return column && row && ((rows, columns) => column(columns) + row(rows));
  }
  if (first !== undefined && last !== undefined) {
    const from = shiftedColumn(fixFirst, first);
    const to = shiftedColumn(fixLast, last);
    return from && to && ((_, columns) => `${from(columns)}:${to(columns)}`);
  }
  const from = shiftedRow(fixTop, top ?? '');
  const to = shiftedRow(fixBottom, bottom ?? '');
  return from && to && ((rows) => `${from(rows)}:${to(rows)}`);
}

const wrapped = (value: number, size: number): number => ((value % size) + size) % size;

function shiftedColumn(fixed: string, letters: string): ((by: number) => string) | undefined {
  const column = columnIndex(letters);
  if (column < 0 || column >= GRID_COLUMNS) return undefined;
  return fixed ? () => `$${letters}` : (by) => columnLetters(wrapped(column + by, GRID_COLUMNS));
}

function shiftedRow(fixed: string, digits: string): ((by: number) => string) | undefined {
  const row = Number(digits) - 1;
  if (row < 0 || row >= GRID_ROWS) return undefined;
  return fixed ? () => `$${digits}` : (by) => String(wrapped(row + by, GRID_ROWS) + 1);
}
