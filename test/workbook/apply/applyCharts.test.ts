import { describe, expect, it } from '@jest/globals';
import type { ChartPlan } from '../../../src/sheets/chartPlan';
import type { PlanStep, SheetContent } from '../../../src/sheets/plan';
import { applyPlan } from '../../../src/workbook/apply/applyPlan';
import { listSheets } from '../../../src/workbook/ownSheets';
import { openDoor } from '../../../src/workbook/runExcel';
import { startExcel, type PreviewExcel } from '../../../src/preview/index';

const options = { signal: new AbortController().signal, onStep: () => undefined };
const VALUES = [['x', 'y', 'z'], [0, 1, 4], [5, 3, 5], [2, 8, 6]];
const column = (at: number) => ({ row: 1, column: at, rows: 3, columns: 1 });

const route: ChartPlan = {
  name: 'route',
  kind: 'scatterLines',
  place: { kind: 'points', left: 10, top: 100, width: 400, height: 200 },
  legend: 'none',
  x: { min: -1, max: 9, title: 'km east', numberFormat: '0.0' },
  y: { min: 0, max: 10, hasGridlines: true },
  series: [
    { name: 'Route', values: column(1), categories: column(0), color: '#0B4F56', lineWeight: 1.5, labels: [{ point: 1, text: '2' }], pointMarkers: [{ point: 2, marker: { style: 'Square', size: 9, color: '#8A4B08' } }] },
    { name: 'Depot', values: { ...column(1), rows: 1 }, categories: { ...column(0), rows: 1 }, lineStyle: 'None', marker: { style: 'Diamond', size: 10, color: '#8A4B08' } },
  ],
};
const content = (...charts: readonly ChartPlan[]): SheetContent => ({ values: [{ at: { row: 0, column: 0 }, values: VALUES }], charts });
const make = (...charts: readonly ChartPlan[]): PlanStep => ({ kind: 'makeSheet', handle: 'a', name: 'A', mark: { kind: 'test', key: 'a' }, content: content(...charts) });

async function start(supports = (_version: string): boolean => true) {
  const excel = await startExcel();
  return { excel, door: { ...openDoor(excel.Excel, () => true), supports } };
}

const chartNames = (excel: PreviewExcel): Promise<readonly string[]> =>
  excel.Excel.run(async (context) => {
    const charts = context.workbook.worksheets.getItem('A').charts.load('items/name');
    await context.sync();
    return charts.items.map((chart) => chart.name);
  });

describe('a chart of a plan', () => {
  it('is a native one over its cells, with its axes and its place', async () => {
    const { excel, door } = await start();
    const applied = await applyPlan(door, { steps: [make(route)] }, options);
    expect(applied.refused).toEqual([]);
    await excel.Excel.run(async (context) => {
      const [chart] = (await loaded(context)).items;
      if (!chart) throw new RangeError('no chart');
      chart.load('chartType,left,top,width,height');
      chart.axes.categoryAxis.load('minimum,maximum,numberFormat');
      chart.axes.valueAxis.load('minimum,maximum');
      const series = chart.series.load('items/name,items/markerStyle');
      await context.sync();
      expect(chart.chartType).toBe('XYScatterLines');
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([10, 100, 400, 200]);
      expect([chart.axes.categoryAxis.minimum, chart.axes.categoryAxis.maximum, chart.axes.valueAxis.maximum]).toEqual([-1, 9, 10]);
      expect(series.items.map(({ name }) => name)).toEqual(['Route', 'Depot']);
      expect(series.items[1]?.markerStyle).toBe('Diamond');
      const [first] = series.items;
      const values = first?.getDimensionValues('YValues');
      const xs = first?.getDimensionValues('XValues');
      const label = first?.points.getItemAt(1).dataLabel.load('text');
      const marked = first?.points.getItemAt(2).load('markerStyle,markerSize');
      await context.sync();
      expect([marked?.markerStyle, marked?.markerSize]).toEqual(['Square', 9]);
      expect([values?.value.map(Number), xs?.value.map(Number), label?.text]).toEqual([[1, 3, 8], [0, 5, 2], '2']);
    });
  });

  it('may be columns with a line on a second axis', async () => {
    const { excel, door } = await start();
    const pareto: ChartPlan = {
      name: 'pareto',
      kind: 'column',
      place: { kind: 'cells', area: { row: 6, column: 1, rows: 10, columns: 4 } },
      legend: 'Bottom',
      title: 'Pareto',
      series: [
        { name: 'Sales', values: column(1), categories: column(0), color: '#0B4F56' },
        { name: 'Share', values: column(2), categories: column(0), kind: 'lineMarkers', axis: 'secondary' },
      ],
      secondary: { min: 0, max: 10 },
    };
    expect((await applyPlan(door, { steps: [make(pareto)] }, options)).refused).toEqual([]);
    await excel.Excel.run(async (context) => {
      const [chart] = (await loaded(context)).items;
      const series = chart?.series.load('items/chartType,items/axisGroup');
      chart?.title.load('text');
      await context.sync();
      expect(series?.items.map((one) => [one.chartType, one.axisGroup])).toEqual([['ColumnClustered', 'Primary'], ['LineMarkers', 'Secondary']]);
      expect(chart?.title.text).toBe('Pareto');
    });
  });

  it('may be of every other kind', async () => {
    const { excel, door } = await start();
    const kinds = ['stackedColumn', 'bar', 'stackedBar', 'line', 'pie', 'doughnut', 'treemap', 'scatter'] as const;
    const charts = kinds.map((kind): ChartPlan => ({ name: kind, kind, place: route.place, legend: 'none', series: [{ name: 'S', values: column(1), categories: column(0) }] }));
    expect((await applyPlan(door, { steps: [make(...charts)] }, options)).refused).toEqual([]);
    expect(await chartNames(excel)).toEqual(kinds.map((kind) => `CustomerFiles.${kind}`));
  });
});

describe('a sheet that is written again', () => {
  it('has its new chart in place of its old one, and a person’s own as it was', async () => {
    const { excel, door } = await start();
    await applyPlan(door, { steps: [make(route)] }, options);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.charts.add('Line', sheet.getRange('B2:B4')).name = 'Mine';
      await context.sync();
    });
    const [, sheet] = await excel.Excel.run((context) => listSheets(context));
    await applyPlan(door, { steps: [{ kind: 'writeSheet', sheet: { kind: 'existing', id: sheet?.id ?? '' }, content: content(route) }] }, options);
    expect([...(await chartNames(excel))].sort()).toEqual(['CustomerFiles.route', 'Mine']);
  });

  it('keeps its old chart where the plan fails before', async () => {
    const { excel, door } = await start();
    await applyPlan(door, { steps: [make(route)] }, options);
    const [, sheet] = await excel.Excel.run((context) => listSheets(context));
    const broken: SheetContent = { tables: [{ name: '1 bad name', area: { row: 0, column: 0, rows: 2, columns: 1 }, style: '', showFilterButton: true }] };
    const steps: readonly PlanStep[] = [
      { kind: 'writeSheet', sheet: { kind: 'existing', id: sheet?.id ?? '' }, content: content(route) },
      { kind: 'makeSheet', handle: 'b', name: 'B', mark: { kind: 'test', key: 'b' }, content: broken },
    ];
    await expect(applyPlan(door, { steps }, options)).rejects.toMatchObject({ name: 'PlanFailed' });
    expect(await chartNames(excel)).toEqual(['CustomerFiles.route']);
  });
});

describe('a chart that the host will not make', () => {
  it('is told, and the sheet stands', async () => {
    const { excel, door } = await start();
    const bad: ChartPlan = { ...route, name: 'bad', series: [{ name: 'S', values: { row: 2_000_000, column: 0, rows: 2, columns: 1 } }] };
    const applied = await applyPlan(door, { steps: [make(bad, route)] }, options);
    expect(applied.refused).toMatchObject([{ part: 'chart', name: 'bad' }]);
    expect(await chartNames(excel)).toEqual(['CustomerFiles.route']);
  });

  it('is not tried where the host has no such charts', async () => {
    const { excel, door } = await start((version) => version !== '1.7');
    const applied = await applyPlan(door, { steps: [make(route)] }, options);
    expect(applied.refused).toEqual([{ part: 'chart', sheet: 'A', name: 'route', excelCode: 'ApiNotFound' }]);
    expect(await chartNames(excel)).toEqual([]);
  });
});

async function loaded(context: Excel.RequestContext): Promise<Excel.ChartCollection> {
  const charts = context.workbook.worksheets.getItem('A').charts.load('items');
  await context.sync();
  return charts;
}
