import type { Rect } from '../../model/area';
import type { PivotCell, PivotTableModel, PivotView } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { layOutPivot } from '../../pivot/layOutPivot';
import { parseRect } from '../cells/reference';
import { attributeOf, childNamed, numberOf, type XmlElement } from '../xml/element';

/** Today does not matter to where the parts of a PivotTable stand in its file. */
const FILE_LOCALE = 'en-US';

/**
 * What a PivotTable of a file shows: the sheet's cells at the places that its definition tells. What the cells are is
 * known where laying it out anew comes to the same places.
 */
export function viewFromFile(
  pivot: PivotTableModel,
  root: XmlElement,
  sheet: SheetModel,
  { date1904 }: WorkbookModel,
): PivotView {
  const places = placesOf(pivot, childNamed(root, 'location'));
  const laidOut = layOutPivot(pivot, FILE_LOCALE, { today: 0, date1904 });
  const isSame = sameRect(laidOut.rect, places.rect) && sameRect(laidOut.filterRect, places.filterRect);
  const view = isSame ? laidOut : places;
  const cellsOf = (rect: Rect, known: readonly (readonly PivotCell[])[]): PivotCell[][] =>
    Array.from({ length: rect.bottom - rect.top + 1 }, (_, down) =>
      Array.from({ length: rect.right - rect.left + 1 }, (__, across) => ({
        ...(known[down]?.[across] ?? { role: 'blank' }),
        value: sheet.cells.value(rect.top + down, rect.left + across),
      })),
    );
  return {
    ...view,
    cells: cellsOf(view.rect, view.cells),
    filterCells: view.filterRect ? cellsOf(view.filterRect, view.filterCells) : [],
  };
}

const sameRect = (a: Rect | undefined, b: Rect | undefined): boolean =>
  a?.top === b?.top && a?.left === b?.left && a?.bottom === b?.bottom && a?.right === b?.right;

/** The parts' places by the definition's own `<location>`, without their cells. */
function placesOf(pivot: PivotTableModel, location: XmlElement | undefined): PivotView {
  const { row, column } = pivot.anchor;
  const rect = parseRect(attributeOf(location, 'ref') ?? '') ?? { top: row, left: column, bottom: row, right: column };
  const dataTop = rect.top + (numberOf(location, 'firstDataRow') ?? 1);
  const dataLeft = rect.left + (numberOf(location, 'firstDataCol') ?? 1);
  const pages = numberOf(location, 'rowPageCount') ?? 0;
  const filterTop = rect.top - pages - 1;
  return {
    rect,
    filterRect:
      pages > 0 && filterTop >= 0
        ? { top: filterTop, left: rect.left, bottom: filterTop + pages - 1, right: rect.left + 1 }
        : undefined,
    rowLabelRect: partOf({ ...rect, top: dataTop - 1, right: dataLeft - 1 }),
    columnLabelRect: partOf({ ...rect, left: dataLeft, bottom: dataTop - 1 }),
    dataBodyRect: pivot.data.length > 0 ? partOf({ ...rect, top: dataTop, left: dataLeft }) : undefined,
    cells: [],
    filterCells: [],
  };
}

const partOf = (rect: Rect): Rect | undefined =>
  rect.top <= rect.bottom && rect.left <= rect.right ? rect : undefined;
