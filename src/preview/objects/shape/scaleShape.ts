import type { Session } from '../../interpreter/officeClass';
import { choiceArgument, invalidArgument, numberArgument } from '../arguments';
import { pictureSize, type PictureSize } from './pictureSize';
import { frameOfShape, putShape, resized } from './shapeFrame';
import { changeDrawings, type ShapeSubject } from './shapePlace';

const TYPES = ['CurrentSize', 'OriginalSize'] as const;
const PLACES = ['ScaleFromTopLeft', 'ScaleFromMiddle', 'ScaleFromBottomRight'] as const;

/** Scales one dimension of a shape, or both where their ratio is locked. Only pictures have an original size. */
export function scaleShape(
  subject: ShapeSubject,
  side: keyof PictureSize,
  args: readonly unknown[],
  session: Session,
): void {
  const [scaleFactor, scaleType, scaleFrom] = args;
  const factor = numberArgument(scaleFactor, 'scaleFactor');
  if (factor <= 0) throw invalidArgument('scaleFactor must be more than 0.');
  const from =
    scaleFrom === null || scaleFrom === undefined ? 'ScaleFromTopLeft' : choiceArgument(scaleFrom, 'scaleFrom', PLACES);
  const isOriginal = choiceArgument(scaleType, 'scaleType', TYPES) === 'OriginalSize';
  const frame = frameOfShape(subject);
  const base = isOriginal ? originalSize(subject) : frame;
  changeDrawings(subject.sheet, session);
  const length = base[side] * factor;
  const ratio = length / frame[side];
  const isLocked = subject.drawing.kind === 'shape' && subject.drawing.lockAspectRatio;
  const other = side === 'width' ? frame.height : frame.width;
  const otherLength = isLocked ? other * ratio : other;
  const size = side === 'width' ? { width: length, height: otherLength } : { width: otherLength, height: length };
  putShape(subject, resized(frame, size, from));
}

function originalSize({ drawing }: ShapeSubject): PictureSize {
  const content = drawing.kind === 'shape' ? drawing.content : undefined;
  const size = content?.type === 'Image' ? pictureSize(content.bytes, content.format) : undefined;
  if (!size) throw invalidArgument('Only pictures have an original size.');
  return size;
}
