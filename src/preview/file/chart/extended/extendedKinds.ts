import { WordPairs } from '../../styles/wordPairs';

/** How files call the layouts of series; histograms and the columns of Pareto charts are the same there. */
export const LAYOUTS = new WordPairs({
  clusteredColumn: 'Histogram',
  boxWhisker: 'Boxwhisker',
  treemap: 'Treemap',
  sunburst: 'Sunburst',
  waterfall: 'Waterfall',
  funnel: 'Funnel',
  regionMap: 'RegionMap',
});

export const PARETO_LINE = 'paretoLine';

export const layoutOf = (chartType: string): string =>
  chartType === 'Pareto' ? 'clusteredColumn' : (LAYOUTS.file(chartType) ?? 'clusteredColumn');

/** What the numbers of a kind are for. */
export function numbersOf(chartType: string): 'val' | 'size' | 'colorVal' {
  if (chartType === 'Treemap' || chartType === 'Sunburst') return 'size';
  return chartType === 'RegionMap' ? 'colorVal' : 'val';
}

/** Hidden names of newer kinds' data begin with this, by the version of Excel that brought the kind. */
export function namePrefixOf(chartType: string): string {
  if (chartType === 'Funnel') return '_xlchart.v2.';
  return chartType === 'RegionMap' ? '_xlchart.v5.' : '_xlchart.v1.';
}

export const PARENT_LABELS = new WordPairs({ none: 'None', banner: 'Banner', overlapping: 'Overlapping' });
export const REGION_LABELS = new WordPairs({ none: 'None', bestFitOnly: 'BestFit', showAll: 'ShowAll' });
export const QUARTILES = new WordPairs({ inclusive: 'Inclusive', exclusive: 'Exclusive' });
export const PROJECTIONS = new WordPairs({
  mercator: 'Mercator',
  miller: 'Miller',
  robinson: 'Robinson',
  albers: 'Albers',
});
export const REGIONS = new WordPairs({
  dataOnly: 'DataOnly',
  postalCode: 'City',
  county: 'County',
  state: 'State',
  countryRegion: 'Country',
  countryRegionList: 'Continent',
  world: 'World',
});
export const TITLE_SIDES = new WordPairs({ t: 'Top', b: 'Bottom', l: 'Left', r: 'Right' });
