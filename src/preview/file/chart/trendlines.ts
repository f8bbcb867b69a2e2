import type { ChartTrendlineModel } from '../../model/drawing/chart';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/element';
import { escapeXml } from '../xml/text';
import type { ChartReadingFacts } from './chartReading';
import { readText, richTextOf } from './chartTexts';
import { amountOf, saysYes, wordOf } from './chartValues';
import { TRENDLINES } from './chartVocabulary';
import type { ChartWriting } from './chartWriting';
import { chartElement } from './elementOrder';
import { readOffset, writeOffset } from './layout';
import { readNumberFormat, writeNumberFormat } from './numberFormats';
import { lookOf, partFormatMarkup, readLook, readPartFormat, shapeMarkup, textMarkup, withMarkup } from './partFormat';
import { within } from './within';

type TrendlineLabel = ChartTrendlineModel['label'];

/** Of a polynomial's orders, and of a moving average's periods. */
const FEWEST = 2;
const MOST_ORDERS = 6;

/** Reads the trendlines of a series. Their ids are their places in the file. */
export const readTrendlines = (series: XmlElement, facts: ChartReadingFacts): ChartTrendlineModel[] =>
  childrenNamed(series, 'trendline').map((trendline, index) => {
    const intercept = amountOf(trendline, 'intercept');
    return {
      id: String(index + 1),
      type: TRENDLINES.office(wordOf(trendline, 'trendlineType')) ?? 'Linear',
      name: textOf(childNamed(trendline, 'name')),
      polynomialOrder: amountOf(trendline, 'order') ?? FEWEST,
      movingAveragePeriod: amountOf(trendline, 'period') ?? FEWEST,
      forwardPeriod: amountOf(trendline, 'forward') ?? 0,
      backwardPeriod: amountOf(trendline, 'backward') ?? 0,
      ...(intercept === undefined ? {} : { intercept }),
      showEquation: saysYes(trendline, 'dispEq'),
      showRSquared: saysYes(trendline, 'dispRSqr'),
      format: readPartFormat(trendline, facts),
      label: readLabel(childNamed(trendline, 'trendlineLbl'), facts),
    };
  });

function readLabel(label: XmlElement | undefined, facts: ChartReadingFacts): TrendlineLabel {
  const { formula, runs } = readText(label, facts);
  const rich = richTextOf(label);
  const { format, text } = readLook(label, facts, rich);
  const own = runs?.map((run) => run.text).join('');
  const read: TrendlineLabel = {
    ...(own === undefined ? {} : { text: own }),
    ...(formula === undefined ? {} : { formula }),
    ...readNumberFormat(label, label === undefined),
    textOrientation: text.orientation ?? 0,
    horizontalAlignment: text.horizontal ?? 'Center',
    verticalAlignment: text.vertical ?? 'Center',
    autoText: own === undefined && formula === undefined,
    offset: readOffset(label, facts.size),
    format,
  };
  return { ...read, format: withMarkup(format, label, labelLook(read), rich) };
}

const labelLook = (label: TrendlineLabel): ReturnType<typeof lookOf> =>
  lookOf(label.format, {
    orientation: label.textOrientation === 0 ? undefined : label.textOrientation,
    horizontal: label.horizontalAlignment,
    vertical: label.verticalAlignment,
    runs: label.text === undefined || label.formula !== undefined ? undefined : [{ text: label.text, font: {} }],
  });

export const writeTrendlines = (trendlines: readonly ChartTrendlineModel[], writing: ChartWriting): string[] =>
  trendlines.map((trendline) => {
    const { type, name, intercept, showEquation, showRSquared } = trendline;
    return chartElement('trendline', {
      name: name === '' ? undefined : [`<c:name>${escapeXml(name)}</c:name>`],
      spPr: partFormatMarkup(trendline.format).spPr,
      trendlineType: TRENDLINES.file(type) ?? 'linear',
      order: type === 'Polynomial' ? within(trendline.polynomialOrder, FEWEST, MOST_ORDERS) : undefined,
      period: type === 'MovingAverage' ? Math.max(FEWEST, trendline.movingAveragePeriod) : undefined,
      forward: trendline.forwardPeriod === 0 ? undefined : trendline.forwardPeriod,
      backward: trendline.backwardPeriod === 0 ? undefined : trendline.backwardPeriod,
      intercept,
      dispRSqr: showRSquared,
      dispEq: showEquation,
      trendlineLbl: showEquation || showRSquared ? [writeLabel(trendline.label, writing)] : undefined,
    });
  });

function writeLabel(label: TrendlineLabel, { size, cellText }: ChartWriting): string {
  const look = labelLook(label);
  const text = textMarkup(label.format, look);
  const cell = label.formula === undefined ? undefined : cellText({ formula: label.formula });
  const own = cell ?? (look.runs ? text : undefined);
  return chartElement('trendlineLbl', {
    layout: [writeOffset(label.offset, size)],
    tx: own === undefined ? undefined : [`<c:tx>${own}</c:tx>`],
    numFmt: [writeNumberFormat(label)],
    spPr: [shapeMarkup(label.format, look)],
    txPr: look.runs ? undefined : [text],
  });
}
