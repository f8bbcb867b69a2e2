import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChartFontModel, ChartLineModel, ChartPartFormat } from '../../../src/preview/model/drawing/chartFormat';
import type {
  ChartAxisModel,
  ChartDataLabelsModel,
  ChartTextModel,
} from '../../../src/preview/model/drawing/chartParts';
import { writeChart } from '../../../src/preview/file/chart/writeChart';
import { parseXml } from '../../../src/preview/file/xml/element';
import { chartOfFigures, withoutKept, workbookOfFigures, writtenAndRead } from './chartModels';
import { schemaFaults } from './chartSchema';
import type { ChartModel } from '../../../src/preview/model/drawing/chart';

const SEED = { seed: 20_261, numRuns: 30 };

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
/** Quarters of a point, which files keep exactly. */
const points = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 4 }).map((quarters) => quarters / 4);
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((value) => isXml(value) && !/[\r\n\v]/.test(value));
const isXml = (value: string): boolean => !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/.test(value);

/** Some of the settings, each there or not. */
const OPTIONAL = { requiredKeys: [] };

const line: fc.Arbitrary<ChartLineModel> = fc.oneof(
  fc.record(
    {
      color,
      weight: points(20),
      style: fc.constantFrom('Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot'),
    },
    OPTIONAL,
  ),
  fc.record({ color, style: fc.constantFrom('Grey25', 'Grey50', 'Grey75') }),
  fc.constant({ style: 'None' }),
);

const font: fc.Arbitrary<ChartFontModel> = fc.record(
  {
    name: fc.constantFrom('Arial', '微软雅黑', 'Times "New" <Roman>'),
    size: fc.integer({ min: 2, max: 800 }).map((halves) => halves / 2),
    bold: fc.boolean(),
    italic: fc.boolean(),
    color,
    underline: fc.constantFrom('None', 'Single'),
  },
  OPTIONAL,
);

const format: fc.Arbitrary<ChartPartFormat> = fc
  .record({ fill: fc.option(color, { nil: null }), line, font, isFilled: fc.boolean() })
  .map(({ fill, isFilled, ...rest }) => (isFilled ? { fill, ...rest } : rest));

const shape = format.map((one) => ({ ...one, font: {} }));

const ownText: fc.Arbitrary<ChartTextModel> = fc.oneof(
  fc.constant({}),
  fc.constantFrom('=Data!$A$1', '=Data!$C$3').map((formula) => ({ formula })),
  fc.array(fc.record({ text, font }), { minLength: 1, maxLength: 3 }).map((runs) => ({ runs })),
);

const labels: fc.Arbitrary<ChartDataLabelsModel> = fc.record({
  showValue: fc.constant(true),
  showSeriesName: fc.boolean(),
  showCategoryName: fc.boolean(),
  showLegendKey: fc.boolean(),
  showPercentage: fc.boolean(),
  showBubbleSize: fc.boolean(),
  separator: fc.constantFrom(', ', '; ', '\n', ' & '),
  numberFormat: fc.constantFrom('General', '0.00', '#,##0 "<€>"'),
  linkNumberFormat: fc.boolean(),
  textOrientation: fc.integer({ min: -90, max: 90 }),
  autoText: fc.constant(true),
  horizontalAlignment: fc.constantFrom('Center', 'Left', 'Right', 'Justify', 'Distributed'),
  verticalAlignment: fc.constantFrom('Center', 'Top', 'Bottom', 'Justify', 'Distributed'),
  format,
});

const axisChange: fc.Arbitrary<Partial<ChartAxisModel>> = fc.record(
  {
    visible: fc.boolean(),
    minimum: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    maximum: fc.integer(),
    majorUnit: fc.integer({ min: 1, max: 1e6 }),
    reversePlotOrder: fc.boolean(),
    majorTickMark: fc.constantFrom('None', 'Cross', 'Inside', 'Outside'),
    minorTickMark: fc.constantFrom('None', 'Cross', 'Inside', 'Outside'),
    tickLabelPosition: fc.constantFrom('NextToAxis', 'High', 'Low', 'None'),
    textOrientation: fc.integer({ min: -90, max: 90 }),
    numberFormat: fc.constantFrom('General', '0%', 'yyyy"年"'),
    linkNumberFormat: fc.boolean(),
    majorGridlines: fc.record({ visible: fc.constant(true), line }),
    format: shape.chain((one) => font.map((letters) => ({ ...one, font: letters }))),
  },
  OPTIONAL,
);

/** Whatever is set of a chart is in the file, in the schema's order, and comes back. */
function law(name: string, chartType: string, change: fc.Arbitrary<(chart: ChartModel) => void>): void {
  it(name, () => {
    fc.assert(
      fc.property(change, (apply) => {
        const workbook = workbookOfFigures();
        const chart = chartOfFigures(workbook, chartType);
        apply(chart);
        const faults = schemaFaults(parseXml(writeChart(chart, workbook).markup, 'chart'));
        const before = JSON.stringify(withoutKept(chart), sorted);
        const after = JSON.stringify(withoutKept(writtenAndRead(chart, workbook)), sorted);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        if (before !== after) throw new Error(`${before}\n${after}`);
      }),
      SEED,
    );
  });
}

/** Objects with their keys in one order. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

describe('formats of charts come back', () => {
  law(
    'of the chart and its plot',
    'LineMarkers',
    fc.tuple(format, shape).map(([whole, plot]) => (chart) => {
      chart.format = whole;
      chart.plotArea.format = plot;
    }),
  );
  law(
    'of titles',
    'ColumnClustered',
    fc.tuple(ownText, format, ownText, format).map(([own, look, axisText, axisLook]) => (chart) => {
      Object.assign(chart.title, own, { format: look });
      for (const axis of chart.axes)
        axis.title = { ...axisText, visible: true, textOrientation: undefined, format: axisLook };
    }),
  );
  law(
    'of the legend',
    'Pie',
    fc.tuple(format, fc.boolean()).map(([look, showShadow]) => (chart) => {
      Object.assign(chart.legend, { format: look, showShadow });
    }),
  );
  law(
    'of series and their points',
    'ColumnClustered',
    fc.tuple(shape, shape, fc.boolean()).map(([look, own, showShadow]) => (chart) => {
      for (const series of chart.series) Object.assign(series, { format: look, showShadow });
      const isOwn = own.fill !== undefined || Object.keys(own.line).length > 0;
      const fill = own.fill === undefined ? {} : { fill: own.fill };
      if (isOwn) chart.series[0]?.points.set(2, { ...fill, border: own.line, marker: {} });
    }),
  );
  law(
    'of labels',
    'Line',
    fc.tuple(labels, labels).map(([all, one]) => (chart) => {
      const [series] = chart.series;
      if (!series) return;
      series.dataLabels = all;
      series.points.set(1, { border: {}, marker: {}, hasDataLabel: true, label: { ...one, offset: {} } });
    }),
  );
  law(
    'of axes',
    'XYScatterLines',
    fc.tuple(axisChange, axisChange).map((changes) => (chart) => {
      chart.axes.forEach((axis, at) => Object.assign(axis, changes[at]));
    }),
  );
  law(
    'of newer charts',
    'Waterfall',
    fc.tuple(format, ownText, shape, labels).map(([whole, own, look, all]) => (chart) => {
      chart.format = whole;
      Object.assign(chart.title, own);
      const { showLegendKey: _, showPercentage: __, showBubbleSize: ___, ...shown } = all;
      for (const series of chart.series)
        Object.assign(series, {
          format: look,
          dataLabels: { ...shown, showLegendKey: false, showPercentage: false, showBubbleSize: false },
        });
    }),
  );
});
