interface PictureFormat {
  /** Excel.PictureFormat, or 'UNKNOWN' for kinds that it does not name. */
  readonly format: string;
  readonly extension: string;
  readonly contentType: string;
  /** The bytes that such a file begins with. */
  readonly begins: readonly number[];
}

const FORMATS: readonly PictureFormat[] = [
  { format: 'PNG', extension: 'png', contentType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'JPEG', extension: 'jpeg', contentType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { format: 'GIF', extension: 'gif', contentType: 'image/gif', begins: [0x47, 0x49, 0x46, 0x38] },
  { format: 'BMP', extension: 'bmp', contentType: 'image/bmp', begins: [0x42, 0x4d] },
  { format: 'UNKNOWN', extension: 'emf', contentType: 'image/x-emf', begins: [0x01, 0x00, 0x00, 0x00] },
  { format: 'UNKNOWN', extension: 'wmf', contentType: 'image/x-wmf', begins: [0xd7, 0xcd, 0xc6, 0x9a] },
  { format: 'UNKNOWN', extension: 'tiff', contentType: 'image/tiff', begins: [0x49, 0x49, 0x2a, 0x00] },
];

const SVG: PictureFormat = { format: 'SVG', extension: 'svg', contentType: 'image/svg+xml', begins: [] };
const UNKNOWN: PictureFormat = {
  format: 'UNKNOWN',
  extension: 'bin',
  contentType: 'application/octet-stream',
  begins: [],
};
/** How much of a text file is looked at for the element that makes it a vector graphic. */
const HEAD = 1_000;

/** What kind of picture a file's bytes are, whatever its name. */
export function pictureFormatOf(bytes: Uint8Array): PictureFormat {
  const known = FORMATS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (known) return known;
  return /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, HEAD))) ? SVG : UNKNOWN;
}
