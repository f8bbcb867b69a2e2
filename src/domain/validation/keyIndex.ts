/** A hash that some text has no place in; such texts are no keys. */
export const NO_KEY = -1;

/** What names and ids are compared without: blanks, brackets, points, dashes, quotes. */
const IGNORED = new Uint8Array(65_536);
for (const character of ' \t\n\r\u00a0\u3000()（）·.,，、-_\'’"&') IGNORED[character.charCodeAt(0)] = 1;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const TO_HALF_WIDTH = 0xfee0;

/**
 * A number of 31 bits for a text that is the same whatever its width, case, blanks and brackets: texts that mean the
 * same have the same one, others seldom do. NO_KEY for a text without anything else.
 */
export function foldedHash(text: string): number {
  let hash = 0x811c9dc5;
  let isEmpty = true;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (IGNORED[code] === 1) continue;
    if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) code -= TO_HALF_WIDTH;
    if (code > 0x7f) {
      if (isCompatible(code)) return foldedHash(text.normalize('NFKC').toLowerCase());
    } else if (code >= 0x41 && code <= 0x5a) code += 0x20;
    hash = Math.imul(hash ^ code, 0x01000193);
    isEmpty = false;
  }
  return isEmpty ? NO_KEY : (hash ^ (hash >>> 15)) & 0x7fffffff;
}

/** Characters outside half-width Latin and Han that another character may stand for, or that have capitals. */
const isCompatible = (code: number): boolean =>
  (code < 0x3041 && code > 0x7f && LETTERS_APART[code] !== 1) ||
  (code > 0x30ff && code < 0x3400) ||
  (code >= 0xf900 && code < FULL_WIDTH_FIRST) ||
  code > FULL_WIDTH_LAST;

/** Small letters that are what they are in every form. */
const LETTERS_APART = new Uint8Array(0x3041);
for (let code = 0x80; code < 0x3041; code++) {
  const letter = String.fromCharCode(code);
  if (letter.normalize('NFKC').toLowerCase() === letter) LETTERS_APART[code] = 1;
}

/** The number that a telephone's digits make, signs and leading zeros aside; NO_KEY beyond 15 digits or with letters. */
export function digitsKey(text: string): number {
  let key = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      key = key * 10 + (code - 0x30);
      digits++;
    } else if (code !== 0x2d && code !== 0x20) return NO_KEY;
  }
  return digits > 4 && digits <= 15 ? key : NO_KEY;
}

/** By key, the first row that had it: an open-addressing table that holds so many keys without growing. */
export class KeyIndex {
  private readonly slots: Int32Array;
  private readonly keys: Float64Array;
  private readonly mask: number;

  constructor(capacity: number) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.keys = new Float64Array(size);
  }

  /** The first row with this key that `isSame` holds for, or `row` itself, which is entered then. */
  firstOf(key: number, row: number, isSame: (row: number, first: number) => boolean): number {
    // Keys of more than 32 bits (telephones) count with both halves; a remainder would cost more than all the rest.
    let slot = (Math.imul((key | 0) ^ ((key / 4_294_967_296) | 0), 0x9e3779b1) >>> 7) & this.mask;
    for (;;) {
      const known = this.slots[slot] ?? -1;
      if (known < 0) {
        this.slots[slot] = row;
        this.keys[slot] = key;
        return row;
      }
      if (this.keys[slot] === key && isSame(row, known)) return known;
      slot = (slot + 1) & this.mask;
    }
  }
}
