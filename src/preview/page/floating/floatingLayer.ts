import { make } from '../shell/make';
import { gridPanes, PANE_NAMES, type GridPane, type GridViewport, type PaneName } from './gridPanes';
import { overlap, type PixelBox } from './pixelBox';

/** Something that floats over the cells and scrolls with them. Items come from back to front. */
export interface FloatingItem {
  /** Stays the same as long as it is the same thing. */
  readonly key: string;
  readonly box: PixelBox;
  /** Differs when it must be drawn anew. Asked for only of what is in sight. */
  readonly mark: () => string;
  /** Draws it into its element, which keeps what was drawn there before; answers how to let go of it, if need be. */
  readonly draw: (element: HTMLElement) => (() => void) | undefined;
}

interface Shown {
  readonly element: HTMLElement;
  item: FloatingItem;
  placed: string;
  drawn: string;
  release: (() => void) | undefined;
}

/** Elements keep their place to the pixel only where numbers are small: far down, they count from here on. */
const ORIGIN_STEP = 500_000;

/**
 * What floats over the grid. An item that reaches over the edge of frozen rows or columns is shown on both sides of it,
 * cut off there. Only what is in sight has an element.
 */
export class FloatingLayer {
  private readonly panes: ReadonlyMap<PaneName, FloatingPane>;
  private items: readonly FloatingItem[] = [];

  constructor(container: HTMLElement) {
    this.panes = new Map(PANE_NAMES.map((name) => [name, new FloatingPane(container, name)]));
  }

  show(items: readonly FloatingItem[], viewport: GridViewport): void {
    this.items = items;
    this.moveTo(viewport);
  }

  /** Follows the grid; cheap enough to be called for every step of scrolling. */
  moveTo(viewport: GridViewport): void {
    const places = gridPanes(viewport);
    for (const [name, pane] of this.panes) pane.show(this.items, places[name]);
  }

  /** The elements of an item that are in sight. */
  elementsOf(key: string): HTMLElement[] {
    return [...this.panes.values()].flatMap((pane) => pane.elementOf(key) ?? []);
  }
}

class FloatingPane {
  private readonly frame: HTMLElement;
  private readonly content = make('div', { className: 'floating-content' });
  private readonly shown = new Map<string, Shown>();
  private origin = { left: 0, top: 0 };

  constructor(container: HTMLElement, name: PaneName) {
    this.frame = make('div', { className: `floating-pane ${name}` }, [this.content]);
    container.append(this.frame);
  }

  elementOf(key: string): HTMLElement | undefined {
    return this.shown.get(key)?.element;
  }

  show(items: readonly FloatingItem[], { place, sheet }: GridPane): void {
    this.frame.hidden = place.width <= 0 || place.height <= 0;
    Object.assign(this.frame.style, pixels(place));
    this.origin = {
      left: Math.floor(sheet.left / ORIGIN_STEP) * ORIGIN_STEP,
      top: Math.floor(sheet.top / ORIGIN_STEP) * ORIGIN_STEP,
    };
    const seen = this.frame.hidden ? [] : items.filter(({ box }) => overlap(box, sheet));
    const keys = new Set(seen.map(({ key }) => key));
    for (const [key, one] of this.shown) if (!keys.has(key)) this.remove(key, one);
    seen.forEach((item, order) => this.showItem(item, order));
    this.content.style.transform = `translate(${this.origin.left - sheet.left}px, ${this.origin.top - sheet.top}px)`;
  }

  private showItem(item: FloatingItem, order: number): void {
    const one = this.shown.get(item.key) ?? this.add(item);
    this.place(one, item, order);
    if (one.item === item && one.drawn !== '') return;
    one.item = item;
    const mark = `${item.mark()}|${item.box.width}|${item.box.height}`;
    if (mark === one.drawn) return;
    one.release?.();
    one.drawn = mark;
    one.release = item.draw(one.element);
  }

  private add(item: FloatingItem): Shown {
    const element = make('div', { className: 'floating-item' });
    element.dataset['key'] = item.key;
    const one: Shown = { element, item, placed: '', drawn: '', release: undefined };
    this.shown.set(item.key, one);
    this.content.append(element);
    return one;
  }

  private place(one: Shown, { box }: FloatingItem, order: number): void {
    const { left, top, width, height } = box;
    const style = {
      ...pixels({ left: left - this.origin.left, top: top - this.origin.top, width, height }),
      zIndex: String(order + 1),
    };
    const placed = Object.values(style).join(' ');
    if (placed === one.placed) return;
    one.placed = placed;
    Object.assign(one.element.style, style);
  }

  private remove(key: string, { element, release }: Shown): void {
    release?.();
    element.remove();
    this.shown.delete(key);
  }
}

const pixels = ({ left, top, width, height }: PixelBox): Record<'left' | 'top' | 'width' | 'height', string> => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
});
