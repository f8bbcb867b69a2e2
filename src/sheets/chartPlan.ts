import type { Area } from './plan';

/** The kinds of charts that sheets have. A series may have another kind than its chart: columns with a line over them. */
export type ChartKind =
  | 'scatter'
  | 'scatterLines'
  | 'column'
  | 'stackedColumn'
  | 'bar'
  | 'stackedBar'
  | 'line'
  | 'lineMarkers'
  | 'pie'
  | 'doughnut'
  | 'treemap';

/** What stands at a point of a line; the size in points. */
export interface ChartMarker {
  readonly style: 'Circle' | 'Diamond' | 'Square' | 'None';
  readonly size: number;
  readonly color: string;
}

/** A row or column of cells of the chart's own sheet as a series. Colours are `#RRGGBB`. */
export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: Area;
  /** x values of a scatter chart, else the categories; as many cells as `values`. */
  readonly categories?: Area;
  readonly kind?: ChartKind;
  readonly axis?: 'primary' | 'secondary';
  readonly color?: string;
  /** Points. */
  readonly lineWeight?: number;
  /** `None` hides the line between markers. */
  readonly lineStyle?: 'Continuous' | 'Dash' | 'None';
  readonly marker?: ChartMarker;
  /** Markers of single points that differ from the series' own, by point from 0. */
  readonly pointMarkers?: readonly { readonly point: number; readonly marker: ChartMarker }[];
  /** Texts at single points, by point from 0; on a chart with some dozens of them at most. */
  readonly labels?: readonly { readonly point: number; readonly text: string }[];
  /** The value at every point, in this number format. */
  readonly valueLabels?: string;
}

export interface ChartAxisPlan {
  readonly title?: string;
  readonly min?: number;
  readonly max?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly isHidden?: boolean;
  readonly hasGridlines?: boolean;
  /** `Low` sets the axis's texts at the plot's edge, also where the axis itself crosses its middle. */
  readonly textsAt?: 'Low' | 'NextToAxis';
  /** The first category on top, as a list has it. */
  readonly isReversed?: boolean;
}

/** Where a chart stands: over cells, or at a place in points from the sheet's corner. */
export type ChartPlace =
  | { readonly kind: 'cells'; readonly area: Area }
  | { readonly kind: 'points'; readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/**
 * A native Excel chart over cells of its sheet. Charts of the add-in's that a sheet had before are replaced when the
 * sheet is written again; people's own charts stay. `treemap` takes one series with categories beside its values.
 */
export interface ChartPlan {
  /** Unlike the names of the sheet's other charts. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly place: ChartPlace;
  readonly series: readonly ChartSeriesPlan[];
  readonly title?: string;
  readonly x?: ChartAxisPlan;
  readonly y?: ChartAxisPlan;
  readonly secondary?: ChartAxisPlan;
  readonly legend: 'none' | 'Top' | 'Bottom' | 'Right';
  /** The plot inside of its axes, in points from the chart's corner; left to Excel where not given. */
  readonly plot?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Points. */
  readonly fontSize?: number;
}
