import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { itemNotFound } from '../arguments';
import { activeChart } from './activeChart';
import { chartObject } from './addChart';

/** How a workbook leads to the chart that the person has selected. */
export const activeChartMethods: NonNullable<OfficeClassDefinition<WorkbookModel>['methods']> = {
  getActiveChart: (_workbook, _args, session) => {
    const active = activeChart(session);
    if (!active) throw itemNotFound('No chart is active.');
    return chartObject(active.sheet, active.chart);
  },
  getActiveChartOrNullObject: (_workbook, _args, session) => {
    const active = activeChart(session);
    return active ? chartObject(active.sheet, active.chart) : null;
  },
};
