import { stylePartsOf } from '../../model/namedStyles';
import type { CellStyle } from '../../model/style';
import type { WorkbookModel } from '../../model/workbook';
import { NAMESPACE } from '../package/names';
import { parseXml } from '../xml/element';
import { attributes, counted, element, XML_DECLARATION } from '../xml/markup';
import { writeAlignment, writeProtection } from './alignment';
import { writeBorders } from './borders';
import { builtinStyleNumber } from './builtinStyles';
import { readRuleFormat, writeRuleFormat, type RuleFormat } from './differentialFormat';
import { writeFill } from './fills';
import { writeFont } from './fonts';
import { stylePartAttributes } from './styleParts';
import { NumberFormatTable } from './numberFormats';
import { writeStyleExtensions, writeTableStyles } from './objectStyles';

/** Numbers markup, each piece once. */
class MarkupList {
  readonly items: string[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(markup: string): number {
    let index = this.indexes.get(markup);
    if (index === undefined) {
      index = this.items.length;
      this.items.push(markup);
      this.indexes.set(markup, index);
    }
    return index;
  }
}

/** Collects the formats that sheets use while they are written, then writes the styles' part. */
export class StyleWriter {
  private readonly fonts = new MarkupList();
  private readonly fills = new MarkupList();
  private readonly borders = new MarkupList();
  private readonly numberFormats: NumberFormatTable;
  private readonly cellFormats: string[] = [];
  private readonly styleFormats: string[] = [];
  private readonly named: string[] = [];
  private readonly styleIndex = new Map<string, number>();
  private readonly formatIndex = new Map<number, number>();
  private readonly differential: string[];
  private readonly differentialIndex = new Map<string, number>();

  constructor(private readonly workbook: WorkbookModel) {
    this.numberFormats = new NumberFormatTable(workbook.preserved.numberFormats);
    this.differential = [...workbook.preserved.differentialFormats];
    this.differential.forEach((markup, index) => {
      const key = differentialKey(readRuleFormat(parseXml(markup, 'styles'), { theme: workbook.themeColors }));
      if (!this.differentialIndex.has(key)) this.differentialIndex.set(key, index);
    });
    this.fonts.indexOf(this.fontOf(0));
    this.fills.indexOf('<fill><patternFill patternType="none"/></fill>');
    this.fills.indexOf('<fill><patternFill patternType="gray125"/></fill>');
    this.borders.indexOf(writeBorders({}));
    this.addNamed('Normal', workbook.namedStyles.get('Normal') ?? 0);
    for (const [name, style] of workbook.namedStyles) if (name !== 'Normal') this.addNamed(name, style);
    this.formatOf(0);
  }

  /** The file's cell format index of a style id. */
  formatOf(style: number): number {
    const known = this.formatIndex.get(style);
    if (known !== undefined) return known;
    const styleName = this.workbook.styles.get(style).styleName;
    this.cellFormats.push(this.formatMarkup(style, this.styleIndex.get(styleName) ?? 0));
    this.formatIndex.set(style, this.cellFormats.length - 1);
    return this.cellFormats.length - 1;
  }

  /** The file's number of a number format. */
  numberFormatOf(code: string): number {
    return this.numberFormats.idOf(code);
  }

  /** The index of a conditional format's own format, or undefined where it changes nothing. */
  differentialOf(format: RuleFormat): number | undefined {
    const key = differentialKey(format);
    if (key === differentialKey({})) return undefined;
    let index = this.differentialIndex.get(key);
    if (index === undefined) {
      index = this.differential.length;
      this.differential.push(writeRuleFormat(format, 200 + index));
      this.differentialIndex.set(key, index);
    }
    return index;
  }

  write(): string {
    const preserved = this.workbook.preserved.styleElements;
    const numberFormats = [...this.numberFormats.custom].map(([numFmtId, formatCode]) =>
      element('numFmt', { numFmtId, formatCode }),
    );
    return [
      `${XML_DECLARATION}<styleSheet xmlns="${NAMESPACE.main}"${attributes(this.workbook.preserved.attributes.get('styleSheet') ?? {})}>`,
      counted('numFmts', numberFormats),
      counted('fonts', this.fonts.items),
      counted('fills', this.fills.items),
      counted('borders', this.borders.items),
      counted('cellStyleXfs', this.styleFormats),
      counted('cellXfs', this.cellFormats),
      counted('cellStyles', this.named),
      `<dxfs count="${this.differential.length}">${this.differential.join('')}</dxfs>`,
      writeTableStyles(this.workbook.objectStyles),
      preserved.get('colors') ?? '',
      writeStyleExtensions(preserved.get('extLst'), this.workbook.objectStyles),
      '</styleSheet>',
    ].join('');
  }

  private addNamed(name: string, style: number): void {
    const xfId = this.styleFormats.length;
    this.styleFormats.push(this.formatMarkup(style, undefined, stylePartAttributes(stylePartsOf(this.workbook, name))));
    this.styleIndex.set(name, xfId);
    const builtinId = this.workbook.preserved.builtinStyles.get(name) ?? builtinStyleNumber(name);
    this.named.push(element('cellStyle', { name, xfId, builtinId }));
  }

  private fontOf(style: number): string {
    return this.workbook.preserved.formats.get(style)?.font || writeFont(this.workbook.styles.get(style).font);
  }

  private formatMarkup(style: number, xfId: number | undefined, parts: Record<string, false | undefined> = {}): string {
    const model = this.workbook.styles.get(style);
    const preserved = this.workbook.preserved.formats.get(style);
    const ids = {
      numFmtId: this.numberFormats.idOf(model.numberFormat),
      fontId: this.fonts.indexOf(this.fontOf(style)),
      fillId: this.fills.indexOf(preserved?.fill || writeFill(model.fill)),
      borderId: this.borders.indexOf(preserved?.border || writeBorders(model.borders)),
    };
    return element(
      'xf',
      { ...ids, xfId, quotePrefix: model.quotePrefix, ...applied(ids, model, xfId !== undefined), ...parts },
      writeAlignment(model.alignment) + writeProtection(model.protection),
    );
  }
}

interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

/** What the cell format says itself, other than its named style. */
function applied(ids: FormatIds, style: CellStyle, inCell: boolean): Record<string, boolean | undefined> {
  if (!inCell) return {};
  return {
    applyNumberFormat: ids.numFmtId > 0 || undefined,
    applyFont: ids.fontId > 0 || undefined,
    applyFill: ids.fillId > 0 || undefined,
    applyBorder: ids.borderId > 0 || undefined,
    applyAlignment: writeAlignment(style.alignment) !== '' || undefined,
    applyProtection: writeProtection(style.protection) !== '' || undefined,
  };
}

/** Formats that look alike have one key, in whatever order their parts were set. */
const differentialKey = (format: RuleFormat): string => writeRuleFormat(format, 0);
