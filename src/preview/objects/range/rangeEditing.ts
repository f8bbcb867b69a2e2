import type { LiveArea } from '../../interpreter/liveArea';
import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import { rectAddress, sheetAddress } from '../../model/address';
import { choiceArgument, invalidArgument, itemNotFound } from '../arguments';
import { clearCells } from '../cells/clearCells';
import { copyOptions, copyTo } from '../cells/copyRange';
import { editCells } from '../cells/editCells';
import { besideNeighbours, fillCells } from '../cells/fillCells';
import { findCell, replaceInCells } from '../cells/findCells';
import { deleteCells, insertCells } from '../cells/insertDelete';
import { mergeCells, unmergeCells } from '../cells/mergeCells';
import { moveCells } from '../cells/moveRange';
import { groupLines, outlineAxis, showGroup, ungroupLines } from '../cells/outline';
import { checkEditable } from '../cells/protectedCells';
import { removeDuplicateRows } from '../cells/removeDuplicates';
import { setActiveChart } from '../chart/activeChart';
import { activateSheet } from '../sheet/sheetLifecycle';
import { selectionChanged } from '../sheet/sheetEvents';
import { placeArgument, rangeObject, rectOf } from './rangeObject';

type Methods = NonNullable<OfficeClassDefinition<LiveArea>['methods']>;

function select(area: LiveArea, session: ExcelSession): void {
  const rect = rectOf(area);
  activateSheet(session, area.sheet);
  session.view.select(area.sheet, rect);
  setActiveChart(undefined, session);
  selectionChanged(session, area.sheet, rectAddress(rect));
}

function found(area: LiveArea, args: readonly unknown[], session: ExcelSession): Rect | undefined {
  return findCell(session, area.sheet, rectOf(area), args[0], args[1]);
}

export const rangeEditing: Methods = {
  autoFill: (area, [destination, type], session) => {
    const source = rectOf(area);
    const isOpen = destination === null || destination === undefined;
    const rect = isOpen ? besideNeighbours(area.sheet, source) : placeArgument(session, destination, area.sheet).rect;
    checkEditable(session, area.sheet, rect);
    editCells(session, area.sheet, rect, () => fillCells(session, area.sheet, source, rect, type));
  },
  /** No cell of the preview has a data type, so that there is nothing to make text of or to show a card of. */
  convertDataTypeToText: (area) => void rectOf(area),
  showCard: (area) => void rectOf(area),
  calculate: (_area, _args, session) => session.calculateNow(true),
  clear: (area, [applyTo], session) => clearCells(session, area.sheet, rectOf(area), applyTo),
  copyFrom: (area, [source, copyType, skipBlanks, transpose], session) => {
    copyTo(session, { sheet: area.sheet, rect: rectOf(area) }, source, copyOptions(copyType, skipBlanks, transpose));
  },
  delete: (area, [shift], session) => deleteCells(session, area.sheet, rectOf(area), choiceArgument(shift, 'shift', ['Up', 'Left'])),
  find: (area, args, session) => {
    const rect = found(area, args, session);
    if (!rect) throw itemNotFound("The requested resource doesn't exist.");
    return rangeObject(session, area.sheet, rect);
  },
  findOrNullObject: (area, args, session) => {
    const rect = found(area, args, session);
    return rect ? rangeObject(session, area.sheet, rect) : null;
  },
  group: (area, [option]) => groupLines(area.sheet, rectOf(area), outlineAxis(option)),
  hideGroupDetails: (area, [option], session) => showGroup(session, area.sheet, rectOf(area), outlineAxis(option), false),
  insert: (area, [shift], session) => {
    const rect = rectOf(area);
    insertCells(session, area.sheet, rect, choiceArgument(shift, 'shift', ['Down', 'Right']));
    return rangeObject(session, area.sheet, rect);
  },
  merge: (area, [across], session) => mergeCells(session, area.sheet, rectOf(area), across === true),
  moveTo: (area, [destination], session) => {
    const target = placeArgument(session, destination, area.sheet);
    moveCells(session, area.sheet, rectOf(area), target.sheet, target.rect);
  },
  removeDuplicates: (area, [columns, includesHeader], session) => {
    if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument('columns is an array of column numbers.');
    const rect = rectOf(area);
    checkEditable(session, area.sheet, rect);
    return officeObject('RemoveDuplicatesResult', removeDuplicateRows(session, area.sheet, rect, columns, includesHeader === true));
  },
  replaceAll: (area, [text, replacement, criteria], session) => replaceInCells(session, area.sheet, rectOf(area), text, replacement, criteria),
  select: (area, _, session) => select(area, session),
  setDirty: (area, _, session) => {
    session.calculator.cellsChanged(area.sheet.id, rectOf(area));
    session.needCalculation();
  },
  showGroupDetails: (area, [option], session) => showGroup(session, area.sheet, rectOf(area), outlineAxis(option), true),
  ungroup: (area, [option]) => ungroupLines(area.sheet, rectOf(area), outlineAxis(option)),
  unmerge: (area, _args, session) => unmergeCells(session, area.sheet, rectOf(area)),
  /** Sent before a large block is written in parts. */
  _ValidateArraySize: (area, [rows, columns]) => {
    const rect = rectOf(area);
    if (rows !== rowsOf(rect) || columns !== columnsOf(rect)) {
      throw invalidArgument(`The number of rows or columns in the input array doesn't match the size or dimensions of the range ${sheetAddress(area.sheet.name, rect)}.`);
    }
  },
};
