import type { ChartModel } from '../../model/drawing/chart';
import type { PreservedRelation } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { element, XML_DECLARATION } from '../xml/markup';
import { CHART_CONTENT, CHART_NAMESPACE, CHART_PATH, CHART_RELATION } from './chartNames';

/** A part that a chart's part relates to. */
export interface ChartRelatedPart {
  readonly relationType: string;
  readonly contentType: string;
  /** What its path begins with, before the number. */
  readonly path: string;
  readonly markup: string;
}

/** A chart's part as it is to be added to the package. */
export interface ChartPart {
  readonly markup: string;
  readonly contentType: string;
  /** Of the relation from the drawing part. */
  readonly relationType: string;
  /** What its path begins with, before the number. */
  readonly path: string;
  /** Parts to be added with it; its markup does not name them, so that their relation ids are free. */
  readonly related: readonly ChartRelatedPart[];
  /** Relations to parts of the opened file that go on as they came (pictures of fills, shapes within the chart), with the ids that the markup uses. */
  readonly kept: readonly PreservedRelation[];
}

/** Writes a chart as a part, with what its cells hold now as caches. */
export function writeChart(_chart: ChartModel, _workbook: WorkbookModel): ChartPart {
  const names = { 'xmlns:c': CHART_NAMESPACE.chart, 'xmlns:a': CHART_NAMESPACE.drawing, 'xmlns:r': CHART_NAMESPACE.relations };
  const plot = element('c:chart', {}, element('c:plotArea', {}));
  return {
    markup: XML_DECLARATION + element('c:chartSpace', names, plot),
    contentType: CHART_CONTENT.chart,
    relationType: CHART_RELATION.chart,
    path: CHART_PATH.chart,
    related: [],
    kept: [],
  };
}
