import type { SheetModel, AutoFilterModel } from '../../model/sheet';
import type { FilterColumn } from '../user/filterActions';
import type { Rect } from '../../model/area';

/** A column with a filter button in its header cell. */
export interface FilterButton {
  readonly column: FilterColumn;
  /** The header's cell. */
  readonly row: number;
  readonly sheetColumn: number;
  /** Header and data. */
  readonly range: Rect;
  readonly filter: AutoFilterModel | undefined;
  readonly isFiltered: boolean;
  /** The way in which the table was last sorted by this column. */
  readonly sorted: 'ascending' | 'descending' | undefined;
}

/** The filter buttons of a sheet: in the headers of its tables, and of its own filter. */
export function filterButtons(sheet: SheetModel): readonly FilterButton[] {
  const tables = sheet.tables.filter(({ showHeaders, showFilterButton }) => showHeaders && showFilterButton);
  return [
    ...tables.flatMap((table) => {
      const range = { ...table.range, bottom: table.range.bottom - Number(table.showTotals) };
      return columnsOf(
        range,
        table.filter,
        (position) => ({ kind: 'table', sheetId: sheet.id, tableId: table.id, position }),
        table.sortFields,
      );
    }),
    ...(sheet.autoFilter
      ? columnsOf(
          sheet.autoFilter.range,
          sheet.autoFilter,
          (position, range) => ({ kind: 'sheet', sheetId: sheet.id, range, position }),
          [],
        )
      : []),
  ];
}

function columnsOf(
  range: Rect,
  filter: AutoFilterModel | undefined,
  columnAt: (position: number, range: Rect) => FilterColumn,
  sortFields: readonly Readonly<Record<string, unknown>>[],
): FilterButton[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, position) => {
    const sort = sortFields.find(({ key }) => key === position);
    return {
      column: columnAt(position, range),
      row: range.top,
      sheetColumn: range.left + position,
      range,
      filter,
      isFiltered: filter?.criteria.has(position) ?? false,
      sorted: sort && (sort['ascending'] === false ? 'descending' : 'ascending'),
    };
  });
}
