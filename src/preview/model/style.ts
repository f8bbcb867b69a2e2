/** Everything a cell's format says, in Office.js's own terms and units. Immutable; shared between cells by id. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: BordersStyle;
  readonly alignment: AlignmentStyle;
  readonly protection: ProtectionStyle;
  /** The named style that the cell format was made from. */
  readonly styleName: string;
  /** A text was written with an apostrophe before it, so that it stays a text whatever it looks like. */
  readonly quotePrefix?: true;
}

/** `size` in points; `color` as `#RRGGBB`, made lighter or darker by `tint` (-1 to 1); `underline` as in Excel.RangeUnderlineStyle. */
export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  readonly strikethrough: boolean;
  readonly color: string;
  readonly tint?: number;
  readonly subscript: boolean;
  readonly superscript: boolean;
}

/** `pattern` as in Excel.FillPattern; 'None' means no fill, and `color` then reads `#FFFFFF`. */
export interface FillStyle {
  readonly pattern: string;
  readonly color: string;
  readonly tint?: number;
  readonly patternColor: string;
  readonly patternTint?: number;
}

export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** `style` as in Excel.BorderLineStyle, `weight` as in Excel.BorderWeight. */
export interface BorderStyle {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
  readonly tint?: number;
}

/** Only the edges that have a line. */
export type BordersStyle = { readonly [edge in BorderEdge]?: BorderStyle };

/** Values as in Excel.HorizontalAlignment, Excel.VerticalAlignment, Excel.ReadingOrder; orientation in degrees. */
export interface AlignmentStyle {
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  /** Whether distributed text is indented at both ends. */
  readonly autoIndent: boolean;
}

export interface ProtectionStyle {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** Excel's default cell format. */
export const NORMAL_STYLE: CellStyle = {
  numberFormat: 'General',
  font: {
    name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None',
    strikethrough: false, color: '#000000', subscript: false, superscript: false,
  },
  fill: { pattern: 'None', color: '#FFFFFF', patternColor: '#000000' },
  borders: {},
  alignment: {
    horizontal: 'General', vertical: 'Bottom', wrapText: false, indentLevel: 0,
    textOrientation: 0, shrinkToFit: false, readingOrder: 'Context', autoIndent: false,
  },
  protection: { locked: true, formulaHidden: false },
  styleName: 'Normal',
};

/** A change to some parts of a style; parts that are left out stay. Borders: `null` removes an edge. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly borders?: { readonly [edge in BorderEdge]?: BorderStyle | null };
  readonly alignment?: Partial<AlignmentStyle>;
  readonly protection?: Partial<ProtectionStyle>;
  readonly styleName?: string;
  readonly quotePrefix?: boolean;
}

/** Interns styles: equal styles have one id; id 0 is the workbook's Normal. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly ids = new Map<string, number>();
  /** What changes have made of styles so far: the same few are made of a few styles over and over. */
  private readonly changes = new Map<string, number>();
  private quoted = false;

  constructor(normal: CellStyle = NORMAL_STYLE) {
    this.intern(normal);
  }

  get size(): number {
    return this.styles.length;
  }

  /** The style with an id that this table gave out. */
  get(id: number): CellStyle {
    const style = this.styles[id];
    if (!style) throw new RangeError(`style ${id} is not in the table`);
    return style;
  }

  /** Whether any style marks its cells' texts as such. */
  get hasQuotePrefix(): boolean {
    return this.quoted;
  }

  intern(style: CellStyle): number {
    if (style.quotePrefix) this.quoted = true;
    const key = styleKey(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.ids.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** The id of the style that `change` makes of style `id`. */
  changed(id: number, change: StyleChange): number {
    const key = `${id} ${JSON.stringify(change)}`;
    const known = this.changes.get(key);
    if (known !== undefined) return known;
    const changed = this.intern(changedStyle(this.get(id), change));
    this.changes.set(key, changed);
    return changed;
  }

  /** Makes an id stand for another style, for everything that has it. */
  redefine(id: number, style: CellStyle): void {
    const before = styleKey(this.get(id));
    if (this.ids.get(before) === id) this.ids.delete(before);
    this.styles[id] = style;
    this.changes.clear();
    const key = styleKey(style);
    if (!this.ids.has(key)) this.ids.set(key, id);
  }
}

/** The style that a change makes of another one. */
export const changedStyle = (old: CellStyle, change: StyleChange): CellStyle => ({
  numberFormat: change.numberFormat ?? old.numberFormat,
  font: { ...old.font, ...change.font },
  fill: { ...old.fill, ...change.fill },
  borders: changedBorders(old.borders, change.borders),
  alignment: { ...old.alignment, ...change.alignment },
  protection: { ...old.protection, ...change.protection },
  styleName: change.styleName ?? old.styleName,
  ...((change.quotePrefix ?? old.quotePrefix) && { quotePrefix: true as const }),
});

const EDGES: readonly BorderEdge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalDown', 'DiagonalUp'];

function changedBorders(old: BordersStyle, change: StyleChange['borders']): BordersStyle {
  if (!change) return old;
  const next: { [edge in BorderEdge]?: BorderStyle } = {};
  for (const edge of EDGES) {
    const border = change[edge] === undefined ? old[edge] : change[edge];
    if (border) next[edge] = border;
  }
  return next;
}

function styleKey(style: CellStyle): string {
  const { font, fill, borders, alignment, protection } = style;
  return JSON.stringify([
    style.numberFormat, style.styleName,
    font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color, font.tint ?? 0, font.subscript, font.superscript,
    fill.pattern, fill.color, fill.tint ?? 0, fill.patternColor, fill.patternTint ?? 0,
    EDGES.map((edge) => { const line = borders[edge]; return line ? [line.style, line.weight, line.color, line.tint ?? 0] : 0; }),
    alignment.horizontal, alignment.vertical, alignment.wrapText, alignment.indentLevel,
    alignment.textOrientation, alignment.shrinkToFit, alignment.readingOrder, alignment.autoIndent,
    protection.locked, protection.formulaHidden, style.quotePrefix,
  ]);
}
