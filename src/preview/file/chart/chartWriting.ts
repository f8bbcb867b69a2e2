import { frameOf } from '../../model/drawing/anchor';
import type { ChartModel } from '../../model/drawing/chart';
import { chartText } from '../../model/drawing/chartData';
import type { ChartTextModel } from '../../model/drawing/chartParts';
import { sheetOfChart } from '../../model/drawing/chartReference';
import type { WorkbookModel } from '../../model/workbook';
import type { ChartSize } from './chartReading';
import { cellText } from './chartTexts';
import { formulaText } from './writeData';

/** What the parts of a chart are written with. */
export interface ChartWriting {
  readonly chart: ChartModel;
  readonly workbook: WorkbookModel;
  readonly size: ChartSize;
  /** `c:strRef` of the cell that a text shows, or undefined for a text that shows none. */
  readonly cellText: (text: ChartTextModel) => string | undefined;
}

export function chartWriting(chart: ChartModel, workbook: WorkbookModel): ChartWriting {
  const sheet = sheetOfChart(workbook, chart);
  return {
    chart,
    workbook,
    size: sheet ? frameOf(sheet, chart.anchor) : { width: 0, height: 0 },
    cellText: (text) =>
      text.formula === undefined
        ? undefined
        : cellText(formulaText(text.formula, workbook.name), chartText(workbook, chart, text) ?? ''),
  };
}
