/** What a kind of chart is made of, as far as drawing it goes. Kinds in three dimensions are drawn flat. */
export type ChartFamily =
  | 'bar'
  | 'line'
  | 'area'
  | 'scatter'
  | 'bubble'
  | 'pie'
  | 'radar'
  | 'stock'
  | 'surface'
  | 'histogram'
  | 'boxwhisker'
  | 'waterfall'
  | 'funnel'
  | 'treemap'
  | 'sunburst'
  | 'map';

/** How the series of a group stand on one another. */
export type Stacking = 'none' | 'stacked' | 'percent';

export interface ChartSpecies {
  readonly family: ChartFamily;
  readonly stacking: Stacking;
  /** Bars that lie instead of columns that stand. */
  readonly horizontal: boolean;
  readonly hasMarkers: boolean;
  readonly hasLines: boolean;
  readonly isSmooth: boolean;
  readonly isFilled: boolean;
  readonly isExploded: boolean;
  /** A pie with a hole, of one ring for each series. */
  readonly isDoughnut: boolean;
  /** A pie whose last points are drawn beside it. */
  readonly secondPlot: 'none' | 'pie' | 'bar';
  /** Bars in falling order with a line of their running share. */
  readonly isPareto: boolean;
}

const PLAIN: ChartSpecies = {
  family: 'bar',
  stacking: 'none',
  horizontal: false,
  hasMarkers: false,
  hasLines: true,
  isSmooth: false,
  isFilled: false,
  isExploded: false,
  isDoughnut: false,
  secondPlot: 'none',
  isPareto: false,
};

/** Families by how the names of their kinds begin; the first that fits. */
const FAMILIES: readonly (readonly [RegExp, ChartFamily])[] = [
  [/^(3D)?(Column|Bar(?!OfPie))|^(Cylinder|Cone|Pyramid)(Col|Bar)/, 'bar'],
  [/^(3D)?Line/, 'line'],
  [/^(3D)?Area/, 'area'],
  [/^XYScatter/, 'scatter'],
  [/^Bubble/, 'bubble'],
  [/^(3D)?Pie|^Doughnut|^BarOfPie/, 'pie'],
  [/^Radar/, 'radar'],
  [/^Stock/, 'stock'],
  [/^Surface/, 'surface'],
  [/^(Histogram|Pareto)$/, 'histogram'],
  [/^Boxwhisker$/, 'boxwhisker'],
  [/^Waterfall$/, 'waterfall'],
  [/^Funnel$/, 'funnel'],
  [/^Treemap$/, 'treemap'],
  [/^Sunburst$/, 'sunburst'],
  [/^RegionMap$/, 'map'],
];

/** What an Excel.ChartType is; a name that is none is drawn as columns. */
export function chartSpecies(chartType: string): ChartSpecies {
  const family = FAMILIES.find(([name]) => name.test(chartType))?.[1] ?? 'bar';
  return {
    ...PLAIN,
    family,
    stacking: stackingOf(chartType, family),
    horizontal: family === 'funnel' || (family === 'bar' && /^(3D)?Bar|^(Cylinder|Cone|Pyramid)Bar/.test(chartType)),
    hasMarkers: hasMarkers(chartType),
    hasLines: chartType !== 'XYScatter',
    isSmooth: chartType.includes('Smooth'),
    isFilled: chartType === 'RadarFilled',
    isExploded: chartType.endsWith('Exploded'),
    isDoughnut: chartType.startsWith('Doughnut'),
    secondPlot: chartType === 'PieOfPie' ? 'pie' : chartType === 'BarOfPie' ? 'bar' : 'none',
    isPareto: chartType === 'Pareto',
  };
}

function stackingOf(chartType: string, family: ChartFamily): Stacking {
  if (chartType.endsWith('Stacked100')) return 'percent';
  if (chartType.endsWith('Stacked')) return 'stacked';
  // The columns, areas and lines that stand behind one another in three dimensions lie over one another when flat.
  return family === 'funnel' ? 'stacked' : 'none';
}

const hasMarkers = (chartType: string): boolean =>
  /Markers/.test(chartType) && !/NoMarkers/.test(chartType)
    ? true
    : ['XYScatter', 'XYScatterSmooth', 'XYScatterLines'].includes(chartType);

/** Whether a kind is drawn between two axes that cross. */
export function hasCrossedAxes(chartType: string): boolean {
  switch (chartSpecies(chartType).family) {
    case 'pie':
    case 'radar':
    case 'treemap':
    case 'sunburst':
    case 'map':
      return false;
    default:
      return true;
  }
}
