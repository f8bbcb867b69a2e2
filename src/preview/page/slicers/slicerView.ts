import type { SlicerModel } from '../../model/drawing/slicer';
import { toPixels } from '../grid/units';
import { make } from '../shell/make';
import { chosenAfterClick, isFiltering, type SlicerItem } from './slicerChoice';
import { slicerLook } from './slicerLook';

export interface SlicerTexts {
  readonly multiSelect: string;
  readonly clearFilter: string;
}

/** What the user does with a slicer. */
export interface SlicerActions {
  /** Undefined: all, which is no filter. */
  readonly choose: (keys: readonly string[] | undefined) => void;
  readonly switchAdding: () => void;
}

export interface ShownSlicer {
  readonly slicer: SlicerModel;
  readonly items: readonly SlicerItem[];
  readonly theme: readonly string[];
  /** Clicks add to what is chosen. */
  readonly adds: boolean;
}

/** A slicer as Excel draws it: its caption with two buttons, and a button for each item. */
export function drawSlicer(place: HTMLElement, shown: ShownSlicer, texts: SlicerTexts, actions: SlicerActions): void {
  const { slicer, theme } = shown;
  const before = place.querySelector('.slicer-items')?.scrollTop ?? 0;
  const focused =
    document.activeElement instanceof HTMLElement && place.contains(document.activeElement)
      ? document.activeElement.dataset['slicer']
      : undefined;
  place.classList.add('slicer');
  for (const [name, color] of Object.entries(slicerLook(slicer.style, theme))) place.style.setProperty(name, color);
  const list = itemList(shown, actions);
  place.replaceChildren(...(slicer.showCaption ? [header(shown, texts, actions)] : []), list);
  list.scrollTop = before;
  if (focused !== undefined) place.querySelector<HTMLElement>(`[data-slicer="${CSS.escape(focused)}"]`)?.focus();
}

function header({ slicer, items, adds }: ShownSlicer, texts: SlicerTexts, actions: SlicerActions): HTMLElement {
  const multiSelect = button('slicer-tool multi', texts.multiSelect, 'tool:multi', actions.switchAdding);
  multiSelect.ariaPressed = String(adds);
  const clear = button('slicer-tool clear', texts.clearFilter, 'tool:clear', () => actions.choose(undefined));
  clear.disabled = !isFiltering(items);
  return make('div', { className: 'slicer-header' }, [
    make('span', { className: 'slicer-caption', textContent: slicer.caption }),
    multiSelect,
    clear,
  ]);
}

function itemList({ slicer, items, adds }: ShownSlicer, actions: SlicerActions): HTMLElement {
  const list = make('div', { className: 'slicer-items', role: 'group', ariaLabel: slicer.caption });
  list.style.gridTemplateColumns = `repeat(${slicer.columnCount}, minmax(0, 1fr))`;
  list.style.gridAutoRows = `${Math.max(18, Math.round(toPixels(slicer.rowHeight)))}px`;
  list.append(
    ...items.map((item) => {
      const element = make('button', {
        type: 'button',
        className: 'slicer-item',
        textContent: item.name,
        title: item.name,
      });
      element.dataset['slicer'] = item.key;
      element.ariaPressed = String(item.isSelected);
      element.classList.toggle('without-data', !item.hasData);
      element.addEventListener('click', (event) =>
        actions.choose(chosenAfterClick(items, item.key, adds || event.ctrlKey || event.metaKey)),
      );
      return element;
    }),
  );
  return list;
}

function button(className: string, label: string, key: string, click: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', className, title: label, ariaLabel: label });
  element.dataset['slicer'] = key;
  element.addEventListener('click', click);
  return element;
}
