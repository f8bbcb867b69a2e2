import { parseAddress } from '../grid/addresses';
import { CellExtras } from '../grid/cellExtras';
import type { SheetGrid } from '../grid/sheetGrid';
import { validationAt } from '../grid/validationAt';
import { editableText } from '../shell/cellContent';
import { FormulaBar } from '../shell/formulaBar';
import type { CellEntry } from './cellEntry';
import type { CellSelection } from './cellSelection';
import { PivotFields, type FieldsScreen } from './pivotFields';

/** The elements in which the active cell is shown and changed. */
export interface ActiveCellPlaces {
  readonly grid: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly formula: HTMLInputElement;
}

/** The active cell beside the grid: name box, formula bar, what its data validation shows, its PivotTable's fields. */
export class ActiveCell {
  private readonly bar: FormulaBar;
  private readonly extras: CellExtras;
  private readonly fields: PivotFields;

  constructor(
    places: ActiveCellPlaces,
    private readonly grid: SheetGrid,
    private readonly selection: CellSelection,
    entry: CellEntry,
    private readonly screen: FieldsScreen,
  ) {
    this.bar = new FormulaBar(
      places.nameBox,
      places.formula,
      (typed) => this.goTo(typed),
      (typed) => entry.enter(typed, 'down'),
    );
    this.fields = new PivotFields(places.grid, screen);
    this.extras = new CellExtras(
      places.grid,
      screen.text('choices'),
      (typed) => entry.enter(typed, 'stay'),
      () => grid.focus(),
    );
  }

  /** Shows what the active cell is and holds now. */
  show(): void {
    const { row, column } = this.selection.active;
    const view = this.screen.view();
    const content = editableText(view, row, column);
    this.bar.show(this.selection.address, content);
    this.fields.show({ row, column });
    this.extras.show(validationAt(view.workbook, view.sheet, row, column), this.grid.cellBox(row, column), content);
  }

  /** Opens the list of the cell's data validation, if it has one. */
  openList(): boolean {
    return this.extras.open();
  }

  hideExtras(): void {
    this.extras.hide();
  }

  private goTo(text: string): boolean {
    const area = parseAddress(text);
    if (!area) return false;
    this.selection.goTo(area);
    this.grid.focus();
    return true;
  }
}
