import { NAMESPACE } from '../package/names';
import type { Sink } from '../package/packageWriter';
import { escapeXstring } from '../xml/text';
import { XML_DECLARATION } from '../xml/markup';
import { sliceText, stringData } from './byteText';
import { TagScanner } from './tagScanner';

/** One shared string. `markup` is the inside of its `<si>` where that holds more than the text. */
export interface SharedString {
  readonly text: string;
  readonly markup?: string;
}

/** Reads the shared strings' part; phonetic guides are no part of the text. */
export function readSharedStrings(bytes: Uint8Array, part: string): SharedString[] {
  const strings: SharedString[] = [];
  const scanner = new TagScanner(bytes, 0, part);
  while (scanner.next()) {
    if (!scanner.isClosing && scanner.isNamed('si')) strings.push(readString(scanner));
  }
  return strings;
}

/** Reads an `<si>` or `<is>` whose opening tag was just read. */
export function readString(scanner: TagScanner): SharedString {
  if (scanner.isEmpty) return { text: '' };
  const { bytes } = scanner;
  const from = scanner.tagEnd;
  let text = '';
  let rich = false;
  for (;;) {
    if (!scanner.next()) throw scanner.damaged();
    if (scanner.isClosing) {
      if (scanner.isNamed('si') || scanner.isNamed('is')) break;
    } else if (scanner.isNamed('t')) {
      const start = scanner.tagEnd;
      if (!scanner.isEmpty) text += stringData(bytes, start, scanner.skipElement());
    } else if (scanner.isNamed('rPh')) {
      rich = true;
      scanner.skipElement();
    } else rich = true;
  }
  return rich ? { text, markup: sliceText(bytes, from, scanner.tagStart) } : { text };
}

const needsSpace = (text: string): boolean => /^[ \t\n\r]|[ \t\n\r]$|[\t\n\r]| {2}/.test(text);

/** A text in its element; white space at its ends survives. */
export const textElement = (text: string): string =>
  needsSpace(text) ? `<t xml:space="preserve">${escapeXstring(text)}</t>` : `<t>${escapeXstring(text)}</t>`;

/** Numbers the strings of a workbook as they are met, each once. */
export class SharedStringTable {
  private readonly plain = new Map<string, number>();
  private readonly rich = new Map<string, number>();
  private readonly items: SharedString[] = [];
  private uses = 0;

  get size(): number {
    return this.items.length;
  }

  indexOf(text: string, markup?: string): number {
    this.uses++;
    const map = markup === undefined ? this.plain : this.rich;
    const key = markup ?? text;
    let index = map.get(key);
    if (index === undefined) {
      index = this.items.length;
      map.set(key, index);
      this.items.push(markup === undefined ? { text } : { text, markup });
    }
    return index;
  }

  write(sink: Sink): void {
    sink(`${XML_DECLARATION}<sst xmlns="${NAMESPACE.main}" count="${this.uses}" uniqueCount="${this.items.length}">`);
    for (const { text, markup } of this.items) sink(`<si>${markup ?? textElement(text)}</si>`);
    sink('</sst>');
  }
}
