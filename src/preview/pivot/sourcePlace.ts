import type { Rect } from '../model/area';
import { sameName } from '../model/operations/nameRules';
import type { PivotSource } from '../model/pivot/pivotCache';
import type { SheetModel } from '../model/sheet';
import type { TableModel } from '../model/table';
import type { WorkbookModel } from '../model/workbook';
import { placeOfFormula } from '../objects/references';

/** The cells of a source, with its header row where it shows one. */
export interface SourcePlace {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  /** The names of its columns, where no row of the source shows them: those of a table without its header row. */
  readonly names?: readonly string[];
}

/** Where a source stands: a table without its total row, a range, or what a defined name or a table's name stands for. */
export function sourcePlace(workbook: WorkbookModel, source: PivotSource): SourcePlace | undefined {
  switch (source.kind) {
    case 'table':
      return tablePlace(workbook, (table) => table.id === source.tableId);
    case 'range': {
      const sheet = workbook.sheets.find(({ id }) => id === source.sheetId);
      return sheet && { sheet, rect: source.rect };
    }
    case 'name':
      return (
        tablePlace(workbook, (table) => sameName(table.name, source.name)) ??
        placeOfFormula(`=${source.name}`, workbook.sheets[0], { workbook })
      );
    case 'external':
      return undefined;
  }
}

function tablePlace(workbook: WorkbookModel, isWanted: (table: TableModel) => boolean): SourcePlace | undefined {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find(isWanted);
    if (!table) continue;
    const rect = { ...table.range, bottom: table.range.bottom - Number(table.showTotals) };
    return { sheet, rect, ...(!table.showHeaders && { names: table.columns.map(({ name }) => name) }) };
  }
  return undefined;
}
