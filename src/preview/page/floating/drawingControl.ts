import type { Frame } from '../../model/drawing/anchor';
import type { DrawingModel } from '../../model/drawing/drawing';
import { toPoints } from '../grid/units';
import { drawingKey } from './drawingItems';
import { draggedBox, handleOf, showHandles, type Handle } from './drawingHandles';
import type { FloatingLayer } from './floatingLayer';
import type { PixelBox } from './pixelBox';

/** What the user does to drawings. */
export interface DrawingActions {
  /** The drawing was clicked: it is the active one now. */
  readonly activate: (drawing: DrawingModel) => void;
  /** No drawing is active any longer. */
  readonly deactivate: () => void;
  readonly place: (drawing: DrawingModel, frame: Frame) => void;
  readonly remove: (drawing: DrawingModel) => void;
  readonly leave: () => void;
}

/** Drawings at hand: by key, with where they stand now. */
export type FindDrawing = (
  key: string,
) => { readonly drawing: DrawingModel; readonly box: PixelBox; readonly frame: Frame } | undefined;

/** Pixels that a press may move without being a drag. */
const STILL = 3;
const NUDGE = 1;

interface Drag {
  readonly key: string;
  readonly handle: Handle | undefined;
  readonly x: number;
  readonly y: number;
  box: PixelBox | undefined;
}

/** Selecting, moving, sizing and deleting drawings, with the pointer and with the keyboard. */
export class DrawingControl {
  private selected: string | undefined;
  private drag: Drag | undefined;

  constructor(
    container: HTMLElement,
    private readonly layer: FloatingLayer,
    private readonly find: FindDrawing,
    private readonly actions: DrawingActions,
  ) {
    container.addEventListener('pointerdown', (event) => this.onPress(event));
    container.addEventListener('pointermove', (event) => this.onMove(event));
    container.addEventListener('pointerup', (event) => this.onRelease(event));
    container.addEventListener('pointercancel', () => this.endDrag());
    container.addEventListener('keydown', (event) => this.onKey(event), true);
  }

  get selectedKey(): string | undefined {
    return this.selected;
  }

  /** Shows which drawing is selected, after what floats was drawn anew. */
  refresh(): void {
    if (this.selected !== undefined && !this.find(this.selected)) this.selected = undefined;
    if (this.selected !== undefined)
      for (const element of this.layer.elementsOf(this.selected)) showHandles(element, true);
  }

  select(key: string | undefined): void {
    if (key === this.selected) return;
    const before = this.selected;
    this.selected = key;
    if (before !== undefined) for (const element of this.layer.elementsOf(before)) showHandles(element, false);
    const found = key === undefined ? undefined : this.find(key);
    if (found) this.actions.activate(found.drawing);
    else if (before !== undefined) this.actions.deactivate();
    this.refresh();
  }

  private onPress(event: PointerEvent): void {
    const element = drawingElement(event);
    const key = element?.dataset['key'];
    if (event.button !== 0) return;
    if (!element || key === undefined) {
      this.select(undefined);
      return;
    }
    this.select(key);
    if (isControl(event)) return;
    element.setPointerCapture(event.pointerId);
    this.drag = { key, handle: handleOf(event), x: event.clientX, y: event.clientY, box: undefined };
  }

  private onMove({ clientX, clientY, shiftKey }: PointerEvent): void {
    const { drag } = this;
    const found = drag && this.find(drag.key);
    if (!drag || !found) return;
    const [across, down] = [clientX - drag.x, clientY - drag.y];
    if (!drag.box && Math.hypot(across, down) < STILL) return;
    const keepsShape = shiftKey || (found.drawing.kind === 'shape' && found.drawing.lockAspectRatio);
    drag.box = draggedBox(found.box, drag.handle, across, down, keepsShape);
    for (const element of this.layer.elementsOf(drag.key)) showDrag(element, found.box, drag.box);
  }

  private onRelease(_event: PointerEvent): void {
    const { drag } = this;
    const found = drag && this.find(drag.key);
    this.endDrag();
    if (drag?.box && found) this.actions.place(found.drawing, movedFrame(found.frame, found.box, drag.box));
  }

  private endDrag(): void {
    if (this.drag) for (const element of this.layer.elementsOf(this.drag.key)) showDrag(element, undefined, undefined);
    this.drag = undefined;
  }

  private onKey(event: KeyboardEvent): void {
    const key = drawingElement(event)?.dataset['key'];
    const found = key === undefined ? undefined : this.find(key);
    if (key === undefined || !found) return;
    event.stopPropagation();
    if (event.key === 'Escape') this.actions.leave();
    else if (isControl(event)) return;
    else if (event.key === 'Delete' || event.key === 'Backspace') this.actions.remove(found.drawing);
    else if (event.key === 'Enter' || event.key === ' ') this.select(key);
    else if (!this.nudge(event, found)) return;
    event.preventDefault();
  }

  /** Arrow keys move a selected drawing by a pixel, or by ten with Ctrl. */
  private nudge({ key, ctrlKey }: KeyboardEvent, found: NonNullable<ReturnType<FindDrawing>>): boolean {
    const step = ctrlKey ? 10 * NUDGE : NUDGE;
    const across = key === 'ArrowRight' ? step : key === 'ArrowLeft' ? -step : 0;
    const down = key === 'ArrowDown' ? step : key === 'ArrowUp' ? -step : 0;
    if ((across === 0 && down === 0) || this.selected !== drawingKey(found.drawing)) return false;
    this.actions.place(
      found.drawing,
      movedFrame(found.frame, found.box, draggedBox(found.box, undefined, across, down, false)),
    );
    return true;
  }
}

/** The frame on the sheet in points after its box has changed by some pixels. */
const movedFrame = (frame: Frame, before: PixelBox, after: PixelBox): Frame => ({
  left: Math.max(0, frame.left + toPoints(after.left - before.left)),
  top: Math.max(0, frame.top + toPoints(after.top - before.top)),
  width: frame.width + toPoints(after.width - before.width),
  height: frame.height + toPoints(after.height - before.height),
});

const drawingElement = ({ target }: Event): HTMLElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>('.floating-item[data-key^="drawing:"]') ?? undefined)
    : undefined;

/** A button within a drawing, which is used and not dragged. */
const isControl = ({ target }: Event): boolean => target instanceof Element && target.closest('button, input') !== null;

/** Shows where a drag leads, before anything has changed. */
function showDrag(element: HTMLElement, before: PixelBox | undefined, after: PixelBox | undefined): void {
  const { style } = element;
  element.classList.toggle('dragged', after !== undefined);
  style.translate = before && after ? `${after.left - before.left}px ${after.top - before.top}px` : '';
  if (!before || !after) style.scale = '';
  else {
    style.transformOrigin = 'top left';
    style.scale = `${after.width / Math.max(1, before.width)} ${after.height / Math.max(1, before.height)}`;
  }
}
