import type { ChartModel, ChartSeriesModel } from '../../model/drawing/chart';

const AREA = /\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/;

/** How the series of a chart lie in their cells: in columns, unless the first one's values lie in a row. */
export function plotByOf([first]: readonly ChartSeriesModel[]): ChartModel['plotBy'] {
  const [, column, row, toColumn, toRow] = AREA.exec(first?.values.formula ?? '') ?? [];
  return row !== undefined && row === toRow && column !== toColumn ? 'Rows' : 'Columns';
}
