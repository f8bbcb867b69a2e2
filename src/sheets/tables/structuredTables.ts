import { extraHeader, fieldsOf, findField } from '../../domain/catalogue/catalogue';
import type { FieldDefinition, FieldType, RawCell, TableName } from '../../domain/tables';
import { createTexts, type Texts } from '../../i18n/texts';
import type { Language } from '../../domain/language';
import { isNumeric, numberFormatOf, shownValue, TEXT_FORMAT } from '../fieldFormat';
import type { Area, CellInput, NumberFormatBlock, PlanStep, SheetContent, ValidationBlock } from '../plan';
import { FONTS, PALETTE, TAB_COLORS, type CellLook } from '../style';
import { columnRule, missingMarks, RULED_ROWS } from './columnRules';

/** Mark of a sheet with a structured table; its key is the table's name. */
export const TABLE_KIND = 'table';

/** A structured table to be made. `columns` are field keys and `extra:` keys; other fields of the table follow empty. */
export interface NewTable {
  readonly table: TableName;
  /** The name that Excel knows it by, where the stable name is taken by a person's own table. */
  readonly excelName?: string;
  /** Keys of the columns that have values, in any order. */
  readonly columns: readonly string[];
  /** Rows in the order of `columns`; list items are their keys, dates serial numbers. */
  readonly rows: readonly (readonly RawCell[])[];
}

/** The name that Excel knows a structured table by. */
export const excelNameOf = ({ table, excelName }: NewTable): string => excelName ?? table;

/** Columns that stay in sight and come again on every page of a wide table: number and name. */
const LEADING_COLUMNS: Readonly<Partial<Record<TableName, number>>> = { Customers: 2, Archives: 2 };

/** Rows below the data that already have the formats and rules, so that typing under a table goes on as above. */
const ROWS_PREPARED = 1;

/** All columns of a structured table: every field of it in the catalogue's order, then columns that match no field. */
export const tableColumns = (table: TableName, given: readonly string[]): readonly string[] => [
  ...fieldsOf(table).map(({ key }) => key),
  ...given.filter((key) => extraHeader(key) !== undefined),
];

/** Headers of these columns, each different from the others whatever the case, as an Excel table asks. */
export function tableHeaders(table: TableName, columns: readonly string[], language: Language): readonly string[] {
  const taken = new Set<string>();
  return columns.map((key) => {
    const wish = (findField(table, key)?.header[language] ?? extraHeader(key) ?? key).trim() || '-';
    let header = wish;
    for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${wish} (${number})`;
    taken.add(header.toLowerCase());
    return header;
  });
}

/** Rows in the order of `columns`, as they are written: items by their labels, '' where a column has no value. */
export function tableRows({ table, columns: given, rows }: NewTable, columns: readonly string[], texts: Texts): readonly (readonly CellInput[])[] {
  const positions = columns.map((key) => given.indexOf(key));
  const definitions = columns.map((key) => findField(table, key));
  return rows.map((row) =>
    positions.map((position, column) => (position < 0 ? '' : shownCell(definitions[column], row[position] ?? '', texts))),
  );
}

function shownCell(definition: FieldDefinition | undefined, value: RawCell, texts: Texts): CellInput {
  if (definition?.type === 'yesNo' && typeof value === 'boolean') return texts(value ? 'tables.yes' : 'tables.no');
  return shownValue(definition, value, texts.language);
}

/** The step that makes one structured table on a sheet of its own. `listsSheetName`: where long drop-downs take their items. */
export function structuredTable(given: NewTable, handle: string, language: Language, listsSheetName: string): PlanStep {
  const texts = createTexts(language);
  return {
    kind: 'makeSheet',
    handle,
    name: texts(`tables.sheets.${given.table}`),
    mark: { kind: TABLE_KIND, key: given.table },
    tabColor: TAB_COLORS.table,
    content: tableContent(given, texts, listsSheetName),
  };
}

/** Everything on the sheet of a structured table. */
export function tableContent(given: NewTable, texts: Texts, listsSheetName: string): SheetContent {
  const { table } = given;
  const columns = tableColumns(table, given.columns);
  const leading = LEADING_COLUMNS[table] ?? 0;
  const headers = tableHeaders(table, columns, texts.language);
  const rows = tableRows(given, columns, texts);
  const dataRows = Math.max(1, rows.length);
  const area: Area = { row: 0, column: 0, rows: dataRows + 1, columns: columns.length };
  const bodyOf = (column: number): Area => ({ row: 1, column, rows: dataRows + ROWS_PREPARED, columns: 1 });
  return {
    columnWidths: columnWidths(table, columns, headers, rows),
    rowHeights: [{ row: 0, rows: 1, points: 24 }],
    ...(columns.includes('title') ? { fitRows: [{ row: 1, rows: dataRows }] } : {}),
    numberFormats: numberFormats(table, columns, bodyOf),
    values: [{ at: { row: 0, column: 0 }, values: [headers, ...rows] }],
    looks: [
      { areas: [{ ...area, rows: dataRows + 1 + ROWS_PREPARED }], look: { fontName: FONTS[texts.language], fontSize: 10, fontColor: PALETTE.ink, vertical: 'Center' } },
      { areas: [{ ...area, rows: 1 }], look: HEADER_LOOK },
      ...(columns.includes('title') ? [{ areas: [bodyOf(columns.indexOf('title'))], look: { wrap: true } }] : []),
    ],
    tables: [{ name: excelNameOf(given), area, style: 'TableStyleLight1', showFilterButton: true }],
    validations: columns.flatMap((key, column): readonly ValidationBlock[] => {
      const definition = findField(table, key);
      return definition ? [columnRule(definition, { ...bodyOf(column), rows: RULED_ROWS }, texts, listsSheetName)] : [];
    }),
    conditionals: missingMarks(table, columns),
    freeze: { rows: 1, columns: leading },
    print: {
      orientation: 'Landscape',
      margins: { top: 40, right: 30, bottom: 40, left: 30, header: 18, footer: 18 },
      fitToPagesWide: columns.length > 20 ? 3 : 1,
      fitToPagesTall: 0,
      titleRows: { first: 0, count: 1 },
      ...(leading > 0 ? { titleColumns: { first: 0, count: leading } } : {}),
      footer: { left: `&8${texts('tables.footer')}`, center: '&8&A', right: '&8&P / &N' },
    },
  };
}

const HEADER_LOOK: CellLook = { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent, horizontal: 'Left', vertical: 'Center' };

function numberFormats(table: TableName, columns: readonly string[], bodyOf: (column: number) => Area): readonly NumberFormatBlock[] {
  const byFormat = new Map<string, Area[]>();
  columns.forEach((key, column) => {
    const definition = findField(table, key);
    const format = definition ? formatOf(definition.type) : undefined;
    if (format === undefined) return;
    const areas = byFormat.get(format) ?? [];
    areas.push(bodyOf(column));
    byFormat.set(format, areas);
  });
  return [...byFormat].map(([format, areas]) => ({ format, areas }));
}

/** General needs no block; free text stays text, so that `1/2` or a product code is not read as a date. */
const formatOf = (type: FieldType): string | undefined => {
  const format = numberFormatOf(type);
  if (format !== 'General') return format;
  return type === 'text' ? TEXT_FORMAT : undefined;
};

/** Rows looked at for a column's width. */
const WIDTH_SAMPLE = 200;
const NARROWEST = 9;
/** What a day and a time take, also where none stands in the column yet. */
const leastCharacters = (type: FieldType): number => (type === 'dateTime' ? 17 : type === 'date' ? 11 : NARROWEST);
const WIDEST: Readonly<Record<'text' | 'longText' | 'other', number>> = { text: 30, longText: 42, other: 22 };

function columnWidths(table: TableName, columns: readonly string[], headers: readonly string[], rows: readonly (readonly CellInput[])[]) {
  return columns.map((key, column) => {
    const type = findField(table, key)?.type ?? 'text';
    const widest = type === 'longText' ? WIDEST.longText : type === 'text' ? WIDEST.text : WIDEST.other;
    const content = rows.slice(0, WIDTH_SAMPLE).reduce((most, row) => Math.max(most, cellCharacters(row[column] ?? '', type)), 0);
    // The filter button stands over the header's end.
    const header = characters(headers[column] ?? '') + 3;
    return { column, columns: 1, characters: Math.max(leastCharacters(type), header, Math.min(widest, content + 2)) };
  });
}

function cellCharacters(value: CellInput, type: FieldType): number {
  if (typeof value === 'number') return isNumeric(type) && type.startsWith('date') ? 10 : 12;
  return characters(String(value ?? ''));
}

/** Width in digits of the standard font; Chinese characters take two. */
function characters(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e80' ? 2 : 1.05;
  return Math.ceil(width);
}

