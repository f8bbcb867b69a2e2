import { childrenOf, type XmlElement } from '../../../src/preview/file/xml/element';

/**
 * The sequences of ECMA-376 part 1, annex A.5.1 (dml-chart.xsd): children in order, each with how often it may stand
 * (`?` at most once, `*` any number, `+` at least once, nothing: exactly once) and its type, where it has children of
 * its own that are checked. Choices are in brackets: `(a|b)*`.
 */
const ELEMENTS: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904? lang? roundedCorners? (AlternateContent|style)? clrMapOvr? pivotSource:pivotSource? protection? chart:chart spPr? txPr? externalData? printSettings? userShapes? extLst?',
  pivotSource: 'name fmtId extLst*',
  chart:
    'title:title? autoTitleDeleted? pivotFmts? view3D:view3D? floor? sideWall? backWall? plotArea:plotArea legend:legend? plotVisOnly? dispBlanksAs? showDLblsOverMax? extLst?',
  title: 'tx:tx? layout:layout? overlay? spPr? txPr? extLst?',
  tx: '(strRef:strRef|rich|v)',
  strRef: 'f strCache:strData? extLst?',
  strData: 'ptCount? pt* extLst?',
  layout: 'manualLayout:manualLayout? extLst?',
  manualLayout: 'layoutTarget? xMode? yMode? wMode? hMode? x? y? w? h? extLst?',
  view3D: 'rotX? hPercent? rotY? depthPercent? rAngAx? perspective? extLst?',
  plotArea:
    'layout:layout? (areaChart:areaChart|area3DChart:area3DChart|lineChart:lineChart|line3DChart:line3DChart|stockChart:stockChart|radarChart:radarChart|scatterChart:scatterChart|pieChart:pieChart|pie3DChart:pie3DChart|doughnutChart:doughnutChart|barChart:barChart|bar3DChart:bar3DChart|ofPieChart:ofPieChart|surfaceChart:surfaceChart|surface3DChart:surfaceChart|bubbleChart:bubbleChart)+ (valAx:valAx|catAx:catAx|dateAx:dateAx|serAx:serAx)* dTable:dTable? spPr? extLst?',
  legend: 'legendPos? legendEntry:legendEntry* layout:layout? overlay? spPr? txPr? extLst?',
  legendEntry: 'idx (delete|txPr)? extLst?',
  dTable: 'showHorzBorder? showVertBorder? showOutline? showKeys? spPr? txPr? extLst?',
  areaChart: 'grouping? varyColors? ser:areaSer* dLbls:dLbls? dropLines? axId axId extLst?',
  area3DChart: 'grouping? varyColors? ser:areaSer* dLbls:dLbls? dropLines? gapDepth? axId axId axId? extLst?',
  lineChart:
    'grouping varyColors? ser:lineSer* dLbls:dLbls? dropLines? hiLowLines? upDownBars:upDownBars? marker? smooth? axId axId extLst?',
  line3DChart: 'grouping varyColors? ser:lineSer* dLbls:dLbls? dropLines? gapDepth? axId axId axId extLst?',
  stockChart:
    'ser:lineSer ser:lineSer ser:lineSer ser:lineSer? dLbls:dLbls? dropLines? hiLowLines? upDownBars:upDownBars? axId axId extLst?',
  radarChart: 'radarStyle varyColors? ser:radarSer* dLbls:dLbls? axId axId extLst?',
  scatterChart: 'scatterStyle varyColors? ser:scatterSer* dLbls:dLbls? axId axId extLst?',
  pieChart: 'varyColors? ser:pieSer* dLbls:dLbls? firstSliceAng? extLst?',
  pie3DChart: 'varyColors? ser:pieSer* dLbls:dLbls? extLst?',
  doughnutChart: 'varyColors? ser:pieSer* dLbls:dLbls? firstSliceAng? holeSize? extLst?',
  ofPieChart:
    'ofPieType varyColors? ser:pieSer* dLbls:dLbls? gapWidth? splitType? splitPos? custSplit? secondPieSize? serLines* extLst?',
  barChart: 'barDir grouping? varyColors? ser:barSer* dLbls:dLbls? gapWidth? overlap? serLines* axId axId extLst?',
  bar3DChart:
    'barDir grouping? varyColors? ser:barSer* dLbls:dLbls? gapWidth? gapDepth? shape? axId axId axId? extLst?',
  surfaceChart: 'wireframe? ser:surfaceSer* bandFmts? axId axId axId? extLst?',
  bubbleChart:
    'varyColors? ser:bubbleSer* dLbls:dLbls? bubble3D? bubbleScale? showNegBubbles? sizeRepresents? axId axId extLst?',
  upDownBars: 'gapWidth? upBars? downBars? extLst?',
  barSer:
    'idx order tx:tx? spPr? invertIfNegative? pictureOptions? dPt:dPt* dLbls:dLbls? trendline:trendline* errBars:errBars? cat:cat? val:val? shape? extLst?',
  lineSer:
    'idx order tx:tx? spPr? marker:marker? dPt:dPt* dLbls:dLbls? trendline:trendline* errBars:errBars? cat:cat? val:val? smooth? extLst?',
  areaSer:
    'idx order tx:tx? spPr? pictureOptions? dPt:dPt* dLbls:dLbls? trendline:trendline* errBars:errBars? errBars:errBars? cat:cat? val:val? extLst?',
  pieSer: 'idx order tx:tx? spPr? explosion? dPt:dPt* dLbls:dLbls? cat:cat? val:val? extLst?',
  scatterSer:
    'idx order tx:tx? spPr? marker:marker? dPt:dPt* dLbls:dLbls? trendline:trendline* errBars:errBars? errBars:errBars? xVal:cat? yVal:val? smooth? extLst?',
  bubbleSer:
    'idx order tx:tx? spPr? invertIfNegative? dPt:dPt* dLbls:dLbls? trendline:trendline* errBars:errBars? errBars:errBars? xVal:cat? yVal:val? bubbleSize:val? bubble3D? extLst?',
  radarSer: 'idx order tx:tx? spPr? marker:marker? dPt:dPt* dLbls:dLbls? cat:cat? val:val? extLst?',
  surfaceSer: 'idx order tx:tx? spPr? cat:cat? val:val? extLst?',
  cat: '(multiLvlStrRef:multiLvlStrRef|numRef:numRef|numLit:numData|strRef:strRef|strLit:strData)',
  val: '(numRef:numRef|numLit:numData)',
  numRef: 'f numCache:numData? extLst?',
  numData: 'formatCode? ptCount? pt* extLst?',
  multiLvlStrRef: 'f multiLvlStrCache:multiLvlStrData? extLst?',
  multiLvlStrData: 'ptCount? lvl* extLst?',
  marker: 'symbol? size? spPr? extLst?',
  dPt: 'idx invertIfNegative? marker:marker? bubble3D? explosion? spPr? pictureOptions? extLst?',
  dLbls:
    'dLbl:dLbl* delete? numFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName? showSerName? showPercent? showBubbleSize? separator? showLeaderLines? leaderLines? extLst?',
  dLbl: 'idx delete? layout:layout? tx:tx? numFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName? showSerName? showPercent? showBubbleSize? separator? extLst?',
  trendline:
    'name? spPr? trendlineType order? period? forward? backward? intercept? dispRSqr? dispEq? trendlineLbl:trendlineLbl? extLst?',
  trendlineLbl: 'layout:layout? tx:tx? numFmt? spPr? txPr? extLst?',
  errBars: 'errDir? errBarType errValType noEndCap? plus:val? minus:val? val? spPr? extLst?',
  scaling: 'logBase? orientation? max? min? extLst?',
  dispUnits: '(custUnit|builtInUnit) dispUnitsLbl? extLst?',
};

const AXIS =
  'axId scaling:scaling delete? axPos majorGridlines? minorGridlines? title:title? numFmt? majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)?';

const AXES: Readonly<Record<string, string>> = {
  catAx: `${AXIS} auto? lblAlgn? lblOffset? tickLblSkip? tickMarkSkip? noMultiLvlLbl? extLst?`,
  dateAx: `${AXIS} auto? lblOffset? baseTimeUnit? majorUnit? majorTimeUnit? minorUnit? minorTimeUnit? extLst?`,
  serAx: `${AXIS} tickLblSkip? tickMarkSkip? extLst?`,
  valAx: `${AXIS} crossBetween? majorUnit? minorUnit? dispUnits:dispUnits? extLst?`,
};

/** The sequences of [MS-ODRAWXML] 2.24.3 (chartex). */
const EXTENDED: Readonly<Record<string, string>> = {
  chartSpace: 'chartData:chartData chart:chart spPr? txPr? clrMapOvr? fmtOvrs? printSettings? extLst?',
  chartData: 'externalData? data:data+ extLst?',
  data: '(numDim:dim|strDim:dim)+ extLst?',
  dim: 'f? nf? lvl*',
  chart: 'title:title? plotArea:plotArea legend:text? extLst?',
  title: 'tx:tx? spPr? txPr? extLst?',
  tx: '(txData:txData|rich)',
  txData: 'f? v?',
  text: 'spPr? txPr? extLst?',
  plotArea: 'plotAreaRegion:plotAreaRegion axis:axis* spPr? extLst?',
  plotAreaRegion: 'plotSurface? series:series* extLst?',
  series:
    'tx:tx? spPr? valueColors:valueColors? valueColorPositions:valueColorPositions? dataPt* dataLabels:dataLabels? dataId? layoutPr:layoutPr? axisId* extLst?',
  valueColors: 'minColor? midColor? maxColor?',
  valueColorPositions: 'min? mid? max?',
  dataLabels: 'numFmt? spPr? txPr? visibility? separator? dataLabel:dataLabel* dataLabelHidden* extLst?',
  dataLabel: 'numFmt? spPr? txPr? visibility? separator? extLst?',
  layoutPr:
    'parentLabelLayout? regionLabelLayout? visibility? (aggregation|binning:binning)? geography? statistics? subtotals? extLst?',
  binning: '(binSize|binCount)?',
  axis: '(catScaling|valScaling) title:title? units? majorGridlines? minorGridlines? majorTickMarks? minorTickMarks? tickLabels? numFmt? spPr? txPr? extLst?',
};

const CLASSIC = { ...ELEMENTS, ...AXES };

/** Where a chart's part is not as the schema wants it, as lines such as `chart: title autoTitleDeleted ...`. */
export function schemaFaults(root: XmlElement): string[] {
  return faultsIn(root, 'chartSpace', root.rawName.startsWith('cx:') ? EXTENDED : CLASSIC);
}

function faultsIn(element: XmlElement, type: string, schema: Readonly<Record<string, string>>): string[] {
  const sequence = schema[type] ?? '';
  const names = childrenOf(element).map(({ name }) => name);
  const own = patternOf(sequence).test(names.map((name) => `${name} `).join('')) ? [] : [`${type}: ${names.join(' ')}`];
  const types = new Map([...sequence.matchAll(/(\w+):(\w+)/g)].map(([, name = '', of = '']) => [name, of]));
  const below = childrenOf(element).flatMap((child) => {
    const of = types.get(child.name);
    return of === undefined ? [] : faultsIn(child, of, schema);
  });
  return [...own, ...below];
}

/** A sequence as a pattern of names that each end with a blank. */
function patternOf(sequence: string): RegExp {
  const parts = sequence.split(' ').map((part) => {
    const [, names = '', often = ''] = /^\(?([^)?*+]+)\)?([?*+]?)$/.exec(part) ?? [];
    const choices = names.split('|').map((name) => `${name.split(':')[0]} `);
    return `(?:${choices.join('|')})${often}`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
