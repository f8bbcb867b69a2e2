import { officeObject, type OfficeObject, type Session } from '../../interpreter/officeClass';
import { anchorAt } from '../../model/drawing/anchor';
import type { ChartModel } from '../../model/drawing/chart';
import { applySource } from '../../model/drawing/chartChanges';
import { chartSource } from '../../model/drawing/chartSource';
import { isOfSlices } from '../../model/drawing/chartTypes';
import { chartWords } from '../../model/drawing/chartWords';
import { newChart } from '../../model/drawing/newChart';
import { followPivot, pivotAt } from '../../model/drawing/pivotChart';
import type { SheetModel } from '../../model/sheet';
import type { Place } from '../places';
import { changeDrawings } from '../shape/shapePlace';
import { newShapeName } from '../shape/shapeNames';
import { oneOf, rangeArgument } from './chartArguments';
import { chartAdded } from './chartEvents';
import type { ChartOnSheet } from './chartPart';
import { NEW_CHART_FRAME } from './chartPlace';

export const chartObject = (sheet: SheetModel, chart: ChartModel): OfficeObject<ChartOnSheet> =>
  officeObject('Chart', { sheet, chart });

/** Makes a chart of a range's cells on a sheet, in front of all else. */
export function addChart(sheet: SheetModel, args: readonly unknown[], session: Session): OfficeObject {
  const [type, range, seriesBy] = args;
  const chartType = oneOf('ChartType')(type, 'type', session);
  const source = rangeArgument(range, 'sourceData');
  const by = seriesByArgument(seriesBy, session);
  changeDrawings(sheet, session);
  const name = newShapeName(sheet, chartWords(session.options.locale).chart);
  const chart = newChart(session.newId(), name, chartType, anchorAt(sheet, NEW_CHART_FRAME));
  takeData(chart, source, by, session);
  chart.legend.visible = isOfSlices(chartType) || chart.series.length > 1;
  sheet.drawings.push(chart);
  chartAdded({ sheet, chart }, session);
  return chartObject(sheet, chart);
}

type SeriesBy = 'Auto' | 'Rows' | 'Columns';

export function seriesByArgument(value: unknown, session: Session): SeriesBy {
  return oneOf('ChartSeriesBy')(value ?? 'Auto', 'seriesBy', session) as SeriesBy;
}

/** Gives a chart the series of a range; on the cells of a PivotTable it shows that PivotTable. */
export function takeData(chart: ChartModel, { sheet, rect }: Place, seriesBy: SeriesBy, { workbook }: Session): void {
  const pivot = pivotAt(sheet, rect);
  if (pivot) {
    chart.pivotTableId = pivot.id;
    followPivot(chart, sheet, pivot);
    return;
  }
  delete chart.pivotTableId;
  applySource(chart, chartSource(workbook, sheet, rect, chart.chartType, seriesBy));
}
