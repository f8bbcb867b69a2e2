import type { ScalarDefinition } from '../../../interpreter/officeClass';
import type { ChartAxisModel } from '../../../model/drawing/chartParts';
import { shownFigures } from '../../../model/drawing/chartFigures';
import { displayUnitOf } from '../../../model/drawing/displayUnits';
import { booleanArgument, numberArgument } from '../../arguments';
import { number, oneOf, orientation, text, wholeNumber } from '../chartArguments';
import { change, field, fields, type Part } from '../chartPart';
import { axisBox } from '../layout/chartLayout';
import { placeScalars } from '../layout/placeScalars';
import { shownScale } from './axisScales';

type AxisScalar = ScalarDefinition<Part<ChartAxisModel>>;
type ScaleName = 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit' | 'tickLabelSpacing';

/** A number that an empty text makes automatic again; what it reads then is the number that Excel found. */
const automatic = (name: ScaleName, least: number, most: number, found: AxisScalar['get']): AxisScalar => ({
  get: (part, session) => part.read()[name] ?? found(part, session),
  set: (part, value, session) => {
    const given = value === '' || value === null ? undefined : numberArgument(value, name, least, most);
    change(part, session, (axis) => {
      if (given === undefined) delete axis[name];
      else axis[name] = given;
    });
  },
});

/** Of categories between two labels or marks. */
const MOST_SPACING = 31_999;
/** Minor steps in a major one. */
const MINOR_STEPS = 5;

const scales: Record<string, AxisScalar> = {
  minimum: automatic('minimum', -Infinity, Infinity, (part, session) => shownScale(part, session).minimum),
  maximum: automatic('maximum', -Infinity, Infinity, (part, session) => shownScale(part, session).maximum),
  majorUnit: automatic('majorUnit', Number.MIN_VALUE, Infinity, (part, session) => shownScale(part, session).majorUnit),
  minorUnit: automatic(
    'minorUnit',
    Number.MIN_VALUE,
    Infinity,
    (part, session) => shownScale(part, session).majorUnit / MINOR_STEPS,
  ),
  tickLabelSpacing: automatic('tickLabelSpacing', 1, MOST_SPACING, () => 1),
};

const units: Record<string, AxisScalar> = {
  displayUnit: {
    get: (part) => part.read().displayUnit,
    set: (part, value, session) => {
      const unit = oneOf('ChartAxisDisplayUnit')(value, 'displayUnit', session);
      change(part, session, (axis) => {
        axis.displayUnit = unit;
        if (unit === 'Custom') axis.customDisplayUnit ??= 1;
        else delete axis.customDisplayUnit;
      });
    },
  },
  customDisplayUnit: {
    get: (part) => displayUnitOf(part.read()),
  },
};

/** Where the other axis crosses this one. */
const crossing: AxisScalar = {
  get: (part) => part.read().crosses,
  set: (part, value, session) => {
    const crosses = oneOf('ChartAxisPosition')(value, 'position', session);
    change(part, session, (axis) => {
      axis.crosses = crosses;
      if (crosses === 'Custom') axis.crossesAt ??= 0;
      else delete axis.crossesAt;
    });
  },
};

const crossingAt: AxisScalar = {
  get: (part, session) => {
    const { crosses, crossesAt } = part.read();
    const { minimum, maximum } = shownScale(part, session);
    return crossesAt ?? (crosses === 'Maximum' ? maximum : crosses === 'Minimum' ? minimum : Math.max(minimum, 0));
  },
};

/** Whether the value axis stands between two categories, which is one for both axes: the category axis holds it. */
const isBetweenCategories: AxisScalar = {
  get: (part) => (categoryAxis(part) ?? part.read()).isBetweenCategories,
  set: (part, value, session) => {
    const isBetween = booleanArgument(value, 'isBetweenCategories');
    change(part, session, (axis) => {
      (categoryAxis(part) ?? axis).isBetweenCategories = isBetween;
    });
  },
};

const categoryAxis = (part: Part<ChartAxisModel>): ChartAxisModel | undefined =>
  part.on.chart.axes.find(({ kind, group }) => kind === 'category' && group === part.read().group);

/** Labels are written in the format of the axis, or as the cells are. */
const numberFormat: AxisScalar = {
  get: (part, session) => {
    const { linkNumberFormat, numberFormat: own, kind, group } = part.read();
    if (!linkNumberFormat) return own;
    const figures = shownFigures(session.workbook, part.on.chart);
    const first = figures.find(({ series }) => series.axisGroup === group);
    return (kind === 'category' ? first?.categoryFormat : first?.valueFormats[0]) ?? own;
  },
  set: (part, value, session) => {
    const format = text(value, 'numberFormat', session);
    change(part, session, (axis) => {
      axis.numberFormat = format;
      axis.linkNumberFormat = false;
    });
  },
};

const timeUnit = (name: 'majorTimeUnitScale' | 'minorTimeUnitScale' | 'baseTimeUnit'): AxisScalar =>
  field<ChartAxisModel, typeof name>(name, oneOf('ChartAxisTimeUnit'), () => 'Days');

export const axisScalars: Record<string, AxisScalar> = {
  ...fields<ChartAxisModel>({
    visible: booleanArgument,
    categoryType: oneOf('ChartAxisCategoryType'),
    scaleType: oneOf('ChartAxisScaleType'),
    logBase: number(2, 1000),
    showDisplayUnitLabel: booleanArgument,
    reversePlotOrder: booleanArgument,
    majorTickMark: oneOf('ChartAxisTickMark'),
    minorTickMark: oneOf('ChartAxisTickMark'),
    tickMarkSpacing: wholeNumber(1, MOST_SPACING),
    tickLabelPosition: oneOf('ChartAxisTickLabelPosition'),
    alignment: oneOf('ChartTickLabelAlignment'),
    multiLevel: booleanArgument,
    offset: wholeNumber(0, 1000),
    linkNumberFormat: booleanArgument,
  }),
  ...scales,
  ...units,
  isBetweenCategories,
  axisGroup: { get: (part) => part.read().group },
  type: { get: (part) => ({ category: 'Category', value: 'Value', series: 'Series' })[part.read().kind] },
  majorTimeUnitScale: timeUnit('majorTimeUnitScale'),
  minorTimeUnitScale: timeUnit('minorTimeUnitScale'),
  baseTimeUnit: timeUnit('baseTimeUnit'),
  textOrientation: field<ChartAxisModel, 'textOrientation'>('textOrientation', orientation, () => 0),
  crosses: crossing,
  crossesAt: crossingAt,
  position: crossing,
  positionAt: crossingAt,
  numberFormat,
  ...placeScalars<Part<ChartAxisModel>>((part, session) => axisBox(part.on, part.read(), session)),
};
