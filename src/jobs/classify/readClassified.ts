import { z } from 'zod';
import { parseDate } from '../../domain/parsing/parseDate';
import { CLASS_KINDS } from '../../domain/classification/reasons';
import { CLASSIFICATION_KIND, CLASSIFICATION_SUMMARY_KIND, HEADER_ROW } from '../../sheets/classification/classificationColumns';
import type { ExistingClassification } from '../../sheets/classification/classificationPlan';
import { readFilledSheet, type FilledSheet } from '../../sheets/classification/filledSheet';
import type { CustomersPlace, OwnColumns } from '../../sheets/classification/ownColumns';
import { CLASSIFICATION_KEY, OWN_COLUMNS_KEY, parseClassificationSettings, WAITING_OVERRIDES_KEY, type ClassificationSettings } from '../../workbook/classificationSettings';
import { isEmptyArea, readSheetTable } from '../../workbook/readSheetTable';
import { loadSetting } from '../../workbook/settings';
import type { JobContext } from '../job';
import type { OwnTable, OwnWorkbook } from '../readWorkbook';

/** What the workbook holds from earlier runs of the classification. */
export interface Classified {
  readonly settings: ClassificationSettings;
  readonly ownColumns: OwnColumns;
  /** Cells that people filled in for customers that were not in the list, by the customer's key. */
  readonly waiting: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** What stands on the sheet; undefined in a first run. */
  readonly filled: FilledSheet | undefined;
  readonly sheet: ExistingClassification | undefined;
  readonly summary: { readonly sheetId: string; readonly rows: number } | undefined;
  /** Report date of the last run, `YYYY-MM-DD`; undefined in a first one. */
  readonly lastRun: string | undefined;
  /** The structured list of customers, where the workbook has one. */
  readonly customers: CustomersPlace | undefined;
  readonly readDate: (text: string) => number | undefined;
}

const ownColumnsSchema = z.partialRecord(z.enum(CLASS_KINDS), z.string()).catch({});
const waitingSchema = z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()])).length(4)).catch({});
const markSchema = z.object({ date: z.string().optional(), rows: z.number().optional() }).catch({});

/** Reads settings, the sheet of the last run and the surroundings of the list of customers. */
export async function readClassified(context: JobContext, own: OwnWorkbook): Promise<Classified> {
  const marked = (kind: string) => own.sheets.find((sheet) => sheet.mark?.kind === kind);
  const list = marked(CLASSIFICATION_KIND);
  const summary = marked(CLASSIFICATION_SUMMARY_KIND);
  const customers = own.tables.get('Customers');
  return context.door.read(async (excel) => {
    const [settings, columns, waiting] = [CLASSIFICATION_KEY, OWN_COLUMNS_KEY, WAITING_OVERRIDES_KEY].map((key) => loadSetting(excel, key));
    await excel.sync();
    const table = list ? await readSheetTable(excel, list.id) : undefined;
    const readDate = dateReader(own);
    const filled = table ? readFilledSheet(table.headers, table.rows, readDate) : undefined;
    const isAtHome = table?.top === HEADER_ROW && table.left === 0 && !table.hasMoreBeside;
    return {
      settings: parseClassificationSettings(settings?.value()),
      ownColumns: ownColumnsSchema.parse(columns?.value() ?? {}),
      waiting: waitingSchema.parse(waiting?.value() ?? {}),
      filled,
      sheet: list && table ? { sheetId: list.id, tableName: table.excelName, rows: table.rows.length, isRewritable: isAtHome && (filled?.isAsLaidOut ?? false) } : undefined,
      summary: summary ? { sheetId: summary.id, rows: baseline(summary.mark?.baseline).rows ?? 0 } : undefined,
      lastRun: filled ? baseline(list?.mark?.baseline).date : undefined,
      customers: customers ? { ...placeOf(customers), isFreeBeside: await isEmptyArea(excel, customers.data.sheetId, besideOf(customers)) } : undefined,
      readDate,
    };
  });
}

function baseline(json: string | undefined): z.infer<typeof markSchema> {
  try {
    return markSchema.parse(JSON.parse(json ?? '{}'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Reads a date that was typed as text, as the workbook writes days and months. */
const dateReader = (own: OwnWorkbook) => (text: string): number | undefined => {
  const read = parseDate(text, { order: own.dayOrder, orderIsKnown: true, date1904: false, latest: Infinity, keepTime: false, yearsOnly: false });
  return read.kind === 'value' && typeof read.value === 'number' ? Math.floor(read.value) : undefined;
};

function placeOf({ data, columns }: OwnTable): Omit<CustomersPlace, 'isFreeBeside'> {
  const { excelName, sheetId, sheetName, top, left, headers } = data;
  return { excelName, sheetId, sheetName, top, left, headers, rowCount: columns.rowCount };
}

/** The cells to the right of a table, a column for each class. */
const besideOf = ({ data, columns }: OwnTable) => ({ row: data.top, column: data.left + data.headers.length, rows: columns.rowCount + 1, columns: CLASS_KINDS.length });
