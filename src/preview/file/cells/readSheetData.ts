import type { Formula, PreservedCell, RowCells } from '../../model/cellStore';
import { CellError, type CellValue, type ErrorText } from '../../model/cellValue';
import type { RowSettings, SheetModel } from '../../model/sheet';
import { characterData, numberData, sliceText, stringData } from './byteText';
import { fromFileFormula } from './fileFormula';
import { isoSerial } from './isoDate';
import { columnIndex, parseRect } from './reference';
import { readString, type SharedString } from './sharedStrings';
import { SharedFormula } from './sharedFormula';
import { TagScanner } from './tagScanner';

/** What the cells of a sheet refer to. */
export interface CellSources {
  readonly strings: readonly SharedString[];
  /** Style ids by the file's cell format index. */
  readonly styles: readonly number[];
  readonly date1904: boolean;
  /** Whether a cell metadata index marks a dynamic array. */
  readonly isDynamic: (metadata: number) => boolean;
}

interface FileCell {
  column: number;
  style: number;
  type: string;
  metadata: number;
  valueMetadata: number;
}

interface FileFormula {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const ERRORS = new Set<string>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);
const isErrorText = (text: string): text is ErrorText => ERRORS.has(text);

/** Reads the rows and cells behind `<sheetData>` into a sheet whose columns are read already. Gives the place behind them. */
export function readSheetData(
  bytes: Uint8Array,
  from: number,
  sheet: SheetModel,
  sources: CellSources,
  part: string,
): void {
  new SheetDataReader(new TagScanner(bytes, from, part), sheet, sources).read();
}

class SheetDataReader {
  private row = -1;
  private nextColumn = 0;
  private rowStyle: number | undefined;
  private cells: RowCells | undefined;
  private readonly cell: FileCell = { column: 0, style: 0, type: '', metadata: 0, valueMetadata: 0 };
  private readonly shared = new Map<string, SharedFormula>();
  private readonly bytes: Uint8Array;

  constructor(
    private readonly scanner: TagScanner,
    private readonly sheet: SheetModel,
    private readonly sources: CellSources,
  ) {
    this.bytes = scanner.bytes;
  }

  read(): void {
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.isClosing) {
        if (scanner.isNamed('sheetData')) return;
      } else if (scanner.isNamed('c')) this.readCell();
      else if (scanner.isNamed('row')) this.readRow();
      else if (scanner.isNamed('sheetData')) continue;
      else scanner.skipElement();
    }
    throw scanner.damaged();
  }

  private readRow(): void {
    const attributes = this.scanner.attributeRecord();
    const number = Number(attributes['r']);
    this.row = number >= 1 ? number - 1 : this.row + 1;
    this.nextColumn = 0;
    this.cells = undefined;
    const settings = rowSettings(attributes, this.sources.styles);
    this.rowStyle = settings.style;
    if (Object.keys(settings).length > 0) this.sheet.rows.set(this.row, settings);
  }

  private readCell(): void {
    const { scanner, cell } = this;
    this.readCellAttributes();
    this.nextColumn = cell.column + 1;
    let value: CellValue;
    let formula: FileFormula | undefined;
    let rich: SharedString | undefined;
    if (!scanner.isEmpty) {
      for (;;) {
        if (!scanner.next()) throw scanner.damaged();
        if (scanner.isClosing) {
          if (scanner.isNamed('c')) break;
        } else if (scanner.isNamed('v')) {
          const start = scanner.tagEnd;
          if (!scanner.isEmpty) ({ value, rich } = this.valueOf(start, scanner.skipElement(), rich));
        } else if (scanner.isNamed('f')) formula = this.readFormula();
        else if (scanner.isNamed('is')) {
          rich = readString(scanner);
          value = rich.text;
        } else scanner.skipElement();
      }
    }
    this.store(value, formula, rich);
  }

  private readCellAttributes(): void {
    const { bytes, cell } = this;
    cell.column = this.nextColumn;
    cell.style = cell.metadata = cell.valueMetadata = 0;
    cell.type = '';
    this.scanner.attributes((nameFrom, nameTo, from, to) => {
      const name = bytes[nameFrom];
      if (nameTo - nameFrom === 1) {
        if (name === 0x72) cell.column = columnAt(bytes, from, to) ?? this.nextColumn;
        else if (name === 0x73) cell.style = numberData(bytes, from, to);
        else if (name === 0x74) cell.type = sliceText(bytes, from, to);
      } else if (nameTo - nameFrom === 2) {
        if (name === 0x63) cell.metadata = numberData(bytes, from, to);
        else if (name === 0x76) cell.valueMetadata = numberData(bytes, from, to);
      }
    });
  }

  private valueOf(
    from: number,
    to: number,
    rich: SharedString | undefined,
  ): { value: CellValue; rich: SharedString | undefined } {
    const { bytes } = this;
    switch (this.cell.type) {
      case 's': {
        const string = this.sources.strings[numberData(bytes, from, to)];
        return { value: string?.text, rich: string };
      }
      case 'b':
        return { value: bytes[from] === 0x31 || bytes[from] === 0x74, rich };
      case 'e':
        return { value: errorOf(sliceText(bytes, from, to)), rich };
      case 'str':
      case 'inlineStr':
        return { value: stringData(bytes, from, to), rich };
      case 'd':
        return { value: isoValue(characterData(bytes, from, to).trim(), this.sources.date1904), rich };
      default:
        return { value: numberOrText(bytes, from, to), rich };
    }
  }

  private readFormula(): FileFormula {
    const { scanner } = this;
    const attributes = scanner.attributeRecord();
    const start = scanner.tagEnd;
    const text = scanner.isEmpty ? '' : stringData(this.bytes, start, scanner.skipElement());
    return { attributes, text };
  }

  private store(value: CellValue, formula: FileFormula | undefined, rich: SharedString | undefined): void {
    const { cell } = this;
    const style = this.ownStyle();
    if (value === undefined && !formula && style === undefined) return;
    const cells = (this.cells ??= this.sheet.cells.ensureRow(this.row));
    if (value !== undefined || formula) writeAt(cells.values, cell.column, value);
    if (style !== undefined) writeAt((cells.styles ??= []), cell.column, style);
    const model = formula && this.formulaOf(formula);
    if (model) {
      this.sheet.cells.mayHoldFormulas = true;
      (cells.formulas ??= new Map()).set(cell.column, model);
    }
    const preserved = this.preservedOf(value, formula, rich);
    if (preserved) (cells.preserved ??= new Map()).set(cell.column, preserved);
  }

  /** A cell that looks like its row or column needs no style of its own. */
  private ownStyle(): number | undefined {
    const style = this.sources.styles[this.cell.style] ?? 0;
    const inherited = this.rowStyle ?? this.sheet.columns.get(this.cell.column)?.style ?? 0;
    return style === inherited ? undefined : style;
  }

  private formulaOf({ attributes, text }: FileFormula): Formula | undefined {
    const { column } = this.cell;
    if (attributes['t'] === 'dataTable') return undefined;
    if (attributes['t'] === 'array') {
      const spill = parseRect(attributes['ref'] ?? '') ?? {
        top: this.row,
        left: column,
        bottom: this.row,
        right: column,
      };
      const dynamic = this.sources.isDynamic(this.cell.metadata);
      const single = spill.top === spill.bottom && spill.left === spill.right;
      if (dynamic) return single ? { text: fromFileFormula(text) } : { text: fromFileFormula(text), spill };
      return { text: fromFileFormula(text), spill, legacyArray: true };
    }
    const index = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (index === undefined) return text === '' ? undefined : { text: fromFileFormula(text) };
    if (text !== '') this.shared.set(index, new SharedFormula(text, this.row, column));
    const shared = this.shared.get(index);
    return shared && { text: fromFileFormula(shared.textAt(this.row, column)) };
  }

  private preservedOf(
    value: CellValue,
    formula: FileFormula | undefined,
    rich: SharedString | undefined,
  ): PreservedCell | undefined {
    const { valueMetadata } = this.cell;
    const isDataTable = formula?.attributes['t'] === 'dataTable';
    if (rich?.markup === undefined && valueMetadata === 0 && !isDataTable) return undefined;
    return {
      value,
      ...(rich?.markup === undefined ? {} : { richText: rich.markup }),
      ...(valueMetadata === 0 ? {} : { valueMetadata }),
      ...(isDataTable ? { formulaMarkup: dataTableMarkup(formula) } : {}),
    };
  }
}

const dataTableMarkup = ({ attributes }: FileFormula): string =>
  `<f${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/[&<"]/g, '')}"`)
    .join('')}/>`;

function rowSettings(attributes: Readonly<Record<string, string>>, styles: readonly number[]): RowSettings {
  const settings: { -readonly [Key in keyof RowSettings]: RowSettings[Key] } = {};
  const flag = (name: string): boolean => attributes[name] === '1' || attributes[name] === 'true';
  const height = Number(attributes['ht'] ?? NaN);
  if (Number.isFinite(height)) {
    settings.height = height;
    if (!flag('customHeight')) settings.fittedHeight = height;
  }
  if (flag('hidden')) settings.hidden = true;
  if (flag('collapsed')) settings.collapsed = true;
  if (Number(attributes['outlineLevel'] ?? 0) > 0) settings.outlineLevel = Number(attributes['outlineLevel']);
  if (flag('customFormat') && attributes['s'] !== undefined) settings.style = styles[Number(attributes['s'])] ?? 0;
  return settings;
}

/** The zero-based column of an address such as `AB12`. */
function columnAt(bytes: Uint8Array, from: number, to: number): number | undefined {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 65 || letter > 90) return column > 0 ? column - 1 : undefined;
    column = column * 26 + letter - 64;
  }
  const letters = columnIndex(sliceText(bytes, from, to));
  return letters < 0 ? undefined : letters;
}

function numberOrText(bytes: Uint8Array, from: number, to: number): CellValue {
  if (from === to) return undefined;
  const value = numberData(bytes, from, to);
  return Number.isNaN(value) ? stringData(bytes, from, to) : value;
}

const errorOf = (text: string): CellError => CellError.of(isErrorText(text) ? text : '#VALUE!');
const isoValue = (text: string, date1904: boolean): CellValue => isoSerial(text, date1904) ?? text;

/** Writes past the end without leaving holes. */
function writeAt<T>(array: (T | undefined)[], index: number, value: T | undefined): void {
  while (array.length < index) array.push(undefined);
  array[index] = value;
}
