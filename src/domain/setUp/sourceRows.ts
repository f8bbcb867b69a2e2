import { extraKey } from '../catalogue/catalogue';
import type { FoundColumn, FoundList } from '../matching/foundList';
import type { ColumnMatch, ListMatch } from '../matching/matchList';
import { isDateFormat } from '../matching/cellKind';
import { a1, columnLetters } from '../matching/sheetGrid';
import { parseColumn, type ColumnNote, type ParseContext } from '../parsing/parseColumn';
import { cleanText } from '../parsing/plainText';
import type { Problem } from '../problem';
import { isoOf } from '../serialDate';
import type { FieldDefinition, RawCell } from '../tables';
import { composeNames, customerRowProblems } from './customerRows';
import type { SourceRows } from './tableGrowth';

/** A list read as rows of a structured table, and what a person has to know of it. */
export interface ReadList {
  readonly rows: SourceRows;
  readonly problems: readonly Problem[];
}

/**
 * Reads a list's columns as the fields that they were taken for; columns that match no field are kept under their own
 * headers. Columns without a header and without any value are left out.
 */
export function readList(list: FoundList, match: ListMatch, context: ParseContext): ReadList {
  const columns = new Map<string, readonly RawCell[]>();
  const sheetColumns = new Map<string, number>();
  const problems: Problem[] = [];
  for (const matched of match.columns) {
    const read = readColumn(list, matched, context);
    if (!read || columns.has(read.key)) continue;
    columns.set(read.key, read.values);
    sheetColumns.set(read.key, matched.column.column);
    problems.push(...read.problems);
  }
  if (match.table === 'Customers') composeNames(columns, list.rows.length);
  return {
    rows: {
      id: `${list.sheetId}!${list.area.top},${list.area.left}`,
      sheet: list.sheet,
      data: { rowCount: list.rows.length, columns },
      sheetRows: list.rows.map((row) => row + 1),
      sheetColumns,
    },
    problems: [
      ...listProblems(list, match),
      ...problems,
      ...(match.table === 'Customers' ? customerRowProblems(list, columns) : []),
    ],
  };
}

interface ReadColumn {
  readonly key: string;
  readonly values: readonly RawCell[];
  readonly problems: readonly Problem[];
}

function readColumn(list: FoundList, { column, match }: ColumnMatch, context: ParseContext): ReadColumn | undefined {
  if (!match) return extraColumn(column, context);
  const hints = { formats: column.formats, ...(column.unit?.scale === undefined ? {} : { scale: column.unit.scale }) };
  const { values, notes } = parseColumn(column.values, match.field, context, hints);
  return { key: match.field.key, values, problems: notes.map((note) => noteProblem(list, column, match.field, note)) };
}

/** A date in a column that is no field's stays readable: its number format does not come along. A nameless column goes by its letter. */
function extraColumn(column: FoundColumn, context: ParseContext): ReadColumn | undefined {
  const isEmpty = column.values.every((value) => value === '');
  if (isEmpty) return undefined;
  const isDate = column.formats.length > 0 && column.formats.filter(isDateFormat).length * 2 > column.formats.length;
  const values = column.values.map((value) => {
    if (typeof value === 'string') return cleanText(value);
    return isDate && typeof value === 'number' ? dateText(value, context) : value;
  });
  return {
    key: extraKey(column.header === '' ? `(${columnLetters(column.column)})` : column.header),
    values,
    problems: [],
  };
}

/** Days between the two date systems. */
const DAYS_1904 = 1462;

const dateText = (value: number, context: ParseContext): string => isoOf(context.date1904 ? value + DAYS_1904 : value);

/** A cell that could not be read keeps its text and is a warning; something to know of one that was is a hint. */
const noteProblem = (list: FoundList, column: FoundColumn, field: FieldDefinition, note: ColumnNote): Problem => ({
  code: note.code,
  severity: note.isUnread ? 'warning' : 'hint',
  place: { sheet: list.sheet, cell: a1(list.rows[note.row] ?? 0, column.column) },
  facts: { ...note.facts, column: column.header, count: note.count },
  rule: field.rule,
});

/** What was left out of the list or may surprise: totals, notes, headers twice, hidden rows and columns, doubtful matches. */
function listProblems(list: FoundList, match: ListMatch): readonly Problem[] {
  const problem = (
    code: string,
    severity: Problem['severity'],
    cell: string,
    facts: Problem['facts'] = {},
  ): Problem => ({
    code,
    severity,
    place: { sheet: list.sheet, cell },
    facts,
  });
  const header = list.headerRows.at(-1) ?? list.area.top;
  const corner = a1(header, list.area.left);
  const hiddenColumns = list.columns.filter((column) => column.isHidden);
  return [
    ...list.leftOut.map((row) =>
      problem(LEFT_OUT[row.kind], 'hint', a1(row.row, list.area.left), { text: row.text.slice(0, 200) }),
    ),
    ...(list.headerRows.length === 0
      ? [problem('headerMissing', 'warning', corner, { columns: list.columns.length })]
      : []),
    ...list.duplicateHeaders.map((name) => problem('duplicateHeader', 'warning', corner, { header: name })),
    ...(list.hiddenRows > 0 ? [problem('hiddenRows', 'hint', corner, { count: list.hiddenRows })] : []),
    ...hiddenColumns.map((column) =>
      problem('hiddenColumn', 'hint', a1(header, column.column), { header: column.header }),
    ),
    ...match.columns
      .filter((one) => one.needsConfirmation && one.match)
      .map(({ column, match: doubtful }) =>
        problem('doubtfulMatch', 'hint', a1(header, column.column), {
          header: column.header,
          field: doubtful?.field.key ?? '',
        }),
      ),
  ];
}

const LEFT_OUT = { total: 'totalRowLeftOut', note: 'noteLeftOut', repeatedHeader: 'repeatedHeaderLeftOut' } as const;
