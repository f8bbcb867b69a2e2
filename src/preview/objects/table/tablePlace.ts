import { officeObject, type OfficeObject, type Session } from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import { SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';
import type { WorkbookModel } from '../../model/workbook';
import { itemNotFound } from '../arguments';
import type { TablePlace } from '../references';

export type { TablePlace } from '../references';

/** The tables of the whole workbook or of one sheet. */
export type TablesSubject = WorkbookModel | SheetModel;

/** Ids on the wire are texts, so that no key is taken for a position. */
export const tableId = (table: TableModel): string => String(table.id);

export const tableObject = (place: TablePlace): OfficeObject<TablePlace> => officeObject('Table', place);

/** The table, if it is still there. */
export function existing({ sheet, table }: TablePlace): TableModel {
  if (!sheet.tables.includes(table)) throw itemNotFound("The requested resource doesn't exist.");
  return table;
}

/** In the order of sheets and, on a sheet, of making. */
export const tablesOf = (subject: TablesSubject): TablePlace[] =>
  (subject instanceof SheetModel ? [subject] : subject.sheets).flatMap((sheet) =>
    sheet.tables.map((table) => ({ sheet, table })),
  );

/** By name, whatever the case, or by id. */
export function findTable(places: readonly TablePlace[], key: unknown): TablePlace | undefined {
  if (typeof key !== 'string' && typeof key !== 'number') return undefined;
  const wanted = String(key);
  return (
    places.find(({ table }) => sameName(table.name, wanted)) ?? places.find(({ table }) => tableId(table) === wanted)
  );
}

/** Excel's own words for a table's parts, in the language of the data. */
export function tableWords(session: Session): {
  readonly table: string;
  readonly column: string;
  readonly total: string;
} {
  const locale = session.options.locale.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(locale)) return { table: '表格', column: '欄', total: '合計' };
  if (locale.startsWith('zh')) return { table: '表', column: '列', total: '汇总' };
  return { table: 'Table', column: 'Column', total: 'Total' };
}

/** Formulas see a table that has changed its name, columns or place. */
export const structureChanged = (session: Session): void => {
  session.calculator.structureChanged();
  session.needCalculation();
};
