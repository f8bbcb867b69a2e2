import type { Session } from '../../interpreter/officeClass';
import type { Rect } from '../../model/area';
import type { ChartDataModel, ChartModel } from '../../model/drawing/chart';
import { applySource } from '../../model/drawing/chartChanges';
import { cellsFormula, chartAreas } from '../../model/drawing/chartReference';
import { chartSource, type SourceSeries } from '../../model/drawing/chartSource';
import { chartsAmong } from '../../model/drawing/groupFrames';
import { dataRect } from '../../model/operations/tableLayout';
import type { TablePlace } from '../references';

/** A part of a table that a chart can be made of: with its header or without. */
type TablePart = (place: TablePlace) => Rect;

const PARTS: readonly TablePart[] = [
  ({ table }) => ({ ...table.range, bottom: dataRect(table).bottom }),
  ({ table }) => dataRect(table),
];

/**
 * The charts of a table that is about to grow or shrink. Calling what this returns, once it has, makes them follow:
 * a chart of the whole table gets the series of new columns, and figures of whole columns reach over new rows.
 */
export function chartsOfTable(place: TablePlace, session: Session): () => void {
  const charts = session.workbook.sheets.flatMap(({ drawings }) => chartsAmong(drawings));
  const followers = charts
    .filter(({ pivotTableId }) => pivotTableId === undefined)
    .map((chart) => wholeTable(chart, place, session) ?? wholeColumns(chart, place, session));
  return () => followers.forEach((follow) => follow());
}

/** How a chart follows that shows all that Excel finds in the table; undefined for others. */
function wholeTable(chart: ChartModel, place: TablePlace, { workbook }: Session): (() => void) | undefined {
  const sourceOf = (part: TablePart) => chartSource(workbook, place.sheet, part(place), chart.chartType, chart.plotBy);
  const part = PARTS.find((one) => hasSeries(chart, sourceOf(one).series));
  return part && (() => applySource(chart, sourceOf(part)));
}

const hasSeries = (chart: ChartModel, found: readonly SourceSeries[]): boolean =>
  chart.series.length === found.length &&
  chart.series.every(({ name, values, categories, bubbleSizes }, index) => {
    const source = found[index];
    return (
      name.formula === source?.name &&
      name.text === undefined &&
      values.formula === source?.values &&
      categories?.formula === source?.categories &&
      bubbleSizes?.formula === source?.bubbleSizes
    );
  });

/** How the figures of single columns follow. */
function wholeColumns(chart: ChartModel, place: TablePlace, session: Session): () => void {
  const data = dataRect(place.table);
  const lines = chart.series
    .flatMap(({ values, categories, bubbleSizes }) => [values, categories, bubbleSizes])
    .filter((line) => line !== undefined)
    .filter((line) => {
      const rect = rectOn(line, place, session);
      return (
        rect?.top === data.top && rect.bottom === data.bottom && rect.left >= data.left && rect.right <= data.right
      );
    });
  return () => {
    const { top, bottom } = dataRect(place.table);
    for (const line of lines) {
      const rect = rectOn(line, place, session);
      if (rect) line.formula = cellsFormula(place.sheet, { ...rect, top, bottom });
    }
  };
}

/** The one area of the table's sheet that figures stand in, if they do. */
function rectOn({ formula }: ChartDataModel, { sheet }: TablePlace, { workbook }: Session): Rect | undefined {
  const areas = formula === undefined ? undefined : chartAreas(workbook, sheet, formula);
  const [area] = areas ?? [];
  return areas?.length === 1 && area?.sheet === sheet ? area.rect : undefined;
}
