/** Room for bytes that every row of a register writes over: a register has many rows, and none of their bytes is kept. */
export class CanonicalBytes {
  private room = new Uint8Array(4_096);
  private at = 0;
  private readonly begin: number;

  /** `beginning` stands before every row; it is of ASCII. */
  constructor(beginning: string) {
    this.ascii(beginning);
    this.begin = this.at;
  }

  /** Begins a row: what the one before wrote is given up. */
  restart(): void {
    this.at = this.begin;
  }

  /** The bytes of this row, until the next one is begun. */
  bytes(): Uint8Array {
    return this.room.subarray(0, this.at);
  }

  /**
   * `<length>:<text>,` in UTF-8 and NFC, the length in bytes. Texts of ASCII, the most of them, are in NFC already and have a
   * byte a character: they are written as they are read, and taken back where something else turns up.
   */
  netstring(text: string): void {
    const begin = this.at;
    this.reserve(text.length);
    this.length(text.length);
    if (this.isAscii(text)) this.room[this.at++] = COMMA;
    else {
      this.at = begin;
      this.composed(isComposed(text) ? text : text.normalize('NFC'));
    }
  }

  private composed(text: string): void {
    const length = utf8Length(text);
    this.reserve(length);
    this.length(length);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) this.room[this.at++] = unit;
      else if (unit < 0xd800 || unit > 0xdfff) this.point(unit);
      else {
        const point = pointAt(text, index);
        if (point > 0xffff) index++;
        this.point(point);
      }
    }
    this.room[this.at++] = COMMA;
  }

  /** A length in digits, and the colon. */
  private length(length: number): void {
    if (length >= 100) this.ascii(String(length));
    else {
      if (length >= 10) this.room[this.at++] = ZERO + Math.trunc(length / 10);
      this.room[this.at++] = ZERO + (length % 10);
    }
    this.room[this.at++] = COLON;
  }

  private ascii(text: string): void {
    for (let index = 0; index < text.length; index++) this.room[this.at++] = text.charCodeAt(index);
  }

  /** Writes a text as far as it is of ASCII; whether it is so to its end. */
  private isAscii(text: string): boolean {
    const { room } = this;
    let { at } = this;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f) return false;
      room[at++] = unit;
    }
    this.at = at;
    return true;
  }

  /** A character in two to four bytes. */
  private point(point: number): void {
    const { room } = this;
    if (point < 0x800) room[this.at++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x10000) room[this.at++] = 0xe0 | (point >> 12);
      else {
        room[this.at++] = 0xf0 | (point >> 18);
        room[this.at++] = 0x80 | ((point >> 12) & 0x3f);
      }
      room[this.at++] = 0x80 | ((point >> 6) & 0x3f);
    }
    room[this.at++] = 0x80 | (point & 0x3f);
  }

  /** Makes sure that a text of so many bytes fits, with its length and marks. */
  private reserve(length: number): void {
    const needed = this.at + length + MOST_DIGITS;
    if (needed <= this.room.length) return;
    const larger = new Uint8Array(needed * 2);
    larger.set(this.room.subarray(0, this.at));
    this.room = larger;
  }
}

const [ZERO, COLON, COMMA] = [48, 58, 44];
/** More than the digits of any length, the colon and the comma. */
const MOST_DIGITS = 16;
/** What stands for half a surrogate pair, as everywhere in UTF-8. */
const REPLACEMENT = 0xfffd;

/**
 * Whether a text is sure to be in NFC, so that nobody need ask: Latin letters that nothing is put together with, and ideographs,
 * punctuation and full-width letters as they are typed in Chinese. None of these ever changes or joins with what is before it.
 */
function isComposed(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isKept = unit < 0x300 || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3001 && unit <= 0x3029) || (unit >= 0xff01 && unit <= 0xff5e);
    if (!isKept) return false;
  }
  return true;
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) length += 1;
    else if (unit < 0xd800 || unit > 0xdfff) length += 2;
    else {
      // A pair has two units and four bytes; half of one, alone, is replaced by three.
      length += 2;
      if (pointAt(text, index) > 0xffff) index++;
    }
  }
  return length;
}

function pointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? REPLACEMENT;
  return point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
}
