import type { BorderStyle } from '../../model/style';
import { attributeOf, childNamed, flagOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { readBorders, writeBorders } from './borders';
import { readColor, toArgb, type ColorSource } from './colors';
import { readUnderline, UNDERLINES } from './fonts';

/** What a conditional format changes, in the shape of Excel.ConditionalRangeFormat; missing parts change nothing. */
export interface RuleFormat {
  readonly numberFormat?: string;
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: string;
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  readonly fill?: { readonly color?: string };
  readonly borders?: Readonly<Record<string, { readonly style?: string; readonly color?: string }>>;
}

export function readRuleFormat(dxf: XmlElement | undefined, colors: ColorSource): RuleFormat {
  const font = readRuleFont(childNamed(dxf, 'font'), colors);
  const fill = readRuleFill(childNamed(dxf, 'fill'), colors);
  const code = attributeOf(childNamed(dxf, 'numFmt'), 'formatCode');
  const borders = Object.entries(readBorders(childNamed(dxf, 'border'), colors)).map(([edge, { style, color }]) => [
    edge,
    { style, color },
  ]);
  return {
    ...(code === undefined ? {} : { numberFormat: code }),
    ...(font ? { font } : {}),
    ...(fill ? { fill: { color: fill } } : {}),
    ...(borders.length > 0 ? { borders: Object.fromEntries(borders) as NonNullable<RuleFormat['borders']> } : {}),
  };
}

function readRuleFont(font: XmlElement | undefined, colors: ColorSource): RuleFormat['font'] {
  if (!font) return undefined;
  const flag = (name: string): boolean | undefined => {
    const child = childNamed(font, name);
    return child && flagOf(child, 'val', true);
  };
  const found = Object.entries({
    bold: flag('b'),
    italic: flag('i'),
    strikethrough: flag('strike'),
    underline: readUnderline(font),
    color: readColor(childNamed(font, 'color'), colors),
  }).filter(([, value]) => value !== undefined);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Here a solid fill's colour is its background, other than in cells. */
function readRuleFill(fill: XmlElement | undefined, colors: ColorSource): string | undefined {
  const pattern = childNamed(fill, 'patternFill');
  return readColor(childNamed(pattern, 'bgColor'), colors) ?? readColor(childNamed(pattern, 'fgColor'), colors);
}

const flagElement = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : element(name, { val: value ? undefined : false });

/** The `<dxf>` of a format. `numberFormatId` numbers its number format, which need not be unique. */
export function writeRuleFormat(format: RuleFormat, numberFormatId: number): string {
  const { font, fill, numberFormat, borders } = format;
  return element(
    'dxf',
    {},
    [
      font ? writeRuleFont(font) : '',
      typeof numberFormat === 'string' && numberFormat !== ''
        ? element('numFmt', { numFmtId: numberFormatId, formatCode: numberFormat })
        : '',
      fill?.color ? `<fill><patternFill>${element('bgColor', { rgb: toArgb(fill.color) })}</patternFill></fill>` : '',
      borders ? writeRuleBorders(borders) : '',
    ].join(''),
  );
}

function writeRuleFont(font: NonNullable<RuleFormat['font']>): string {
  const markup =
    flagElement('b', font.bold) +
    flagElement('i', font.italic) +
    flagElement('strike', font.strikethrough) +
    (font.underline ? element('u', { val: UNDERLINES.file(font.underline) ?? 'none' }) : '') +
    (font.color ? element('color', { rgb: toArgb(font.color) }) : '');
  return markup === '' ? '' : element('font', {}, markup);
}

function writeRuleBorders(borders: NonNullable<RuleFormat['borders']>): string {
  const lines: Record<string, BorderStyle> = {};
  for (const [edge, { style, color }] of Object.entries(borders)) {
    if (style && style !== 'None') lines[edge] = { style, weight: 'Thin', color: color || '#000000' };
  }
  return Object.keys(lines).length > 0 ? writeBorders(lines, true) : '';
}
