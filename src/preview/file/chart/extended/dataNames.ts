import type { ChartModel, ChartSeriesModel } from '../../../model/drawing/chart';
import { allDrawings } from '../../../model/drawing/groupFrames';
import type { NamedItemModel } from '../../../model/names';
import type { SheetModel } from '../../../model/sheet';
import type { WorkbookModel } from '../../../model/workbook';
import { isExtendedChart } from '../chartFrame';
import { namePrefixOf } from './extendedKinds';

/** Hidden names through which Excel lets newer charts speak of cells; references of their own it takes for damage. */
const DATA_NAME = /^_xlchart\.v\d+\.(\d+)$/;

export const isDataName = (name: string): boolean => DATA_NAME.test(name);

/** The names by which files speak of the cells of newer charts, by formula: those that the workbook has, and new ones. */
export function dataNames(workbook: WorkbookModel): ReadonlyMap<string, string> {
  const names = new Map(
    workbook.names.filter(({ name }) => isDataName(name)).map(({ name, formula }) => [formula, name]),
  );
  let next = Math.max(-1, ...workbook.names.map(({ name }) => Number(DATA_NAME.exec(name)?.[1] ?? -1))) + 1;
  for (const chart of workbook.sheets.flatMap(newerCharts)) {
    for (const formula of formulasOf(chart))
      if (!names.has(formula)) names.set(formula, `${namePrefixOf(chart.chartType)}${next++}`);
  }
  return names;
}

/** The newer charts of a sheet, also in groups. */
const newerCharts = ({ drawings }: SheetModel): ChartModel[] =>
  [...allDrawings(drawings)].flatMap(({ drawing }) =>
    drawing.kind === 'chart' && isExtendedChart(drawing) ? [drawing] : [],
  );

/** The names that the workbook lacks for its newer charts. */
export function missingDataNames(workbook: WorkbookModel): NamedItemModel[] {
  const known = new Set(workbook.names.map(({ name }) => name));
  return [...dataNames(workbook)]
    .filter(([, name]) => !known.has(name))
    .map(([formula, name]) => ({ id: name, name, formula, comment: '', visible: false }));
}

const formulasOf = (chart: ChartModel): string[] =>
  [
    chart.title.formula,
    ...chart.axes.map(({ title }) => title.formula),
    ...chart.series.flatMap(seriesFormulas),
  ].filter((formula) => formula !== undefined);

const seriesFormulas = ({ name, categories, values }: ChartSeriesModel): (string | undefined)[] => [
  categories?.formula,
  name.formula,
  values.formula,
];
