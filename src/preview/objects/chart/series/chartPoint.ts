import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../../interpreter/officeClass';
import { seriesFigures } from '../../../model/drawing/chartFigures';
import { booleanArgument, integerArgument, invalidArgument, itemNotFound } from '../../arguments';
import { chartFamily } from '../../../model/drawing/chartTypes';
import { change, within } from '../chartPart';
import type { FormatSubject } from '../format/chartFormat';
import { pointColor, seriesLine } from '../format/chartLooks';
import { pointLabelPart, setPointLabel, showsPointLabel } from '../labels/pointLabel';
import { pointPart, type PointSubject } from './pointPart';
import { markerScalars, USUAL_MARKER_SIZE } from './seriesMarkers';
import type { SeriesPart } from './seriesPart';

const valuesOf = (series: SeriesPart, { workbook }: Session): readonly (number | undefined)[] =>
  seriesFigures(workbook, series.on.chart, series.read())?.values ?? [];

function pointFormat(point: PointSubject): FormatSubject {
  const { series, index } = point;
  const { chart } = series.on;
  const part = pointPart(point);
  return {
    fill: { part, automatic: (session) => pointColor(chart, series.read(), index, session) },
    line: {
      part: within(part, ({ border }) => border),
      automatic: (session) => ({ ...seriesLine(chart, series.read(), session), ...series.read().format.line }),
    },
  };
}

export const chartPointClass: OfficeClassDefinition<PointSubject> = {
  scalars: {
    hasDataLabel: {
      get: showsPointLabel,
      set: (point, value, session) => {
        const shown = booleanArgument(value, 'hasDataLabel');
        if (chartFamily(point.series.read().chartType) === 'surface')
          throw invalidArgument('Surface charts have no data labels.');
        change(pointPart(point), session, () => setPointLabel(point, shown));
      },
    },
    value: {
      get: ({ series, index, found }, session) => (found ? found.value : valuesOf(series, session)[index]) ?? null,
    },
    ...markerScalars<PointSubject>({
      marker: (point) => within(pointPart(point), ({ marker }) => marker),
      usual: ({ series, index }, session) => {
        const { marker } = series.read();
        const color = pointColor(series.on.chart, series.read(), index, session);
        return { size: USUAL_MARKER_SIZE, background: color, foreground: color, ...marker };
      },
    }),
  },
  navigation: {
    dataLabel: (point) =>
      officeObject('ChartDataLabel', {
        ...pointLabelPart(point),
        point,
        chartType: () => point.series.read().chartType,
      }),
    format: (point) => officeObject('ChartPointFormat', pointFormat(point)),
  },
};

const pointObject = (point: PointSubject): OfficeObject => officeObject('ChartPoint', point);

const countOf = (series: SeriesPart, session: Session): number => valuesOf(series, session).length;

export const chartPointsCollectionClass: OfficeClassDefinition<SeriesPart> = {
  scalars: { count: { get: countOf } },
  items: (series, session) =>
    valuesOf(series, session).map((value, index) => pointObject({ series, index, found: { value } })),
  methods: {
    getCount: (series, _, session) => countOf(series, session),
    getItemAt: (series, [position], session) => {
      const index = integerArgument(position, 'index');
      if (index < 0 || index >= countOf(series, session)) throw itemNotFound('The series has no such point.');
      return pointObject({ series, index });
    },
  },
};
