import { GRID_COLUMNS, GRID_ROWS } from '../model/area';
import { SheetModel } from '../model/sheet';
import { WorkbookModel } from '../model/workbook';
import { decodeText, type TextEncoding } from './delimited/encoding';
import { numberStyleOf, readField, type NumberStyle } from './delimited/fieldValues';
import { detectDelimiter, namedDelimiter, splitRecords, type Delimiter } from './delimited/records';
import { isOldBinary, isZip } from './package/signature';
import { WorkbookFileError } from './workbookFileError';

export interface DelimitedOptions {
  /** The file's name; the sheet takes it without its end. */
  readonly name: string;
  /** The user's language, which decides between Chinese encodings that fit equally well. */
  readonly locale?: string;
}

/** What was found out about a file of text, for showing. */
export interface DelimitedFacts {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly columns: number;
  /** Rows, from 1 as in the sheet, that have another number of fields than most. The first hundred. */
  readonly raggedRows: readonly number[];
  readonly raggedCount: number;
}

const RAGGED_SHOWN = 100;
const STYLE_SAMPLE = 5000;
const LONGEST_TEXT = 32_767;

/**
 * Reads a file of text with delimiters as a workbook of one sheet.
 * @throws WorkbookFileError `FileEmpty`, `FileTooLarge` (more than Excel's grid), `FileNotWorkbook` (not text)
 */
export const readDelimited = (bytes: Uint8Array, options: DelimitedOptions): WorkbookModel =>
  inspectDelimited(bytes, options).workbook;

/** The same, with what was found out on the way. */
export function inspectDelimited(
  bytes: Uint8Array,
  { name, locale }: DelimitedOptions,
): { workbook: WorkbookModel; facts: DelimitedFacts } {
  if (bytes.length === 0) throw new WorkbookFileError('FileEmpty', 'The file is empty');
  if (isZip(bytes) || isOldBinary(bytes)) throw new WorkbookFileError('FileNotWorkbook', 'The file is not text');
  const { text, encoding } = decodeText(bytes, locale);
  if (text.trim() === '') throw new WorkbookFileError('FileEmpty', 'The file holds no text');
  if (/\0/.test(text.slice(0, 4096))) throw new WorkbookFileError('FileNotWorkbook', 'The file is not text');
  const named = namedDelimiter(text);
  const delimiter = named?.delimiter ?? detectDelimiter(text, name);
  const records = splitRecords(named?.rest ?? text, delimiter);
  const widest = records.reduce((width, record) => Math.max(width, record.length), 0);
  if (records.length > GRID_ROWS || widest > GRID_COLUMNS) {
    throw new WorkbookFileError(
      'FileTooLarge',
      `The file has ${records.length} rows and ${widest} columns, more than a sheet can hold`,
    );
  }
  const workbook = new WorkbookModel();
  workbook.name = name;
  const sheet = new SheetModel(`{${crypto.randomUUID().toUpperCase()}}`, sheetName(name));
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  fillSheet(sheet, workbook, records, widest);
  return { workbook, facts: { encoding, delimiter, ...raggedness(records) } };
}

function fillSheet(sheet: SheetModel, workbook: WorkbookModel, records: readonly string[][], width: number): void {
  const styles: (NumberStyle | undefined)[] = [];
  for (let column = 0; column < width; column++) {
    const sample: string[] = [];
    for (let row = 1; row < records.length && sample.length < STYLE_SAMPLE; row++)
      sample.push(records[row]?.[column] ?? '');
    styles.push(numberStyleOf(sample));
  }
  const formats = new Map<string, number>();
  const styleOf = (numberFormat: string): number => {
    const known = formats.get(numberFormat) ?? workbook.styles.changed(0, { numberFormat });
    formats.set(numberFormat, known);
    return known;
  };
  records.forEach((record, row) =>
    record.forEach((field, column) => {
      if (field === '') return;
      const { value, numberFormat } = row === 0 ? { value: field } : readField(field, styles[column]);
      sheet.cells.setValue(row, column, typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value);
      if (numberFormat !== undefined) sheet.cells.setStyle(row, column, styleOf(numberFormat));
    }),
  );
}

function raggedness(records: readonly string[][]): Pick<DelimitedFacts, 'columns' | 'raggedRows' | 'raggedCount'> {
  const widths = new Map<number, number>();
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
  const columns = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const ragged = records.flatMap((record, row) => (record.length === columns || isBlank(record) ? [] : [row + 1]));
  return { columns, raggedRows: ragged.slice(0, RAGGED_SHOWN), raggedCount: ragged.length };
}

const isBlank = (record: readonly string[]): boolean => record.length === 1 && record[0] === '';

/** A name that Excel allows for a sheet, from the file's name. */
function sheetName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const allowed = base
    .replace(/[:\\/?*[\]]/g, '_')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return allowed === '' || /^history$/i.test(allowed) ? 'Sheet1' : allowed;
}
