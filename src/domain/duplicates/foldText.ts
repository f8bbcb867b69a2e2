import { simplifiedForm } from './characterForms';

/** Characters that NFKC, case and the removal of signs leave as they are: Chinese ones and ASCII letters and digits. */
const isPlainUnit = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;
/** Signs inside a word that people write or leave out: `S.A.`, `O’Neil`. */
const INSIDE_WORDS = /(?<=[\p{L}\p{N}])['’‘`.·・](?=[\p{L}\p{N}]|$|[\s,)\]])/gu;
const SIGNS = /[^\p{L}\p{N}\p{M}()]+/gu;
const BRACKETS_OPEN = /[[{〔【〈《「『]/g;
const BRACKETS_CLOSE = /[\]}〕】〉》」』]/g;
/** A blank beside a Chinese character says nothing. */
const BLANKS_BESIDE_HAN = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/**
 * Text as it is compared: width, case, accents, invisible characters, signs and the simplified or traditional form do not
 * count; words of letters stay apart by one blank. Brackets of all kinds become round ones and stay. Folding twice is
 * folding once.
 */
export function foldText(text: string): string {
  const folded = isPlain(text) ? text : foldSigns(text);
  return toSimplified(folded);
}

/** The same without brackets. */
export const foldPlain = (text: string): string =>
  foldText(text).replace(/[()]+/g, ' ').replace(/ +/g, ' ').replace(BLANKS_BESIDE_HAN, '').trim();

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isPlainUnit(text.charCodeAt(i))) return false;
  return true;
}

function foldSigns(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(BRACKETS_OPEN, '(')
    .replace(BRACKETS_CLOSE, ')')
    .replace(INSIDE_WORDS, '')
    .replace(SIGNS, ' ')
    .replace(/ ?([()]) ?/g, '$1')
    .replace(BLANKS_BESIDE_HAN, '')
    .trim();
}

function toSimplified(text: string): string {
  let changed = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const simplified = simplifiedForm(text.charCodeAt(i));
    if (simplified === undefined) continue;
    changed += text.slice(done, i) + simplified;
    done = i + 1;
  }
  return done === 0 ? text : changed + text.slice(done);
}
