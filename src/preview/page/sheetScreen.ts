import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../model/area';
import type { CellValue } from '../model/cellValue';
import type { WireBatch } from '../interpreter/wire';
import { parseAddress, rectAddress } from './grid/addresses';
import { CellEditor, type Step } from './grid/cellEditor';
import { CellExtras } from './grid/cellExtras';
import { linkAt } from './grid/linkAt';
import { SheetGrid } from './grid/sheetGrid';
import { SheetView } from './grid/sheetView';
import { validationAt } from './grid/validationAt';
import { viewState } from './grid/viewState';
import { editableText } from './shell/cellContent';
import { FormulaBar } from './shell/formulaBar';
import { make } from './shell/make';
import { SheetTabs } from './shell/sheetTabs';
import * as actions from './userActions';
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
  readonly gridLabel: string;
  readonly editorLabel: string;
  readonly choicesLabel: string;
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

/** The sheet's side of the page: grid, tabs, name box, formula bar and editor, on the open workbook. */
export class SheetScreen {
  private readonly grid: SheetGrid;
  private readonly editor: CellEditor;
  private readonly extras: CellExtras;
  private readonly bar: FormulaBar;
  private readonly tabs: SheetTabs;
  private view: SheetView;
  private state = '';
  private active = { row: 0, column: 0 };
  private shownSelection: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  /** The workbook's selection when it was last looked at: an add-in may move it. */
  private knownSelection: Rect = this.shownSelection;
  private reach = { row: 0, column: 0 };
  private redrawPlanned = false;

  constructor(
    private readonly workbench: Workbench,
    places: SheetPlaces,
    private readonly options: SheetScreenOptions,
  ) {
    this.view = this.newView();
    const holder = make('div', { className: 'grid-table' });
    places.grid.append(holder);
    this.grid = new SheetGrid(holder, options.gridLabel, {
      onSelect: (area, active) => this.onSelect(area, active),
      onOpenCell: () => this.openEditor(),
      onClickCell: (row, column) => this.follow(row, column),
      onScroll: () => this.extras.hide(),
      onEnd: (axis) => this.showMore(axis),
      onColumnWidth: (column, width) => this.perform(actions.setColumnWidth(this.sheetId, column, width)),
    });
    this.editor = new CellEditor(places.grid, this.grid, options.editorLabel, (text, step) => this.enter(text, step));
    this.extras = new CellExtras(
      places.grid,
      options.choicesLabel,
      (text) => this.enter(text, 'stay'),
      () => this.grid.focus(),
    );
    this.bar = new FormulaBar(
      places.nameBox,
      places.formula,
      (text) => this.goTo(text),
      (text) => this.enter(text, 'down'),
    );
    this.tabs = new SheetTabs(places.tabs, (id) => void this.perform(actions.activateSheet(id)));
    places.grid.addEventListener('keydown', (event) => this.onKey(event), true);
    places.grid.addEventListener('paste', (event) => this.onPaste(event));
    new ResizeObserver(() => this.grid.resize()).observe(places.grid);
    workbench.onChange(() => this.planRedraw());
    this.redraw();
  }

  private get sheetId(): string {
    return this.view.sheet.id;
  }

  /** Draws what has changed since the last time: the whole sheet, or only its visible cells. */
  redraw(): void {
    const view = this.newView();
    const state = viewState(view);
    const sheetChanged = view.sheet !== this.view.sheet || view.workbook !== this.view.workbook;
    if (sheetChanged) this.reach = { row: 0, column: 0 };
    this.view = view;
    if (state !== this.state) this.grid.show(view, !sheetChanged);
    else this.grid.refresh(view);
    this.state = state;
    if (sheetChanged || !sameArea(view.sheet.selection, this.knownSelection)) this.showSelection();
    this.tabs.draw(view.workbook);
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
    if (axis === 'rows')
      this.reach = { ...this.reach, row: Math.min(rows.toSheet(rows.count - 1) + MORE.rows, GRID_ROWS - 1) };
    else
      this.reach = {
        ...this.reach,
        column: Math.min(columns.toSheet(columns.count - 1) + MORE.columns, GRID_COLUMNS - 1),
      };
    this.planRedraw();
  }

  private planRedraw(): void {
    if (this.redrawPlanned) return;
    this.redrawPlanned = true;
    setTimeout(() => {
      this.redrawPlanned = false;
      this.redraw();
    }, REDRAW_INTERVAL);
  }

  private showSelection(): void {
    const { selection } = this.view.sheet;
    this.shownSelection = this.knownSelection = selection;
    this.active = { row: selection.top, column: selection.left };
    this.grid.select(selection);
  }

  private onSelect(area: Rect, active: { readonly row: number; readonly column: number }): void {
    this.active = active;
    this.shownSelection = area;
    this.perform(actions.selectArea(this.sheetId, area));
    this.knownSelection = this.view.sheet.selection;
    this.showContent();
  }

  private showContent(): void {
    const area = this.view.merges.at(this.active.row, this.active.column) ?? this.shownSelection;
    const address = sameSize(area, this.shownSelection)
      ? rectAddress({ ...area, bottom: area.top, right: area.left })
      : rectAddress(this.shownSelection);
    this.bar.show(address, editableText(this.view, this.active.row, this.active.column));
    this.showExtras();
  }

  private showExtras(): void {
    const { row, column } = this.active;
    const { workbook, sheet } = this.view;
    this.extras.show(validationAt(workbook, sheet, row, column), this.grid.cellBox(row, column));
  }

  private openEditor(text = editableText(this.view, this.active.row, this.active.column)): void {
    this.editor.start(this.active.row, this.active.column, text);
  }

  private enter(text: string, step: Step): boolean {
    const { row, column } = this.active;
    const cell = { top: row, bottom: row, left: column, right: column };
    const changed = text !== editableText(this.view, row, column);
    const taken = !changed || this.perform(actions.enterTexts(this.sheetId, cell, [[text]]));
    this.redraw();
    const [down, across] = STEPS[step];
    if (taken && step !== 'stay') this.moveTo(row + down, column + across);
    return taken;
  }

  private moveTo(row: number, column: number): void {
    if (row < 0 || column < 0 || row >= GRID_ROWS || column >= GRID_COLUMNS) return;
    const area = { top: row, bottom: row, left: column, right: column };
    this.grid.select(area);
    this.onSelect(area, { row, column });
  }

  private goTo(text: string): boolean {
    const area = parseAddress(text);
    if (!area) return false;
    this.reach = { row: Math.max(this.reach.row, area.bottom), column: Math.max(this.reach.column, area.right) };
    this.redraw();
    this.grid.select(area);
    this.onSelect(area, { row: area.top, column: area.left });
    this.grid.focus();
    return true;
  }

  /** A click on a link to a place in the workbook goes there; addresses outside of it are left alone. */
  private follow(row: number, column: number): void {
    const target = linkAt(this.view.workbook, this.view.sheet, row, column);
    if (!target) return;
    if (target.sheetId !== this.sheetId && !this.perform(actions.activateSheet(target.sheetId))) return;
    this.perform(actions.selectArea(target.sheetId, target.area));
    this.redraw();
  }

  private onKey(event: KeyboardEvent): void {
    if (this.editor.isOpen || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
    if (event.altKey) {
      if (event.key === 'ArrowDown' && this.extras.open()) event.preventDefault();
      return;
    }
    if (event.key === 'Delete' || event.key === 'Backspace')
      this.perform(actions.clearContents(this.sheetId, this.shownSelection));
    else if (event.key === 'F2') this.openEditor();
    else if (event.key === 'Enter') this.moveTo(this.active.row + (event.shiftKey ? -1 : 1), this.active.column);
    else if (event.key === 'Process' || event.isComposing) this.openEditor('');
    else if ([...event.key].length === 1) this.openEditor(event.key);
    else return;
    event.stopPropagation();
    if (event.key !== 'Process') event.preventDefault();
  }

  private onPaste(event: ClipboardEvent): void {
    if (this.editor.isOpen) return;
    const text = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '');
    if (!text) return;
    event.preventDefault();
    const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
    const width = Math.max(...rows.map((row) => row.length));
    const { row, column } = this.active;
    const area = { top: row, left: column, bottom: row + rows.length - 1, right: column + width - 1 };
    const texts = rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));
    this.perform(actions.enterTexts(this.sheetId, area, texts));
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

const sameArea = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const sameSize = (a: Rect, b: Rect): boolean =>
  a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
