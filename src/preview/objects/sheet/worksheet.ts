import type { OfficeClassDefinition, OfficeObject } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { SheetModel } from '../../model/sheet';
import { booleanArgument, choiceArgument, colorArgument, integerArgument, invalidArgument, itemNotFound, numberArgument } from '../arguments';
import { findAllCells, replaceInCells } from '../cells/findCells';
import { showOutlineLevels } from '../cells/outline';
import { worksheetNavigation } from '../navigation';
import { areasArgument, checkedRect, placeArgument, rangeAreasObject, rangeObject, wholeSheet } from '../range/rangeObject';
import { usedRange } from '../range/usedRange';
import { activateSheet, copyWorksheet, deleteSheet, moveSheet, renameSheet, setVisibility } from './sheetLifecycle';
import { worksheetObject } from './worksheetCollection';

/** A sheet that was deleted cannot be used any more. */
function existing(sheet: SheetModel, session: ExcelSession): SheetModel {
  if (!session.workbook.sheets.includes(sheet)) throw itemNotFound("The requested resource doesn't exist.");
  return sheet;
}

function neighbour(sheet: SheetModel, session: ExcelSession, step: 1 | -1, visibleOnly: unknown): OfficeObject | null {
  const { sheets } = session.workbook;
  for (let index = sheets.indexOf(existing(sheet, session)) + step; index >= 0 && index < sheets.length; index += step) {
    const next = sheets[index];
    if (next && (visibleOnly !== true || next.visibility === 'Visible')) return worksheetObject(next);
  }
  return null;
}

function required(object: OfficeObject | null): OfficeObject {
  if (!object) throw itemNotFound("The requested resource doesn't exist.");
  return object;
}

const sheetIn = (argument: unknown): SheetModel | undefined => {
  const subject = (argument as OfficeObject | null)?.subject;
  return subject instanceof SheetModel ? subject : undefined;
};

function sheetById(id: unknown, session: ExcelSession): OfficeObject {
  const sheet = session.workbook.sheets.find((candidate) => candidate.id === id);
  return required(sheet ? worksheetObject(sheet) : null);
}

function flag(name: 'showGridlines' | 'showHeadings' | 'enableCalculation') {
  return {
    get: (sheet: SheetModel) => sheet[name],
    set: (sheet: SheetModel, value: unknown) => {
      sheet[name] = booleanArgument(value, name);
    },
  };
}

export const worksheetClass: OfficeClassDefinition<SheetModel> = {
  identity: (sheet, session) => ({ Id: existing(sheet, session).id }),
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name, set: (sheet, value, session) => renameSheet(session, sheet, value) },
    position: {
      get: (sheet, session) => session.workbook.sheets.indexOf(existing(sheet, session)),
      set: (sheet, value, session) => moveSheet(session, sheet, numberArgument(value, 'position')),
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, session) => setVisibility(session, sheet, choiceArgument(value, 'visibility', ['Visible', 'Hidden', 'VeryHidden'])),
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' || value === null ? '' : colorArgument(value, 'tabColor');
      },
    },
    standardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = numberArgument(value, 'standardWidth', 0, 255);
      },
    },
    standardHeight: { get: (sheet) => sheet.standardHeight },
    showGridlines: flag('showGridlines'),
    showHeadings: flag('showHeadings'),
    enableCalculation: flag('enableCalculation'),
    tabId: { get: (sheet, session) => session.workbook.sheets.indexOf(sheet) + 1 },
  },
  navigation: worksheetNavigation,
  methods: {
    activate: (sheet, _, session) => activateSheet(session, existing(sheet, session)),
    calculate: (_sheet, _args, session) => session.calculateNow(true),
    copy: (sheet, [positionType, relativeTo], session) =>
      worksheetObject(copyWorksheet(session, existing(sheet, session), positionType, sheetIn(relativeTo))),
    delete: (sheet, _, session) => deleteSheet(session, existing(sheet, session)),
    findAll: (sheet, [text, criteria], session) => {
      const found = findAllCells(session, sheet, wholeSheet, text, criteria);
      if (found.length === 0) throw itemNotFound("The requested resource doesn't exist.");
      return rangeAreasObject(session, sheet, found);
    },
    findAllOrNullObject: (sheet, [text, criteria], session) => {
      const found = findAllCells(session, sheet, wholeSheet, text, criteria);
      return found.length === 0 ? null : rangeAreasObject(session, sheet, found);
    },
    getCell: (sheet, [row, column], session) => {
      const rect = cellAt(row, column);
      return rangeObject(session, existing(sheet, session), rect);
    },
    getNext: (sheet, [visibleOnly], session) => required(neighbour(sheet, session, 1, visibleOnly)),
    getNextOrNullObject: (sheet, [visibleOnly], session) => neighbour(sheet, session, 1, visibleOnly),
    getPrevious: (sheet, [visibleOnly], session) => required(neighbour(sheet, session, -1, visibleOnly)),
    getPreviousOrNullObject: (sheet, [visibleOnly], session) => neighbour(sheet, session, -1, visibleOnly),
    getRange: (sheet, [address], session) => {
      existing(sheet, session);
      if (address === null || address === undefined || address === '') return rangeObject(session, sheet, wholeSheet);
      const place = placeArgument(session, address, sheet);
      return rangeObject(session, place.sheet, place.rect);
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns], session) => {
      const [top, left] = [integerArgument(row, 'startRow', 0), integerArgument(column, 'startColumn', 0)];
      const bottom = top + integerArgument(rows, 'rowCount', 1) - 1;
      const right = left + integerArgument(columns, 'columnCount', 1) - 1;
      return rangeObject(session, existing(sheet, session), checkedRect(top, left, bottom, right));
    },
    getRanges: (sheet, [address], session) => {
      if (address === null || address === undefined) return rangeAreasObject(session, sheet, [wholeSheet]);
      return rangeAreasObject(session, sheet, areasArgument(session, address, existing(sheet, session)));
    },
    getUsedRange: (sheet, [valuesOnly], session) => {
      session.calculateIfNeeded();
      const used = usedRange(existing(sheet, session), wholeSheet, valuesOnly === true);
      return rangeObject(session, sheet, used ?? { top: 0, left: 0, bottom: 0, right: 0 });
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly], session) => {
      session.calculateIfNeeded();
      const used = usedRange(existing(sheet, session), wholeSheet, valuesOnly === true);
      return used ? rangeObject(session, sheet, used) : null;
    },
    replaceAll: (sheet, [text, replacement, criteria], session) => replaceInCells(session, sheet, wholeSheet, text, replacement, criteria),
    showOutlineLevels: (sheet, [rowLevels, columnLevels], session) =>
      showOutlineLevels(session, sheet, integerArgument(rowLevels, 'rowLevels', 0, 8), integerArgument(columnLevels, 'columnLevels', 0, 8)),
    _GetAnotherWorksheetById: (_sheet, [id], session) => sheetById(id, session),
    _GetSheetById: (_sheet, [id], session) => sheetById(id, session),
  },
};

function cellAt(row: unknown, column: unknown) {
  if (typeof row !== 'number' || typeof column !== 'number') throw invalidArgument('The argument is invalid or missing or has an incorrect format.');
  return checkedRect(row, column, row, column);
}
