import type { Frame } from '../../model/drawing/anchor';
import type { ChartModel } from '../../model/drawing/chart';
import { pictureMark } from '../../model/drawing/drawingJson';
import { membersIn } from '../../model/drawing/groupFrames';
import type { PictureModel, ShapeContent, ShapeModel } from '../../model/drawing/shape';
import { mediaTypeOf } from '../../shapePainting/pictureSvg';
import { outlineSvg } from '../../shapePainting/shapeSvg';
import { svgElement } from '../../shapePainting/svgText';
import { toPixels } from '../grid/units';
import { make } from '../shell/make';
import { shapeText } from './shapeText';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws a chart that lies in a group; answers how to let go of it. */
export type DrawChart = (element: HTMLElement, chart: ChartModel) => () => void;

const nothing = (): void => undefined;

/** Draws a shape into an element of its size in pixels; answers how to let go of what it needed. */
export function drawShape(place: HTMLElement, shape: ShapeModel, size: Size, drawChart: DrawChart): () => void {
  place.replaceChildren();
  place.style.rotate = shape.rotation === 0 ? '' : `${shape.rotation}deg`;
  const { content } = shape;
  switch (content.type) {
    case 'GeometricShape':
      place.append(outline(shape, size), shapeText(content.text, content.geometry));
      return nothing;
    case 'Line':
      place.append(outline(shape, size));
      return nothing;
    case 'Image':
      return drawPicture(place, shape, content);
    case 'Group':
      return drawMembers(place, content, size, drawChart);
  }
}

function outline(shape: ShapeModel, { width, height }: Size): Node {
  const xmlns = 'http://www.w3.org/2000/svg';
  const size = { width: Math.max(1, width), height: Math.max(1, height) };
  const text = svgElement('svg', { xmlns, ...size, overflow: 'visible' }, outlineSvg(shape, width, height));
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  return document.importNode(parsed.documentElement, true);
}

const addresses = new Map<string, { readonly address: string; uses: number }>();

/** A picture has an address of its own, which ends when nobody shows it any longer. */
function drawPicture(place: HTMLElement, { line }: ShapeModel, picture: PictureModel): () => void {
  const key = `${picture.format}-${pictureMark(picture.bytes)}`;
  const known = addresses.get(key) ?? {
    address: URL.createObjectURL(new Blob([picture.bytes.slice()], { type: mediaTypeOf(picture) })),
    uses: 0,
  };
  known.uses++;
  addresses.set(key, known);
  const image = make('img', { className: 'shape-picture', src: known.address, alt: '', draggable: false });
  if (line.visible) image.style.outline = `${toPixels(line.weight)}px solid ${line.color}`;
  place.append(image);
  return () => {
    if (--known.uses > 0) return;
    URL.revokeObjectURL(known.address);
    addresses.delete(key);
  };
}

function drawMembers(
  place: HTMLElement,
  group: Extract<ShapeContent, { type: 'Group' }>,
  size: Size,
  drawChart: DrawChart,
): () => void {
  const whole: Frame = { left: 0, top: 0, ...size };
  const releases = membersIn(group, whole).map(({ member, frame: { left, top, width, height } }) => {
    const element = make('div', { className: 'group-member' });
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    place.append(element);
    if (member.kind === 'shape') return drawShape(element, member, { width, height }, drawChart);
    return member.kind === 'chart' ? drawChart(element, member) : nothing;
  });
  return () => releases.forEach((release) => release());
}
