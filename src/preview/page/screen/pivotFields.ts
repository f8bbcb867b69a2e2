import type { WireBatch } from '../../interpreter/wire';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import type { SheetView } from '../grid/sheetView';
import { drawFieldList, listedFields, type FieldListActions, type FieldListTexts } from '../pivots/fieldList';
import { pivotSpot } from '../pivots/pivotSpot';
import { make } from '../shell/make';
import * as actions from '../user/pivotActions';
import type { Cell } from './cellSelection';
import type { Texts } from './menuTexts';

/** What the field list needs of the screen. */
export interface FieldsScreen {
  readonly view: () => SheetView;
  readonly text: Texts;
  readonly perform: (batch: WireBatch) => boolean;
  readonly leave: () => void;
}

/** The list of the fields of the PivotTable that the active cell is in. */
export class PivotFields {
  private readonly panel = make('section', { className: 'field-list', hidden: true });
  private drawn = '';
  /** The PivotTable whose list was closed; it comes again with another one. */
  private closed: string | undefined;

  constructor(
    container: HTMLElement,
    private readonly screen: FieldsScreen,
  ) {
    container.append(this.panel);
    this.panel.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') screen.leave();
    });
  }

  /** Shows the list for a cell, or none where the cell is in no PivotTable. */
  show({ row, column }: Cell): void {
    const { sheet } = this.screen.view();
    const pivot = pivotSpot(sheet, row, column)?.pivot;
    if (pivot?.id !== this.closed) this.closed = undefined;
    const isShown = pivot !== undefined && pivot.layout.enableFieldList && this.closed === undefined;
    this.panel.hidden = !isShown;
    if (isShown) this.draw(pivot);
    else this.drawn = '';
  }

  private draw(pivot: PivotTableModel): void {
    const fields = listedFields(pivot);
    const texts = this.texts();
    const state = JSON.stringify([pivot.id, fields, texts]);
    if (state === this.drawn) return;
    this.drawn = state;
    drawFieldList(this.panel, fields, texts, this.actions(pivot));
  }

  private texts(): FieldListTexts {
    const { text } = this.screen;
    return {
      title: text('pivotFields'),
      close: text('closeFields'),
      none: text('notInPivot'),
      axes: { filters: text('pivotFilters'), columns: text('pivotColumns'), rows: text('pivotRows') },
      place: (name) => text('placeField', { name }),
      sum: (name) => text('sumField', { name }),
    };
  }

  private actions({ id: pivotId }: PivotTableModel): FieldListActions {
    const { view, perform, leave } = this.screen;
    const placeOf = (field: string) => ({ sheetId: view().sheet.id, pivotId, field });
    return {
      place: ({ name, axis: before }, axis) => {
        if (axis) perform(actions.placeField(placeOf(name), axis));
        else if (before) perform(actions.removeField(placeOf(name), before));
      },
      summarise: ({ name, value }, isValue) => {
        if (isValue) perform(actions.addValue(placeOf(name)));
        else if (value !== undefined) perform(actions.removeValue(placeOf(name), value));
      },
      close: () => {
        this.closed = pivotId;
        this.panel.hidden = true;
        leave();
      },
    };
  }
}
