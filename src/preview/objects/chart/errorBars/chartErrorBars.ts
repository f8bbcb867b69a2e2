import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import type { ChartErrorBarsModel } from '../../../model/drawing/chart';
import { chartFamily, hasNumericX, is3D, isStacked } from '../../../model/drawing/chartTypes';
import { booleanArgument, invalidArgument } from '../../arguments';
import { oneOf } from '../chartArguments';
import { change, fields, within, type Part } from '../chartPart';
import { lineFormat } from '../format/chartFormat';
import type { LineLook } from '../format/chartLine';
import type { SeriesPart } from '../series/seriesPart';

interface ErrorBarsSubject extends Part<ChartErrorBarsModel> {
  readonly look: (session: Session) => LineLook;
}

/** Amounts that each type begins with: a number, percent, deviations. */
const AMOUNTS: Readonly<Record<string, number>> = { FixedValue: 1, Percent: 5, StDev: 1 };

const newErrorBars = (): ChartErrorBarsModel => ({
  visible: false,
  include: 'Both',
  type: 'StError',
  endStyleCap: true,
  amount: 1,
  line: {},
});

/** Whether series of a kind can have error bars along an axis. */
function canHave(chartType: string, direction: 'x' | 'y'): boolean {
  if (direction === 'x') return hasNumericX(chartType);
  if (is3D(chartType) || (isStacked(chartType) && chartFamily(chartType) === 'area')) return false;
  return ['column', 'bar', 'line', 'area', 'scatter', 'bubble'].includes(chartFamily(chartType));
}

/** A series' error bars, which are there but not shown until somebody shows them. */
export const errorBarsPart = (
  series: SeriesPart,
  direction: 'x' | 'y',
  look: ErrorBarsSubject['look'],
): ErrorBarsSubject => ({
  on: series.on,
  look,
  read: () => series.read().errorBars[direction] ?? newErrorBars(),
  write: () => {
    const { errorBars, chartType } = series.read();
    if (!canHave(chartType, direction))
      throw invalidArgument(`A series of the type ${chartType} has no ${direction} error bars.`);
    return [(errorBars[direction] ??= newErrorBars())];
  },
});

export const chartErrorBarsClass: OfficeClassDefinition<ErrorBarsSubject> = {
  scalars: {
    ...fields<ChartErrorBarsModel>({
      visible: booleanArgument,
      endStyleCap: booleanArgument,
      include: oneOf('ChartErrorBarsInclude'),
    }),
    type: {
      get: (part) => part.read().type,
      set: (part, value, session) => {
        const type = oneOf('ChartErrorBarsType')(value, 'type', session);
        const { plus, minus } = part.read();
        if (type === 'Custom' && !plus && !minus)
          throw invalidArgument('Custom error bars need figures, which only a file can hold.');
        change(part, session, (bars) => Object.assign(bars, { type, amount: AMOUNTS[type] ?? bars.amount }));
      },
    },
  },
  navigation: {
    format: (part) =>
      officeObject(
        'ChartErrorBarsFormat',
        lineFormat(
          within<ChartErrorBarsModel, ChartErrorBarsModel['line']>(part, ({ line }) => line),
          part.look,
        ),
      ),
  },
};
