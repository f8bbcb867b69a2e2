import { fieldsOf, findField } from '../../domain/catalogue/catalogue';
import type { StatusChange } from '../../domain/archive/register/statusAfterSteps';
import { Refusal } from '../../domain/problem';
import type { Language } from '../../domain/language';
import type { RawCell, TableName } from '../../domain/tables';
import { createTexts } from '../../i18n/texts';
import { registerBlocks } from '../../sheets/archive/registerCells';
import { numberFormatOf, shownValue, TEXT_FORMAT } from '../../sheets/fieldFormat';
import { FONTS, PALETTE } from '../../sheets/style';
import type { Area, CellInput, PlanStep } from '../../sheets/plan';
import { LISTS_KIND } from '../../sheets/tables/listsSheet';
import { planTables } from '../../sheets/tables/tablesPlan';
import type { OwnWorkbook } from '../readWorkbook';
import { freeTableName } from '../tableNames';

/** Rows for a register, in the order of `columns`. */
export interface StepRows {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
}

/**
 * Rows added under a register's last row, or the register made with them where the workbook has none. Refuses a register
 * that lacks a column that would be lost (`registerColumnsMissing`).
 */
export function registerSteps(added: StepRows, own: OwnWorkbook, language: Language): readonly PlanStep[] {
  const there = own.tables.get(added.table);
  const lists = own.sheets.find(({ mark }) => mark?.kind === LISTS_KIND);
  const common = { language, ...(lists ? { listsSheetName: lists.name } : {}) };
  if (!there) {
    const excelName = freeTableName(added.table, own.tableNames);
    return withoutActivate(planTables({ ...common, newTables: [{ ...added, excelName }], addedRows: [] }).steps);
  }
  const columnKeys = [...there.columns.columns.keys()];
  const missing = added.columns.filter((column) => !columnKeys.includes(column));
  if (missing.length > 0) throw columnsMissing(added.table, missing, language);
  const { excelName, sheetId, top, left, rowCount, blankRows } = there.data;
  const blank = { at: rowCount, rows: blankRows };
  const steps = planTables({ ...common, newTables: [], addedRows: [{ ...added, excelName, sheetId, top, left, columnKeys, fillings: [], blank }] }).steps;
  return [...steps, formatStep(added, { sheetId, top: top + 1 + rowCount, left, columnKeys }, language)];
}

/** The step that adds rows under a register's last row, wherever that is by then. */
export const appendedSteps = ({ table, columns, rows }: StepRows, { excelName, columnKeys }: { readonly excelName: string; readonly columnKeys: readonly string[] }, language: Language): readonly PlanStep[] => [
  { kind: 'appendRows', table: excelName, rows: rows.map((row) => columnKeys.map((key) => shownCell(table, key, row[columns.findIndex((column) => column === key)] ?? '', language))) },
];

interface TableAt {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly columnKeys: readonly string[];
}

/** New rows get the formats and the font of the table's columns; `top` is the first new row. */
function formatStep({ table, rows }: StepRows, { sheetId, top, left, columnKeys }: TableAt, language: Language): PlanStep {
  const areaOf = (column: number): Area => ({ row: top, column: left + column, rows: rows.length, columns: 1 });
  const all: Area = { row: top, column: left, rows: rows.length, columns: columnKeys.length };
  return {
    kind: 'writeSheet',
    sheet: { kind: 'existing', id: sheetId },
    content: {
      numberFormats: columnKeys.flatMap((key, column) => {
        const definition = findField(table, key);
        return definition ? [{ areas: [areaOf(column)], format: definition.type === 'text' ? TEXT_FORMAT : numberFormatOf(definition.type) }] : [];
      }),
      looks: [{ areas: [all], look: { fontName: FONTS[language], fontSize: 10, fontColor: PALETTE.ink, vertical: 'Center' } }],
    },
  };
}

const shownCell = (table: TableName, key: string, value: RawCell, language: Language): CellInput => shownValue(findField(table, key), value, language);
const withoutActivate = (steps: readonly PlanStep[]): readonly PlanStep[] => steps.filter(({ kind }) => kind !== 'activate');

function columnsMissing(table: TableName, missing: readonly string[], language: Language): Refusal {
  const headers = missing.map((key) => fieldsOf(table).find((field) => field.key === key)?.header[language] ?? key);
  return new Refusal({ code: 'registerColumnsMissing', severity: 'error', place: {}, facts: { table, columns: headers.join(', ') }, rule: 'A8.4' });
}

/** The status of documents in the register, where it has such a column; rows count from the first under the header. */
export function statusSteps(changes: readonly StatusChange[], own: OwnWorkbook, language: Language): readonly PlanStep[] {
  const there = own.tables.get('Archives');
  if (!there || changes.length === 0) return [];
  const { sheetId, top, left } = there.data;
  const fillings = changes.map(({ row, status }) => ({ row, column: 'status', value: status }));
  const values = registerBlocks(fillings, { top, left, columnKeys: [...there.columns.columns.keys()] }, createTexts(language));
  return values.length === 0 ? [] : [{ kind: 'writeSheet', sheet: { kind: 'existing', id: sheetId }, content: { values } }];
}
