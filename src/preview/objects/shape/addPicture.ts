import type { Session } from '../../interpreter/officeClass';
import type { ShapeModel } from '../../model/drawing/shape';
import type { SheetModel } from '../../model/sheet';
import { invalidArgument, textArgument } from '../arguments';
import { addShape } from './newShape';
import { pictureSize } from './pictureSize';
import { changeDrawings } from './shapePlace';

const JPEG_START = [0xff, 0xd8, 0xff];
const PNG_START = [0x89, 0x50, 0x4e, 0x47];

/** Puts a PNG or JPEG picture, given in Base64, at the sheet's corner in its own size. */
export function addPicture(sheet: SheetModel, base64: unknown, session: Session): ShapeModel {
  const bytes = bytesOf(textArgument(base64, 'base64ImageString'));
  const format = startsWith(bytes, PNG_START) ? 'PNG' : startsWith(bytes, JPEG_START) ? 'JPEG' : undefined;
  const size = format === undefined ? undefined : pictureSize(bytes, format);
  if (format === undefined || !size || !(size.width > 0) || !(size.height > 0)) {
    throw invalidArgument('The text is no PNG or JPEG picture in Base64.');
  }
  changeDrawings(sheet, session);
  return addShape(sheet, { type: 'Image', format, bytes }, { left: 0, top: 0, ...size }, session);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument('The text is no Base64.');
  }
}

/** Bytes as Base64. */
export function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
