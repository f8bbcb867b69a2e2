import type { SheetModel } from '../../model/sheet';
import { childNamed, childrenOf, flagOf, textOf, type XmlElement } from '../xml/element';
import { decodeXstring, escapeXstring } from '../xml/text';
import { element } from '../xml/markup';

const PARTS = ['left', 'center', 'right'] as const;
const CODES = ['L', 'C', 'R'] as const;
const PAGES = ['odd', 'even', 'first'] as const;
type Place = 'Header' | 'Footer';

/** Reads header and footer into flat keys such as `odd.leftHeader`. */
export function readHeaderFooter(root: XmlElement | undefined, sheet: SheetModel): void {
  if (!root) return;
  const texts = sheet.pageLayout.headersFooters;
  for (const child of childrenOf(root)) {
    const match = /^(odd|even|first)(Header|Footer)$/.exec(child.name);
    if (!match) continue;
    splitSections(decodeXstring(textOf(child))).forEach((text, index) => {
      if (text !== '') texts[`${match[1]}.${PARTS[index]}${match[2]}`] = text;
    });
  }
  const first = flagOf(root, 'differentFirst');
  const even = flagOf(root, 'differentOddEven');
  if (first || even) texts['state'] = first && even ? 'FirstOddAndEven' : first ? 'FirstAndDefault' : 'OddAndEven';
  if (!flagOf(root, 'scaleWithDoc', true)) texts['useSheetScale'] = 'false';
  if (!flagOf(root, 'alignWithMargins', true)) texts['useSheetMargins'] = 'false';
}

/** Cuts `&L…&C…&R…` into its three parts; text before the first code stands in the centre. `&&` is an ampersand. */
function splitSections(text: string): [string, string, string] {
  const sections: [string, string, string] = ['', '', ''];
  let current: 0 | 1 | 2 = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text[at] === '&' ? CODES.findIndex((letter) => letter === text[at + 1]) : -1;
    if (code === 0 || code === 1 || code === 2) {
      current = code;
      at++;
      continue;
    }
    sections[current] += text[at];
    if (text[at] === '&' && at + 1 < text.length) sections[current] += text[++at];
  }
  return sections;
}

export function writeHeaderFooter(sheet: SheetModel): string {
  const texts = sheet.pageLayout.headersFooters;
  const state = texts['state'] ?? 'Default';
  const lines = PAGES.flatMap((page) => (['Header', 'Footer'] as const).map((place) => line(texts, page, place)));
  const values = {
    differentOddEven: state.endsWith('OddAndEven') || undefined,
    differentFirst: state.startsWith('First') || undefined,
    scaleWithDoc: texts['useSheetScale'] === 'false' ? false : undefined,
    alignWithMargins: texts['useSheetMargins'] === 'false' ? false : undefined,
  };
  const content = lines.join('');
  return content === '' && Object.values(values).every((value) => value === undefined)
    ? ''
    : element('headerFooter', values, content);
}

function line(texts: Readonly<Record<string, string>>, page: string, place: Place): string {
  const text = PARTS.map((part, index) => {
    const section = texts[`${page}.${part}${place}`] ?? '';
    return section === '' ? '' : `&${CODES[index]}${section}`;
  }).join('');
  return text === '' ? '' : `<${page}${place}>${escapeXstring(text)}</${page}${place}>`;
}

/** Whether the sheet has a header and footer element at all. */
export const headerFooterOf = (root: XmlElement): XmlElement | undefined => childNamed(root, 'headerFooter');
