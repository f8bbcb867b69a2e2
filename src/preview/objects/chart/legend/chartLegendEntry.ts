import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../../interpreter/officeClass';
import type { ChartLegendModel } from '../../../model/drawing/chartParts';
import { booleanArgument, integerArgument, itemNotFound } from '../../arguments';
import { change, type Part } from '../chartPart';
import { chartLayout } from '../layout/chartLayout';
import { placeScalars } from '../layout/placeScalars';
import { legendEntryNames } from '../legendEntryNames';

interface LegendEntrySubject {
  readonly legend: Part<ChartLegendModel>;
  readonly index: number;
}

const entryObject = (legend: Part<ChartLegendModel>, index: number): OfficeObject =>
  officeObject<LegendEntrySubject>('ChartLegendEntry', { legend, index });

const isShown = ({ legend, index }: LegendEntrySubject): boolean => !legend.read().hiddenEntries.includes(index);

export const chartLegendEntryClass: OfficeClassDefinition<LegendEntrySubject> = {
  scalars: {
    index: { get: ({ index }) => index },
    visible: {
      get: isShown,
      set: ({ legend, index }, value, session) => {
        const visible = booleanArgument(value, 'visible');
        change(legend, session, (model) => {
          const others = model.hiddenEntries.filter((entry) => entry !== index);
          model.hiddenEntries = visible ? others : [...others, index];
        });
      },
    },
    ...placeScalars<LegendEntrySubject>((entry, session) => {
      const isThere = entry.legend.read().visible && isShown(entry);
      return isThere ? (chartLayout(entry.legend.on, session).legendEntries[entry.index] ?? null) : null;
    }),
  },
};

const countOf = (legend: Part<ChartLegendModel>, session: Session): number =>
  legendEntryNames(legend.on.chart, session).length;

export const chartLegendEntryCollectionClass: OfficeClassDefinition<Part<ChartLegendModel>> = {
  items: (legend, session) =>
    Array.from({ length: countOf(legend, session) }, (_, index) => entryObject(legend, index)),
  methods: {
    getCount: (legend, _, session) => countOf(legend, session),
    getItemAt: (legend, [position], session) => {
      const index = integerArgument(position, 'index');
      if (index < 0 || index >= countOf(legend, session)) throw itemNotFound('The legend has no such entry.');
      return entryObject(legend, index);
    },
  },
};
