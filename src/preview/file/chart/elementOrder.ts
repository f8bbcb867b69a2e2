import { escapeAttribute } from '../xml/text';

const SERIES = 'idx order tx spPr';
const CATEGORIES = 'cat val';
const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt';
const LABEL =
  'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator';
const BARS = 'barDir grouping varyColors ser dLbls gapWidth';
const LINES = 'grouping varyColors ser dLbls dropLines';
const SLICES = 'varyColors ser dLbls';

/**
 * The children of a chart's elements in the order that the schema of ECMA-376 (part 1, 21.2 and annex A.5.1) demands;
 * Excel repairs files that have them in any other. In a chart space alternative content stands for `style`; a plot
 * area's `groups` and `axes` are several elements each.
 */
const ORDER = {
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  plotArea: 'layout groups axes dTable spPr extLst',
  title: 'tx layout overlay spPr txPr extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  legendEntry: 'idx delete txPr extLst',
  dTable: 'showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst',
  manualLayout: 'layoutTarget xMode yMode wMode hMode x y w h extLst',
  view3D: 'rotX hPercent rotY depthPercent rAngAx perspective extLst',
  scaling: 'logBase orientation max min extLst',
  catAx: `${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  dateAx: `${AXIS} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`,
  serAx: `${AXIS} tickLblSkip tickMarkSkip extLst`,
  valAx: `${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`,
  dispUnits: 'custUnit builtInUnit dispUnitsLbl extLst',
  barChart: `${BARS} overlap serLines axId extLst`,
  bar3DChart: `${BARS} gapDepth shape axId extLst`,
  lineChart: `${LINES} hiLowLines upDownBars marker smooth axId extLst`,
  line3DChart: `${LINES} gapDepth axId extLst`,
  areaChart: `${LINES} axId extLst`,
  area3DChart: `${LINES} gapDepth axId extLst`,
  pieChart: `${SLICES} firstSliceAng extLst`,
  pie3DChart: `${SLICES} extLst`,
  doughnutChart: `${SLICES} firstSliceAng holeSize extLst`,
  ofPieChart: `ofPieType ${SLICES} gapWidth splitType splitPos custSplit secondPieSize serLines extLst`,
  scatterChart: 'scatterStyle varyColors ser dLbls axId extLst',
  bubbleChart: 'varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId extLst',
  radarChart: 'radarStyle varyColors ser dLbls axId extLst',
  stockChart: 'ser dLbls dropLines hiLowLines upDownBars axId extLst',
  surfaceChart: 'wireframe ser bandFmts axId extLst',
  surface3DChart: 'wireframe ser bandFmts axId extLst',
  upDownBars: 'gapWidth upBars downBars extLst',
  barSer: `${SERIES} invertIfNegative pictureOptions dPt dLbls trendline errBars ${CATEGORIES} shape extLst`,
  lineSer: `${SERIES} marker dPt dLbls trendline errBars ${CATEGORIES} smooth extLst`,
  areaSer: `${SERIES} pictureOptions dPt dLbls trendline errBars ${CATEGORIES} extLst`,
  pieSer: `${SERIES} explosion dPt dLbls ${CATEGORIES} extLst`,
  scatterSer: `${SERIES} marker dPt dLbls trendline errBars xVal yVal smooth extLst`,
  bubbleSer: `${SERIES} invertIfNegative dPt dLbls trendline errBars xVal yVal bubbleSize bubble3D extLst`,
  radarSer: `${SERIES} marker dPt dLbls ${CATEGORIES} extLst`,
  surfaceSer: `${SERIES} ${CATEGORIES} extLst`,
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  marker: 'symbol size spPr extLst',
  dLbls: `dLbl delete ${LABEL} showLeaderLines leaderLines extLst`,
  dLbl: `idx delete layout tx ${LABEL} extLst`,
  trendline: 'name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst',
  trendlineLbl: 'layout tx numFmt spPr txPr extLst',
  errBars: 'errDir errBarType errValType noEndCap plus minus val spPr extLst',
  pivotSource: 'name fmtId extLst',
} as const;

export type ChartElement = keyof typeof ORDER;

/** A child: the value of its `val`, or markup of its own (pieces are joined); undefined leaves it out. */
export type ChartChild = string | number | boolean | readonly string[] | undefined;

/** Children by name. Those that an element cannot have are left out, so that kinds of one family can share a list. */
export type ChartChildren = Readonly<Record<string, ChartChild>>;

const lists = new Map<ChartElement, readonly string[]>();

/** The names of the children that an element can have, in their order. */
export function childrenOfElement(type: ChartElement): readonly string[] {
  const known = lists.get(type);
  if (known) return known;
  const list = ORDER[type].split(' ');
  lists.set(type, list);
  return list;
}

/** The children in their order, as markup. */
export const inOrder = (type: ChartElement, children: ChartChildren): string =>
  childrenOfElement(type)
    .map((name) => childMarkup(name, children[name]))
    .join('');

/** An element of a chart, with its children in the order of its type, from which most elements have their name. */
export function chartElement(type: ChartElement, children: ChartChildren, name: string = type): string {
  const content = inOrder(type, children);
  return content === '' ? `<c:${name}/>` : `<c:${name}>${content}</c:${name}>`;
}

function childMarkup(name: string, child: ChartChild): string {
  if (child === undefined) return '';
  return typeof child === 'object' ? child.join('') : valued(name, child);
}

/** `<c:name val="..."/>`. */
export function valued(name: string, value: string | number | boolean): string {
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return `<c:${name} val="${escapeAttribute(text)}"/>`;
}
