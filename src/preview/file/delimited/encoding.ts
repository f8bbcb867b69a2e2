import iconv from 'iconv-lite';

/** The encodings that files of text come in, as iconv-lite names them. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

const SAMPLE = 1 << 20;

/** Decodes a file of text: by its mark, else as UTF-8 where that is valid, else by which characters its bytes would make. */
export function decodeText(bytes: Uint8Array, locale = 'en-US'): { text: string; encoding: TextEncoding } {
  const encoding = detectEncoding(bytes, locale);
  const text = encoding.startsWith('utf')
    ? new TextDecoder(encoding).decode(bytes)
    : iconv.decode(bytes as Buffer, encoding);
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, encoding };
}

export function detectEncoding(bytes: Uint8Array, locale: string): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  return isUtf8(bytes) ? 'utf-8' : legacyEncoding(bytes.subarray(0, SAMPLE), locale);
}

/** Text of Latin letters in UTF-16 has a zero in every second place, which no other encoding has. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const many = Math.max(2, length * 0.15);
  if (odd > many && even * 10 < odd) return 'utf-16le';
  return even > many && odd * 10 < even ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Two-byte characters of each encoding, with those that people use most. */
interface Score {
  readonly encoding: TextEncoding;
  readonly invalid: number;
  readonly common: number;
  readonly pairs: number;
}

function legacyEncoding(bytes: Uint8Array, locale: string): TextEncoding {
  const chinese = [score(bytes, 'gb18030', gbTrail, gbCommon), score(bytes, 'big5', big5Trail, big5Common)];
  const traditional = /^zh-(TW|HK|MO|Hant)/i.test(locale);
  const likely = chinese.filter(
    ({ invalid, pairs, common }) => pairs > 0 && invalid <= pairs * 0.02 && common >= pairs * 0.5,
  );
  likely.sort(
    (a, b) =>
      b.common / b.pairs - a.common / a.pairs ||
      (traditional ? (a.encoding === 'big5' ? -1 : 1) : a.encoding === 'gb18030' ? -1 : 1),
  );
  return likely[0]?.encoding ?? 'windows-1252';
}

function score(
  bytes: Uint8Array,
  encoding: TextEncoding,
  trail: (byte: number) => boolean,
  common: (lead: number, byte: number) => boolean,
): Score {
  let invalid = 0;
  let known = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const next = bytes[++at];
    pairs++;
    if (next === undefined) continue;
    if (encoding === 'gb18030' && next >= 0x30 && next <= 0x39) at += 2;
    else if (!trail(next) || lead === 0x80 || lead === 0xff) {
      invalid++;
      at--;
    } else if (common(lead, next)) known++;
  }
  return { encoding, invalid, common: known, pairs };
}

const gbTrail = (byte: number): boolean => byte >= 0x40 && byte !== 0x7f && byte !== 0xff;
/** Level 1 characters, punctuation and full-width forms of GB 2312. */
const gbCommon = (lead: number, byte: number): boolean =>
  byte >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);
const big5Trail = (byte: number): boolean => (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);
/** The 5,401 frequent characters and the punctuation of Big5. */
const big5Common = (lead: number, byte: number): boolean =>
  big5Trail(byte) && lead >= 0xa1 && lead <= 0xc6 && !(lead >= 0xa3 && lead <= 0xa3 && byte > 0xbf);
