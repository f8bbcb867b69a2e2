import type { DrawingModel, UnknownDrawing } from '../../model/drawing/drawing';
import { drawingJson } from '../../model/drawing/drawingJson';
import { allDrawings } from '../../model/drawing/groupFrames';
import type { LineEndModel } from '../../model/drawing/shape';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import type { SlicersByName } from '../slicer/slicerContents';
import { childNamed, childrenOf, type XmlElement } from '../xml/element';
import { ANCHORS, anchorWithin, objectIn } from './anchorElements';
import { drawingRelation } from './drawingRelation';
import type { DrawingSources } from './drawingSources';
import { readDrawingTheme } from './drawingTheme';
import { PartSource } from './partSource';
import { readAnchor, readTransform } from './readAnchor';
import { readFrame, withFile } from './readFrame';
import { firstNamed, readNames } from './readNames';
import { readShape, SHAPE_ELEMENTS } from './readShape';

/**
 * Reads the drawings of all sheets. The workbook's other parts have been read: charts ask for its sheets, slicers for
 * its tables. The drawing parts stay among the preserved ones, to be written again while nothing in them changes.
 */
export function readDrawings(workbook: WorkbookModel, slicers: SlicersByName = new Map()): void {
  const parts = new PartSource(workbook);
  const theme = readDrawingTheme(workbook, parts);
  const ids = new Set<string>();
  for (const sheet of workbook.sheets) {
    const path = drawingRelation(sheet)?.target;
    const root = path === undefined ? undefined : parts.xml(path);
    if (path === undefined || !root) continue;
    const relations = parts.relations(path);
    const idOfNumber = new Map<string, string>();
    const sources: DrawingSources = { workbook, sheet, parts, theme, root, path, relations, slicers, ids, idOfNumber };
    sheet.drawings = childrenOf(root).flatMap((element) => readAnchored(element, sources) ?? []);
    tieLines(sheet, idOfNumber);
    keepOthers(sheet, sources);
    noteAsRead(sheet);
    sheet.fileDrawings = sheet.drawings.map(({ id }) => id);
  }
}

/** The drawing in an anchor's element, or in one that offers an anchor to newer programs only. */
function readAnchored(element: XmlElement, sources: DrawingSources): DrawingModel | undefined {
  const anchor = ANCHORS.has(element.name) ? element : anchorWithin(element);
  if (!anchor) return undefined;
  const object = objectIn(anchor);
  if (anchor !== element || !object) {
    const names = readNames(firstNamed(anchor), readAnchor(anchor, sources.sheet), sources);
    return withFile<UnknownDrawing>({ ...names, kind: 'unknown' }, element, sources);
  }
  return withFile(readObject(object, anchor, sources), element, sources);
}

function readObject(object: XmlElement, anchor: XmlElement, sources: DrawingSources): DrawingModel {
  if (SHAPE_ELEMENTS.has(object.name)) {
    const properties = childNamed(object, object.name === 'grpSp' ? 'grpSpPr' : 'spPr');
    const { rotation } = readTransform(childNamed(properties, 'xfrm'));
    return readShape(object, readAnchor(anchor, sources.sheet, rotation), sources);
  }
  return readFrame(object, readAnchor(anchor, sources.sheet), sources);
}

/** Lines name the shapes that they are tied to by the file's numbers; the model names them by id. */
function tieLines(sheet: SheetModel, idOfNumber: ReadonlyMap<string, string>): void {
  const tie = (end: LineEndModel): void => {
    const shapeId = end.connection && idOfNumber.get(end.connection.shapeId);
    if (end.connection && shapeId !== undefined) end.connection = { ...end.connection, shapeId };
    else delete end.connection;
  };
  for (const { drawing } of allDrawings(sheet.drawings)) {
    if (drawing.kind === 'shape' && drawing.content.type === 'Line')
      [drawing.content.begin, drawing.content.end].forEach(tie);
  }
}

/** Notes what every drawing is, to tell later whether it has changed. */
function noteAsRead(sheet: SheetModel): void {
  for (const { drawing } of allDrawings(sheet.drawings)) {
    if (drawing.file) drawing.file = { ...drawing.file, asRead: drawingJson(drawing) };
  }
}

/**
 * Relations that no drawing names go with what is not known: with those whose own parts name them, as the data of a
 * SmartArt graphic name the picture that it keeps of itself, or else with all.
 */
function keepOthers(sheet: SheetModel, { relations, parts }: DrawingSources): void {
  const named = new Set(sheet.drawings.flatMap(({ file }) => file?.relations.map(({ id }) => id) ?? []));
  const unknown = sheet.drawings.filter(({ kind, file }) => kind === 'unknown' && file);
  for (const relation of relations.filter(({ id }) => !named.has(id))) {
    const naming = unknown.filter(({ file }) =>
      file?.relations.some(({ target }) => parts.text(target).includes(`"${relation.id}"`)),
    );
    for (const drawing of naming.length > 0 ? naming : unknown) {
      if (drawing.file) drawing.file = { ...drawing.file, relations: [...drawing.file.relations, relation] };
    }
  }
}
