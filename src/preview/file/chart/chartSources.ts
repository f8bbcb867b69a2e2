import type { ChartModel } from '../../model/drawing/chart';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import type { Relation } from '../package/relations';
import type { XmlElement } from '../xml/element';
import { CHART_RELATION } from './chartNames';
import { readOwnStyle, readStylePart, usualStyle } from './chartStyle';
import { DEFAULT_COLOR_SCHEME, readColorScheme } from './colorStyle';

/** What a chart's part is read with. */
export interface ChartSources {
  /** Gives the theme's colours, the sheets and the names. */
  readonly workbook: WorkbookModel;
  /** The sheet that the chart stands on, its rows and columns already read: places in a chart are parts of its size. */
  readonly sheet: SheetModel;
  /** The relations of the chart's part. */
  readonly relations: readonly Relation[];
  /** The root of a part by its path, such as the chart's colours. */
  readonly part: (path: string) => XmlElement | undefined;
  /** The id of the PivotTable that a PivotChart shows. */
  readonly pivotTableId?: (sheetName: string, pivotTableName: string) => string | undefined;
}

/** The part that a chart's part relates to by a relation type. */
function relatedPart(relationType: string, { relations, part }: ChartSources): XmlElement | undefined {
  const path = relations.find((relation) => relation.relationType === relationType)?.target;
  return path === undefined ? undefined : part(path);
}

export function readStyles(
  root: XmlElement,
  chartType: string,
  sources: ChartSources,
): Pick<ChartModel, 'colorScheme' | 'style'> {
  return {
    colorScheme: readColorScheme(relatedPart(CHART_RELATION.colors, sources)) ?? DEFAULT_COLOR_SCHEME,
    style: relatedStyle(sources) ?? readOwnStyle(root) ?? usualStyle(chartType),
  };
}

/** The number of the style that a related part describes. */
export const relatedStyle = (sources: ChartSources): number | undefined =>
  readStylePart(relatedPart(CHART_RELATION.style, sources));

/** Colours that the model knows are written anew. */
export const keptRelations = (sources: ChartSources): Relation[] =>
  sources.relations.filter(
    ({ relationType }) =>
      relationType !== CHART_RELATION.colors ||
      readColorScheme(relatedPart(CHART_RELATION.colors, sources)) === undefined,
  );
