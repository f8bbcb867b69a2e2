import { frameOf, type Frame } from '../../model/drawing/anchor';
import type { ChartModel } from '../../model/drawing/chart';
import type { DrawingModel } from '../../model/drawing/drawing';
import { drawingJson } from '../../model/drawing/drawingJson';
import { boxOf, groupOf } from '../../model/drawing/groupFrames';
import type { ShapeModel } from '../../model/drawing/shape';
import { ANCHORS, objectIn } from './anchorElements';
import { addChart } from './chartPart';
import type { DrawingPart } from './drawingPart';
import { childNamed, childrenOf, parseXml, serialize, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { slicerFrame } from '../slicer/slicerFrame';
import { renamed } from './writeNames';
import { ownMarkup, shapeMarkup } from './writeShape';
import { boxMarkup, transformMarkup } from './writeTransform';

/** What an anchor or a group holds of a drawing: its markup of the file where it goes on, or new. */
export function objectMarkup(drawing: DrawingModel, part: DrawingPart, isMember = false): string {
  const root = part.rootOf(drawing);
  const object = root && ANCHORS.has(root.name) ? objectIn(root) : root;
  const box = isMember ? boxOf(drawing) : frameOf(part.sheet, drawing.anchor);
  switch (drawing.kind) {
    case 'shape':
      return groupOf(drawing) ? groupMarkup(drawing, box, part, object) : shapeMarkup(drawing, box, part, object);
    case 'chart':
      return framed(chartMarkup(drawing, part, object), isMember ? box : undefined);
    case 'slicer':
      return object && nameInFile(drawing) === drawing.name
        ? keptMarkup(drawing, part, object)
        : slicerFrame(drawing, part.numberOf(drawing.id));
    case 'unknown':
      return object ? framed(keptMarkup(drawing, part, object), isMember ? box : undefined) : '';
  }
}

const keptMarkup = (drawing: DrawingModel, part: DrawingPart, object: XmlElement): string =>
  part.kept(drawing, renamed(object, drawing, part.numberOf(drawing.id)));

const nameInFile = ({ file }: DrawingModel): string | undefined =>
  file && (JSON.parse(file.asRead) as DrawingModel).name;

/** A chart keeps its part of the file while nothing but its place and its names has changed. */
function chartMarkup(chart: ChartModel, part: DrawingPart, object: XmlElement | undefined): string {
  if (object && chart.file && contentsOf(chart.file.asRead) === contentsOf(drawingJson(chart)))
    return keptMarkup(chart, part, object);
  return addChart(chart, part);
}

/** A drawing's JSON without what its anchor and its names in the drawing part say. */
function contentsOf(json: string): string {
  const {
    id: _id,
    name: _name,
    anchor: _anchor,
    altTextTitle: _title,
    altTextDescription: _text,
    visible: _visible,
    ...contents
  } = JSON.parse(json) as DrawingModel;
  return JSON.stringify(contents);
}

/** A frame in a group says its box itself. */
function framed(markup: string, box: Frame | undefined): string {
  if (!box) return markup;
  const place = (node: XmlElement): XmlElement => {
    const content = node.content.map((child) => (typeof child === 'string' ? child : place(child)));
    if (node.name !== 'xfrm') return { ...node, content };
    return parseXml(element(node.rawName, node.attributes, boxMarkup(box, 'a:off', 'a:ext')), 'frame');
  };
  return serialize(place(parseXml(markup, 'frame')));
}

function groupMarkup(group: ShapeModel, box: Frame, part: DrawingPart, object: XmlElement | undefined): string {
  const properties = childNamed(object, 'grpSpPr');
  const origin = object && properties ? object : undefined;
  const kept = childrenOf(properties)
    .filter(({ name }) => name !== 'xfrm')
    .map((child) => part.kept(group, child));
  const transform = transformMarkup(group, box, childNamed(properties, 'xfrm'));
  const members = groupOf(group)?.shapes.map((member) => objectMarkup(member, part, true)) ?? [];
  const extensions = childrenOf(origin).filter(({ name }) => name === 'extLst');
  return element(
    'xdr:grpSp',
    { ...origin?.attributes },
    [
      ownMarkup(group, part, origin),
      element('xdr:grpSpPr', { ...properties?.attributes }, transform + kept.join('')),
      ...members,
      ...extensions.map((child) => part.kept(group, child)),
    ].join(''),
  );
}
