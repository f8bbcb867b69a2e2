import { fromR1C1, toR1C1 } from '../../calculation/references';
import type { LiveArea } from '../../interpreter/liveArea';
import type { OfficeClassDefinition, ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { columnsOf, contains, intersect, rowsOf, type Rect } from '../../model/area';
import { isEntireColumns, isEntireRows, rectAddress, sheetAddress } from '../../model/address';
import { columnsPoints, rowsPoints } from '../../model/lineSizes';
import type { SheetModel } from '../../model/sheet';
import { booleanArgument, invalidArgument } from '../arguments';
import { editCells } from '../cells/editCells';
import { checkAllowed, checkEditable } from '../cells/protectedCells';
import { mapCells, readFormulas, readNumberFormats, readText, readValues, readValueTypes } from '../cells/readCells';
import { eachInput, writeInputs } from '../cells/writeCells';
import { rowsHiddenChanged } from '../sheet/sheetEvents';
import { hyperlinkScalar } from './rangeHyperlink';
import { readFormatCategories, readLocalFormats, writeLocalFormats, writeNumberFormats } from './rangeNumberFormat';
import { namedStyleScalar } from './rangeStyle';
import { cellCountScalar, rectOf } from './rangeObject';

/** Excel reads at most five million cells at once. */
const READ_LIMIT = 5_000_000;

const isUnbounded = (rect: Rect): boolean => isEntireColumns(rect) || isEntireRows(rect);

/** A property of each cell; null for whole rows and columns and for more cells than Excel reads, as in Excel. */
function block(read: (session: ExcelSession, sheet: SheetModel, rect: Rect) => unknown, set?: ScalarDefinition<LiveArea>['set']): ScalarDefinition<LiveArea> {
  const get = (area: LiveArea, session: ExcelSession): unknown => {
    const rect = rectOf(area);
    return isUnbounded(rect) || rowsOf(rect) * columnsOf(rect) > READ_LIMIT ? null : read(session, area.sheet, rect);
  };
  return set ? { get, set } : { get };
}

function writeBlock(area: LiveArea, input: unknown, session: ExcelSession): void {
  const rect = rectOf(area);
  if (input === null || input === undefined) return;
  checkEditable(session, area.sheet, rect);
  editCells(session, area.sheet, rect, () => writeInputs(session, area.sheet, rect, input));
}

/** Formulas in R1C1 notation differ from cell to cell in A1 notation. */
function writeR1C1(area: LiveArea, input: unknown, session: ExcelSession): void {
  const rect = rectOf(area);
  if (input === null || input === undefined) return;
  checkEditable(session, area.sheet, rect);
  const inputs: unknown[][] = [];
  eachInput(input, rect, (row, column, value) => {
    const isFormula = typeof value === 'string' && value.startsWith('=');
    (inputs[row - rect.top] ??= []).push(isFormula ? fromR1C1(value, row, column) : value);
  });
  editCells(session, area.sheet, rect, () => writeInputs(session, area.sheet, rect, inputs));
}

type Axis = 'rows' | 'columns';

function hiddenState(area: LiveArea, axis: Axis): boolean | null {
  const rect = rectOf(area);
  const lines = axis === 'rows' ? area.sheet.rows : area.sheet.columns;
  const [first, last] = axis === 'rows' ? [rect.top, rect.bottom] : [rect.left, rect.right];
  let hidden = 0;
  for (const [line, settings] of lines) if (settings.hidden === true && line >= first && line <= last) hidden++;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

function hide(area: LiveArea, axis: Axis, value: unknown, session: ExcelSession): void {
  const rect = rectOf(area);
  const hidden = booleanArgument(value, axis === 'rows' ? 'rowHidden' : 'columnHidden');
  checkAllowed(area.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines: Map<number, { hidden?: boolean }> = axis === 'rows' ? area.sheet.rows : area.sheet.columns;
  const [first, last] = axis === 'rows' ? [rect.top, rect.bottom] : [rect.left, rect.right];
  for (let line = first; line <= last; line++) {
    if (!hidden && !lines.has(line)) continue;
    lines.set(line, { ...lines.get(line), hidden });
  }
  if (axis === 'rows') rowsHiddenChanged(session, area.sheet, rectAddress(rect), hidden);
}

const hiddenScalar = (axis: Axis): ScalarDefinition<LiveArea> => ({
  get: (area) => hiddenState(area, axis),
  set: (area, value, session) => hide(area, axis, value, session),
});

function bothHidden(area: LiveArea): boolean | null {
  const [rows, columns] = [hiddenState(area, 'rows'), hiddenState(area, 'columns')];
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

const formulasBlock = block((_session, sheet, rect) => readFormulas(sheet, rect), writeBlock);

function readR1C1(sheet: SheetModel, rect: Rect): unknown {
  const formulas = readFormulas(sheet, rect);
  return mapCells(rect, (row, column) => {
    const value = formulas[row - rect.top]?.[column - rect.left];
    return typeof value === 'string' && sheet.cells.formula(row, column) ? toR1C1(value, row, column) : value;
  });
}

/** Whether the cells lie in what a formula spills to: all of them, none, or some (null). */
function spillState(area: LiveArea): boolean | null {
  const rect = rectOf(area);
  let state: boolean | null = false;
  area.sheet.cells.forEachRow(({ formulas }) => {
    for (const { spill } of formulas?.values() ?? []) {
      if (spill && intersect(spill, rect)) state = contains(spill, rect) ? true : null;
    }
  });
  return state;
}

export const rangeScalars: NonNullable<OfficeClassDefinition<LiveArea>['scalars']> = {
  address: { get: (area) => sheetAddress(area.sheet.name, rectOf(area)) },
  addressLocal: { get: (area) => sheetAddress(area.sheet.name, rectOf(area)) },
  cellCount: cellCountScalar,
  columnCount: { get: (area) => columnsOf(rectOf(area)) },
  columnHidden: hiddenScalar('columns'),
  columnIndex: { get: (area) => rectOf(area).left },
  formulas: formulasBlock,
  formulasLocal: formulasBlock,
  formulasR1C1: block((_session, sheet, rect) => readR1C1(sheet, rect), writeR1C1),
  hasSpill: { get: spillState },
  height: { get: (area) => rowsPoints(area.sheet, rectOf(area).top, rectOf(area).bottom + 1) },
  hidden: { get: bothHidden },
  hyperlink: hyperlinkScalar,
  isEntireColumn: { get: (area) => isEntireColumns(rectOf(area)) },
  isEntireRow: { get: (area) => isEntireRows(rectOf(area)) },
  left: { get: (area) => columnsPoints(area.sheet, 0, rectOf(area).left) },
  linkedDataTypeState: block((_session, _sheet, rect) => mapCells(rect, () => 'None')),
  numberFormat: block(readNumberFormats, writeNumberFormats),
  numberFormatCategories: block(readFormatCategories),
  numberFormatLocal: block(readLocalFormats, writeLocalFormats),
  rowCount: { get: (area) => rowsOf(rectOf(area)) },
  rowHidden: hiddenScalar('rows'),
  rowIndex: { get: (area) => rectOf(area).top },
  savedAsArray: { get: () => false },
  style: namedStyleScalar,
  text: block(readText),
  top: { get: (area) => rowsPoints(area.sheet, 0, rectOf(area).top) },
  values: block((_session, sheet, rect) => readValues(sheet, rect), (area, input, session) => {
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) throw invalidArgument('values are an array of rows or one value.');
    writeBlock(area, input, session);
  }),
  valueTypes: block((_session, sheet, rect) => readValueTypes(sheet, rect)),
  width: { get: (area) => columnsPoints(area.sheet, rectOf(area).left, rectOf(area).right + 1) },
};
