import type { Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { cellAddress, parseSqref, rectAddress } from '../cells/reference';
import {
  attributeOf,
  childNamed,
  childrenOf,
  flagOf,
  numberOf,
  otherAttributes,
  serialize,
  type XmlElement,
} from '../xml/element';
import { element } from '../xml/markup';

const KNOWN = ['showGridLines', 'showRowColHeaders', 'tabSelected', 'workbookViewId'];
const VIEW = 'sheetView';
const SPLIT_PANE = 'pane';

/** Reads the first view; views for further windows are not kept. */
export function readSheetView(views: XmlElement | undefined, sheet: SheetModel): void {
  const view = childNamed(views, VIEW);
  if (!view) return;
  sheet.showGridlines = flagOf(view, 'showGridLines', true);
  sheet.showHeadings = flagOf(view, 'showRowColHeaders', true);
  sheet.preservedAttributes.set(VIEW, otherAttributes(view, KNOWN));
  readPane(childNamed(view, 'pane'), parseSqref(attributeOf(view, 'topLeftCell') ?? 'A1')[0], sheet);
  const selections = childrenOf(view).filter((child) => child.name === 'selection');
  const pane = attributeOf(childNamed(view, 'pane'), 'activePane') ?? 'topLeft';
  const active =
    selections.find((selection) => (attributeOf(selection, 'pane') ?? 'topLeft') === pane) ?? selections[0];
  const first = parseSqref(attributeOf(active, 'sqref') ?? attributeOf(active, 'activeCell') ?? 'A1')[0];
  if (first) sheet.selection = first;
}

/** The pane's splits are counted from the first cell that the view shows. */
function readPane(pane: XmlElement | undefined, first: Rect | undefined, sheet: SheetModel): void {
  if (!pane) return;
  const state = attributeOf(pane, 'state');
  if (state !== 'frozen' && state !== 'frozenSplit') {
    sheet.preservedElements.set(SPLIT_PANE, serialize(pane));
    return;
  }
  const rows = numberOf(pane, 'ySplit') ?? 0;
  const columns = numberOf(pane, 'xSplit') ?? 0;
  sheet.frozenFrom = { row: rows > 0 ? (first?.top ?? 0) : 0, column: columns > 0 ? (first?.left ?? 0) : 0 };
  sheet.frozenRows = rows > 0 ? sheet.frozenFrom.row + rows : 0;
  sheet.frozenColumns = columns > 0 ? sheet.frozenFrom.column + columns : 0;
}

export function writeSheetView(sheet: SheetModel, isActive: boolean): string {
  const { frozenRows, frozenColumns, frozenFrom } = sheet;
  const scrolledTo = frozenFrom.row > 0 || frozenFrom.column > 0 ? cellAddress(frozenFrom.row, frozenFrom.column) : undefined;
  const frozen = frozenRows > 0 || frozenColumns > 0;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const { topLeftCell, ...others } = sheet.preservedAttributes.get(VIEW) ?? {};
  const view = element(
    VIEW,
    {
      showGridLines: sheet.showGridlines ? undefined : false,
      showRowColHeaders: sheet.showHeadings ? undefined : false,
      tabSelected: isActive || undefined,
      topLeftCell: frozen ? scrolledTo : topLeftCell,
      ...others,
      workbookViewId: 0,
    },
    (frozen ? frozenPane(sheet, pane) : (sheet.preservedElements.get(SPLIT_PANE) ?? '')) +
      selectionMarkup(sheet, frozen ? pane : undefined),
  );
  return `<sheetViews>${view}</sheetViews>`;
}

const frozenPane = ({ frozenRows, frozenColumns, frozenFrom }: SheetModel, activePane: string): string =>
  element('pane', {
    xSplit: frozenColumns - frozenFrom.column || undefined,
    ySplit: frozenRows - frozenFrom.row || undefined,
    topLeftCell: cellAddress(frozenRows, frozenColumns),
    activePane,
    state: 'frozen',
  });

function selectionMarkup({ selection }: SheetModel, pane: string | undefined): string {
  return element('selection', {
    pane,
    activeCell: cellAddress(selection.top, selection.left),
    sqref: rectAddress(selection),
  });
}
