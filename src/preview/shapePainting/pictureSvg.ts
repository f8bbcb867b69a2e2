import type { Frame } from '../model/drawing/anchor';
import type { ChartModel } from '../model/drawing/chart';
import type { DrawingModel } from '../model/drawing/drawing';
import { membersIn } from '../model/drawing/groupFrames';
import type { PictureModel } from '../model/drawing/shape';
import { pointsToPixels } from './shapeLook';
import { outlineSvg } from './shapeSvg';
import { svgElement } from './svgText';
import { textSvg } from './textSvg';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  JPEG: 'image/jpeg',
  GIF: 'image/gif',
  BMP: 'image/bmp',
  SVG: 'image/svg+xml',
};

/** The type by which a browser knows a picture of an Excel.PictureFormat. */
export const mediaTypeOf = ({ format }: PictureModel): string => MEDIA_TYPES[format.toUpperCase()] ?? 'image/png';

/** Draws a chart of a group at a size in points, as PNG in Base64; undefined where nobody can. */
export type DrawChart = (chart: ChartModel, width: number, height: number) => string | undefined;

/** A drawing of a size in points as an SVG of its pixels, which is as large as what is turned takes up. */
export function pictureSvg(drawing: DrawingModel, width: number, height: number, drawChart: DrawChart): string {
  const box = turnedSize(width, height, drawing.kind === 'shape' ? drawing.rotation : 0);
  const place = { left: (box.width - width) / 2, top: (box.height - height) / 2 };
  const size = { width: Math.round(pointsToPixels(box.width)), height: Math.round(pointsToPixels(box.height)) };
  const content = drawingSvg(drawing, { ...place, width, height }, drawChart);
  return svgElement('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, content);
}

/** How wide and high a rectangle is that is turned about its middle by so many degrees. */
function turnedSize(width: number, height: number, degrees: number): Pick<Frame, 'width' | 'height'> {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  return { width: width * cosine + height * sine, height: width * sine + height * cosine };
}

function drawingSvg(drawing: DrawingModel, frame: Frame, drawChart: DrawChart): string {
  const [width, height] = [pointsToPixels(frame.width), pointsToPixels(frame.height)];
  const place = `translate(${pointsToPixels(frame.left)} ${pointsToPixels(frame.top)})`;
  switch (drawing.kind) {
    case 'shape': {
      const { content, rotation } = drawing;
      const turn = rotation === 0 ? '' : ` rotate(${rotation} ${width / 2} ${height / 2})`;
      return svgElement(
        'g',
        { transform: place + turn },
        shapeContent(drawing, frame, width, height, drawChart, content),
      );
    }
    case 'chart':
      return svgElement(
        'g',
        { transform: place },
        imageOf(drawChart(drawing, frame.width, frame.height), 'image/png', width, height),
      );
    case 'slicer':
    case 'unknown':
      return '';
  }
}

function shapeContent(
  shape: Extract<DrawingModel, { kind: 'shape' }>,
  frame: Frame,
  width: number,
  height: number,
  drawChart: DrawChart,
  content = shape.content,
): string {
  switch (content.type) {
    case 'GeometricShape':
      return outlineSvg(shape, width, height) + textSvg(content.text, content.geometry, width, height);
    case 'Line':
      return outlineSvg(shape, width, height);
    case 'Image':
      return imageOf(base64(content.bytes), mediaTypeOf(content), width, height);
    case 'Group':
      return membersIn(content, { ...frame, left: 0, top: 0 })
        .map(({ member, frame: own }) => drawingSvg(member, own, drawChart))
        .join('');
  }
}

const imageOf = (bytes: string | undefined, type: string, width: number, height: number): string =>
  bytes === undefined
    ? ''
    : svgElement('image', { width, height, preserveAspectRatio: 'none', href: `data:${type};base64,${bytes}` });

/** Pieces that a call can take as its arguments. */
const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
