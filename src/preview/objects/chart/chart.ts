import { officeObject, type OfficeClassDefinition, type Session } from '../../interpreter/officeClass';
import type { ChartModel } from '../../model/drawing/chart';
import { booleanArgument, invalidArgument } from '../arguments';
import { activateSheet } from '../sheet/sheetLifecycle';
import { setActiveChart } from './activeChart';
import { seriesByArgument, takeData } from './addChart';
import { rangeArgument } from './chartArguments';
import { chartDeleted } from './chartEvents';
import { chartImage } from './chartImage';
import { change, chartPart, existing, fields, type ChartOnSheet, type Part } from './chartPart';
import { setPosition } from './chartPlace';
import { chartScalars } from './chartScalars';
import { areaFormat } from './format/areaFormat';
import { labelsPart } from './labels/labelsPart';
import { canHaveDataTable, dataTablePart } from './plot/chartDataTable';

function deleteChart(on: ChartOnSheet, session: Session): void {
  const part = chartPart(on, (chart) => chart);
  change(part, session, (chart) => {
    on.sheet.drawings = on.sheet.drawings.filter((drawing) => drawing !== chart);
  });
  chartDeleted(on, session);
}

function setData(on: ChartOnSheet, range: unknown, seriesBy: unknown, session: Session): void {
  const source = rangeArgument(range, 'sourceData');
  const by = seriesByArgument(seriesBy, session);
  change(
    chartPart(on, (chart) => chart),
    session,
    (chart) => takeData(chart, source, by, session),
  );
}

export const chartClass: OfficeClassDefinition<ChartOnSheet> = {
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: chartScalars,
  navigation: {
    axes: (on) => officeObject('ChartAxes', on),
    dataLabels: (on) =>
      officeObject(
        'ChartDataLabels',
        labelsPart(on, () => existing(on).series),
      ),
    format: (on) => officeObject('ChartAreaFormat', areaFormat(on)),
    legend: (on) =>
      officeObject(
        'ChartLegend',
        chartPart(on, ({ legend }) => legend),
      ),
    pivotOptions: (on) =>
      officeObject(
        'ChartPivotOptions',
        chartPart(on, ({ pivotOptions }) => pivotOptions),
      ),
    plotArea: (on) =>
      officeObject(
        'ChartPlotArea',
        chartPart(on, ({ plotArea }) => plotArea),
      ),
    series: (on) => officeObject('ChartSeriesCollection', on),
    title: (on) =>
      officeObject(
        'ChartTitle',
        chartPart(on, ({ title }) => title),
      ),
    worksheet: ({ sheet }) => officeObject('Worksheet', sheet),
  },
  methods: {
    activate: (on, _, session) => {
      existing(on);
      activateSheet(session, on.sheet);
      setActiveChart(on, session);
    },
    delete: (on, _, session) => deleteChart(on, session),
    getDataTable: (on) => {
      if (!canHaveDataTable(existing(on))) throw invalidArgument('A chart of this type cannot have a data table.');
      return officeObject('ChartDataTable', dataTablePart(on));
    },
    getDataTableOrNullObject: (on) =>
      canHaveDataTable(existing(on)) ? officeObject('ChartDataTable', dataTablePart(on)) : null,
    getImage: (on, args, session) => chartImage(on, args, session),
    setData: (on, [range, seriesBy], session) => setData(on, range, seriesBy, session),
    setPosition: (on, [startCell, endCell], session) => setPosition(on, startCell, endCell, session),
  },
};

export const chartPivotOptionsClass: OfficeClassDefinition<Part<ChartModel['pivotOptions']>> = {
  scalars: fields<ChartModel['pivotOptions']>({
    showAxisFieldButtons: booleanArgument,
    showLegendFieldButtons: booleanArgument,
    showReportFilterFieldButtons: booleanArgument,
    showValueFieldButtons: booleanArgument,
  }),
};
