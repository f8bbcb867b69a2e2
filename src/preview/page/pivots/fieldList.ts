import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { make } from '../shell/make';
import { fieldName } from './pivotFieldMenu';

/** Where a field can stand in a PivotTable. */
export type PivotAxis = 'filters' | 'columns' | 'rows';
export const PIVOT_AXES: readonly PivotAxis[] = ['filters', 'columns', 'rows'];

/** A field of a PivotTable as the list shows it. */
export interface ListedField {
  readonly name: string;
  readonly axis: PivotAxis | undefined;
  /** The name of the value that is made of it, if there is one. */
  readonly value: string | undefined;
}

/** The fields of a PivotTable in the order of their source. */
export const listedFields = (pivot: PivotTableModel): readonly ListedField[] =>
  pivot.cache.fields.map((_, field) => ({
    name: fieldName(pivot, field),
    axis: PIVOT_AXES.find((axis) => pivot[axis].includes(field)),
    value: pivot.data.find((data) => data.field === field)?.name,
  }));

export interface FieldListTexts {
  readonly title: string;
  readonly close: string;
  readonly none: string;
  readonly axes: Readonly<Record<PivotAxis, string>>;
  /** Of one field. */
  readonly place: (name: string) => string;
  readonly sum: (name: string) => string;
}

export interface FieldListActions {
  readonly place: (field: ListedField, axis: PivotAxis | undefined) => void;
  readonly summarise: (field: ListedField, isValue: boolean) => void;
  readonly close: () => void;
}

/** Draws the list of a PivotTable's fields: for each where it stands, and whether its values are summarised. */
export function drawFieldList(
  panel: HTMLElement,
  fields: readonly ListedField[],
  texts: FieldListTexts,
  actions: FieldListActions,
): void {
  const focused =
    document.activeElement instanceof HTMLElement && panel.contains(document.activeElement)
      ? document.activeElement.id
      : '';
  const close = make('button', {
    type: 'button',
    className: 'quiet icon',
    textContent: '✕',
    title: texts.close,
    ariaLabel: texts.close,
  });
  close.addEventListener('click', actions.close);
  panel.ariaLabel = texts.title;
  panel.replaceChildren(
    make('header', {}, [make('strong', { textContent: texts.title }), close]),
    make(
      'div',
      { className: 'field-rows' },
      fields.map((field, at) => fieldRow(field, at, texts, actions)),
    ),
  );
  if (focused !== '') document.getElementById(focused)?.focus();
}

function fieldRow(field: ListedField, at: number, texts: FieldListTexts, actions: FieldListActions): HTMLElement {
  const { name, axis, value } = field;
  const select = make('select', { id: `pivot-field-${at}`, ariaLabel: texts.place(name) });
  select.append(
    make('option', { value: '', textContent: texts.none }),
    ...PIVOT_AXES.map((one) => make('option', { value: one, textContent: texts.axes[one] })),
  );
  select.value = axis ?? '';
  select.addEventListener('change', () =>
    actions.place(
      field,
      PIVOT_AXES.find((one) => one === select.value),
    ),
  );
  const sum = make('button', {
    id: `pivot-value-${at}`,
    type: 'button',
    className: 'field-sum',
    textContent: 'Σ',
    title: value ?? texts.sum(name),
    ariaLabel: texts.sum(name),
  });
  sum.ariaPressed = String(value !== undefined);
  sum.addEventListener('click', () => actions.summarise(field, value === undefined));
  const label = make('span', { textContent: name, title: name });
  label.classList.toggle('used', axis !== undefined || value !== undefined);
  return make('div', { className: 'field-row' }, [label, select, sum]);
}
