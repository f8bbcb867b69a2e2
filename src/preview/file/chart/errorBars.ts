import type { ChartErrorBarsModel, ChartSeriesModel } from '../../model/drawing/chart';
import { childNamed, childrenNamed, numberOf, type XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { saysYes, wordOf } from './chartValues';
import { ERROR_AMOUNTS, ERROR_SIDES } from './chartVocabulary';
import { chartElement } from './elementOrder';
import { readData } from './readData';
import { readLine, writeLine } from './shapeFormat';

/** Reads the error bars of a series; those without a direction go along the values. */
export function readErrorBars(series: XmlElement, facts: ChartReadingFacts): ChartSeriesModel['errorBars'] {
  const bars: ChartSeriesModel['errorBars'] = {};
  for (const found of childrenNamed(series, 'errBars'))
    bars[wordOf(found, 'errDir') === 'x' ? 'x' : 'y'] = readBars(found, facts);
  return bars;
}

function readBars(bars: XmlElement, facts: ChartReadingFacts): ChartErrorBarsModel {
  const plus = readData(childNamed(bars, 'plus'), facts);
  const minus = readData(childNamed(bars, 'minus'), facts);
  return {
    visible: true,
    include: ERROR_SIDES.office(wordOf(bars, 'errBarType')) ?? 'Both',
    type: ERROR_AMOUNTS.office(wordOf(bars, 'errValType')) ?? 'FixedValue',
    endStyleCap: !saysYes(bars, 'noEndCap'),
    amount: numberOf(childNamed(bars, 'val'), 'val') ?? 0,
    ...(plus ? { plus } : {}),
    ...(minus ? { minus } : {}),
    line: readLine(childNamed(childNamed(bars, 'spPr'), 'ln'), facts),
  };
}

/** Writes the numbers of custom error bars. */
export type AmountMarkup = (data: NonNullable<ChartErrorBarsModel['plus']>) => string;

/**
 * The `errBars` that are shown. Series of columns and bars say no direction, which they have but one of; only XY and
 * bubble charts have bars along both axes.
 */
export function writeErrorBars(
  { x, y }: ChartSeriesModel['errorBars'],
  directions: 'none' | 'y' | 'both',
  amounts: AmountMarkup,
): string[] {
  const along = directions === 'none' ? undefined : 'y';
  return [
    x?.visible && directions === 'both' ? writeBars(x, 'x', amounts) : '',
    y?.visible ? writeBars(y, along, amounts) : '',
  ];
}

function writeBars(bars: ChartErrorBarsModel, direction: string | undefined, amounts: AmountMarkup): string {
  const isCustom = bars.type === 'Custom';
  const line = writeLine(bars.line);
  return chartElement('errBars', {
    errDir: direction,
    errBarType: ERROR_SIDES.file(bars.include) ?? 'both',
    errValType: ERROR_AMOUNTS.file(bars.type) ?? 'fixedVal',
    noEndCap: !bars.endStyleCap,
    plus: isCustom && bars.plus ? [`<c:plus>${amounts(bars.plus)}</c:plus>`] : undefined,
    minus: isCustom && bars.minus ? [`<c:minus>${amounts(bars.minus)}</c:minus>`] : undefined,
    val: isCustom || bars.type === 'StError' ? undefined : bars.amount,
    spPr: line === '' ? undefined : [`<c:spPr>${line}</c:spPr>`],
  });
}
