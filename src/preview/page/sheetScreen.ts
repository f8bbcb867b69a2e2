import type { CellValue } from '../model/cellValue';
import type { WireBatch } from '../interpreter/wire';
import { SheetGrid } from './grid/sheetGrid';
import { toPoints } from './grid/units';
import type { SheetSource, SheetView } from './grid/sheetView';
import { ActiveCell, type ActiveCellPlaces } from './screen/activeCell';
import { CellEntry } from './screen/cellEntry';
import { CellLinks } from './screen/cellLinks';
import { CellSelection, type Cell } from './screen/cellSelection';
import { FloatingSheet } from './screen/floatingSheet';
import { HeaderButtons } from './screen/headerButtons';
import { connectKeyboard } from './screen/keyboard';
import { filterMenuTexts, type Texts } from './screen/menuTexts';
import { Press } from './screen/press';
import { SheetComments } from './screen/sheetComments';
import { SheetSight } from './screen/sheetSight';
import { make } from './shell/make';
import { SheetTabs } from './shell/sheetTabs';
import { clearContents, setColumnWidth } from './user/cellActions';
import { activateSheet } from './user/sheetActions';
import type { Workbench } from './workbench';

/** The elements that the sheet's side of the page is made of. */
export interface SheetPlaces extends ActiveCellPlaces {
  readonly tabs: HTMLElement;
}

export interface SheetScreenOptions {
  readonly locale: () => string;
  readonly text: Texts;
  /** Excel did not do what the user asked for. */
  readonly onRefused: (reason: string) => void;
}

/** While a job writes, the sheet is drawn anew this often at most. Milliseconds. */
const REDRAW_INTERVAL = 200;

/** The sheet's side of the page: grid, what floats over it, tabs, name box and formula bar, on the open workbook. */
export class SheetScreen {
  private readonly sight: SheetSight;
  private readonly grid: SheetGrid;
  private readonly selection: CellSelection;
  private readonly entry: CellEntry;
  private readonly activeCell: ActiveCell;
  private readonly headerButtons: HeaderButtons;
  private readonly floating: FloatingSheet;
  private readonly comments: SheetComments;
  private readonly links: CellLinks;
  private readonly tabs: SheetTabs;
  private readonly press = new Press(document);
  private redrawPlanned = false;

  constructor(
    private readonly workbench: Workbench,
    private readonly places: SheetPlaces,
    private readonly options: SheetScreenOptions,
  ) {
    this.sight = new SheetSight(() => this.source());
    this.grid = this.newGrid();
    const screen = this.forParts();
    this.selection = new CellSelection(this.grid, screen);
    this.entry = new CellEntry(places.grid, this.grid, this.selection, screen);
    this.activeCell = new ActiveCell(places, this.grid, this.selection, this.entry, screen);
    this.headerButtons = new HeaderButtons(screen);
    this.floating = new FloatingSheet(places.grid, screen, this.headerButtons);
    this.comments = new SheetComments(screen);
    this.links = new CellLinks(this.grid, screen);
    this.tabs = new SheetTabs(places.tabs, (id) => void this.perform(activateSheet(id)));
    this.connect();
    this.redraw();
  }

  private get view(): SheetView {
    return this.sight.view;
  }

  private source(): SheetSource {
    const { workbench } = this;
    const sheet = workbench.activeSheet;
    const evaluate = (formula: string): CellValue => workbench.evaluate(formula, sheet.id);
    return { workbook: workbench.workbook, sheet, locale: this.options.locale(), evaluate };
  }

  private newGrid(): SheetGrid {
    const holder = make('div', { className: 'grid-table' });
    this.places.grid.append(holder);
    return new SheetGrid(holder, this.options.text('grid'), {
      onSelect: (area, active) => this.selection.take(area, active),
      onOpenCell: () => this.entry.open(),
      onClickCell: (row, column, point) => {
        const box = point && this.grid.windowBox(row, column);
        this.workbench.clickCell(
          row,
          column,
          box ? { x: toPoints(point.x - box.left), y: toPoints(point.y - box.top) } : { x: 0, y: 0 },
        );
        this.links.follow(row, column);
      },
      onHover: (cell) => this.onHover(cell),
      onScroll: () => this.onScroll(),
      onEnd: (axis) => {
        this.sight.more(axis);
        this.planRedraw();
      },
      onColumnWidth: (column, width) => this.perform(setColumnWidth(this.view.sheet.id, column, width)),
    });
  }

  /** What the parts of the screen know of it. */
  private forParts() {
    const { workbench, grid } = this;
    const { text, locale } = this.options;
    return {
      view: () => this.view,
      locale,
      text,
      perform: (batch: WireBatch) => this.perform(batch),
      read: (batch: WireBatch) => workbench.read(batch),
      alert: (row: number, column: number, typed: string) => workbench.entryAlert(row, column, typed),
      activateDrawing: workbench.activateDrawing.bind(workbench),
      cellBox: (row: number, column: number) => grid.windowBox(row, column),
      viewport: () => grid.viewport,
      scrollBy: (across: number, down: number) => grid.scrollBy(across, down),
      reach: (row: number, column: number) => {
        if (this.sight.mustReach(row, column)) this.redraw();
      },
      changed: () => {
        this.floating.deselect();
        this.activeCell.show();
      },
      label: (name: string) => text('headerButton', { name }),
      menuTexts: filterMenuTexts.bind(undefined, text),
      redraw: () => this.redraw(),
      leave: () => grid.focus(),
    };
  }

  private connect(): void {
    const { grid } = this.places;
    const { selection, entry } = this;
    connectKeyboard(grid, {
      isBusy: () => entry.isOpen,
      clear: () => this.perform(clearContents(this.view.sheet.id, selection.area)),
      edit: (text) => entry.open(text),
      step: (down, across) => selection.step(down, across),
      page: (windows) => selection.step(windows * this.grid.rowsInSight, 0),
      goToStart: (ofSheet) => selection.moveTo(ofSheet ? 0 : selection.active.row, 0),
      goToEnd: () => selection.goToEnd(),
      openList: () => this.openList(),
      openComment: () => this.comments.open(selection.active.row, selection.active.column),
    });
    new ResizeObserver(() => {
      this.grid.resize();
      this.floating.follow();
    }).observe(grid);
    this.workbench.onChange(() => this.planRedraw());
  }

  /** Draws what has changed since the last time: the whole sheet, or only its visible cells. */
  redraw(): void {
    const { isOtherSheet, isOtherLayout } = this.sight.renew();
    const { view } = this;
    if (isOtherSheet) this.comments.hide();
    if (isOtherLayout) this.grid.show(view, !isOtherSheet);
    else this.grid.refresh(view);
    this.selection.follow(isOtherSheet);
    this.tabs.draw(view.workbook);
    this.floating.refresh();
    this.comments.refresh();
    this.activeCell.show();
  }

  private planRedraw(): void {
    if (this.redrawPlanned) return;
    this.redrawPlanned = true;
    setTimeout(() => {
      this.redrawPlanned = false;
      if (this.press.isHeld) this.planRedraw();
      else this.redraw();
    }, REDRAW_INTERVAL);
  }

  private onScroll(): void {
    this.activeCell.hideExtras();
    this.floating.follow();
  }

  private onHover(cell: Cell | undefined): void {
    this.links.hover(cell);
    this.comments.hover(cell);
  }

  private openList(): boolean {
    const { row, column } = this.selection.active;
    return this.headerButtons.openAt(row, column) || this.activeCell.openList();
  }

  /** Does it, and says so where Excel refuses. */
  private perform(batch: WireBatch): boolean {
    try {
      this.workbench.perform(batch);
      return true;
    } catch (error) {
      this.options.onRefused(error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}
