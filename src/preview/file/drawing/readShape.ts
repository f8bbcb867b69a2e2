import type { DrawingAnchor } from '../../model/drawing/anchor';
import type { DrawingBase, UnknownDrawing } from '../../model/drawing/drawing';
import { geometryOf } from '../../model/drawing/geometries';
import type { GroupMember, LineEndModel, ShapeConnection, ShapeContent, ShapeModel } from '../../model/drawing/shape';
import { fromFileFormula } from '../cells/fileFormula';
import { attributeOf, childNamed, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/element';
import type { DrawingSources } from './drawingSources';
import { readTransform, type Transform } from './readAnchor';
import { readFrame, withFile } from './readFrame';
import { ownProperties, readNames } from './readNames';
import { readPicture } from './readPicture';
import { readFill, readLine } from './readShapeFormat';
import { readShapeText } from './readShapeText';
import { ARROW_LENGTHS, ARROW_STYLES, ARROW_WIDTHS } from './shapeWords';

/** Presets that are lines, by Excel.ConnectorType. */
const LINES: readonly (readonly [begins: string, type: string])[] = [
  ['bentConnector', 'Elbow'],
  ['curvedConnector', 'Curve'],
  ['straightConnector', 'Straight'],
  ['line', 'Straight'],
];

/** Elements that hold shapes of the model. */
export const SHAPE_ELEMENTS: ReadonlySet<string> = new Set(['sp', 'cxnSp', 'pic', 'grpSp']);

/** Reads a shape, picture, line or group at the place that its anchor gives it. */
export function readShape(object: XmlElement, anchor: DrawingAnchor, sources: DrawingSources): ShapeModel {
  const properties = childNamed(object, object.name === 'grpSp' ? 'grpSpPr' : 'spPr');
  const transform = readTransform(childNamed(properties, 'xfrm'));
  const style = childNamed(object, 'style');
  const base = readNames(object, anchor, sources);
  return {
    ...base,
    kind: 'shape',
    rotation: transform.rotation,
    lockAspectRatio: childrenOf(childrenOf(ownProperties(object))[1]).some((locks) => flagOf(locks, 'noChangeAspect')),
    fill: readFill(properties, style, sources.theme),
    line: readLine(properties, style, sources.theme),
    content: contentOf(object, transform, sources),
  };
}

function contentOf(object: XmlElement, transform: Transform, sources: DrawingSources): ShapeContent {
  if (object.name === 'pic') return { type: 'Image', ...readPicture(object, sources) };
  if (object.name === 'grpSp') return { type: 'Group', space: transform.space, shapes: membersOf(object, sources) };
  const preset = attributeOf(childNamed(childNamed(object, 'spPr'), 'prstGeom'), 'prst') ?? '';
  const connector = LINES.find(([begins]) => preset.startsWith(begins))?.[1];
  if (object.name === 'cxnSp' || connector !== undefined) return lineOf(object, connector ?? 'Straight', transform);
  const link = attributeOf(object, 'textlink') ?? '';
  const isTextBox = flagOf(childrenOf(ownProperties(object))[1], 'txBox');
  return {
    type: 'GeometricShape',
    geometry: geometryOf(preset) ?? '',
    text: readShapeText(childNamed(object, 'txBody'), childNamed(object, 'style'), sources.theme),
    ...(isTextBox && { isTextBox }),
    ...(link !== '' && { formula: fromFileFormula(link) }),
  };
}

function lineOf(object: XmlElement, connectorType: string, transform: Transform): ShapeContent {
  const line = childNamed(childNamed(object, 'spPr'), 'ln');
  const ties = childNamed(ownProperties(object), 'cNvCxnSpPr');
  return {
    type: 'Line',
    connectorType,
    begin: endOf(childNamed(line, 'headEnd'), childNamed(ties, 'stCxn')),
    end: endOf(childNamed(line, 'tailEnd'), childNamed(ties, 'endCxn')),
    flippedHorizontally: transform.flippedHorizontally,
    flippedVertically: transform.flippedVertically,
  };
}

/** The connection's shape is given by its number in the file until all shapes are known; see {@link tieLines}. */
function endOf(arrow: XmlElement | undefined, tie: XmlElement | undefined): LineEndModel {
  const connection: ShapeConnection | undefined = tie && {
    shapeId: attributeOf(tie, 'id') ?? '',
    site: numberOf(tie, 'idx') ?? 0,
  };
  return {
    arrowheadLength: ARROW_LENGTHS.office(attributeOf(arrow, 'len')) ?? 'Medium',
    arrowheadStyle: ARROW_STYLES.office(attributeOf(arrow, 'type')) ?? 'None',
    arrowheadWidth: ARROW_WIDTHS.office(attributeOf(arrow, 'w')) ?? 'Medium',
    ...(connection && { connection }),
  };
}

function membersOf(group: XmlElement, sources: DrawingSources): GroupMember[] {
  return childrenOf(group)
    .filter(({ name }) => name !== 'nvGrpSpPr' && name !== 'grpSpPr' && name !== 'extLst')
    .map((object) => {
      const properties = childNamed(object, object.name === 'grpSp' ? 'grpSpPr' : 'spPr');
      const { box } = readTransform(childNamed(properties, 'xfrm') ?? childNamed(object, 'xfrm'));
      const anchor: DrawingAnchor = { placement: 'Absolute', ...box };
      const read = SHAPE_ELEMENTS.has(object.name) ? readShape : readFrame;
      const member = read(object, anchor, sources);
      return withFile(member.kind === 'slicer' ? unknownIn(member) : member, object, sources);
    });
}

/** A slicer cannot be grouped; a frame that says so all the same stays as it is. */
const unknownIn = ({ id, name, anchor, altTextTitle, altTextDescription, visible }: DrawingBase): UnknownDrawing => ({
  kind: 'unknown',
  ...{ id, name, anchor, altTextTitle, altTextDescription, visible },
});
