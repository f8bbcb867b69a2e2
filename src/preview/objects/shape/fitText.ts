import type { ShapeTextModel, ShapeTextRun } from '../../model/drawing/shape';
import { textPixels } from '../../model/autofit';
import { pixelsToPoints } from '../../model/lineSizes';
import { frameOfShape, putShape } from './shapeFrame';
import type { TypedShape } from './shapePlace';

/** Height of a line as a multiple of its letters' size. */
const LINE_HEIGHT = 1.2;

/** Makes a shape that grows with its text as high as the text needs within the shape's width; widths are estimates. */
export function fitShapeToText(shape: TypedShape<'GeometricShape'>): void {
  const { text } = shape.content;
  if (text.autoSizeSetting !== 'AutoSizeShapeToFitText') return;
  const frame = frameOfShape(shape);
  const room = Math.max(1, frame.width - text.leftMargin - text.rightMargin);
  const height = textHeight(text, room) + text.topMargin + text.bottomMargin;
  putShape(shape, { ...frame, height: Math.round(height * 100) / 100 });
}

function textHeight({ runs }: ShapeTextModel, room: number): number {
  return paragraphs(runs).reduce((height, runsOfOne) => {
    const size = Math.max(...runsOfOne.map(({ font }) => font.size));
    const width = runsOfOne.reduce((sum, { text, font }) => sum + pixelsToPoints(textPixels(text, { font })), 0);
    return height + Math.max(1, Math.ceil(width / room)) * size * LINE_HEIGHT;
  }, 0);
}

function paragraphs(runs: readonly ShapeTextRun[]): ShapeTextRun[][] {
  const lines: ShapeTextRun[][] = [[]];
  for (const { text, font } of runs) {
    text.split(/[\n\v]/).forEach((piece, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ text: piece, font });
    });
  }
  return lines;
}
