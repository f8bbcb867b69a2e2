import { shiftFormula, transposeFormula } from '../../calculation/references';
import { quotedSheetName, rectAddress } from '../../model/address';
import { intersect, type Rect } from '../../model/area';
import { ruleOver, rulesWithout } from '../../model/ruleAreas';
import type { SheetModel } from '../../model/sheet';
import { absoluteAddress } from '../places';
import type { CopiedBlock, CopiedCell } from './copiedBlock';

/** What Excel.RangeCopyType and the further arguments of `copyFrom` ask for. */
export interface CopyOptions {
  /** `links`: formulas that show what the source's cells hold. */
  readonly contents: 'formulas' | 'values' | 'links' | 'none';
  readonly formats: boolean;
  /** Hyperlinks and validations. */
  readonly rest: boolean;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Lays a block down once, with its first cell at `row`, `column`; `newId` names copied conditional formats. */
export function layDown(
  sheet: SheetModel,
  block: CopiedBlock,
  row: number,
  column: number,
  options: CopyOptions,
  newId: () => string,
): void {
  const { rect } = block;
  const place = (inner: Rect): Rect => placed(inner, rect, { row, column }, options.transpose);
  block.cells.forEach((line, down) => {
    line.forEach((cell, right) => {
      const source = { row: rect.top + down, column: rect.left + right };
      const at = place({ top: source.row, left: source.column, bottom: source.row, right: source.column });
      const target = { row: at.top, column: at.left };
      if (options.skipBlanks && cell.value === undefined && !cell.formula) return;
      layContents(sheet, cell, target, source, block, options);
      if (options.formats) sheet.cells.setStyle(target.row, target.column, cell.style);
    });
  });
  const extent = place(rect);
  if (options.formats) layFormats(sheet, block, place, extent, newId);
  if (options.rest) layRest(sheet, block, place, extent);
}

/** Where a part of a block lies after the block was laid down, turned over its diagonal if it is transposed. */
function placed(inner: Rect, block: Rect, { row, column }: Cell, transpose: boolean): Rect {
  const [top, bottom] = [inner.top - block.top, inner.bottom - block.top];
  const [left, right] = [inner.left - block.left, inner.right - block.left];
  return transpose
    ? { top: row + left, bottom: row + right, left: column + top, right: column + bottom }
    : { top: row + top, bottom: row + bottom, left: column + left, right: column + right };
}

function layContents(
  { cells, id }: SheetModel,
  cell: CopiedCell,
  target: Cell,
  source: Cell,
  block: CopiedBlock,
  { contents, transpose }: CopyOptions,
): void {
  if (contents === 'none') return;
  if (contents === 'links') {
    const text = linkFormula(block, source, id === block.sheet.id);
    cells.setFormula(target.row, target.column, { text }, cell.value ?? 0);
  } else if (cell.formula && contents === 'formulas') {
    const text = transpose
      ? transposeFormula(cell.formula.text, source, target)
      : shiftFormula(cell.formula.text, target.row - source.row, target.column - source.column);
    cells.setFormula(target.row, target.column, { text }, cell.value);
  } else cells.setValue(target.row, target.column, cell.isSpilled && contents === 'formulas' ? undefined : cell.value);
}

/** A formula for one cell; of a single cell Excel fixes the address, so that it can be pasted many times. */
function linkFormula({ sheet, rect }: CopiedBlock, { row, column }: Cell, isSameSheet: boolean): string {
  const cell = { top: row, left: column, bottom: row, right: column };
  const isSingle = rect.top === rect.bottom && rect.left === rect.right;
  return `=${isSameSheet ? '' : `${quotedSheetName(sheet.name)}!`}${isSingle ? absoluteAddress(cell) : rectAddress(cell)}`;
}

type Placing = (rect: Rect) => Rect;

function layFormats(sheet: SheetModel, block: CopiedBlock, place: Placing, extent: Rect, newId: () => string): void {
  sheet.merges = [...sheet.merges.filter((merge) => !intersect(merge, extent)), ...block.merges.map(place)];
  const formats = block.conditionalFormats.map((format) => ({
    ...ruleOver(format, format.areas.map(place)),
    id: newId(),
  }));
  sheet.conditionalFormats = [...rulesWithout(sheet.conditionalFormats, [extent]), ...formats];
}

function layRest(sheet: SheetModel, block: CopiedBlock, place: Placing, extent: Rect): void {
  const validations = block.validations.map((rule) => ruleOver(rule, rule.areas.map(place)));
  sheet.validations = [...rulesWithout(sheet.validations, [extent]), ...validations];
  sheet.hyperlinks.deleteIn(extent);
  for (const { rect, link } of block.links) sheet.hyperlinks.set(rectAddress(place(rect)), { ...link });
}
