import type { WorkbookModel } from '../../src/preview/model/workbook';
import { SheetModel } from '../../src/preview/model/sheet';
import type { DraftColumn, PlantedFault, SampleCell, SheetDraft } from './sheetDraft';

const THIN = { style: 'Continuous', weight: 'Thin', color: '#A6A6A6' };
const letters = (column: number): string => (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** Puts a list on a new sheet as people have it: a merged title, a note, blank rows, a total. Gives its faults with their places. */
export function layOut(workbook: WorkbookModel, draft: SheetDraft, number: number): readonly Omit<PlantedFault, 'id'>[] {
  const sheet = new SheetModel(`{00000000-0000-0000-0000-${String(number).padStart(12, '0')}}`, draft.name);
  workbook.sheets.push(sheet);
  const hasGroups = draft.columns.some(({ group }) => group !== undefined);
  const headerRow = draft.note === '' ? 1 : 3;
  layOutTitle(workbook, sheet, draft);
  layOutHeader(workbook, sheet, draft.columns, headerRow, hasGroups);
  const firstRow = headerRow + (hasGroups ? 2 : 1);
  const rowOf = (row: number): number => firstRow + row + (draft.blankAfter > 0 ? Math.floor(row / draft.blankAfter) : 0);
  const styles = columnStyles(workbook, draft.columns);
  draft.rows.forEach((row, index) =>
    draft.columns.forEach(({ key }, column) => put(sheet, rowOf(index), column, row[key] ?? '', styles[column] ?? 0)),
  );
  if (draft.total) layOutTotal(workbook, sheet, draft, draft.total, rowOf(draft.rows.length - 1) + 1);
  return draft.faults.map(({ kind, row, key, what }) => {
    const column = draft.columns.findIndex((one) => one.key === key);
    return { kind, sheet: draft.name, cell: `${letters(column)}${rowOf(row) + 1}`, what };
  });
}

function put(sheet: SheetModel, row: number, column: number, value: SampleCell, style: number): void {
  if (value !== '') sheet.cells.setValue(row, column, value);
  sheet.cells.setStyle(row, column, style);
}

function columnStyles(workbook: WorkbookModel, columns: readonly DraftColumn[]): readonly number[] {
  return columns.map(({ format }) =>
    workbook.styles.changed(0, { ...(format ? { numberFormat: format } : {}), font: { name: '宋体', size: 10 }, borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } }),
  );
}

function layOutTitle(workbook: WorkbookModel, sheet: SheetModel, draft: SheetDraft): void {
  const title = workbook.styles.changed(0, { font: { name: '黑体', size: 16, bold: true }, alignment: { horizontal: 'Center', vertical: 'Center' } });
  const right = Math.min(draft.columns.length, 10) - 1;
  put(sheet, 0, 0, draft.title, title);
  sheet.merges.push({ top: 0, left: 0, bottom: 0, right });
  sheet.rows.set(0, { height: 30 });
  if (draft.note !== '') put(sheet, 1, 0, draft.note, workbook.styles.changed(0, { font: { name: '宋体', size: 9, color: '#7F7F7F' } }));
}

function layOutHeader(workbook: WorkbookModel, sheet: SheetModel, columns: readonly DraftColumn[], row: number, hasGroups: boolean): void {
  const style = workbook.styles.changed(0, {
    font: { name: '宋体', size: 10, bold: true }, fill: { pattern: 'Solid', color: '#DDEBF7' }, alignment: { horizontal: 'Center', vertical: 'Center', wrapText: true },
    borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN },
  });
  columns.forEach(({ header, group, width, hidden }, column) => {
    sheet.columns.set(column, { width: Math.round((width * 7 + 5) * 0.75), ...(hidden ? { hidden } : {}) });
    const isFirstOfGroup = group !== undefined && columns[column - 1]?.group !== group;
    put(sheet, row, column, group === undefined ? header : isFirstOfGroup ? group : '', style);
    if (!hasGroups) return;
    put(sheet, row + 1, column, group === undefined ? '' : header, style);
    if (group === undefined) sheet.merges.push({ top: row, left: column, bottom: row + 1, right: column });
    else if (isFirstOfGroup) {
      const members = columns.filter((one) => one.group === group).length;
      sheet.merges.push({ top: row, left: column, bottom: row, right: column + members - 1 });
    }
  });
}

function layOutTotal(workbook: WorkbookModel, sheet: SheetModel, draft: SheetDraft, total: { readonly label: string; readonly sums: readonly string[] }, row: number): void {
  const style = workbook.styles.changed(0, { numberFormat: '#,##0.00', font: { name: '宋体', size: 10, bold: true }, fill: { pattern: 'Solid', color: '#F2F2F2' } });
  draft.columns.forEach(({ key }, column) => {
    const sum = draft.rows.reduce((so, one) => so + (typeof one[key] === 'number' ? one[key] : 0), 0);
    put(sheet, row, column, column === 0 ? total.label : total.sums.includes(key) ? Math.round(sum * 100) / 100 : '', style);
  });
}
