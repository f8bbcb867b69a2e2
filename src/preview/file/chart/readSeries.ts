import type { ChartDataModel, ChartSeriesModel } from '../../model/drawing/chart';
import { kindSettings, newSeries } from '../../model/drawing/newChart';
import { childNamed, type XmlElement } from '../xml/element';
import { kindOf, SERIES_ELEMENT, type GroupElement } from './chartKinds';
import type { ChartReadingFacts } from './chartReading';
import { amountOf, saysYes, wordOf } from './chartValues';
import { SPLITS } from './chartVocabulary';
import { readDataLabels, readLeaderLines } from './dataLabels';
import { childrenOfElement } from './elementOrder';
import { readErrorBars } from './errorBars';
import { INVERTED_FILL, readInvertColor } from './invertColor';
import { extensionOf, keptMarkup } from './keptMarkup';
import { readMarker } from './markers';
import { lookOf, readLook, withMarkup } from './partFormat';
import { readPoints } from './points';
import { readData, readName } from './readData';
import { isUsuallyWithoutLine, usualMarker } from './seriesTraits';
import { readTrendlines } from './trendlines';
import { FILTER_EXTENSION } from './writeData';

/** A series where it stands in the file. */
export interface SeriesPlace {
  readonly group: XmlElement;
  readonly axisGroup: 'Primary' | 'Secondary';
  readonly chartType: string;
  readonly filtered: boolean;
  /** Whether it is the last of its group: a stock chart's closing price. */
  readonly isLast: boolean;
}

const KNOWN_OF_SERIES = new Set(
  Object.values(SERIES_ELEMENT)
    .flatMap((element) => childrenOfElement(element))
    .filter((name) => name !== 'extLst' && name !== 'pictureOptions'),
);

const KNOWN_OF_GROUP = new Set(
  'barDir grouping varyColors wireframe scatterStyle radarStyle ofPieType ser dLbls gapWidth overlap shape splitType splitPos secondPieSize marker smooth firstSliceAng holeSize bubble3D bubbleScale axId'.split(
    ' ',
  ),
);

export function readSeries(series: XmlElement, place: SeriesPlace, facts: ChartReadingFacts): ChartSeriesModel {
  const { chartType, group, axisGroup, filtered } = place;
  const labels = childNamed(series, 'dLbls');
  const marker = usualMarker(chartType, readMarker(childNamed(series, 'marker'), facts), place.isLast);
  const dataLabels = readDataLabels(labels ?? childNamed(group, 'dLbls'), facts);
  const invertColor = readInvertColor(extensionOf(series, INVERTED_FILL), facts);
  const kept = {
    series: keptMarkup(series, KNOWN_OF_SERIES, [INVERTED_FILL]),
    group: keptMarkup(group, KNOWN_OF_GROUP, [FILTER_EXTENSION]),
  };
  return {
    ...newSeries(chartType),
    name: readName(childNamed(series, 'tx'), facts),
    axisGroup,
    ...readFigures(series, facts),
    filtered,
    ...readSeriesLook(series, chartType, facts),
    marker,
    invertIfNegative: saysYes(series, 'invertIfNegative'),
    ...(invertColor === undefined ? {} : { invertColor }),
    ...readGroupSettings(group, chartType),
    smooth: saysYes(series, 'smooth', false),
    explosion: amountOf(series, 'explosion') ?? 0,
    showLeaderLines: readLeaderLines(labels) ?? (labels ? false : kindSettings(chartType).showLeaderLines),
    ...(dataLabels ? { dataLabels } : {}),
    points: readPoints(series, facts),
    trendlines: readTrendlines(series, facts),
    errorBars: readErrorBars(series, facts),
    ...(kept.series || kept.group ? { kept: { series: kept.series ?? {}, group: kept.group ?? {} } } : {}),
  };
}

function readFigures(
  series: XmlElement,
  facts: ChartReadingFacts,
): { values: ChartDataModel; categories?: ChartDataModel; bubbleSizes?: ChartDataModel } {
  const categories = readData(childNamed(series, 'cat') ?? childNamed(series, 'xVal'), facts);
  const bubbleSizes = readData(childNamed(series, 'bubbleSize'), facts);
  return {
    values: readData(childNamed(series, 'val') ?? childNamed(series, 'yVal'), facts) ?? {},
    ...(categories ? { categories } : {}),
    ...(bubbleSizes ? { bubbleSizes } : {}),
  };
}

/** Series of kinds that are drawn without lines say so, which is no line that somebody took away. */
function readSeriesLook(
  series: XmlElement,
  chartType: string,
  facts: ChartReadingFacts,
): Pick<ChartSeriesModel, 'format' | 'showShadow'> {
  const { format, shadow } = readLook(series, facts);
  const hidesLine = isUsuallyWithoutLine(kindOf(chartType)) && format.line.style === 'None';
  const own = hidesLine ? { ...format, line: {} } : format;
  return { format: withMarkup(own, series, lookOf(own, { shadow })), showShadow: shadow };
}

type GroupSettings = Pick<
  ChartSeriesModel,
  | 'varyByCategories'
  | 'gapWidth'
  | 'overlap'
  | 'firstSliceAngle'
  | 'doughnutHoleSize'
  | 'bubbleScale'
  | 'secondPlotSize'
  | 'splitType'
  | 'splitValue'
>;

/** What a group that can have a setting means where it does not say it. */
const UNSAID = {
  gapWidth: 150,
  overlap: 0,
  firstSliceAng: 0,
  holeSize: 50,
  bubbleScale: 100,
  secondPieSize: 75,
} as const;

/** What all series of a group share; what the group cannot have is as in a new series. */
function readGroupSettings(group: XmlElement, chartType: string): GroupSettings {
  const usual = kindSettings(chartType);
  const possible = childrenOfElement(group.name as GroupElement);
  const amount = (name: keyof typeof UNSAID, otherwise: number): number =>
    possible.includes(name) ? (amountOf(group, name) ?? UNSAID[name]) : otherwise;
  return {
    varyByCategories: possible.includes('varyColors')
      ? saysYes(group, 'varyColors', usual.varyByCategories)
      : usual.varyByCategories,
    gapWidth: amount('gapWidth', usual.gapWidth),
    overlap: amount('overlap', usual.overlap),
    firstSliceAngle: amount('firstSliceAng', usual.firstSliceAngle),
    doughnutHoleSize: amount('holeSize', usual.doughnutHoleSize),
    bubbleScale: amount('bubbleScale', usual.bubbleScale),
    secondPlotSize: amount('secondPieSize', usual.secondPlotSize),
    splitType: SPLITS.office(wordOf(group, 'splitType')) ?? usual.splitType,
    splitValue: amountOf(group, 'splitPos') ?? usual.splitValue,
  };
}

/** The place of a series among all of the chart's. */
export const orderOf = (series: XmlElement): number => amountOf(series, 'order') ?? amountOf(series, 'idx') ?? 0;
