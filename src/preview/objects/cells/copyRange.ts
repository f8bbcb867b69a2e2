import type { ExcelSession } from '../../interpreter/session';
import { isEntireColumns, isEntireRows } from '../../model/address';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { choiceArgument, invalidArgument } from '../arguments';
import { placesOf, type Place } from '../places';
import { checkedRect } from '../range/rangeObject';
import { clearCells } from './clearCells';
import { copiedExtent, takeUp, type CopiedBlock } from './copiedBlock';
import { layDown, type CopyOptions } from './copyCells';
import { editCells } from './editCells';
import { checkNoMergeCut } from './mergeCells';
import { checkEditable } from './protectedCells';

/** Excel.RangeCopyType: what of the contents is copied, whether formats are, and whether all the rest is. */
const TYPES = {
  All: { contents: 'formulas', formats: true, rest: true },
  Formats: { contents: 'none', formats: true, rest: false },
  Formulas: { contents: 'formulas', formats: false, rest: false },
  Link: { contents: 'links', formats: false, rest: false },
  Values: { contents: 'values', formats: false, rest: false },
} as const;

/** The arguments of `copyFrom` behind the source. */
export function copyOptions(copyType: unknown, skipBlanks: unknown, transpose: unknown): CopyOptions {
  const type = choiceArgument(copyType ?? 'All', 'copyType', Object.keys(TYPES) as (keyof typeof TYPES)[]);
  return { ...TYPES[type], skipBlanks: skipBlanks === true, transpose: transpose === true };
}

/** A part of the source and where it lies among what is pasted, whose gaps are closed. */
interface CopyPart {
  readonly rect: Rect;
  readonly row: number;
  readonly column: number;
}

/**
 * Copies cells to a target, as often as they fit into it; a target that is smaller or no multiple takes them once.
 * `source` is a Range, a RangeAreas or addresses; several areas must be what is left of a rectangle without some rows
 * and columns.
 */
export function copyTo(session: ExcelSession, target: Place, source: unknown, options: CopyOptions): void {
  const places = placesOf(source, target.sheet, session);
  const [first] = places;
  if (!first || places.some(({ sheet }) => sheet !== first.sheet)) throw invalidArgument('There is nothing to copy.');
  const whole = places.length === 1 && (isEntireColumns(first.rect) || isEntireRows(first.rect));
  if (whole) copyLines(session, target, first, options);
  const rects = places.map(({ rect }) => copiedExtent(first.sheet, rect));
  const parts = partsOf(rects);
  const height = Math.max(...parts.map(({ rect, row }) => row + rowsOf(rect)));
  const width = Math.max(...parts.map(({ rect, column }) => column + columnsOf(rect)));
  const blocks = parts.map((part) => ({ part, block: takeUp(first.sheet, part.rect) }));
  pasteBlocks(session, target, blocks, options.transpose ? [width, height] : [height, width], whole, options);
}

function pasteBlocks(
  session: ExcelSession,
  { sheet, rect: { top, left, ...rest } }: Place,
  blocks: readonly { readonly part: CopyPart; readonly block: CopiedBlock }[],
  [rows, columns]: readonly [number, number],
  isOnce: boolean,
  options: CopyOptions,
): void {
  const times = (room: number, size: number): number => (!isOnce && room > size && room % size === 0 ? room / size : 1);
  const down = times(rest.bottom - top + 1, rows);
  const across = times(rest.right - left + 1, columns);
  const written = checkedRect(top, left, top + rows * down - 1, left + columns * across - 1);
  checkEditable(session, sheet, written);
  checkNoMergeCut(sheet, written);
  const paste = (y: number, x: number): void => {
    for (const { part, block } of blocks) {
      const [row, column] = options.transpose ? [part.column, part.row] : [part.row, part.column];
      layDown(sheet, block, y + row, x + column, options, () => session.newId());
    }
  };
  editCells(session, sheet, written, () => {
    for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) paste(top + y * rows, left + x * columns);
  });
}

/** Areas put together without their gaps; refused where they leave a hole. */
function partsOf(rects: readonly Rect[]): CopyPart[] {
  const rows = [...new Set(rects.map(({ top }) => top))].sort((a, b) => a - b);
  const columns = [...new Set(rects.map(({ left }) => left))].sort((a, b) => a - b);
  const at = (top: number, left: number): Rect | undefined =>
    rects.find((rect) => rect.top === top && rect.left === left);
  if (rects.length !== rows.length * columns.length) throw holes();
  let row = 0;
  return rows.flatMap((top) => {
    const band = columns.map((left) => at(top, left));
    let column = 0;
    const parts = band.map((rect, index) => {
      const [above, beside] = [at(rows[0] ?? 0, columns[index] ?? 0), band[0]];
      if (!rect || !above || !beside || columnsOf(rect) !== columnsOf(above) || rowsOf(rect) !== rowsOf(beside))
        throw holes();
      const part = { rect, row, column };
      column += columnsOf(rect);
      return part;
    });
    row += parts[0] ? rowsOf(parts[0].rect) : 0;
    return parts;
  });
}

const holes = () => invalidArgument('The areas to copy do not make a rectangle without some of its rows and columns.');

/** Entire columns and rows take their sizes and formats along, and replace all that stood in the target's. */
function copyLines(session: ExcelSession, target: Place, source: Place, options: CopyOptions): void {
  const columns = isEntireColumns(source.rect);
  const [first, count] = columns ? [source.rect.left, columnsOf(source.rect)] : [source.rect.top, rowsOf(source.rect)];
  const start = columns ? target.rect.left : target.rect.top;
  if (options.transpose || (columns ? target.rect.top : target.rect.left) !== 0) return;
  const replaced: Rect = columns
    ? { ...source.rect, left: start, right: start + count - 1 }
    : { ...source.rect, top: start, bottom: start + count - 1 };
  const isItself = target.sheet === source.sheet && start < first + count && first < start + count;
  if (options.contents !== 'none' && !options.skipBlanks && !isItself)
    clearCells(session, target.sheet, replaced, 'Contents');
  if (options.formats)
    copySettings(linesOf(source.sheet, columns), linesOf(target.sheet, columns), first, start, count);
}

const linesOf = (sheet: SheetModel, columns: boolean): Map<number, object> => (columns ? sheet.columns : sheet.rows);

function copySettings(
  from: ReadonlyMap<number, object>,
  to: Map<number, object>,
  first: number,
  start: number,
  count: number,
): void {
  const taken = Array.from({ length: count }, (_, index) => from.get(first + index));
  taken.forEach((settings, index) => {
    if (settings) to.set(start + index, { ...settings });
    else to.delete(start + index);
  });
}
