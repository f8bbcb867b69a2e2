import type { ChartElement } from './elementOrder';

/** The element of a plot area that holds the series of a kind. */
export type GroupElement = Extract<
  ChartElement,
  | 'barChart'
  | 'bar3DChart'
  | 'lineChart'
  | 'line3DChart'
  | 'areaChart'
  | 'area3DChart'
  | 'pieChart'
  | 'pie3DChart'
  | 'doughnutChart'
  | 'ofPieChart'
  | 'scatterChart'
  | 'bubbleChart'
  | 'radarChart'
  | 'stockChart'
  | 'surfaceChart'
  | 'surface3DChart'
>;

export type SeriesElement = Extract<ChartElement, `${string}Ser`>;

/** What tells a kind of chart from others that stand in the same element. */
export interface ChartKind {
  readonly element: GroupElement;
  /** Settings of the group by which it differs from groups of other kinds: `barDir`, `grouping` ... */
  readonly group: Readonly<Record<string, string | boolean>>;
  /** Settings of single series: so series of one group can be of several kinds. */
  readonly series: SeriesTraits;
}

export interface SeriesTraits {
  /** box, cylinder, cone or pyramid */
  readonly shape?: string;
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly exploded?: boolean;
  readonly bubble3D?: boolean;
}

/** The elements that series of each group are made of. */
export const SERIES_ELEMENT: Readonly<Record<GroupElement, SeriesElement>> = {
  barChart: 'barSer',
  bar3DChart: 'barSer',
  lineChart: 'lineSer',
  line3DChart: 'lineSer',
  areaChart: 'areaSer',
  area3DChart: 'areaSer',
  pieChart: 'pieSer',
  pie3DChart: 'pieSer',
  doughnutChart: 'pieSer',
  ofPieChart: 'pieSer',
  scatterChart: 'scatterSer',
  bubbleChart: 'bubbleSer',
  radarChart: 'radarSer',
  stockChart: 'lineSer',
  surfaceChart: 'surfaceSer',
  surface3DChart: 'surfaceSer',
};

const GROUPINGS = { Clustered: 'clustered', Stacked: 'stacked', Stacked100: 'percentStacked' } as const;
const LAYERS = { '': 'standard', Stacked: 'stacked', Stacked100: 'percentStacked' } as const;
const SOLIDS = {
  '3DColumn': '3DBar',
  CylinderCol: 'CylinderBar',
  ConeCol: 'ConeBar',
  PyramidCol: 'PyramidBar',
} as const;
const SHAPES = { '3DColumn': 'box', CylinderCol: 'cylinder', ConeCol: 'cone', PyramidCol: 'pyramid' } as const;

type Entry = readonly [chartType: string, kind: ChartKind];

const kind = (
  chartType: string,
  element: GroupElement,
  group: ChartKind['group'] = {},
  series: SeriesTraits = {},
): Entry => [chartType, { element, group, series }];

function* flatBars(): Generator<Entry> {
  for (const [suffix, grouping] of Object.entries(GROUPINGS)) {
    yield kind(`Column${suffix}`, 'barChart', { barDir: 'col', grouping });
    yield kind(`Bar${suffix}`, 'barChart', { barDir: 'bar', grouping });
  }
}

function* solidBars(): Generator<Entry> {
  for (const name of Object.keys(SOLIDS) as (keyof typeof SOLIDS)[]) {
    const shape = SHAPES[name];
    for (const [suffix, grouping] of Object.entries(GROUPINGS)) {
      yield kind(`${name}${suffix}`, 'bar3DChart', { barDir: 'col', grouping }, { shape });
      yield kind(`${SOLIDS[name]}${suffix}`, 'bar3DChart', { barDir: 'bar', grouping }, { shape });
    }
    yield kind(name, 'bar3DChart', { barDir: 'col', grouping: 'standard' }, { shape });
  }
}

function* layers(): Generator<Entry> {
  for (const [suffix, grouping] of Object.entries(LAYERS)) {
    yield kind(`Area${suffix}`, 'areaChart', { grouping });
    yield kind(`3DArea${suffix}`, 'area3DChart', { grouping });
    yield kind(`Line${suffix}`, 'lineChart', { grouping }, { markers: false });
    yield kind(`LineMarkers${suffix}`, 'lineChart', { grouping }, { markers: true });
  }
  yield kind('3DLine', 'line3DChart', { grouping: 'standard' });
}

function* slices(): Generator<Entry> {
  yield kind('Pie', 'pieChart', {}, { exploded: false });
  yield kind('PieExploded', 'pieChart', {}, { exploded: true });
  yield kind('3DPie', 'pie3DChart', {}, { exploded: false });
  yield kind('3DPieExploded', 'pie3DChart', {}, { exploded: true });
  yield kind('Doughnut', 'doughnutChart', {}, { exploded: false });
  yield kind('DoughnutExploded', 'doughnutChart', {}, { exploded: true });
  yield kind('PieOfPie', 'ofPieChart', { ofPieType: 'pie' });
  yield kind('BarOfPie', 'ofPieChart', { ofPieType: 'bar' });
}

function* points(): Generator<Entry> {
  const scatter = (name: string, markers: boolean, lines: boolean, smooth: boolean): Entry =>
    kind(name, 'scatterChart', {}, { markers, lines, smooth });
  yield scatter('XYScatter', true, false, false);
  yield scatter('XYScatterLines', true, true, false);
  yield scatter('XYScatterLinesNoMarkers', false, true, false);
  yield scatter('XYScatterSmooth', true, true, true);
  yield scatter('XYScatterSmoothNoMarkers', false, true, true);
  yield kind('Bubble', 'bubbleChart', {}, { bubble3D: false });
  yield kind('Bubble3DEffect', 'bubbleChart', {}, { bubble3D: true });
}

function* others(): Generator<Entry> {
  yield kind('Radar', 'radarChart', { radarStyle: 'marker' }, { markers: false });
  yield kind('RadarMarkers', 'radarChart', { radarStyle: 'marker' }, { markers: true });
  yield kind('RadarFilled', 'radarChart', { radarStyle: 'filled' });
  yield kind('Surface', 'surface3DChart', { wireframe: false });
  yield kind('SurfaceWireframe', 'surface3DChart', { wireframe: true });
  yield kind('SurfaceTopView', 'surfaceChart', { wireframe: false });
  yield kind('SurfaceTopViewWireframe', 'surfaceChart', { wireframe: true });
  for (const name of ['StockHLC', 'StockOHLC', 'StockVHLC', 'StockVOHLC']) yield kind(name, 'stockChart');
}

const KINDS: ReadonlyMap<string, ChartKind> = new Map([
  ...flatBars(),
  ...solidBars(),
  ...layers(),
  ...slices(),
  ...points(),
  ...others(),
]);

/** How a chart of a type stands in a file; types that cannot stand there are clustered columns. */
export const kindOf = (chartType: string): ChartKind =>
  KINDS.get(chartType) ?? { element: 'barChart', group: { barDir: 'col', grouping: 'clustered' }, series: {} };

/** The types that `c:chartSpace` can hold. */
export const CLASSIC_TYPES: readonly string[] = [...KINDS.keys()];

const sorted = (settings: Readonly<Record<string, unknown>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join(' ');

const keyOf = ({ element, group, series }: ChartKind): string => `${element} ${sorted(group)} ${sorted({ ...series })}`;

const TYPES: ReadonlyMap<string, string> = new Map([...KINDS].map(([chartType, kind]) => [keyOf(kind), chartType]));

/** The first kind of an element: what charts are that differ from all kinds that there are. */
const plainTypeOf = (element: GroupElement): string =>
  [...KINDS].find(([, kind]) => kind.element === element)?.[0] ?? 'ColumnClustered';

/** The names of the settings by which the kinds of an element differ. */
export function settingsOf(element: GroupElement): { group: readonly string[]; series: readonly string[] } {
  const { group, series } = kindOf(plainTypeOf(element));
  return { group: Object.keys(group), series: Object.keys(series) };
}

/** The type of a series by its group and its own traits, which some groups leave without meaning; or else the plainest. */
export const typeOfKind = (kind: ChartKind): string =>
  TYPES.get(keyOf(kind)) ?? TYPES.get(keyOf({ ...kind, series: {} })) ?? plainTypeOf(kind.element);
