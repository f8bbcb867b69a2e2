import { GRID_COLUMNS, GRID_ROWS } from '../model/area';
import type { CellValue } from '../model/cellValue';
import type { WireBatch } from '../interpreter/wire';
import { parseAddress } from './grid/addresses';
import { CellEditor, type Step } from './grid/cellEditor';
import { CellExtras } from './grid/cellExtras';
import { SheetGrid } from './grid/sheetGrid';
import { SheetView } from './grid/sheetView';
import { validationAt } from './grid/validationAt';
import { viewState } from './grid/viewState';
import { CellEntry } from './screen/cellEntry';
import { CellSelection, type Cell } from './screen/cellSelection';
import { FloatingSheet } from './screen/floatingSheet';
import { HeaderButtons } from './screen/headerButtons';
import { connectKeyboard } from './screen/keyboard';
import { CellLinks } from './screen/cellLinks';
import { filterMenuTexts, type Texts } from './screen/menuTexts';
import { pastedCells } from './screen/pastedCells';
import { SheetComments } from './screen/sheetComments';
import { editableText } from './shell/cellContent';
import { FormulaBar } from './shell/formulaBar';
import { make } from './shell/make';
import { SheetTabs } from './shell/sheetTabs';
import * as cells from './user/cellActions';
import { activateSheet } from './user/sheetActions';
import type { Workbench } from './workbench';

/** The elements that the sheet's side of the page is made of. */
export interface SheetPlaces {
  readonly grid: HTMLElement;
  readonly tabs: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly formula: HTMLInputElement;
}

export interface SheetScreenOptions {
  readonly locale: () => string;
  readonly text: Texts;
  /** Excel did not do what the user asked for. */
  readonly onRefused: (reason: string) => void;
}

/** While a job writes, the sheet is drawn anew this often at most. Milliseconds. */
const REDRAW_INTERVAL = 200;
/** How many are added where one scrolls to the end. */
const MORE = { rows: 1000, columns: 26 };
const STEPS: Readonly<Record<Step, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

/** The sheet's side of the page: grid, what floats over it, tabs, name box, formula bar and editor, on the open workbook. */
export class SheetScreen {
  private readonly grid: SheetGrid;
  private readonly selection: CellSelection;
  private readonly editor: CellEditor;
  private readonly entry: CellEntry;
  private readonly extras: CellExtras;
  private readonly headerButtons: HeaderButtons;
  private readonly floating: FloatingSheet;
  private readonly comments: SheetComments;
  private readonly links: CellLinks;
  private readonly bar: FormulaBar;
  private readonly tabs: SheetTabs;
  private view: SheetView;
  private state = '';
  private reach = { row: 0, column: 0 };
  private redrawPlanned = false;

  constructor(
    private readonly workbench: Workbench,
    private readonly places: SheetPlaces,
    private readonly options: SheetScreenOptions,
  ) {
    this.view = this.newView();
    const { text, locale } = options;
    const screen = {
      view: () => this.view,
      sheetId: () => this.sheetId,
      locale,
      text,
      perform: (batch: WireBatch) => this.perform(batch),
      read: (batch: WireBatch) => workbench.read(batch),
      cellBox: (row: number, column: number) => this.grid.windowBox(row, column),
      viewport: () => this.grid.viewport,
      scrollBy: (across: number, down: number) => this.grid.scrollBy(across, down),
      leave: () => this.grid.focus(),
    };
    this.grid = this.newGrid();
    this.selection = new CellSelection(this.grid, {
      ...screen,
      changed: () => this.onSelected(),
      reach: (row, column) => this.reachTo(row, column),
    });
    this.editor = new CellEditor(places.grid, this.grid, text('cellEditor'), (typed, step) => this.enter(typed, step));
    this.entry = new CellEntry({
      ...screen,
      alert: (row, column, typed) => workbench.entryAlert(row, column, typed),
      retry: (typed) => this.openEditor(typed),
    });
    this.extras = new CellExtras(places.grid, text('choices'), (typed) => this.enter(typed, 'stay'), screen.leave);
    this.headerButtons = new HeaderButtons({
      ...screen,
      label: (name) => text('headerButton', { name }),
      menuTexts: (kind, name) => filterMenuTexts(text, kind, name),
    });
    this.floating = new FloatingSheet(
      places.grid,
      { ...screen, activateDrawing: (drawing) => workbench.activateDrawing(drawing) },
      this.headerButtons,
    );
    this.comments = new SheetComments(screen);
    this.links = new CellLinks(this.grid, { ...screen, redraw: () => this.redraw() });
    this.bar = new FormulaBar(
      places.nameBox,
      places.formula,
      (typed) => this.goTo(typed),
      (typed) => this.enter(typed, 'down'),
    );
    this.tabs = new SheetTabs(places.tabs, (id) => void this.perform(activateSheet(id)));
    this.connect();
    this.redraw();
  }

  private newGrid(): SheetGrid {
    const holder = make('div', { className: 'grid-table' });
    this.places.grid.append(holder);
    return new SheetGrid(holder, this.options.text('grid'), {
      onSelect: (area, active) => this.selection.take(area, active),
      onOpenCell: () => this.openEditor(),
      onClickCell: (row, column) => this.links.follow(row, column),
      onHover: (cell) => this.onHover(cell),
      onScroll: () => this.onScroll(),
      onEnd: (axis) => this.showMore(axis),
      onColumnWidth: (column, width) => this.perform(cells.setColumnWidth(this.sheetId, column, width)),
    });
  }

  private connect(): void {
    const { grid } = this.places;
    const { selection } = this;
    connectKeyboard(grid, {
      isBusy: () => this.editor.isOpen,
      clear: () => this.perform(cells.clearContents(this.sheetId, selection.area)),
      edit: (text) => this.openEditor(text),
      step: (down, across) => selection.step(down, across),
      page: (windows) => selection.step(windows * this.grid.rowsInSight, 0),
      goToStart: (ofSheet) => selection.moveTo(ofSheet ? 0 : selection.active.row, 0),
      goToEnd: () => this.goToEnd(),
      openList: () => this.openList(),
      openComment: () => this.comments.open(selection.active.row, selection.active.column),
    });
    grid.addEventListener('paste', (event) => this.onPaste(event));
    new ResizeObserver(() => {
      this.grid.resize();
      this.floating.follow();
    }).observe(grid);
    this.workbench.onChange(() => this.planRedraw());
  }

  private get sheetId(): string {
    return this.view.sheet.id;
  }

  /** Draws what has changed since the last time: the whole sheet, or only its visible cells. */
  redraw(): void {
    const view = this.newView();
    const state = viewState(view);
    const sheetChanged = view.sheet !== this.view.sheet || view.workbook !== this.view.workbook;
    if (sheetChanged) {
      this.reach = { row: 0, column: 0 };
      this.comments.hide();
    }
    this.view = view;
    if (state !== this.state) this.grid.show(view, !sheetChanged);
    else this.grid.refresh(view);
    this.state = state;
    this.selection.follow(sheetChanged);
    this.tabs.draw(view.workbook);
    this.floating.refresh();
    this.comments.refresh();
    this.showContent();
  }

  private newView(): SheetView {
    const { workbench } = this;
    const sheet = workbench.activeSheet;
    const evaluate = (formula: string): CellValue => workbench.evaluate(formula, sheet.id);
    return new SheetView(workbench.workbook, sheet, this.options.locale(), evaluate, this.reach);
  }

  /** A sheet has no end that one could scroll to: there are always more rows and columns. */
  private showMore(axis: 'rows' | 'columns'): void {
    const { rows, columns } = this.view;
    const row = axis === 'rows' ? rows.toSheet(rows.count - 1) + MORE.rows : this.reach.row;
    const column = axis === 'columns' ? columns.toSheet(columns.count - 1) + MORE.columns : this.reach.column;
    this.reach = { row: Math.min(row, GRID_ROWS - 1), column: Math.min(column, GRID_COLUMNS - 1) };
    this.planRedraw();
  }

  /** Makes sure that the grid holds a cell. */
  private reachTo(row: number, column: number): void {
    const { rows, columns } = this.view;
    if (row <= rows.toSheet(rows.count - 1) && column <= columns.toSheet(columns.count - 1)) return;
    this.reach = { row: Math.max(this.reach.row, row), column: Math.max(this.reach.column, column) };
    this.redraw();
  }

  private planRedraw(): void {
    if (this.redrawPlanned) return;
    this.redrawPlanned = true;
    setTimeout(() => {
      this.redrawPlanned = false;
      this.redraw();
    }, REDRAW_INTERVAL);
  }

  private onSelected(): void {
    this.floating.deselect();
    this.showContent();
  }

  private onScroll(): void {
    this.extras.hide();
    this.floating.follow();
  }

  private onHover(cell: Cell | undefined): void {
    this.links.hover(cell);
    this.comments.hover(cell);
  }

  private showContent(): void {
    const { row, column } = this.selection.active;
    const { workbook, sheet } = this.view;
    this.bar.show(this.selection.address, editableText(this.view, row, column));
    this.extras.show(validationAt(workbook, sheet, row, column), this.grid.cellBox(row, column));
  }

  private openEditor(text?: string): void {
    const { row, column } = this.selection.active;
    this.editor.start(row, column, text ?? editableText(this.view, row, column));
  }

  private openList(): boolean {
    const { row, column } = this.selection.active;
    return this.headerButtons.openAt(row, column) || this.extras.open();
  }

  private enter(text: string, step: Step): boolean {
    const { row, column } = this.selection.active;
    const changed = text !== editableText(this.view, row, column);
    const taken = !changed || this.entry.enter(row, column, text);
    this.redraw();
    const [down, across] = STEPS[step];
    if (taken && step !== 'stay') this.selection.step(down, across);
    return taken;
  }

  private goTo(text: string): boolean {
    const area = parseAddress(text);
    if (!area) return false;
    this.selection.goTo(area);
    this.grid.focus();
    return true;
  }

  private goToEnd(): void {
    const used = this.view.sheet.cells.usedRect();
    this.selection.moveTo(used?.bottom ?? 0, used?.right ?? 0);
  }

  private onPaste(event: ClipboardEvent): void {
    if (this.editor.isOpen) return;
    const pasted = pastedCells(event.clipboardData?.getData('text/plain') ?? '', this.selection.area);
    if (!pasted) return;
    event.preventDefault();
    this.perform(cells.enterTexts(this.sheetId, pasted.area, pasted.texts));
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
