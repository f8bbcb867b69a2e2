import type { WireBatch } from '../../interpreter/wire';
import { frameOf } from '../../model/drawing/anchor';
import type { DrawingModel } from '../../model/drawing/drawing';
import type { SlicerModel } from '../../model/drawing/slicer';
import { anchorBox } from '../floating/pixelBox';
import { DrawingControl } from '../floating/drawingControl';
import { drawingItems, drawingKey } from '../floating/drawingItems';
import { FloatingLayer } from '../floating/floatingLayer';
import type { GridViewport } from '../floating/gridPanes';
import type { SheetView } from '../grid/sheetView';
import { slicerItemsOf, type SlicerItem } from '../slicers/slicerChoice';
import type { SlicerActions } from '../slicers/slicerView';
import * as drawingActions from '../user/drawingActions';
import * as slicerActions from '../user/slicerActions';
import type { PageText } from '../pageTexts';
import { expanderItems } from './expanderItems';
import type { HeaderButtons } from './headerButtons';

/** What floats over a sheet needs of the screen. */
export interface FloatingScreen {
  readonly view: () => SheetView;
  readonly viewport: () => GridViewport;
  readonly locale: () => string;
  readonly text: (key: PageText) => string;
  readonly perform: (batch: WireBatch) => boolean;
  /** The answers to a batch that only reads; none where Excel refuses it. */
  readonly read: (batch: WireBatch) => readonly unknown[];
  readonly activateDrawing: (drawing: DrawingModel | undefined) => void;
  readonly scrollBy: (across: number, down: number) => void;
  readonly leave: () => void;
}

/** Everything that floats over the cells of the sheet: drawings, slicers, header buttons, buttons of PivotTables. */
export class FloatingSheet {
  private readonly layer: FloatingLayer;
  private readonly control: DrawingControl;
  /** Slicers whose clicks add to what is chosen. */
  private readonly adding = new Set<string>();

  constructor(
    container: HTMLElement,
    private readonly screen: FloatingScreen,
    private readonly headerButtons: HeaderButtons,
  ) {
    this.layer = new FloatingLayer(container);
    this.control = new DrawingControl(container, this.layer, (key) => this.find(key), {
      activate: (drawing) => screen.activateDrawing(drawing),
      deactivate: () => screen.activateDrawing(undefined),
      place: (drawing, frame) =>
        void screen.perform(drawingActions.placeDrawing(screen.view().sheet.id, drawing, frame)),
      remove: (drawing) => this.remove(drawing),
      leave: () => {
        this.control.select(undefined);
        screen.leave();
      },
    });
    container.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
  }

  /** Draws what has changed. */
  refresh(): void {
    const { screen } = this;
    const view = screen.view();
    const locale = screen.locale();
    const labels = { expand: screen.text('expand'), collapse: screen.text('collapse') };
    const items = [
      ...expanderItems(view, locale, labels, (batch) => void screen.perform(batch)),
      ...this.headerButtons.items(),
      ...drawingItems(view, {
        locale,
        slicerTexts: { multiSelect: screen.text('multiSelect'), clearFilter: screen.text('clearFilter') },
        slicerItems: (slicer) => this.slicerItems(slicer),
        slicerAdds: ({ id }) => this.adding.has(id),
        slicerActions: (slicer) => this.slicerActions(slicer),
      }),
    ];
    this.layer.show(items, screen.viewport());
    this.control.refresh();
  }

  /** Follows the grid's scrolling. */
  follow(): void {
    this.layer.moveTo(this.screen.viewport());
    this.control.refresh();
  }

  /** No drawing is selected any longer: a cell is. */
  deselect(): void {
    this.control.select(undefined);
  }

  private find(key: string): ReturnType<ConstructorParameters<typeof DrawingControl>[2]> {
    const { sheet, offsets } = this.screen.view();
    const drawing = sheet.drawings.find((one) => drawingKey(one) === key);
    return drawing && { drawing, box: anchorBox(drawing.anchor, offsets), frame: frameOf(sheet, drawing.anchor) };
  }

  private remove(drawing: DrawingModel): void {
    this.control.select(undefined);
    this.screen.perform(drawingActions.deleteDrawing(this.screen.view().sheet.id, drawing));
    this.screen.leave();
  }

  private slicerItems({ id }: SlicerModel): readonly SlicerItem[] {
    const [answer] = this.screen.read(slicerActions.readSlicerItems(this.screen.view().sheet.id, id));
    return slicerItemsOf(answer) ?? [];
  }

  private slicerActions({ id }: SlicerModel): SlicerActions {
    const sheetId = this.screen.view().sheet.id;
    return {
      choose: (keys) =>
        void this.screen.perform(
          keys ? slicerActions.selectSlicerItems(sheetId, id, keys) : slicerActions.clearSlicer(sheetId, id),
        ),
      switchAdding: () => {
        if (!this.adding.delete(id)) this.adding.add(id);
        this.refresh();
      },
    };
  }

  /** The wheel scrolls the sheet also where something floats over it; a slicer's own list comes first. */
  private onWheel(event: WheelEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest('.floating-item')) return;
    const list = target.closest('.slicer-items');
    if (list && list.scrollHeight > list.clientHeight) return;
    event.preventDefault();
    event.stopPropagation();
    this.screen.scrollBy(event.deltaX, event.deltaY);
  }
}
