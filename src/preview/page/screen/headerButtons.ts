import { columnChoices } from '../filters/filterChoices';
import { filterButtons, type FilterButton } from '../filters/filterColumns';
import { FilterMenu, type FilterMenuTexts } from '../filters/filterMenu';
import type { ColumnChoices } from '../filters/filterChoices';
import { cellPixels } from '../floating/pixelBox';
import type { FloatingItem } from '../floating/floatingLayer';
import type { SheetView } from '../grid/sheetView';
import {
  fieldChoices,
  fieldName,
  isFieldFiltered,
  pivotFieldButtons,
  type PivotFieldButton,
} from '../pivots/pivotFieldMenu';
import type { WindowBox } from '../shell/popup';
import { make } from '../shell/make';
import * as filterActions from '../user/filterActions';
import * as pivotActions from '../user/pivotActions';
import type { WireBatch } from '../../interpreter/wire';

/** What header buttons need of the screen. */
export interface HeaderButtonScreen {
  readonly view: () => SheetView;
  readonly locale: () => string;
  readonly label: (name: string) => string;
  readonly menuTexts: (kind: ColumnChoices['kind'], name: string) => FilterMenuTexts;
  readonly cellBox: (row: number, column: number) => WindowBox | undefined;
  readonly perform: (batch: WireBatch) => void;
  readonly leave: () => void;
}

const SIZE = 17;

interface HeaderButton {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly state: string;
  readonly open: () => void;
}

/** The buttons in header cells, of filters and of PivotTables' fields, and the menus that they open. */
export class HeaderButtons {
  constructor(private readonly screen: HeaderButtonScreen) {}

  /** Those that the sheet has now. */
  private get buttons(): readonly HeaderButton[] {
    const { sheet } = this.screen.view();
    return [
      ...filterButtons(sheet).map((button) => this.ofFilter(button)),
      ...pivotFieldButtons(sheet).map((button) => this.ofPivot(button)),
    ];
  }

  /** The buttons of the sheet, as things that float over its cells. */
  items(): FloatingItem[] {
    const { offsets } = this.screen.view();
    return this.buttons.map((button) => {
      const cell = cellPixels(button.row, button.column, offsets);
      const size = Math.min(SIZE, cell.height - 2, cell.width - 2);
      const box = {
        left: cell.left + cell.width - size - 1,
        top: cell.top + cell.height - size - 1,
        width: Math.max(0, size),
        height: Math.max(0, size),
      };
      return {
        key: button.key,
        box,
        mark: () => `${button.state}|${button.name}`,
        draw: (element) => this.draw(element, button),
      };
    });
  }

  /** Opens the menu of a cell's button, if it has one. */
  openAt(row: number, column: number): boolean {
    const button = this.buttons.find((one) => one.row === row && one.column === column);
    button?.open();
    return button !== undefined;
  }

  private draw(element: HTMLElement, { key, name, state }: HeaderButton): undefined {
    const label = this.screen.label(name);
    const button = make('button', {
      type: 'button',
      className: `header-button ${state}`,
      title: label,
      ariaLabel: label,
      ariaHasPopup: 'dialog',
    });
    button.tabIndex = -1;
    button.addEventListener('click', () => this.buttons.find((one) => one.key === key)?.open());
    element.replaceChildren(button);
  }

  private ofFilter(button: FilterButton): HeaderButton {
    const { column, row, sheetColumn, isFiltered, sorted } = button;
    const key =
      column.kind === 'table' ? `filter:${column.tableId}:${column.position}` : `filter:sheet:${column.position}`;
    const name = this.screen.view().text(row, sheetColumn);
    const state = [isFiltered ? 'filtered' : '', sorted ?? ''].join(' ').trim();
    return { key, row, column: sheetColumn, name, state, open: () => this.openFilter(button, name) };
  }

  private openFilter({ column, row, sheetColumn }: FilterButton, name: string): void {
    const { view, locale, perform } = this.screen;
    const { workbook, sheet } = view();
    const button = filterButtons(sheet).find((one) => one.row === row && one.sheetColumn === sheetColumn);
    if (!button) return;
    const found = columnChoices(workbook, sheet, button, locale());
    this.open(found, button.isFiltered, name, row, sheetColumn, {
      sort: (ascending) => perform(filterActions.sortByColumn(column, ascending)),
      clear: () => perform(filterActions.clearColumnFilter(column)),
      filter: (texts) => perform(filterActions.filterByTexts(column, texts)),
    });
  }

  private ofPivot(button: PivotFieldButton): HeaderButton {
    const { pivot, fields, row, column } = button;
    const names = fields.map((field) => fieldName(pivot, field));
    const state = fields.some((field) => isFieldFiltered(pivot, field)) ? 'filtered' : '';
    return {
      key: `pivot:${pivot.id}:${row}:${column}`,
      row,
      column,
      name: names.join(', '),
      state,
      open: () => this.openField(button, 0),
    };
  }

  private openField(button: PivotFieldButton, at: number): void {
    const { pivot, fields, row, column } = button;
    const field = fields[at];
    if (field === undefined) return;
    const { view, locale, perform } = this.screen;
    const name = fieldName(pivot, field);
    const place = { sheetId: view().sheet.id, pivotId: pivot.id, field: name };
    const choose =
      fields.length > 1
        ? {
            names: fields.map((one) => fieldName(pivot, one)),
            at,
            choose: (index: number) => this.openField(button, index),
          }
        : undefined;
    this.open(
      fieldChoices(pivot, field, locale()),
      isFieldFiltered(pivot, field),
      name,
      row,
      column,
      {
        sort: (ascending) => perform(pivotActions.sortField(place, ascending)),
        clear: () => perform(pivotActions.clearField(place)),
        filter: (texts) => perform(pivotActions.filterField(place, texts)),
      },
      choose,
    );
  }

  private open(
    choices: ColumnChoices,
    isFiltered: boolean,
    name: string,
    row: number,
    column: number,
    actions: { sort: (ascending: boolean) => void; clear: () => void; filter: (texts: readonly string[]) => void },
    fields?: ConstructorParameters<typeof FilterMenu>[4],
  ): void {
    const box = this.screen.cellBox(row, column);
    if (!box) return;
    const texts = this.screen.menuTexts(choices.kind, name);
    new FilterMenu(choices, isFiltered, texts, { ...actions, closed: this.screen.leave }, fields).open(box);
  }
}
