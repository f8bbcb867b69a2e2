import type { GraphicComponentOption } from 'echarts';

/** A drawn element of ECharts' `graphic` component: text, rectangle, line, path, group of these. */
export type GraphicElement = NonNullable<Extract<GraphicComponentOption, { elements?: unknown }>['elements']>[number];

/** Above the plot. */
export const IN_FRONT = 100;
