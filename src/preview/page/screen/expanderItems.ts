import { itemCaption } from '../../pivot/itemCaption';
import type { WireBatch } from '../../interpreter/wire';
import { cellPixels } from '../floating/pixelBox';
import type { FloatingItem } from '../floating/floatingLayer';
import type { SheetView } from '../grid/sheetView';
import { EXPANDER_SIZE, expanders, type Expander } from '../pivots/expanders';
import { fieldName } from '../pivots/pivotFieldMenu';
import { isExpanded } from '../pivots/pivotSpot';
import { make } from '../shell/make';
import { expandItem } from '../user/pivotActions';

const INDENT_PIXELS = 9;
const GAP = 3;

/** The buttons before PivotTables' labels that show or hide what stands below an item. */
export function expanderItems(
  view: SheetView,
  locale: string,
  labels: { readonly expand: string; readonly collapse: string },
  perform: (batch: WireBatch) => void,
): FloatingItem[] {
  return expanders(view.sheet).map((expander) => {
    const cell = cellPixels(expander.row, expander.column, view.offsets);
    const indent = view.style(expander.row, expander.column).alignment.indentLevel * INDENT_PIXELS;
    const box = {
      left: cell.left + GAP + indent,
      top: cell.top + Math.round((cell.height - EXPANDER_SIZE) / 2),
      width: EXPANDER_SIZE,
      height: EXPANDER_SIZE,
    };
    const open = stateOf(view, expander);
    return {
      key: `expander:${expander.pivotId}:${expander.row}:${expander.column}`,
      box,
      mark: () => `${open}|${expander.field}|${expander.cacheIndex}|${labels.expand}`,
      draw: (element) => {
        const button = make('button', {
          type: 'button',
          className: 'expander',
          ariaExpanded: String(open),
          ariaLabel: open ? labels.collapse : labels.expand,
          textContent: open ? '\u2212' : '+',
        });
        button.tabIndex = -1;
        button.addEventListener('click', () => toggle(view, expander, !open, locale, perform));
        element.replaceChildren(button);
        return undefined;
      },
    };
  });
}

function stateOf({ sheet }: SheetView, expander: Expander): boolean {
  const pivot = sheet.pivotTables.find(({ id }) => id === expander.pivotId);
  return pivot ? isExpanded(pivot, expander) : true;
}

function toggle(
  { sheet }: SheetView,
  { pivotId, field, cacheIndex }: Expander,
  open: boolean,
  locale: string,
  perform: (batch: WireBatch) => void,
): void {
  const pivot = sheet.pivotTables.find(({ id }) => id === pivotId);
  const item = pivot?.fields[field]?.items.find((one) => one.cacheIndex === cacheIndex);
  const cacheField = pivot?.cache.fields[field];
  if (!pivot || !item || !cacheField) return;
  const place = { sheetId: sheet.id, pivotId, field: fieldName(pivot, field) };
  perform(expandItem(place, itemCaption(cacheField, item, locale), open));
}
