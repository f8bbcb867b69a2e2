import { GRADES } from '../../domain/classification/classes';
import type { AnalysisRows } from '../../domain/composition/analysisRows';
import type { CompositionBasis } from '../../domain/composition/compositionReport';
import { NOTHING } from '../../domain/composition/dictionary';
import { REST } from '../../domain/composition/shareTable';
import { overdueOf } from '../../domain/credit/paymentFigures';
import { civilOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import type { CellInput, MakeSheetStep, SheetContent, SheetMark } from '../plan';
import { FONTS } from '../style';
import { reportNames } from './reportNames';

/** Mark of the sheet that holds what PivotTables are made over. */
export const ANALYSIS_KIND = 'analysis';
export const ANALYSIS_TABLE = 'Analysis';

const COLUMNS = ['record', 'customer', 'product', 'category', 'region', 'year', 'quarter', 'month', 'grade', 'creditGrade', 'amount', 'lines', 'receivable', 'overdue'] as const;
const WIDTHS = [10, 26, 26, 16, 16, 7, 8, 9, 8, 8, 14, 7, 14, 14];
/** Columns of texts: a name that looks like a number or a formula stays a name. */
const TEXT_COLUMNS = 5;

/**
 * Headers and rows of the `Analysis` table: sales by customer, product, region and month with the customer's grades, then
 * a row for each customer with open receivables, in the month of the report date.
 */
export function analysisTable(basis: CompositionBasis, rows: AnalysisRows, texts: Texts): readonly (readonly CellInput[])[] {
  return [COLUMNS.map((key) => texts(`composition.analysis.${key}`)), ...saleRows(basis, rows, texts), ...balanceRows(basis, texts)];
}

function saleRows({ facts, grade, credit, ...basis }: CompositionBasis, rows: AnalysisRows, texts: Texts): readonly (readonly CellInput[])[] {
  const nameOf = reportNames({ ...basis, facts, grade, credit }, [], texts);
  const named = namesByCode(nameOf);
  const [record, others] = [texts('composition.analysis.sale'), texts('composition.analysis.otherProducts')];
  const table: (readonly CellInput[])[] = [];
  for (let row = 0; row < rows.count; row++) {
    const customer = rows.customer[row] ?? 0;
    const product = rows.product[row] ?? NOTHING;
    table.push([
      record,
      named('customer', customer),
      product === REST ? others : named('product', product),
      product === REST ? others : named('category', facts.categoryOf[product] ?? NOTHING),
      named('region', rows.region[row] ?? NOTHING),
      ...monthCells(rows.month[row] ?? 0),
      GRADES[grade[customer] ?? 0] ?? '',
      named('creditGrade', credit.assessment.grade[customer] ?? 0),
      rows.amount[row] ?? 0,
      rows.lines[row] ?? 0,
      '',
      '',
    ]);
  }
  return table;
}

/** Year, quarter and month of a month such as 202609. */
function monthCells(month: number): readonly CellInput[] {
  const [year, number] = [Math.floor(month / 100), month % 100];
  return [year, `Q${Math.ceil(number / 3)}`, `${year}-${String(number).padStart(2, '0')}`];
}

function balanceRows(basis: CompositionBasis, texts: Texts): readonly (readonly CellInput[])[] {
  const { credit, grade, regionOfFile, reportDate } = basis;
  const { assessment } = credit;
  const nameOf = reportNames(basis, [], texts);
  const { year, month } = civilOf(reportDate);
  const record = texts('composition.analysis.balance');
  return credit.customers.flatMap(({ position }) => {
    const exposure = assessment.exposure[position] ?? 0;
    if (exposure === 0) return [];
    const cells = [record, nameOf('customer', position), record, record, nameOf('region', regionOfFile[position] ?? NOTHING), ...monthCells(year * 100 + month)];
    return [[...cells, GRADES[grade[position] ?? 0] ?? '', nameOf('creditGrade', assessment.grade[position] ?? 0), '', '', exposure, overdueOf(assessment.evidence.payments, position)]];
  });
}

/** Names are worked out once each, not once a row. */
function namesByCode(nameOf: ReturnType<typeof reportNames>): ReturnType<typeof reportNames> {
  const known = new Map<string, string[]>();
  return (of, code) => {
    let names = known.get(of);
    if (!names) known.set(of, (names = []));
    return (names[code] ??= nameOf(of, code));
  };
}

/** Columns hold texts and numbers as such, so that pivots and slicers sort them well. */
function analysisContent(table: readonly (readonly CellInput[])[], tableName: string, texts: Texts): SheetContent {
  return {
    ...analysisCells(table, texts),
    tables: [{ name: tableName, area: { row: 0, column: 0, rows: table.length, columns: COLUMNS.length }, style: '', showFilterButton: true }],
    freeze: { rows: 1, columns: 0 },
  };
}

/** The hidden sheet with its table, as a step that makes it. */
export const analysisStep = (handle: string, name: string, tableName: string, table: readonly (readonly CellInput[])[], texts: Texts): MakeSheetStep => ({
  kind: 'makeSheet',
  handle,
  name,
  mark: analysisMark(tableName, table.length),
  content: analysisContent(table, tableName, texts),
  visibility: 'Hidden',
});

/** What the sheet is known by: the table's name, and how many rows it has with its headers. */
export const analysisMark = (tableName: string, rows: number): SheetMark => ({ kind: ANALYSIS_KIND, key: tableName, baseline: String(rows) });

/** The table's cells and their formats; `rowsBefore` rows that are there already are emptied where there are fewer now. */
export function analysisCells(table: readonly (readonly CellInput[])[], texts: Texts, rowsBefore = 0): SheetContent {
  const blank = Array.from({ length: Math.max(0, rowsBefore - table.length) }, () => COLUMNS.map(() => ''));
  const rows = table.length + blank.length;
  const area = (column: number, columns: number) => ({ row: 0, column, rows, columns });
  return {
    columnWidths: WIDTHS.map((characters, column) => ({ column, columns: 1, characters })),
    numberFormats: [
      { areas: [area(0, TEXT_COLUMNS), area(6, 4)], format: '@' },
      { areas: [area(10, 1), area(12, 2)], format: '#,##0.00' },
    ],
    values: [{ at: { row: 0, column: 0 }, values: [...table, ...blank] }],
    looks: [{ areas: [area(0, COLUMNS.length)], look: { fontName: FONTS[texts.language], fontSize: 10 } }],
  };
}

export const ANALYSIS_COLUMNS = COLUMNS.length;
