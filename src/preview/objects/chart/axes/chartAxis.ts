import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import type { ChartAxisModel } from '../../../model/drawing/chartParts';
import { cellsFormula } from '../../../model/drawing/chartReference';
import { hasNumericX } from '../../../model/drawing/chartTypes';
import { invalidArgument, numberArgument } from '../../arguments';
import { rangeArgument } from '../chartArguments';
import { change, within, type Part } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
import { axisScalars } from './axisScalars';

/** Value axes have no line of their own, except those of XY and bubble charts. */
const lookOf = (part: Part<ChartAxisModel>) =>
  part.read().kind === 'value' && !hasNumericX(part.on.chart.chartType) ? LOOKS.valueAxis : LOOKS.axis;

/** All series along the axis get these categories. */
function setCategoryNames(part: Part<ChartAxisModel>, range: unknown, session: Session): void {
  const { sheet, rect } = rangeArgument(range, 'sourceData');
  const { kind, group } = part.read();
  if (kind !== 'category') throw invalidArgument('Only a category axis has category names.');
  change(part, session, () => {
    for (const series of part.on.chart.series) {
      if (series.axisGroup === group) series.categories = { formula: cellsFormula(sheet, rect) };
    }
  });
}

function setCrossing(part: Part<ChartAxisModel>, value: unknown, session: Session): void {
  const crossesAt = numberArgument(value, 'value');
  change(part, session, (axis) => Object.assign(axis, { crosses: 'Custom', crossesAt }));
}

export const chartAxisClass: OfficeClassDefinition<Part<ChartAxisModel>> = {
  scalars: axisScalars,
  navigation: {
    format: (part) => officeObject('ChartAxisFormat', ownFormat(part, lookOf(part))),
    majorGridlines: (part) =>
      officeObject('ChartGridlines', { part: within(part, (axis) => axis.majorGridlines), look: LOOKS.majorGridlines }),
    minorGridlines: (part) =>
      officeObject('ChartGridlines', { part: within(part, (axis) => axis.minorGridlines), look: LOOKS.minorGridlines }),
    title: (part) => officeObject('ChartAxisTitle', part),
  },
  methods: {
    setCategoryNames: (part, [range], session) => setCategoryNames(part, range, session),
    setCrossesAt: (part, [value], session) => setCrossing(part, value, session),
    setCustomDisplayUnit: (part, [value], session) => {
      const customDisplayUnit = numberArgument(value, 'value', Number.MIN_VALUE);
      change(part, session, (axis) => Object.assign(axis, { displayUnit: 'Custom', customDisplayUnit }));
    },
    setPositionAt: (part, [value], session) => setCrossing(part, value, session),
  },
};
