import type { Formula, PreservedCell, RowCells } from '../../model/cellStore';
import { CellError, type CellValue } from '../../model/cellValue';
import type { RowSettings, SheetModel } from '../../model/sheet';
import type { Sink } from '../package/packageWriter';
import { escapeXstring } from '../xml/text';
import { mayGiveArray, toFileFormula } from './fileFormula';
import { columnLetters, rectAddress } from './reference';
import type { SharedStringTable } from './sharedStrings';

/** What cells refer to when they are written. */
export interface CellTargets {
  readonly strings: SharedStringTable;
  /** The file's cell format index of a style id. */
  readonly formatOf: (style: number) => number;
  /** The metadata index that lets a formula spill; asking for it makes the metadata part exist. */
  readonly dynamicArray: () => number | undefined;
  readonly keepsValueMetadata: boolean;
  /** Texts that stand in table headers whatever the cell holds, by row and column. */
  readonly headers: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** The name of the table in which a cell lies. */
  readonly tableAt: (row: number, column: number) => string | undefined;
}

/** Writes `<sheetData>` row by row. */
export function writeSheetData(sheet: SheetModel, targets: CellTargets, sink: Sink): void {
  const settingRows = [...sheet.rows.keys()].sort((a, b) => a - b);
  let nextSetting = 0;
  const writeSettingsBefore = (row: number): void => {
    for (; (settingRows[nextSetting] ?? Infinity) < row; nextSetting++)
      sink(rowMarkup(settingRows[nextSetting] ?? 0, undefined, sheet, targets));
  };
  sink('<sheetData>');
  sheet.cells.forEachRow((cells, row) => {
    writeSettingsBefore(row);
    if (settingRows[nextSetting] === row) nextSetting++;
    sink(rowMarkup(row, cells, sheet, targets));
  });
  writeSettingsBefore(Infinity);
  sink('</sheetData>');
}

function rowMarkup(row: number, cells: RowCells | undefined, sheet: SheetModel, targets: CellTargets): string {
  const settings = sheet.rows.get(row);
  const opening = `<row r="${row + 1}"${settings ? rowAttributes(settings, targets) : ''}`;
  const content = cells ? cellsMarkup(row, cells, settings, sheet, targets) : '';
  if (content !== '') return `${opening}>${content}</row>`;
  return settings ? `${opening}/>` : '';
}

function rowAttributes(settings: RowSettings, targets: CellTargets): string {
  let markup = settings.style === undefined ? '' : ` s="${targets.formatOf(settings.style)}" customFormat="1"`;
  if (settings.height !== undefined) {
    markup += ` ht="${settings.height}"`;
    if (settings.fittedHeight !== settings.height) markup += ' customHeight="1"';
  }
  if (settings.hidden) markup += ' hidden="1"';
  if (settings.outlineLevel) markup += ` outlineLevel="${settings.outlineLevel}"`;
  if (settings.collapsed) markup += ' collapsed="1"';
  return markup;
}

function cellsMarkup(
  row: number,
  cells: RowCells,
  settings: RowSettings | undefined,
  sheet: SheetModel,
  targets: CellTargets,
): string {
  const { values, styles, formulas } = cells;
  const headers = targets.headers.get(row);
  const end = Math.max(
    values.length,
    styles?.length ?? 0,
    formulas?.size ? Math.max(...formulas.keys()) + 1 : 0,
    headers ? Math.max(...headers.keys()) + 1 : 0,
  );
  let markup = '';
  for (let column = 0; column < end; column++) {
    const header = headers?.get(column);
    const value = header ?? values[column];
    const own = styles?.[column];
    const formula = header === undefined ? formulas?.get(column) : undefined;
    if (value === undefined && own === undefined && !formula) continue;
    const style = own ?? settings?.style ?? sheet.columns.get(column)?.style ?? 0;
    const format = style === 0 ? 0 : targets.formatOf(style);
    const opening = `<c r="${columnLetters(column)}${row + 1}"${format === 0 ? '' : ` s="${format}"`}`;
    const preserved = keptOf(cells.preserved?.get(column), value);
    markup += opening + cellBody(row, column, value, formula, preserved, targets);
  }
  return markup;
}

const keptOf = (preserved: PreservedCell | undefined, value: CellValue): PreservedCell | undefined =>
  preserved && preserved.value === value ? preserved : undefined;

function cellBody(
  row: number,
  column: number,
  value: CellValue,
  formula: Formula | undefined,
  preserved: PreservedCell | undefined,
  targets: CellTargets,
): string {
  if (!formula && !preserved) {
    if (typeof value === 'number') return `${valueBody(value)}</c>`;
    if (typeof value === 'string') return ` t="s"><v>${targets.strings.indexOf(value)}</v></c>`;
    if (value === undefined) return '/>';
  }
  const metadata =
    preserved?.valueMetadata !== undefined && targets.keepsValueMetadata ? ` vm="${preserved.valueMetadata}"` : '';
  if (!formula && typeof value === 'string') {
    return `${metadata} t="s"><v>${targets.strings.indexOf(value, preserved?.richText)}</v></c>`;
  }
  const { markup, cellMetadata } = formula
    ? formulaMarkup(row, column, formula, targets)
    : { markup: preserved?.formulaMarkup ?? '', cellMetadata: '' };
  const body = valueBody(value);
  const close = body.indexOf('>');
  return `${cellMetadata}${metadata}${body.slice(0, close + 1)}${markup}${body.slice(close + 1)}</c>`;
}

/** The type attribute, the tag's end and the value, for values that stand in the cell itself. */
function valueBody(value: CellValue): string {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `><v>${value}</v>` : ' t="e"><v>#NUM!</v>';
  }
  if (typeof value === 'string') return ` t="str"><v>${escapeXstring(value)}</v>`;
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v>`;
  if (value instanceof CellError) return ` t="e"><v>${fileError(value)}</v>`;
  return '>';
}

/** Errors younger than the file format stand there as `#VALUE!`, as Excel writes them; calculating brings them back. */
const fileError = (error: CellError): string =>
  error.text === '#SPILL!' || error.text === '#CALC!' ? '#VALUE!' : error.text;

function formulaMarkup(
  row: number,
  column: number,
  formula: Formula,
  targets: CellTargets,
): { markup: string; cellMetadata: string } {
  const table = formula.text.includes('[') ? targets.tableAt(row, column) : undefined;
  const text = escapeXstring(toFileFormula(formula.text, table));
  const isArray = formula.spill !== undefined || mayGiveArray(formula.text);
  if (!isArray) return { markup: `<f>${text}</f>`, cellMetadata: '' };
  const spill = formula.spill ?? { top: row, left: column, bottom: row, right: column };
  const index = formula.legacyArray ? undefined : targets.dynamicArray();
  return {
    markup: `<f t="array" ref="${rectAddress(spill)}">${text}</f>`,
    cellMetadata: index === undefined ? '' : ` cm="${index}"`,
  };
}
