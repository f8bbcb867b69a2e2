import { decodeEntities, decodeXstring } from '../xml/text';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as text; short ASCII runs, nearly all that a sheet holds, avoid the decoder. */
export function sliceText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 24) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Character data: entities decoded, line ends made one character as XML demands. */
export function characterData(bytes: Uint8Array, from: number, to: number): string {
  const raw = sliceText(bytes, from, to);
  const text = raw.includes('<![CDATA[')
    ? raw.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replace(/[&<]/g, markupEntity))
    : raw;
  return decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
}

const markupEntity = (character: string): string => (character === '&' ? '&amp;' : '&lt;');

/** Text of Office's string type. */
export const stringData = (bytes: Uint8Array, from: number, to: number): string =>
  decodeXstring(characterData(bytes, from, to));

const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * A number's text as a number. Up to 15 digits without an exponent are read directly, which rounds correctly since
 * both parts are exact; anything else goes through the language's own reader.
 */
export function numberData(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + byte - 48;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return Number(sliceText(bytes, from, to));
  }
  if (digits === 0 || digits > 15) return Number(sliceText(bytes, from, to));
  const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
  return negative ? -value : value;
}
