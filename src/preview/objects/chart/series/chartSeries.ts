import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import { fitAxes } from '../../../model/drawing/chartChanges';
import { change, existing, within } from '../chartPart';
import { errorBarsPart } from '../errorBars/chartErrorBars';
import type { FormatSubject } from '../format/chartFormat';
import { LOOKS, seriesColor, seriesLine } from '../format/chartLooks';
import { labelsPart } from '../labels/labelsPart';
import { markerScalars, USUAL_MARKER_SIZE } from './seriesMarkers';
import { optionScalars } from './seriesOptions';
import type { SeriesPart } from './seriesPart';
import { seriesScalars } from './seriesScalars';
import {
  dimensionSource,
  dimensionSourceType,
  dimensionValues,
  setBubbleSizes,
  setValues,
  setXAxisValues,
} from './seriesSources';

/** The look of a series: setting it sets that of the points that have one of their own. */
function seriesFormat(part: SeriesPart): FormatSubject {
  const points = () => [...part.read().points.values()];
  const fill = {
    on: part.on,
    read: () => part.read().format,
    write: () => [part.read().format, ...points().filter((point) => point.fill !== undefined)],
  };
  const line = {
    on: part.on,
    read: () => part.read().format.line,
    write: () => [part.read().format.line, ...points().map((point) => point.border)],
  };
  return {
    fill: { part: fill, automatic: (session) => seriesColor(part.on.chart, part.read(), session) },
    line: { part: line, automatic: (session) => seriesLine(part.on.chart, part.read(), session) },
  };
}

function deleteSeries(part: SeriesPart, session: Session): void {
  change(part, session, (series) => {
    const chart = existing(part.on);
    chart.series = chart.series.filter((one) => one !== series);
    fitAxes(chart);
  });
}

export const chartSeriesClass: OfficeClassDefinition<SeriesPart> = {
  scalars: {
    ...seriesScalars,
    ...optionScalars,
    ...markerScalars<SeriesPart>({
      marker: (part) => ({
        ...within(part, (series) => series.marker),
        write: () => [part.read().marker, ...[...part.read().points.values()].map((point) => point.marker)],
      }),
      usual: (part, session) => {
        const color = seriesColor(part.on.chart, part.read(), session);
        return { style: 'Automatic', size: USUAL_MARKER_SIZE, background: color, foreground: color };
      },
    }),
  },
  navigation: {
    binOptions: (part) => officeObject('ChartBinOptions', part),
    boxwhiskerOptions: (part) => officeObject('ChartBoxwhiskerOptions', part),
    dataLabels: (part) =>
      officeObject(
        'ChartDataLabels',
        labelsPart(part.on, () => [part.read()]),
      ),
    format: (part) => officeObject('ChartSeriesFormat', seriesFormat(part)),
    mapOptions: (part) => officeObject('ChartMapOptions', part),
    points: (part) => officeObject('ChartPointsCollection', part),
    trendlines: (part) => officeObject('ChartTrendlineCollection', part),
    xErrorBars: (part) => officeObject('ChartErrorBars', errorBarsPart(part, 'x', LOOKS.errorBars)),
    yErrorBars: (part) => officeObject('ChartErrorBars', errorBarsPart(part, 'y', LOOKS.errorBars)),
  },
  methods: {
    delete: (part, _, session) => deleteSeries(part, session),
    getDimensionDataSourceString: (part, [dimension], session) => dimensionSource(part, dimension, session),
    getDimensionDataSourceType: (part, [dimension], session) => dimensionSourceType(part, dimension, session),
    getDimensionValues: (part, [dimension], session) => dimensionValues(part, dimension, session),
    setBubbleSizes: (part, [range], session) => setBubbleSizes(part, range, session),
    setValues: (part, [range], session) => setValues(part, range, session),
    setXAxisValues: (part, [range], session) => setXAxisValues(part, range, session),
  },
};
