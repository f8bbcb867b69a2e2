import type { Rect } from '../model/area';
import { ActionType, PathType, type WireAction, type WireBatch, type WirePath } from '../interpreter/wire';
import { rectAddress } from './grid/addresses';

/*
 * What the user does in the grid, as the batches in which an add-in would do it.
 */
const WORKBOOK: WirePath = { Id: 1, ObjectPathType: PathType.workbook, Name: '' };
const WORKSHEETS: WirePath = { Id: 2, ObjectPathType: PathType.property, Name: 'Worksheets', ParentObjectPathId: 1 };

const sheetPath = (sheetId: string): WirePath => ({
  Id: 3,
  ObjectPathType: PathType.indexer,
  Name: '',
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [sheetId] },
});

const rangePath = (address: string): WirePath => ({
  Id: 4,
  ObjectPathType: PathType.method,
  Name: 'GetRange',
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [address] },
});

const FORMAT: WirePath = { Id: 5, ObjectPathType: PathType.property, Name: 'Format', ParentObjectPathId: 4 };

function batch(paths: readonly WirePath[], actions: readonly Omit<WireAction, 'Id'>[]): WireBatch {
  const all = [WORKBOOK, WORKSHEETS, ...paths];
  return {
    Actions: actions.map((action, index) => ({ ...action, Id: 10 + index })),
    ObjectPaths: Object.fromEntries(all.map((path) => [String(path.Id), path])),
  };
}

const method = (path: number, name: string, ...args: readonly unknown[]): Omit<WireAction, 'Id'> => ({
  ActionType: ActionType.method,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: args },
});

const setProperty = (path: number, name: string, value: unknown): Omit<WireAction, 'Id'> => ({
  ActionType: ActionType.setProperty,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: [value] },
});

export const activateSheet = (sheetId: string): WireBatch => batch([sheetPath(sheetId)], [method(3, 'Activate')]);

export const selectArea = (sheetId: string, area: Rect): WireBatch =>
  batch([sheetPath(sheetId), rangePath(rectAddress(area))], [method(4, 'Select')]);

/** Enters texts as typed: numbers, dates, formulas and texts as Excel takes them. */
export const enterTexts = (sheetId: string, area: Rect, texts: readonly (readonly string[])[]): WireBatch =>
  batch([sheetPath(sheetId), rangePath(rectAddress(area))], [setProperty(4, 'Formulas', texts)]);

export const clearContents = (sheetId: string, area: Rect): WireBatch =>
  batch([sheetPath(sheetId), rangePath(rectAddress(area))], [method(4, 'Clear', 'Contents')]);

/** Width in points. */
export const setColumnWidth = (sheetId: string, column: number, width: number): WireBatch => {
  const area = { top: 0, bottom: 1_048_575, left: column, right: column };
  return batch([sheetPath(sheetId), rangePath(rectAddress(area)), FORMAT], [setProperty(5, 'ColumnWidth', width)]);
};

export const addSheet = (): WireBatch =>
  batch(
    [
      {
        Id: 3,
        ObjectPathType: PathType.method,
        Name: 'Add',
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: [null] },
      },
    ],
    [{ ActionType: ActionType.instantiate, Name: '', ObjectPathId: 3 }, method(3, 'Activate')],
  );
