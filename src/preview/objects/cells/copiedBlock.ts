import { isEntireColumns, isEntireRows, parseLocalAddress } from '../../model/address';
import { columnsOf, intersect, rowsOf, type Rect } from '../../model/area';
import type { Formula } from '../../model/cellStore';
import { styleIdAt } from '../../model/cellStyles';
import type { CellValue } from '../../model/cellValue';
import { rulesWithin } from '../../model/ruleAreas';
import type { ConditionalFormatModel, DataValidationModel } from '../../model/rules';
import type { HyperlinkModel, SheetModel } from '../../model/sheet';

export interface CopiedCell {
  readonly value: CellValue;
  readonly formula: Formula | undefined;
  readonly style: number;
  /** Its value comes of an array formula that is copied too. */
  readonly isSpilled: boolean;
}

/** Cells that were taken up, and what lies on them, all of it where it stood. */
export interface CopiedBlock {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  readonly cells: readonly (readonly CopiedCell[])[];
  readonly merges: readonly Rect[];
  readonly links: readonly { readonly rect: Rect; readonly link: HyperlinkModel }[];
  readonly validations: readonly DataValidationModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
}

/** The part of a source that holds anything: an entire column need not be copied cell by cell. */
export function copiedExtent(sheet: SheetModel, rect: Rect): Rect {
  if (!isEntireColumns(rect) && !isEntireRows(rect)) return rect;
  const used = sheet.cells.usedRect();
  const inUse = { top: 0, left: 0, bottom: used?.bottom ?? 0, right: used?.right ?? 0 };
  return intersect(rect, inUse) ?? { ...rect, bottom: rect.top, right: rect.left };
}

/** Takes a block up before anything is written, so that source and target may overlap. */
export function takeUp(sheet: SheetModel, rect: Rect): CopiedBlock {
  const spills = spillsWithin(sheet, rect);
  const cells = Array.from({ length: rowsOf(rect) }, (_, down) =>
    Array.from({ length: columnsOf(rect) }, (_cell, across) => {
      const [row, column] = [rect.top + down, rect.left + across];
      const formula = sheet.cells.formula(row, column);
      const isSpilled =
        !formula && spills.some((spill) => intersect(spill, { top: row, left: column, bottom: row, right: column }));
      return { value: sheet.cells.value(row, column), formula, style: styleIdAt(sheet, row, column), isSpilled };
    }),
  );
  return {
    sheet,
    rect,
    cells,
    merges: sheet.merges.filter((merge) => intersect(merge, rect)),
    links: [...sheet.hyperlinks].flatMap(([address, link]) => {
      const place = parseLocalAddress(address);
      const part = place && intersect(place, rect);
      return part ? [{ rect: part, link }] : [];
    }),
    validations: rulesWithin(sheet.validations, rect),
    conditionalFormats: rulesWithin(sheet.conditionalFormats, rect),
  };
}

function spillsWithin(sheet: SheetModel, rect: Rect): Rect[] {
  const spills: Rect[] = [];
  for (let row = rect.top; row <= Math.min(rect.bottom, sheet.cells.rowCount - 1); row++) {
    for (const [column, { spill }] of sheet.cells.row(row)?.formulas ?? [])
      if (spill && column >= rect.left && column <= rect.right) spills.push(spill);
  }
  return spills;
}
