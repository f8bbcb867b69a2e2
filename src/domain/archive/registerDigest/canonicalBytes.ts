/**
 * Room for the bytes of one row, which the next row writes over: a register has many rows, and none of their bytes is kept.
 * It belongs to this file alone, since a place in an object costs more to move on than a byte to write.
 */
let room = new Uint8Array(4_096);
let end = 0;

/**
 * A unit of a text. An engine has many kinds of text (put together, cut out, kept once ...), and where code has met them all it
 * looks for `charCodeAt` anew at each character, several times as long as reading it; a function named beforehand is not looked for.
 */
const unitAt = (text: string, index: number): number => charCodeAt.call(text, index);
const { charCodeAt } = String.prototype;

/** Begins a row, with what stands before every row: a text of ASCII. What the row before wrote is given up. */
export function beginRow(beginning: string): void {
  end = 0;
  reserve(beginning.length);
  writeAscii(beginning);
}

/** The bytes of this row, until the next one is begun. */
export const rowBytes = (): Uint8Array => room.subarray(0, end);

/**
 * `<length>:<text>,` in UTF-8 and NFC, the length in bytes. Texts of ASCII, the most of them, are in NFC already and have a
 * byte a character: they are written as they are read, and written over where something else turns up.
 */
export function writeNetstring(text: string): void {
  const begin = end;
  reserve(text.length);
  writeLength(text.length);
  if (!writeAscii(text)) {
    end = begin;
    writeComposed(isComposed(text) ? text : text.normalize('NFC'));
  }
  room[end++] = COMMA;
}

const [ZERO, COLON, COMMA] = [48, 58, 44];
/** More than the digits of any length, the colon and the comma. */
const MOST_DIGITS = 16;
/** What stands for half a surrogate pair, as everywhere in UTF-8. */
const REPLACEMENT = 0xfffd;

/** Makes sure that a text of so many bytes fits, with its length and marks. */
function reserve(length: number): void {
  const needed = end + length + MOST_DIGITS;
  if (needed <= room.length) return;
  const larger = new Uint8Array(needed * 2);
  larger.set(room.subarray(0, end));
  room = larger;
}

/** A length in digits, and the colon. */
function writeLength(length: number): void {
  if (length >= 100) writeAscii(String(length));
  else {
    if (length >= 10) room[end++] = ZERO + Math.trunc(length / 10);
    room[end++] = ZERO + (length % 10);
  }
  room[end++] = COLON;
}

/** Writes a text as far as it is of ASCII; whether it is so to its end. */
function writeAscii(text: string): boolean {
  const bytes = room;
  const begin = end;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const unit = unitAt(text, index);
    if (unit > 0x7f) return false;
    bytes[begin + index] = unit;
  }
  end = begin + length;
  return true;
}

function writeComposed(text: string): void {
  const bytes = utf8Length(text);
  reserve(bytes);
  writeLength(bytes);
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const point = pointAt(text, index);
    if (point > 0xffff) index++;
    end = writePoint(point, end);
  }
}

/** A character in one to four bytes; the place behind them. */
function writePoint(point: number, place: number): number {
  const bytes = room;
  let at = place;
  if (point < 0x80) bytes[at++] = point;
  else {
    if (point < 0x800) bytes[at++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x10000) bytes[at++] = 0xe0 | (point >> 12);
      else {
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}

/**
 * Whether a text is sure to be in NFC, so that nobody need ask: Latin letters that nothing is put together with, and ideographs,
 * punctuation and full-width letters as they are typed in Chinese. None of these ever changes or joins with what is before it.
 */
function isComposed(text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const unit = unitAt(text, index);
    const isKept = unit < 0x300 || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3001 && unit <= 0x3029) || (unit >= 0xff01 && unit <= 0xff5e);
    if (!isKept) return false;
  }
  return true;
}

function utf8Length(text: string): number {
  const { length } = text;
  let bytes = 0;
  for (let index = 0; index < length; index++) {
    const point = pointAt(text, index);
    if (point > 0xffff) index++;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The character at a place; a pair of surrogates is one, half of one is replaced. */
function pointAt(text: string, index: number): number {
  const unit = unitAt(text, index);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const point = text.codePointAt(index) ?? REPLACEMENT;
  return point > 0xffff ? point : REPLACEMENT;
}
