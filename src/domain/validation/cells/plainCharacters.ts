/** One for each UTF-16 unit that an orderly text may hold anywhere: visible half-width Latin, Han, kana, CJK marks, accents. */
const PLAIN = new Uint8Array(65_536);
const allow = (first: number, last: number): void => {
  PLAIN.fill(1, first, last + 1);
};
allow(0x21, 0x7e);
allow(0xc0, 0x24f);
allow(0x370, 0x52f);
allow(0x2010, 0x2027);
allow(0x2030, 0x205e);
allow(0x3001, 0x9fff);
allow(0xac00, 0xd7a3);
// Full-width marks are how Chinese is punctuated; full-width letters and digits are not among them.
for (const mark of '！（），：；？～￥％＆＋－／＝．＂＇＃＊＠') PLAIN[mark.charCodeAt(0)] = 1;

/** What makes Excel, or whatever opens an export, take a text for a formula. */
const FORMULA_SIGNS = '=+-@＝＋－＠';
const SPACE = 0x20;

/**
 * Whether a text plainly needs no tidying: no blanks at its ends or twice in a row, nothing invisible, no full-width
 * letters or digits, no sign of a formula or an error at its beginning.
 */
export function isPlainText(text: string): boolean {
  const length = text.length;
  const first = text.charCodeAt(0);
  if (first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40 || first === 0x23 || first >= 0xff00)
    return false;
  let afterSpace = true;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (PLAIN[code] === 1) afterSpace = false;
    else if (code !== SPACE || afterSpace) return false;
    else afterSpace = true;
  }
  return !afterSpace;
}

/** Whether a text begins like a formula. */
export const isFormulaLike = (text: string): boolean => FORMULA_SIGNS.includes(text.trimStart().charAt(0) || ' ');
