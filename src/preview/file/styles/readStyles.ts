import { NORMAL_STYLE, type CellStyle } from '../../model/style';
import type { StyleParts } from '../../model/namedStyles';
import type { PreservedFormat } from '../../model/preserved';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  childrenOf,
  flagOf,
  numberOf,
  otherAttributes,
  serialize,
  type XmlElement,
} from '../xml/element';
import { readAlignment, readProtection } from './alignment';
import { readBorders } from './borders';
import { BUILTIN_STYLE_NAMES } from './builtinStyles';
import { readStyleParts } from './styleParts';
import { fromArgb, type ColorSource } from './colors';
import { readFill } from './fills';
import { readFont } from './fonts';
import { builtInFormat } from './numberFormats';

export interface FileFormat {
  readonly style: CellStyle;
  readonly preserved: PreservedFormat;
}

export interface FileStyles {
  /** By the file's cell format index. */
  readonly formats: readonly FileFormat[];
  readonly named: readonly (FileFormat & {
    readonly name: string;
    readonly builtin?: number;
    readonly parts: StyleParts;
  })[];
  readonly differential: readonly XmlElement[];
  readonly elements: ReadonlyMap<string, string>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly colors: ColorSource;
  /** The file's own number formats by their numbers. */
  readonly numberFormats: ReadonlyMap<number, string>;
}

const MODELLED = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']);

/** Reads the styles' part with theme and palette colours resolved. */
export function readStyles(root: XmlElement, theme: readonly string[]): FileStyles {
  const colors = colorSource(root, theme);
  const reader = new FormatReader(root, colors);
  const styleFormats = childrenNamed(childNamed(root, 'cellStyleXfs'), 'xf');
  const named = childrenNamed(childNamed(root, 'cellStyles'), 'cellStyle').map((style) => {
    const builtin = numberOf(style, 'builtinId');
    const own = attributeOf(style, 'name') ?? '';
    const name = (builtin === undefined ? undefined : BUILTIN_STYLE_NAMES.get(builtin)) ?? own;
    const xf = numberOf(style, 'xfId') ?? 0;
    const parts = readStyleParts(styleFormats[xf]);
    return { xf, name, parts, ...(builtin === undefined ? {} : { builtin }), ...reader.read(styleFormats[xf], name) };
  });
  const nameOf = (xf: XmlElement): string =>
    named.find((style) => style.xf === (numberOf(xf, 'xfId') ?? 0))?.name ?? 'Normal';
  const formats = childrenNamed(childNamed(root, 'cellXfs'), 'xf').map((xf) => reader.read(xf, nameOf(xf)));
  const rest = childrenOf(root).filter((child) => !MODELLED.has(child.name));
  return {
    formats,
    named,
    differential: childrenNamed(childNamed(root, 'dxfs'), 'dxf'),
    elements: new Map(rest.map((child) => [child.name, serialize(child)])),
    attributes: otherAttributes(root, ['xmlns']),
    colors,
    numberFormats: reader.numberFormats,
  };
}

function colorSource(root: XmlElement, theme: readonly string[]): ColorSource {
  const indexed = childNamed(childNamed(root, 'colors'), 'indexedColors');
  if (!indexed) return { theme };
  return {
    theme,
    palette: childrenNamed(indexed, 'rgbColor').map((color) => fromArgb(attributeOf(color, 'rgb') ?? '') ?? '#000000'),
  };
}

class FormatReader {
  private readonly fonts: XmlElement[];
  private readonly fills: XmlElement[];
  private readonly borders: XmlElement[];
  readonly numberFormats = new Map<number, string>();

  constructor(
    root: XmlElement,
    private readonly colors: ColorSource,
  ) {
    this.fonts = childrenNamed(childNamed(root, 'fonts'), 'font');
    this.fills = childrenNamed(childNamed(root, 'fills'), 'fill');
    this.borders = childrenNamed(childNamed(root, 'borders'), 'border');
    for (const format of childrenNamed(childNamed(root, 'numFmts'), 'numFmt')) {
      this.numberFormats.set(numberOf(format, 'numFmtId') ?? -1, attributeOf(format, 'formatCode') ?? 'General');
    }
  }

  read(xf: XmlElement | undefined, styleName: string): FileFormat {
    if (!xf) return { style: { ...NORMAL_STYLE, styleName }, preserved: { font: '', fill: '', border: '' } };
    const font = this.fonts[numberOf(xf, 'fontId') ?? 0];
    const fill = this.fills[numberOf(xf, 'fillId') ?? 0];
    const border = this.borders[numberOf(xf, 'borderId') ?? 0];
    const format = numberOf(xf, 'numFmtId') ?? 0;
    return {
      style: {
        numberFormat: this.numberFormats.get(format) ?? builtInFormat(format) ?? 'General',
        font: readFont(font, this.colors),
        fill: readFill(fill, this.colors),
        borders: readBorders(border, this.colors),
        alignment: readAlignment(childNamed(xf, 'alignment')),
        protection: readProtection(childNamed(xf, 'protection')),
        styleName,
        ...(flagOf(xf, 'quotePrefix') && { quotePrefix: true as const }),
      },
      preserved: {
        font: font ? serialize(font) : '',
        fill: fill ? serialize(fill) : '',
        border: border ? serialize(border) : '',
      },
    };
  }
}
