import type { ChartModel, ChartSeriesModel } from '../../../src/preview/model/drawing/chart';
import { fitAxes } from '../../../src/preview/model/drawing/chartChanges';
import { newChart, newSeries } from '../../../src/preview/model/drawing/newChart';
import { SheetModel } from '../../../src/preview/model/sheet';
import { WorkbookModel } from '../../../src/preview/model/workbook';
import { readChart } from '../../../src/preview/file/chart/readChart';
import { writeChart, type ChartPart } from '../../../src/preview/file/chart/writeChart';
import { parseXml, type XmlElement } from '../../../src/preview/file/xml/element';

/** A workbook with one sheet, whose rows hold a category and figures, below their headings. */
export function workbookOfFigures(): WorkbookModel {
  const workbook = new WorkbookModel();
  const sheet = new SheetModel('{00000000-0000-0000-0000-000000000001}', 'Data');
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  const rows = [
    ['Quarter', 'North', 'South', 'East', 'West'],
    ['Q1', 30, 41, 22, 28],
    ['Q2', 45, 38, 27, 33],
    ['Q3', 39, 52, 31, 36],
    ['Q4', 58, 47, 24, 41],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => sheet.cells.setValue(at, column, value)));
  return workbook;
}

const ANCHOR = { placement: 'OneCell', from: { row: 6, column: 0, down: 0, across: 0 }, width: 480, height: 288 } as const;

const column = (letter: string): string => `=Data!$${letter}$2:$${letter}$5`;

/** A series of the sheet's figures: those of a column, B for the first. */
export function seriesOfFigures(chartType: string, place: number): ChartSeriesModel {
  const letter = 'BCDE'.charAt(place);
  return {
    ...newSeries(chartType),
    name: { formula: `=Data!$${letter}$1` },
    values: { formula: column(letter) },
    categories: { formula: column(/^(XY|Bubble)/.test(chartType) ? 'E' : 'A') },
    ...(chartType.startsWith('Bubble') ? { bubbleSizes: { formula: column('D') } } : {}),
  };
}

/** A chart of a type on the first sheet, with as many series as the type needs. */
export function chartOfFigures(workbook: WorkbookModel, chartType: string, count = seriesCount(chartType)): ChartModel {
  const chart = newChart('{11111111-2222-3333-4444-555555555555}', 'Chart 1', chartType, ANCHOR);
  chart.series = Array.from({ length: count }, (_, place) => seriesOfFigures(chartType, place));
  if (chartType.startsWith('StockV')) chart.series.slice(1).forEach((series) => (series.axisGroup = 'Secondary'));
  fitAxes(chart);
  workbook.sheets[0]?.drawings.push(chart);
  return chart;
}

function seriesCount(chartType: string): number {
  if (chartType === 'StockHLC') return 3;
  return chartType.startsWith('Stock') ? 4 : 2;
}

/** Reads a chart's part again, as the drawing part would. */
export function readAgain(part: ChartPart, chart: ChartModel, workbook: WorkbookModel): ChartModel | undefined {
  const [sheet] = workbook.sheets;
  if (!sheet) return undefined;
  const { id, name, anchor, altTextTitle, altTextDescription, visible } = chart;
  const related = new Map(part.related.map((one, at) => [`xl/${at}.xml`, one]));
  const relations = [...related].map(([target, one], at) => ({
    id: `rId${at}`,
    relationType: one.relationType,
    target,
    external: false,
  }));
  const rootAt = (path: string): XmlElement | undefined => {
    const found = related.get(path);
    return found && parseXml(found.markup, path);
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
        workbook.sheets
          .find((one) => one.name === sheetName)
          ?.pivotTables.find((one) => one.name === table)?.id,
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
