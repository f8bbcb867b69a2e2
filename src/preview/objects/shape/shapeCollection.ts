import { type OfficeClassDefinition, type OfficeObject, type Session } from '../../interpreter/officeClass';
import { GEOMETRIES } from '../../model/drawing/geometries';
import type { SheetModel } from '../../model/sheet';
import { choiceArgument, integerArgument, itemNotFound, numberArgument, textArgument } from '../arguments';
import { addPicture } from './addPicture';
import { lineBetween } from './connections';
import { CONNECTOR_TYPES } from './line';
import { groupShapes } from './groupShapes';
import { addShape, newLineEnd, newText } from './newShape';
import { changeDrawings, drawingByKey, shapeObject } from './shapePlace';

/** Where Excel puts what is added without a place: at the sheet's corner, in points. */
const NEW_FRAME = { left: 0, top: 0, width: 100, height: 100 };

const find = (sheet: SheetModel, key: unknown): OfficeObject | undefined => {
  const drawing = drawingByKey(sheet.drawings, key);
  return drawing && shapeObject(sheet, drawing);
};

function getItem(sheet: SheetModel, key: unknown): OfficeObject {
  const found = find(sheet, textArgument(key, 'key'));
  if (!found) throw itemNotFound("The requested resource doesn't exist.");
  return found;
}

export function drawingAt<Drawing>(drawings: readonly Drawing[], index: unknown): Drawing {
  const drawing = drawings[integerArgument(index, 'index')];
  if (drawing === undefined) throw itemNotFound("The requested resource doesn't exist.");
  return drawing;
}

function addGeometricShape(sheet: SheetModel, type: unknown, session: Session): OfficeObject {
  const geometry = choiceArgument(type, 'geometricShapeType', GEOMETRIES);
  changeDrawings(sheet, session);
  const text = newText('', session.workbook, false);
  return shapeObject(sheet, addShape(sheet, { type: 'GeometricShape', geometry, text }, NEW_FRAME, session));
}

function addTextBox(sheet: SheetModel, text: unknown, session: Session): OfficeObject {
  const given = text === null || text === undefined ? '' : textArgument(text, 'text').replace(/\r\n?/g, '\n');
  changeDrawings(sheet, session);
  const body = newText(given, session.workbook, true);
  const content = { type: 'GeometricShape', geometry: 'Rectangle', text: body, isTextBox: true } as const;
  return shapeObject(sheet, addShape(sheet, content, NEW_FRAME, session));
}

function addLine(sheet: SheetModel, args: readonly unknown[], session: Session): OfficeObject {
  const [startLeft, startTop, endLeft, endTop, type] = args;
  const begin = { x: numberArgument(startLeft, 'startLeft', 0), y: numberArgument(startTop, 'startTop', 0) };
  const end = { x: numberArgument(endLeft, 'endLeft', 0), y: numberArgument(endTop, 'endTop', 0) };
  const connectorType =
    type === null || type === undefined ? 'Straight' : choiceArgument(type, 'connectorType', CONNECTOR_TYPES);
  changeDrawings(sheet, session);
  const { frame, ...flips } = lineBetween(begin, end);
  const content = { type: 'Line', connectorType, begin: newLineEnd(), end: newLineEnd(), ...flips } as const;
  return shapeObject(sheet, addShape(sheet, content, frame, session));
}

/** All that floats above a sheet's cells, from back to front: charts and slicers are shapes too, of the type 'Unsupported'. */
export const shapeCollectionClass: OfficeClassDefinition<SheetModel> = {
  items: (sheet) => sheet.drawings.map((drawing) => shapeObject(sheet, drawing)),
  item: find,
  methods: {
    addGeometricShape: (sheet, [type], session) => addGeometricShape(sheet, type, session),
    addGroup: (sheet, [values], session) => shapeObject(sheet, groupShapes(sheet, values, session)),
    addImage: (sheet, [base64], session) => shapeObject(sheet, addPicture(sheet, base64, session)),
    addLine: (sheet, args, session) => addLine(sheet, args, session),
    addTextBox: (sheet, [text], session) => addTextBox(sheet, text, session),
    getCount: (sheet) => sheet.drawings.length,
    getItem: (sheet, [key]) => getItem(sheet, key),
    getItemAt: (sheet, [index]) => shapeObject(sheet, drawingAt(sheet.drawings, index)),
    getItemOrNullObject: (sheet, [key]) => find(sheet, textArgument(key, 'key')) ?? null,
  },
};
