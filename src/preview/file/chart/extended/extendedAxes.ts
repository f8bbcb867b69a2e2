import type { ChartModel } from '../../../model/drawing/chart';
import type { ChartAxisModel } from '../../../model/drawing/chartParts';
import { newAxis } from '../../../model/drawing/newChartParts';
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, type XmlElement } from '../../xml/element';
import { element, type AttributeValue } from '../../xml/markup';
import type { ChartReadingFacts } from '../chartReading';
import type { ChartWriting } from '../chartWriting';
import { DISPLAY_UNITS, TICK_MARKS } from '../chartVocabulary';
import { readGridlines, writeGridlines } from '../gridlines';
import { readNumberFormat, writeOwnNumberFormat } from '../numberFormats';
import { readLook, shapeMarkup, textMarkup, withMarkup } from '../partFormat';
import { axisLook } from '../readAxis';
import type { NameOfFormula } from './extendedData';
import { extendedElement, inExtended } from './extendedElements';
import { readExtendedAxisTitle, writeExtendedAxisTitle } from './extendedTexts';

/** What a second value axis of a Pareto chart shows: the shares up to the whole. */
const SHARES =
  '<cx:axis id="2"><cx:valScaling max="1" min="0"/><cx:units unit="percentage"/><cx:tickLabels/></cx:axis>';

const isOfShares = (axis: XmlElement): boolean => attributeOf(childNamed(axis, 'units'), 'unit') === 'percentage';

/** Reads the axes of a newer chart, with what the gaps between its columns are (percent). */
export function readExtendedAxes(
  plotArea: XmlElement,
  chartType: string,
  facts: ChartReadingFacts,
): { axes: ChartAxisModel[]; gapWidth: number | undefined } {
  const found = childrenNamed(plotArea, 'axis').filter((axis) => !isOfShares(axis));
  const gap = found
    .map((axis) => numberOf(childNamed(axis, 'catScaling'), 'gapWidth'))
    .find((one) => one !== undefined);
  return {
    axes: found
      .map((axis) => readAxis(axis, chartType, facts))
      .sort((one, other) => one.kind.localeCompare(other.kind)),
    gapWidth: gap === undefined ? undefined : Math.round(gap * 100),
  };
}

function readAxis(axis: XmlElement, chartType: string, facts: ChartReadingFacts): ChartAxisModel {
  const kind = childNamed(axis, 'catScaling') ? 'category' : 'value';
  const { format, text } = readLook(axis, facts);
  const units = childNamed(axis, 'units');
  const read: ChartAxisModel = {
    ...newAxis(kind, 'Primary', chartType),
    visible: !flagOf(axis, 'hidden'),
    ...readScaling(childNamed(axis, 'valScaling')),
    displayUnit: DISPLAY_UNITS.office(attributeOf(units, 'unit')) ?? 'None',
    showDisplayUnitLabel: units ? childNamed(units, 'unitsLabel') !== undefined : true,
    majorTickMark: TICK_MARKS.office(attributeOf(childNamed(axis, 'majorTickMarks'), 'type')) ?? 'None',
    minorTickMark: TICK_MARKS.office(attributeOf(childNamed(axis, 'minorTickMarks'), 'type')) ?? 'None',
    tickLabelPosition: childNamed(axis, 'tickLabels') ? 'NextToAxis' : 'None',
    ...(text.orientation === undefined ? {} : { textOrientation: text.orientation }),
    ...readNumberFormat(axis),
    title: readExtendedAxisTitle(childNamed(axis, 'title'), facts),
    majorGridlines: readGridlines(axis, 'majorGridlines', facts),
    minorGridlines: readGridlines(axis, 'minorGridlines', facts),
    format,
  };
  return { ...read, format: withMarkup(format, axis, axisLook(read)) };
}

/** Limits and steps, which may be `auto`. */
function readScaling(
  scaling: XmlElement | undefined,
): Pick<ChartAxisModel, 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit'> {
  const read = {
    minimum: numberOf(scaling, 'min'),
    maximum: numberOf(scaling, 'max'),
    majorUnit: numberOf(scaling, 'majorUnit'),
    minorUnit: numberOf(scaling, 'minorUnit'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The `axis` elements of a chart, categories first. */
export function writeExtendedAxes(writing: ChartWriting, nameOf: NameOfFormula): string {
  const { chart } = writing;
  const own = (['category', 'value'] as const).map((kind) => {
    const axis = chart.axes.find((one) => one.kind === kind && one.group === 'Primary');
    return axis ? writeAxis(axis, kind === 'category' ? 0 : 1, writing, nameOf) : '';
  });
  return own.join('') + (hasShares(chart) ? SHARES : '');
}

const hasShares = ({ chartType, series }: ChartModel): boolean =>
  chartType === 'Pareto' || series.some((one) => one.chartType === 'Pareto');

function writeAxis(axis: ChartAxisModel, id: number, writing: ChartWriting, nameOf: NameOfFormula): string {
  const look = axisLook(axis);
  const gapWidth = (writing.chart.series[0]?.gapWidth ?? 0) / 100;
  const limits = { max: axis.maximum, min: axis.minimum, majorUnit: axis.majorUnit, minorUnit: axis.minorUnit };
  const isOfCategories = axis.kind === 'category';
  return extendedElement(
    'axis',
    {
      catScaling: isOfCategories ? element('cx:catScaling', { gapWidth }) : undefined,
      valScaling: isOfCategories ? undefined : element('cx:valScaling', limits),
      title: writeExtendedAxisTitle(axis.title, writing, nameOf),
      units: unitsMarkup(axis),
      majorGridlines: inExtended(writeGridlines('majorGridlines', axis.majorGridlines) ?? ''),
      minorGridlines: inExtended(writeGridlines('minorGridlines', axis.minorGridlines) ?? ''),
      majorTickMarks: tickMarks('majorTickMarks', axis.majorTickMark),
      minorTickMarks: tickMarks('minorTickMarks', axis.minorTickMark),
      tickLabels: axis.tickLabelPosition === 'None' ? undefined : '<cx:tickLabels/>',
      numFmt: inExtended(writeOwnNumberFormat(axis)),
      spPr: inExtended(shapeMarkup(axis.format, look)),
      txPr: inExtended(textMarkup(axis.format, look)),
    },
    { id, hidden: axis.visible ? undefined : true },
  );
}

function unitsMarkup(axis: ChartAxisModel): string | undefined {
  const unit = DISPLAY_UNITS.file(axis.displayUnit);
  const label = axis.showDisplayUnitLabel ? '<cx:unitsLabel/>' : '';
  return unit === undefined ? undefined : element('cx:units', { unit } satisfies Record<string, AttributeValue>, label);
}

const tickMarks = (name: string, mark: string): string | undefined =>
  mark === 'None' ? undefined : element(`cx:${name}`, { type: TICK_MARKS.file(mark) });
