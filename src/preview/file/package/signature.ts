import { WorkbookFileError } from '../workbookFileError';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_RECORD = [0x50, 0x4b, 0x05, 0x06];
/** The end record and the longest comment behind it. */
const END_REACH = 22 + 65_535;

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Whether the bytes begin as an old Excel stream without a container (BIFF 2 to 8). */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
  bytes.length > 4 &&
  (bytes[2] ?? 99) <= 16 &&
  bytes[3] === 0;

/** Whether the file is a binary one that is not a zip: an OLE container or an old Excel stream. */
export const isOldBinary = (bytes: Uint8Array): boolean => startsWith(bytes, OLE) || isBareBiff(bytes);

/**
 * Refuses what is no whole zip, saying what it is instead.
 * @throws WorkbookFileError
 */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError('FileEmpty', 'The file is empty');
  if (startsWith(bytes, OLE)) throw oleError(bytes);
  if (isBareBiff(bytes))
    throw new WorkbookFileError('FileIsXls', 'The file is an Excel 97-2003 workbook (.xls); save it as .xlsx first');
  if (!isZip(bytes)) throw new WorkbookFileError('FileNotWorkbook', 'The file is not an Excel workbook');
  if (!hasEndRecord(bytes)) throw new WorkbookFileError('FileTruncated', 'The file is cut off: its end is missing');
}

function hasEndRecord(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - END_REACH); at--)
    if (startsWith(bytes, END_RECORD, at)) return true;
  return false;
}

function oleError(bytes: Uint8Array): WorkbookFileError {
  if (hasUtf16(bytes, 'EncryptedPackage') || hasUtf16(bytes, 'EncryptionInfo')) {
    return new WorkbookFileError(
      'FileEncrypted',
      'The file is protected with a password; take the password off in Excel first',
    );
  }
  if (hasUtf16(bytes, 'Workbook') || hasUtf16(bytes, 'Book')) {
    return new WorkbookFileError('FileIsXls', 'The file is an Excel 97-2003 workbook (.xls); save it as .xlsx first');
  }
  return new WorkbookFileError('FileNotWorkbook', 'The file is an Office file, but not an Excel workbook');
}

/** Whether an OLE directory entry of this name stands in the file; names there are UTF-16LE at 128-byte steps. */
function hasUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (startsWith(bytes, wanted, at) && bytes[at + wanted.length] === 0 && bytes[at + wanted.length + 1] === 0)
      return true;
  }
  return false;
}
