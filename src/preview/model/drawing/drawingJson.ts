import type { DrawingModel } from './drawing';

/** A mark of a picture's contents; pictures are never changed in place, so that each is read but once. */
const pictureMarks = new WeakMap<Uint8Array, string>();

/** A drawing as JSON without what the file held of it: two drawings are the same where their texts are. */
export function drawingJson(drawing: DrawingModel): string {
  return JSON.stringify(drawing, (key, value: unknown) => {
    if (key === 'file') return undefined;
    if (value instanceof Map) return [...value];
    return value instanceof Uint8Array ? pictureMark(value) : value;
  });
}

/** Length and FNV-1a hash of a picture's bytes. */
export function pictureMark(bytes: Uint8Array): string {
  const known = pictureMarks.get(bytes);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const mark = `${bytes.length}-${(hash >>> 0).toString(16)}`;
  pictureMarks.set(bytes, mark);
  return mark;
}

/** Whether a drawing is still what the file held. */
export const isAsRead = (drawing: DrawingModel): boolean => drawing.file?.asRead === drawingJson(drawing);
