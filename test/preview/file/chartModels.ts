import type { ChartModel, ChartSeriesModel } from '../../../src/preview/model/drawing/chart';
import { fitAxes } from '../../../src/preview/model/drawing/chartChanges';
import { newChart, newSeries } from '../../../src/preview/model/drawing/newChart';
import { SheetModel } from '../../../src/preview/model/sheet';
import { WorkbookModel } from '../../../src/preview/model/workbook';
import { CLASSIC_TYPES } from '../../../src/preview/file/chart/chartKinds';
import { missingDataNames } from '../../../src/preview/file/chart/extended/dataNames';
import { readChart } from '../../../src/preview/file/chart/readChart';
import { writeChart, type ChartPart } from '../../../src/preview/file/chart/writeChart';
import { parseXml, type XmlElement } from '../../../src/preview/file/xml/element';

/** All of Excel.ChartType. */
export const ALL_TYPES = [
  ...CLASSIC_TYPES,
  ...['Histogram', 'Pareto', 'Boxwhisker', 'Treemap', 'Sunburst', 'Waterfall', 'Funnel', 'RegionMap'],
];

/** A workbook with one sheet, whose rows hold a category and figures, below their headings. */
export function workbookOfFigures(): WorkbookModel {
  const workbook = new WorkbookModel();
  const sheet = new SheetModel('{00000000-0000-0000-0000-000000000001}', 'Data');
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  const rows = [
    ['Day', 'Volume', 'Open', 'High', 'Low', 'Close'],
    ['Mon', 70, 44, 58, 40, 52],
    ['Tue', 95, 50, 62, 46, 48],
    ['Wed', 60, 47, 60, 43, 57],
    ['Thu', 85, 55, 68, 52, 66],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => sheet.cells.setValue(at, column, value)));
  return workbook;
}

const ANCHOR = {
  placement: 'OneCell',
  from: { row: 6, column: 0, down: 0, across: 0 },
  width: 480,
  height: 288,
} as const;

const column = (letter: string): string => `=Data!$${letter}$2:$${letter}$5`;

/** A series of the sheet's figures in a column. */
export const seriesOfFigures = (chartType: string, letter: string): ChartSeriesModel => ({
  ...newSeries(chartType),
  name: { formula: `=Data!$${letter}$1` },
  values: { formula: column(letter) },
  categories: { formula: column(/^(XY|Bubble)/.test(chartType) ? 'F' : 'A') },
  ...(chartType.startsWith('Bubble') ? { bubbleSizes: { formula: column('D') } } : {}),
  options: BINS[chartType] ?? {},
});

/** What files always say of bins. */
const BINS: Readonly<Record<string, Record<string, unknown>>> = {
  Histogram: { binOptions: { type: 'Auto' } },
  Pareto: { binOptions: { type: 'Category' } },
};

const STOCK_COLUMNS: Readonly<Record<string, string>> = {
  StockHLC: 'DEF',
  StockOHLC: 'CDEF',
  StockVHLC: 'BDEF',
  StockVOHLC: 'BCDEF',
};

/** A chart of a type on the first sheet, with series of as many columns as the type needs. */
export function chartOfFigures(
  workbook: WorkbookModel,
  chartType: string,
  columns = STOCK_COLUMNS[chartType] ?? 'BC',
): ChartModel {
  const chart = newChart('{11111111-2222-3333-4444-555555555555}', 'Chart 1', chartType, ANCHOR);
  chart.series = [...columns].map((letter) => seriesOfFigures(chartType, letter));
  if (chartType.startsWith('StockV')) chart.series.slice(1).forEach((series) => (series.axisGroup = 'Secondary'));
  fitAxes(chart);
  workbook.sheets[0]?.drawings.push(chart);
  return chart;
}

/** Reads a chart's part again, as the drawing part would; `keptParts` are those of the opened file, by path. */
export function readAgain(
  part: ChartPart,
  chart: ChartModel,
  workbook: WorkbookModel,
  keptParts: Readonly<Record<string, string>> = {},
): ChartModel | undefined {
  const [sheet] = workbook.sheets;
  if (!sheet) return undefined;
  workbook.names.push(...missingDataNames(workbook));
  const { id, name, anchor, altTextTitle, altTextDescription, visible } = chart;
  const related = new Map(part.related.map((one, at) => [`xl/${at}.xml`, one]));
  const relations = [...related].map(([target, one], at) => ({
    id: `rId${at}`,
    relationType: one.relationType,
    target,
    external: false,
  }));
  const rootAt = (path: string): XmlElement | undefined => {
    const text = related.get(path)?.markup ?? keptParts[path];
    return text === undefined ? undefined : parseXml(text, path);
  };
  return readChart(
    parseXml(part.markup, 'chart'),
    { id, name, anchor, altTextTitle, altTextDescription, visible },
    {
      workbook,
      sheet,
      relations: [...relations, ...part.kept],
      part: rootAt,
      pivotTableId: (sheetName, table) =>
        workbook.sheets.find((one) => one.name === sheetName)?.pivotTables.find((one) => one.name === table)?.id,
    },
  );
}

/** A chart without what it kept of a file. */
export function withoutKept(chart: ChartModel | undefined): unknown {
  const text = JSON.stringify(chart, (key, value: unknown) => {
    if (key === 'file' || key === 'kept') return undefined;
    return value instanceof Map ? [...value] : value;
  });
  return JSON.parse(text ?? 'null');
}

export const writtenAndRead = (chart: ChartModel, workbook: WorkbookModel): ChartModel | undefined =>
  readAgain(writeChart(chart, workbook), chart, workbook);
