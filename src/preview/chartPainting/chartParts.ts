import type { GridComponentOption, RadarComponentOption, SeriesOption, VisualMapComponentOption } from 'echarts';
import type { AxisOption } from './axes/axisParts';
import type { GraphicElement } from './frame/graphicElement';

/** What is drawn of a chart within its frame. */
export interface ChartParts {
  readonly series: readonly SeriesOption[];
  readonly grid?: GridComponentOption;
  readonly xAxis?: readonly AxisOption[];
  readonly yAxis?: readonly AxisOption[];
  readonly radar?: RadarComponentOption;
  readonly visualMap?: VisualMapComponentOption;
  readonly elements?: readonly GraphicElement[];
}
