import type { SheetModel } from '../sheet';
import type { TableColumnModel, TableModel } from '../table';
import type { WorkbookModel } from '../workbook';
import type { PivotTableModel } from '../pivot/pivotTable';
import { drawingsOf } from './drawing';
import type { SlicerModel, SlicerSource } from './slicer';

/** What a slicer filters, as it is in the workbook now. */
export type SlicerTarget =
  | {
      readonly kind: 'table';
      readonly sheet: SheetModel;
      readonly table: TableModel;
      readonly column: TableColumnModel;
      /** The column's place in the table. */
      readonly position: number;
    }
  | {
      readonly kind: 'pivot';
      readonly pivots: readonly { readonly sheet: SheetModel; readonly pivot: PivotTableModel }[];
      readonly first: PivotTableModel;
      readonly field: number;
    };

/** Undefined where the table, the column or every PivotTable is gone. */
export function slicerTarget({ sheets }: WorkbookModel, source: SlicerSource): SlicerTarget | undefined {
  if (source.kind === 'table') {
    const sheet = sheets.find(({ tables }) => tables.some(({ id }) => id === source.tableId));
    const table = sheet?.tables.find(({ id }) => id === source.tableId);
    const position = table?.columns.findIndex(({ id }) => id === source.columnId) ?? -1;
    const column = table?.columns[position];
    return sheet && table && column && { kind: 'table', sheet, table, column, position };
  }
  const pivots = sheets.flatMap((sheet) =>
    sheet.pivotTables.filter(({ id }) => source.pivotIds.includes(id)).map((pivot) => ({ sheet, pivot })),
  );
  const first = pivots[0]?.pivot;
  const field = first ? fieldOf(first, source.fieldName) : -1;
  return first && field >= 0 ? { kind: 'pivot', pivots, first, field } : undefined;
}

const fieldOf = ({ cache }: PivotTableModel, fieldName: string): number =>
  cache.fields.findIndex(({ name }) => name === fieldName);

/** Takes away the slicers that have nothing to filter any more: they go with their table, column or PivotTable. */
export function dropOrphanSlicers(workbook: WorkbookModel): void {
  for (const sheet of workbook.sheets) {
    const orphans = new Set<unknown>(
      drawingsOf(sheet.drawings, 'slicer').filter(({ source }) => !slicerTarget(workbook, source)),
    );
    if (orphans.size > 0) sheet.drawings = sheet.drawings.filter((drawing) => !orphans.has(drawing));
  }
}

export const allSlicers = ({ sheets }: WorkbookModel): SlicerModel[] =>
  sheets.flatMap(({ drawings }) => drawingsOf(drawings, 'slicer'));

/** Tells every PivotTable which of its fields slicers choose items of. */
export const noteSlicerFields = (workbook: WorkbookModel): void => noteSlicerFieldsOf(workbook, allSlicers(workbook));

/** The same for slicers that do not stand on their sheets yet. */
export function noteSlicerFieldsOf(workbook: WorkbookModel, slicers: readonly Pick<SlicerModel, 'source'>[]): void {
  for (const pivot of workbook.sheets.flatMap(({ pivotTables }) => pivotTables)) {
    const fields = slicers.flatMap(({ source }) =>
      source.kind === 'pivot' && source.pivotIds.includes(pivot.id) ? [fieldOf(pivot, source.fieldName)] : [],
    );
    const known = [...new Set(fields)].filter((field) => field >= 0);
    if (known.length > 0) pivot.slicerFields = known;
    else delete pivot.slicerFields;
  }
}
