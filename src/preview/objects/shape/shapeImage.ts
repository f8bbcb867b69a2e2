import { notImplemented } from '../../interpreter/classBinding';
import type { OfficeClassDefinition, Session } from '../../interpreter/officeClass';
import { choiceArgument } from '../arguments';
import { base64Of } from './addPicture';
import { frameOfShape } from './shapeFrame';
import { shapeObject, type ShapeSubject, type TypedShape } from './shapePlace';

const FORMATS = ['PNG', 'JPEG', 'BMP', 'GIF'] as const;

export const imageClass: OfficeClassDefinition<TypedShape<'Image'>> = {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars: {
    id: { get: ({ drawing }) => drawing.id },
    format: { get: ({ content }) => content.format },
  },
  navigation: { shape: ({ sheet, drawing }) => shapeObject(sheet, drawing) },
};

export const geometricShapeClass: OfficeClassDefinition<TypedShape<'GeometricShape'>> = {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars: { id: { get: ({ drawing }) => drawing.id } },
  navigation: { shape: ({ sheet, drawing }) => shapeObject(sheet, drawing) },
};

/** A shape as a picture in Base64: an upright picture in its own format as its file holds it, all else drawn where somebody can draw. */
export function pictureOfShape(subject: ShapeSubject, format: unknown, { host, options }: Session): string {
  const wanted = choiceArgument(format, 'format', FORMATS);
  const { drawing } = subject;
  const upright = drawing.kind === 'shape' && drawing.rotation === 0 ? drawing.content : undefined;
  if (upright?.type === 'Image' && upright.format === wanted) return base64Of(upright.bytes);
  const { width, height } = frameOfShape(subject);
  const { workbook, shapePainter, chartPainter } = host;
  if (wanted !== 'PNG' || !shapePainter) throw notImplemented(`Shape.getAsImage as ${wanted}`);
  return shapePainter.png({ workbook, drawing, width, height, locale: options.locale, chartPainter });
}
