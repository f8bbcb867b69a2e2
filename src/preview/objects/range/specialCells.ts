import type { ExcelSession } from '../../interpreter/session';
import { intersect, type Rect } from '../../model/area';
import { CellError, type CellValue } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import { choiceArgument } from '../arguments';
import { mergedIntoRects } from '../../model/operations/mergedCells';
import { ruleKey } from '../cells/ruleKey';

const CELL_TYPES = ['ConditionalFormats', 'DataValidations', 'Blanks', 'Constants', 'Formulas', 'SameConditionalFormat', 'SameDataValidation', 'Visible'] as const;

/** Whether a value is of the kinds that an Excel.SpecialCellValueType names (`LogicalNumbersText`); 'All' names all. */
function isOfKind(value: CellValue, kinds: string): boolean {
  if (kinds === 'All') return true;
  if (value instanceof CellError) return kinds.includes('Errors');
  if (typeof value === 'boolean') return kinds.includes('Logical');
  return kinds.includes(typeof value === 'number' ? 'Numbers' : 'Text');
}

/** The cells of areas that are of a kind of Excel.SpecialCellType, as rectangles. Only the used part is searched. */
export function specialCells(session: ExcelSession, sheet: SheetModel, areas: readonly Rect[], type: unknown, valueType: unknown): readonly Rect[] {
  const kind = choiceArgument(type, 'cellType', CELL_TYPES);
  const kinds = typeof valueType === 'string' ? valueType : 'All';
  session.calculateIfNeeded();
  const within = (rects: readonly Rect[]): Rect[] => areas.flatMap((area) => rects.map((rect) => intersect(area, rect)).filter((part) => part !== undefined));
  switch (kind) {
    case 'ConditionalFormats':
      return within(sheet.conditionalFormats.flatMap((format) => format.areas));
    case 'DataValidations':
      return within(sheet.validations.flatMap((rule) => rule.areas));
    case 'SameConditionalFormat':
      return within(same(sheet.conditionalFormats, areas).flatMap((format) => format.areas));
    case 'SameDataValidation':
      return within(same(sheet.validations, areas).flatMap((rule) => rule.areas));
    case 'Blanks':
      return cellsWhere(sheet, areas, (row, column) => sheet.cells.value(row, column) === undefined && !sheet.cells.formula(row, column));
    case 'Constants':
      return cellsWhere(sheet, areas, (row, column) => {
        const value = sheet.cells.value(row, column);
        return value !== undefined && !sheet.cells.formula(row, column) && isOfKind(value, kinds);
      });
    case 'Formulas':
      return cellsWhere(sheet, areas, (row, column) => sheet.cells.formula(row, column) !== undefined && isOfKind(sheet.cells.value(row, column), kinds));
    case 'Visible':
      return cellsWhere(sheet, areas, (row, column) => sheet.rows.get(row)?.hidden !== true && sheet.columns.get(column)?.hidden !== true);
  }
}

/** The rules that are the same as those of the first cell. */
function same<Rule extends { readonly areas: readonly Rect[] }>(rules: readonly Rule[], areas: readonly Rect[]): readonly Rule[] {
  const [first] = areas;
  if (!first) return [];
  const cell = { ...first, bottom: first.top, right: first.left };
  const keys = new Set(rules.filter((rule) => rule.areas.some((area) => intersect(area, cell))).map(ruleKey));
  return rules.filter((rule) => keys.has(ruleKey(rule)));
}

function cellsWhere(sheet: SheetModel, areas: readonly Rect[], test: (row: number, column: number) => boolean): readonly Rect[] {
  const used = sheet.cells.usedRect();
  if (!used) return [];
  return areas.flatMap((area) => {
    const part = intersect(area, used);
    if (!part) return [];
    const cells = [];
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) if (test(row, column)) cells.push({ row, column });
    }
    return mergedIntoRects(cells);
  });
}
