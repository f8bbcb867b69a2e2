import type { Frame } from '../../model/drawing/anchor';
import { drawingJson } from '../../model/drawing/drawingJson';
import { presetOf } from '../../model/drawing/geometries';
import type { LineEndModel, PictureModel, ShapeContent, ShapeModel } from '../../model/drawing/shape';
import { toFileFormula } from '../cells/fileFormula';
import { childNamed, childrenOf, serialize, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { DRAWING_NAMESPACE, EXTENSION } from './drawingNames';
import type { DrawingPart } from './drawingPart';
import { ownProperties } from './readNames';
import { FILL_TYPES } from './readShapeFormat';
import { changedNames, namesMarkup } from './writeNames';
import { fillMarkup, lineMarkup } from './writeShapeFormat';
import { textMarkup } from './writeShapeText';
import { transformMarkup } from './writeTransform';

/** The elements of one type of shape: its own, that of its unchanging properties, and what locks it. */
const ELEMENTS: Readonly<
  Record<ShapeContent['type'], readonly [object: string, own: string, kind: string, locks: string]>
> = {
  GeometricShape: ['xdr:sp', 'xdr:nvSpPr', 'xdr:cNvSpPr', 'a:spLocks'],
  Image: ['xdr:pic', 'xdr:nvPicPr', 'xdr:cNvPicPr', 'a:picLocks'],
  Line: ['xdr:cxnSp', 'xdr:nvCxnSpPr', 'xdr:cNvCxnSpPr', 'a:cxnSpLocks'],
  Group: ['xdr:grpSp', 'xdr:nvGrpSpPr', 'xdr:cNvGrpSpPr', 'a:grpSpLocks'],
};

const PRESETS: Readonly<Record<string, string>> = {
  Straight: 'straightConnector1',
  Elbow: 'bentConnector3',
  Curve: 'curvedConnector3',
};
const GEOMETRY_ELEMENTS = new Set(['prstGeom', 'custGeom']);
const WRITTEN: ReadonlySet<string> = new Set([...Object.keys(FILL_TYPES), ...GEOMETRY_ELEMENTS, 'xfrm', 'ln']);

/** A shape of the file and what of it is still as it was, so that its markup can go on. */
interface Origin {
  readonly object: XmlElement;
  readonly properties: XmlElement | undefined;
  readonly isSame: (part: (shape: ShapeModel) => unknown) => boolean;
}

/**
 * A shape, picture or line in a box of the sheet or of its group. Of one that was read from the file, only what has
 * changed is written anew: effects, gradients, links and the like stay.
 */
export function shapeMarkup(shape: ShapeModel, box: Frame, part: DrawingPart, object?: XmlElement): string {
  const [name] = ELEMENTS[shape.content.type];
  const origin = object?.name === name.slice('xdr:'.length) ? originOf(shape, object) : undefined;
  const kept = (child: XmlElement | undefined): string => part.kept(shape, child);
  const attributes = { macro: '', ...origin?.object.attributes, textlink: linkOf(shape.content) };
  const content = [
    ownMarkup(shape, part, origin?.object),
    shape.content.type === 'Image'
      ? pictureMarkup(shape.content, part, kept(childNamed(origin?.object, 'blipFill')))
      : '',
    element('xdr:spPr', { ...origin?.properties?.attributes }, propertiesMarkup(shape, box, kept, origin)),
    kept(childNamed(origin?.object, 'style')),
    shape.content.type === 'GeometricShape' ? bodyMarkup(shape.content, part, kept, origin) : '',
  ];
  return element(name, attributes, content.join(''));
}

/** The cell whose text the shape shows; only shapes with text have the attribute. */
function linkOf(content: ShapeContent): string | undefined {
  if (content.type !== 'GeometricShape') return undefined;
  return content.formula === undefined ? '' : toFileFormula(content.formula);
}

function originOf(shape: ShapeModel, object: XmlElement): Origin {
  const before = JSON.parse(shape.file?.asRead ?? 'null') as ShapeModel | null;
  const now = JSON.parse(drawingJson(shape)) as ShapeModel;
  const isSame = (partOf: (of: ShapeModel) => unknown): boolean =>
    before !== null && JSON.stringify(partOf(before)) === JSON.stringify(partOf(now));
  return { object, properties: childNamed(object, 'spPr'), isSame };
}

function propertiesMarkup(
  shape: ShapeModel,
  box: Frame,
  kept: (child: XmlElement | undefined) => string,
  origin?: Origin,
): string {
  const children = childrenOf(origin?.properties);
  const fill = children.find(({ name }) => name in FILL_TYPES);
  const line = children.find(({ name }) => name === 'ln');
  const isSameLine = origin?.isSame(({ line: outline, content }) => [outline, arrowsOf(content)]) ?? false;
  return [
    transformMarkup(
      shape,
      box,
      children.find(({ name }) => name === 'xfrm'),
    ),
    geometryMarkup(shape, kept, origin),
    origin?.isSame((of) => of.fill) ? kept(fill) : fillMarkup(shape.fill),
    isSameLine ? kept(line) : lineMarkup(shape.line, shape.content, line),
    ...children.filter(({ name }) => !WRITTEN.has(name)).map(kept),
  ].join('');
}

const arrowsOf = (content: ShapeContent): unknown =>
  content.type === 'Line' ? [content.begin, content.end].map(({ connection: _connection, ...arrow }) => arrow) : [];

function geometryMarkup({ content }: ShapeModel, kept: (child: XmlElement) => string, origin?: Origin): string {
  const geometry = childrenOf(origin?.properties).find(({ name }) => GEOMETRY_ELEMENTS.has(name));
  if (geometry && origin?.isSame((shape) => geometryIn(shape.content))) return kept(geometry);
  return element('a:prstGeom', { prst: geometryIn(content) }, '<a:avLst/>');
}

function geometryIn(content: ShapeContent): string {
  if (content.type === 'GeometricShape') return presetOf(content.geometry);
  return content.type === 'Line' ? (PRESETS[content.connectorType] ?? 'straightConnector1') : 'rect';
}

function bodyMarkup(
  { text }: Extract<ShapeContent, { type: 'GeometricShape' }>,
  part: DrawingPart,
  kept: (child: XmlElement | undefined) => string,
  origin?: Origin,
): string {
  const body = childNamed(origin?.object, 'txBody');
  const isSame = origin?.isSame(({ content }) => (content.type === 'GeometricShape' ? content.text : undefined));
  return isSame ? kept(body) : textMarkup(text, part.theme, body);
}

/** `blipFill`; a vector graphic stands beside the picture that older programs show for it. */
function pictureMarkup({ format, bytes, substitute }: PictureModel, part: DrawingPart, kept: string): string {
  if (kept !== '') return kept;
  const vector = format === 'SVG' && substitute ? part.picture(bytes) : undefined;
  const extension =
    vector === undefined
      ? ''
      : element(
          'a:extLst',
          {},
          element(
            'a:ext',
            { uri: EXTENSION.vectorPicture },
            element('asvg:svgBlip', { 'xmlns:asvg': DRAWING_NAMESPACE.vectorPicture, 'r:embed': vector }),
          ),
        );
  const blip = element('a:blip', { 'r:embed': part.picture(substitute ?? bytes) }, extension);
  return element('xdr:blipFill', {}, `${blip}<a:stretch><a:fillRect/></a:stretch>`);
}

/** Names, locks and connections: `nvSpPr` and its like. */
export function ownMarkup(shape: ShapeModel, part: DrawingPart, object?: XmlElement): string {
  const [, own, kindName, locksName] = ELEMENTS[shape.content.type];
  const properties = object && ownProperties(object);
  const [names, kind] = childrenOf(properties);
  const number = part.numberOf(shape.id);
  const locks = childrenOf(kind).find(({ name }) => name === locksName.slice('a:'.length));
  const { noChangeAspect: _locked, ...otherLocks } = locks?.attributes ?? {};
  const allLocks = { ...otherLocks, ...(shape.lockAspectRatio && { noChangeAspect: '1' }) };
  const isTextBox = shape.content.type === 'GeometricShape' && shape.content.isTextBox === true;
  const others = childrenOf(kind).filter(({ name }) => !['stCxn', 'endCxn', locks?.name].includes(name));
  const content = [
    Object.keys(allLocks).length === 0 ? '' : element(locksName, allLocks, childrenOf(locks).map(serialize).join('')),
    shape.content.type === 'Line'
      ? tie('a:stCxn', shape.content.begin, part) + tie('a:endCxn', shape.content.end, part)
      : '',
    ...others.map(serialize),
  ].join('');
  const first = names ? part.kept(shape, changedNames(names, shape, number)) : namesMarkup(shape, number);
  return element(
    own,
    { ...properties?.attributes },
    first + element(kindName, { ...kind?.attributes, ...(isTextBox && { txBox: '1' }) }, content),
  );
}

function tie(name: string, { connection }: LineEndModel, part: DrawingPart): string {
  const number = connection && part.numberOf(connection.shapeId);
  return connection && number ? element(name, { id: number, idx: connection.site }) : '';
}
