import type { EChartsOption, SeriesOption } from 'echarts';
import { startExcel } from '../../../src/preview';
import { chartOptions } from '../../../src/preview/chartPainting/chartOptions';
import { drawingsOf } from '../../../src/preview/model/drawing/drawing';

/** Sales of three regions in six months. */
export const SALES: readonly (readonly (string | number)[])[] = [
  ['', 'North', 'South', 'West'],
  ['Jan', 120, 80, 30],
  ['Feb', 95, 110, 45],
  ['Mar', 150, 70, 60],
  ['Apr', 180, 130, 20],
  ['May', 60, 90, 75],
  ['Jun', 140, 160, 55],
];

export const SIZE = { width: 480, height: 288 };

export interface ChartDraft {
  readonly values?: readonly (readonly (string | number)[])[];
  /** The part of the values that is charted; all of them unless told. */
  readonly address?: string;
  readonly locale?: string;
  readonly change?: (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>;
}

/** What ECharts is told of a chart that the genuine library has made. */
export async function drawnChart(chartType: string, draft: ChartDraft = {}): Promise<DrawnOption> {
  const values = draft.values ?? SALES;
  const locale = draft.locale ?? 'en-US';
  const excel = await startExcel({ locale });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRangeByIndexes(0, 0, values.length, Math.max(...values.map(({ length }) => length)));
    range.values = values.map((row) => [...row]);
    const source = draft.address === undefined ? range : sheet.getRange(draft.address);
    const chart = sheet.charts.add(chartType as Excel.ChartType, source, 'Auto');
    await draft.change?.(chart, sheet, context);
    await context.sync();
  });
  const { workbook } = excel.session;
  const [chart] = drawingsOf(workbook.sheets[0]?.drawings ?? [], 'chart');
  if (!chart) throw new Error('The sheet has no chart.');
  return new DrawnOption(chartOptions(chart, workbook, locale, SIZE));
}

type Loose = Readonly<Record<string, unknown>>;

/** An option of ECharts' with its parts at hand. */
export class DrawnOption {
  constructor(readonly option: EChartsOption) {}

  get series(): readonly (SeriesOption & Loose)[] {
    return listOf(this.option.series) as readonly (SeriesOption & Loose)[];
  }

  get xAxes(): readonly Loose[] {
    return listOf(this.option.xAxis) as readonly Loose[];
  }

  get yAxes(): readonly Loose[] {
    return listOf(this.option.yAxis) as readonly Loose[];
  }

  /** The numbers that a series plots; '-' is a gap. */
  plotted(index: number): readonly unknown[] {
    return listOf(this.series[index]?.['data']).map((item) => (isRecord(item) ? item['value'] : item));
  }

  /** One part of each point of a series, by the names that lead to it. */
  ofPoints(index: number, ...names: readonly string[]): readonly unknown[] {
    return listOf(this.series[index]?.['data']).map((item) => partOf(item, names));
  }

  /** The texts that stand in the chart beside plot and axes: title and legend, in their order. */
  get texts(): readonly string[] {
    return this.elements
      .filter(({ type }) => type === 'text')
      .map((element) => String(partOf(element, ['style', 'text'])));
  }

  get elements(): readonly Loose[] {
    return partOf(this.option, ['graphic', 'elements']) as readonly Loose[];
  }

  /** What a value axis writes at a number. */
  label(axis: Loose | undefined, value: number): unknown {
    const formatter = partOf(axis, ['axisLabel', 'formatter']);
    return typeof formatter === 'function' ? formatter(value) : undefined;
  }
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const partOf = (value: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), value);
