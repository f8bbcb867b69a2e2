/** Width and height of a picture in points, before anything scales it. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_INCH = 72;
/** Dots an inch of a picture that does not say. */
const USUAL_DOTS = 96;
const METRE = 0.0254;
const CENTIMETRE = 2.54;

const sized = (width: number, height: number, dotsAcross = USUAL_DOTS, dotsDown = USUAL_DOTS): PictureSize => ({
  width: (width * POINTS_PER_INCH) / (dotsAcross || USUAL_DOTS),
  height: (height * POINTS_PER_INCH) / (dotsDown || USUAL_DOTS),
});

/** The size that the file of a PNG, JPEG, GIF or BMP picture tells; undefined for other kinds and broken files. */
export function pictureSize(bytes: Uint8Array, format: string): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (format) {
      case 'PNG':
        return pngSize(view);
      case 'JPEG':
        return jpegSize(view);
      case 'GIF':
        return sized(view.getUint16(6, true), view.getUint16(8, true));
      case 'BMP':
        return sized(view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
      default:
        return undefined;
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const PNG_FIRST_CHUNK = 8;
const PNG_DENSITY = 0x70485973;
const PNG_DATA = 0x49444154;

/** Chunks before the picture's data: the first tells its size, `pHYs` its dots a metre. */
function pngSize(view: DataView): PictureSize {
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  for (let at = PNG_FIRST_CHUNK; at + 8 < view.byteLength; at += view.getUint32(at) + 12) {
    const kind = view.getUint32(at + 4);
    if (kind === PNG_DATA) break;
    if (kind === PNG_DENSITY && view.getUint8(at + 16) === 1) {
      return sized(width, height, view.getUint32(at + 8) * METRE, view.getUint32(at + 12) * METRE);
    }
  }
  return sized(width, height);
}

const JPEG_HEADER = 0xe0;
/** Markers that begin a frame, but for those of tables. */
const isJpegFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segments up to the frame's own: the header tells dots an inch or a centimetre. */
function jpegSize(view: DataView): PictureSize | undefined {
  let dots = { across: USUAL_DOTS, down: USUAL_DOTS };
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === JPEG_HEADER) {
      const unit = view.getUint8(at + 11);
      const perUnit = unit === 1 ? 1 : unit === 2 ? CENTIMETRE : 0;
      dots = { across: view.getUint16(at + 12) * perUnit, down: view.getUint16(at + 14) * perUnit };
    }
    if (isJpegFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5), dots.across, dots.down);
  }
  return undefined;
}
