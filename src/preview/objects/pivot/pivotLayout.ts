import type { OfficeClassDefinition, ScalarDefinition, Session } from '../../interpreter/officeClass';
import type { PivotLayoutModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { booleanArgument, choiceArgument, textArgument } from '../arguments';
import { changePivot } from './changePivot';
import { layoutCells } from './layoutCells';
import { layoutRanges } from './layoutRanges';
import { existing } from './pivotPlace';

type Switch = {
  [Name in keyof PivotLayoutModel]: PivotLayoutModel[Name] extends boolean ? Name : never;
}[keyof PivotLayoutModel];

/** Changes the layout and lays the PivotTable out anew. */
function change(pivot: PivotTableModel, session: Session, changed: Partial<PivotLayoutModel>): void {
  changePivot(pivot, session, () => {
    pivot.layout = { ...pivot.layout, ...changed };
  });
}

function setting(
  name: keyof PivotLayoutModel,
  changed: (value: unknown) => Partial<PivotLayoutModel>,
): ScalarDefinition<PivotTableModel> {
  return {
    get: (pivot, session) => existing(pivot, session).layout[name],
    set: (pivot, value, session) => change(pivot, session, changed(value)),
  };
}

const onOff = (name: Switch): ScalarDefinition<PivotTableModel> =>
  setting(name, (value) => ({ [name]: booleanArgument(value, name) }));

const text = (name: 'altTextTitle' | 'altTextDescription' | 'emptyCellText'): ScalarDefinition<PivotTableModel> =>
  setting(name, (value) => ({ [name]: textArgument(value, name) }));

export const pivotLayoutClass: OfficeClassDefinition<PivotTableModel> = {
  scalars: {
    altTextDescription: text('altTextDescription'),
    altTextTitle: text('altTextTitle'),
    autoFormat: onOff('autoFormat'),
    emptyCellText: text('emptyCellText'),
    enableFieldList: onOff('enableFieldList'),
    fillEmptyCells: onOff('fillEmptyCells'),
    layoutType: setting('layoutType', (value) => ({
      layoutType: choiceArgument(value, 'layoutType', ['Compact', 'Outline', 'Tabular']),
    })),
    preserveFormatting: onOff('preserveFormatting'),
    showColumnGrandTotals: onOff('showColumnGrandTotals'),
    showFieldHeaders: onOff('showFieldHeaders'),
    showRowGrandTotals: onOff('showRowGrandTotals'),
    subtotalLocation: setting('subtotalLocation', (value) => ({
      subtotalLocation: choiceArgument(value, 'subtotalLocation', ['AtTop', 'AtBottom', 'Off']),
    })),
  },
  methods: {
    displayBlankLineAfterEachItem: (pivot, [display], session) =>
      change(pivot, session, { blankLineAfterEachItem: booleanArgument(display, 'display') }),
    repeatAllItemLabels: (pivot, [repeat], session) =>
      change(pivot, session, { repeatAllItemLabels: booleanArgument(repeat, 'repeatLabels') }),
    ...layoutRanges,
    ...layoutCells,
  },
};
