import type { ScalarDefinition } from '../../interpreter/officeClass';
import type { ChartModel } from '../../model/drawing/chart';
import { applySource, setChartType } from '../../model/drawing/chartChanges';
import { chartSource } from '../../model/drawing/chartSource';
import { ExcelError } from '../../interpreter/officeClass';
import { booleanArgument, integerArgument, invalidArgument, textArgument } from '../arguments';
import { oneOf, wholeNumber } from './chartArguments';
import { change, chartPart, existing, fields, type ChartOnSheet, type Part } from './chartPart';
import { chartSide } from './chartPlace';
import { placeOfSeries } from './placeOfSeries';

type ChartScalar = ScalarDefinition<ChartOnSheet>;

const whole = (on: ChartOnSheet): Part<ChartModel> => chartPart(on, (chart) => chart);

/** Properties of the chart as a part of itself. */
const own = (scalars: Readonly<Record<string, ScalarDefinition<Part<ChartModel>>>>): Record<string, ChartScalar> =>
  Object.fromEntries(
    Object.entries(scalars).map(([name, { get, set }]): [string, ChartScalar] => [
      name,
      {
        get: (on, session) => get(whole(on), session),
        ...(set && { set: (on, value, session) => set(whole(on), value, session) }),
      },
    ]),
  );

const LONGEST_NAME = 255;
/** Excel's numbers: all levels, own ones, none; from 0 on one level. */
const [LEAST_LEVEL, MOST_LEVEL] = [-3, 255];
/** The old styles are 1 to 48, those since Excel 2013 from 201 on. */
const OLD_STYLES = 48;
const NEW_STYLES = [201, 599] as const;

function styleArgument(value: unknown, name: string): number {
  const style = integerArgument(value, name, 1, NEW_STYLES[1]);
  if (style > OLD_STYLES && style < NEW_STYLES[0]) throw invalidArgument(`${style} is no chart style.`);
  return style;
}

const plotBy: ChartScalar = {
  get: (on) => existing(on).plotBy,
  set: (on, value, session) => {
    const by = oneOf('ChartPlotBy')(value, 'plotBy', session) === 'Rows' ? 'Rows' : 'Columns';
    const chart = existing(on);
    if (by === chart.plotBy) return;
    const place = chart.pivotTableId === undefined ? placeOfSeries(on, session) : undefined;
    if (!place) throw new ExcelError('InvalidOperation', 'The series of the chart do not stand in one range.');
    change(whole(on), session, () =>
      applySource(chart, chartSource(session.workbook, place.sheet, place.rect, chart.chartType, by)),
    );
  },
};

const showAllFieldButtons: ChartScalar = {
  get: (on) => existing(on).showAllFieldButtons,
  set: (on, value, session) => {
    const shown = booleanArgument(value, 'showAllFieldButtons');
    change(whole(on), session, (chart) => {
      chart.showAllFieldButtons = shown;
      chart.pivotOptions = {
        showAxisFieldButtons: shown,
        showLegendFieldButtons: shown,
        showReportFilterFieldButtons: shown,
        showValueFieldButtons: shown,
      };
    });
  },
};

export const chartScalars: Record<string, ChartScalar> = {
  ...own(
    fields<ChartModel>({
      categoryLabelLevel: wholeNumber(LEAST_LEVEL, MOST_LEVEL),
      displayBlanksAs: oneOf('ChartDisplayBlanksAs'),
      plotVisibleOnly: booleanArgument,
      seriesNameLevel: wholeNumber(LEAST_LEVEL, MOST_LEVEL),
      showDataLabelsOverMaximum: booleanArgument,
      style: styleArgument,
    }),
  ),
  id: { get: ({ chart }) => chart.id },
  name: {
    get: (on) => existing(on).name,
    set: (on, value, session) => {
      const name = textArgument(value, 'name', LONGEST_NAME);
      if (name.trim() === '') throw invalidArgument('A chart needs a name.');
      change(whole(on), session, (chart) => {
        chart.name = name;
      });
    },
  },
  chartType: {
    get: (on) => existing(on).chartType,
    set: (on, value, session) => {
      const chartType = oneOf('ChartType')(value, 'chartType', session);
      change(whole(on), session, (chart) => setChartType(chart, chartType));
    },
  },
  plotBy,
  showAllFieldButtons,
  left: chartSide('left'),
  top: chartSide('top'),
  width: chartSide('width'),
  height: chartSide('height'),
};
