import { shiftFormula } from '../../calculation/references';
import { parseLocalAddress, rectAddress } from '../../model/address';
import { columnsOf, intersect, rowsOf, type Rect } from '../../model/area';
import type { Formula } from '../../model/cellStore';
import type { CellValue } from '../../model/cellValue';
import { styleIdAt } from '../../model/cellStyles';
import type { HyperlinkModel, SheetModel } from '../../model/sheet';
import type { ConditionalFormatModel, DataValidationModel } from '../../model/rules';
import { isEntireColumns, isEntireRows } from '../../model/address';
import { cleared, clearLinks } from './clearCells';

/** What Excel.RangeCopyType and the further arguments of `copyFrom` ask for. */
export interface CopyOptions {
  readonly contents: 'formulas' | 'values' | 'none';
  readonly formats: boolean;
  readonly links: boolean;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: Formula | undefined;
  readonly style: number;
}

/** Something of the source that keeps its place relative to the first cell. */
interface CopiedBlock {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly CopiedCell[])[];
  readonly merges: readonly Rect[];
  readonly links: readonly { readonly rect: Rect; readonly link: HyperlinkModel }[];
  readonly validations: readonly DataValidationModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly origin: { readonly row: number; readonly column: number };
}

/** The part of a source that holds anything: an entire column need not be copied cell by cell. */
export function copiedExtent(sheet: SheetModel, rect: Rect): Rect {
  if (!isEntireColumns(rect) && !isEntireRows(rect)) return rect;
  const used = sheet.cells.usedRect();
  const inUse = used ? { top: 0, left: 0, bottom: used.bottom, right: used.right } : { top: 0, left: 0, bottom: 0, right: 0 };
  return intersect(rect, inUse) ?? { ...rect, bottom: rect.top, right: rect.left };
}

/** Takes a block up before anything is written, so that source and target may overlap. */
export function takeUp(sheet: SheetModel, rect: Rect): CopiedBlock {
  const cells: CopiedCell[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const line: CopiedCell[] = [];
    for (let column = rect.left; column <= rect.right; column++) {
      line.push({ value: sheet.cells.value(row, column), formula: sheet.cells.formula(row, column), style: styleIdAt(sheet, row, column) });
    }
    cells.push(line);
  }
  return {
    rows: rowsOf(rect),
    columns: columnsOf(rect),
    cells,
    origin: { row: rect.top, column: rect.left },
    merges: sheet.merges.filter((merge) => intersect(merge, rect)).map((merge) => relative(merge, rect)),
    links: [...sheet.hyperlinks].flatMap(([address, link]) => {
      const place = parseLocalAddress(address);
      const part = place && intersect(place, rect);
      return part ? [{ rect: relative(part, rect), link }] : [];
    }),
    validations: rulesIn(sheet.validations, rect),
    conditionalFormats: rulesIn(sheet.conditionalFormats, rect),
  };
}

const relative = (inner: Rect, outer: Rect): Rect => moved(inner, -outer.top, -outer.left);

const moved = (rect: Rect, rows: number, columns: number): Rect => ({
  top: rect.top + rows,
  bottom: rect.bottom + rows,
  left: rect.left + columns,
  right: rect.right + columns,
});

const turned = (rect: Rect): Rect => ({ top: rect.left, left: rect.top, bottom: rect.right, right: rect.bottom });

function rulesIn<Rule extends { areas: Rect[] }>(rules: readonly Rule[], rect: Rect): Rule[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.map((area) => intersect(area, rect)).filter((area) => area !== undefined);
    return areas.length === 0 ? [] : [{ ...rule, areas: areas.map((area) => relative(area, rect)) }];
  });
}

/** Lays a block down once, with its first cell at `row`, `column`; `newId` names copied conditional formats. */
export function layDown(sheet: SheetModel, block: CopiedBlock, row: number, column: number, options: CopyOptions, newId: () => string): void {
  block.cells.forEach((line, down) => {
    line.forEach((cell, right) => {
      const target = options.transpose ? { row: row + right, column: column + down } : { row: row + down, column: column + right };
      const isBlank = cell.value === undefined && !cell.formula;
      if (options.skipBlanks && isBlank) return;
      layContents(sheet, cell, target, { row: block.origin.row + down, column: block.origin.column + right }, options);
      if (options.formats) sheet.cells.setStyle(target.row, target.column, cell.style);
    });
  });
  const place = (rect: Rect): Rect => moved(options.transpose ? turned(rect) : rect, row, column);
  const extent = place({ top: 0, left: 0, bottom: block.rows - 1, right: block.columns - 1 });
  if (options.formats) layFormats(sheet, block, place, extent, newId);
  if (options.links) {
    clearLinks(sheet, extent);
    for (const { rect, link } of block.links) sheet.hyperlinks.set(rectAddress(place(rect)), { ...link });
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function layContents(sheet: SheetModel, cell: CopiedCell, target: Place, source: Place, { contents }: CopyOptions): void {
  if (contents === 'none') return;
  if (cell.formula && contents === 'formulas') {
    const text = shiftFormula(cell.formula.text, target.row - source.row, target.column - source.column);
    sheet.cells.setFormula(target.row, target.column, { text }, cell.value);
  } else sheet.cells.setValue(target.row, target.column, cell.value);
}

function layFormats(sheet: SheetModel, block: CopiedBlock, place: (rect: Rect) => Rect, extent: Rect, newId: () => string): void {
  sheet.merges = [...sheet.merges.filter((merge) => !intersect(merge, extent)), ...block.merges.map(place)];
  sheet.validations = [...cleared(sheet.validations, extent), ...block.validations.map((rule) => ({ ...rule, areas: rule.areas.map(place) }))];
  const formats = block.conditionalFormats.map((format) => ({ ...format, id: newId(), areas: format.areas.map(place) }));
  sheet.conditionalFormats = [...cleared(sheet.conditionalFormats, extent), ...formats];
}
