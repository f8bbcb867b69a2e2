/** A place in a shape's box, in hundredths of its width and height from the top left corner. */
export interface ConnectionSite {
  readonly across: number;
  readonly down: number;
}

/** Top, left, bottom, right: the sites of most shapes, and of pictures and groups. */
const USUAL = '50,0 0,50 50,100 100,50';

/**
 * The sites of the other preset shapes, in the order in which connectors number them, as the standard (ECMA-376,
 * presetShapeDefinitions) has them for a square shape whose handles nobody moved.
 */
const SITES: readonly (readonly [geometries: string, sites: string])[] = [
  ['Funnel ChartX ChartStar ChartPlus', ''],
  [
    'Round2SameRectangle Round2DiagonalRectangle SnipRoundRectangle Snip1Rectangle Snip2SameRectangle Snip2DiagonalRectangle Pie Callout1 Callout2 Callout3 AccentCallout1 AccentCallout2 AccentCallout3 BorderCallout1 BorderCallout2 BorderCallout3 AccentBorderCallout1 AccentBorderCallout2 AccentBorderCallout3 ActionButtonBlank ActionButtonHome ActionButtonHelp ActionButtonInformation ActionButtonForwardNext ActionButtonBackPrevious ActionButtonEnd ActionButtonBeginning ActionButtonReturn ActionButtonDocument ActionButtonSound ActionButtonMovie',
    '100,50 50,100 0,50 50,0',
  ],
  [
    'Ellipse Donut NoSmoking SmileyFace FlowChartConnector FlowChartSummingJunction FlowChartOr',
    '50,0 15,15 0,50 15,85 50,100 85,85 100,50 85,15',
  ],
  ['CornerTabs PlaqueTabs', '0,0 0,7 0,93 0,100 7,0 93,0 7,100 93,100 100,0 100,7 100,93 100,100'],
  ['FlowChartExtract FlowChartMerge', '50,0 25,50 50,100 75,50'],
  ['Heptagon Star7', '90,20 100,64 72,100 28,100 0,64 10,20 50,0'],
  ['HorizontalScroll Wave', '50,12 0,50 50,88 100,50'],
  ['LeftBracket LeftBrace', '100,0 0,50 100,100'],
  ['Trapezoid VerticalScroll', '50,0 12,50 50,100 88,50'],
  ['WedgeRectCallout WedgeRRectCallout', '50,0 0,50 50,100 100,50 29,112'],
  ['Arc', '50,0 50,50 100,50'],
  ['BentArrow', '75,0 75,50 12,100 100,25'],
  ['BentUpArrow', '75,0 50,25 0,88 44,100 88,62 100,25'],
  ['Bevel', '100,50 88,50 50,100 50,88 0,50 12,50 50,0 50,12'],
  ['BlockArc', '12,50 88,50 50,50'],
  ['Can', '50,25 50,0 0,50 50,100 100,50'],
  ['Chevron', '25,0 50,50 25,100 100,50'],
  ['Chord', '85,85 50,0 68,43'],
  ['CircularArrow', '12,50 98,38 88,50 73,38'],
  ['Cloud', '100,50 50,100 0,50 50,6'],
  ['CloudCallout', '0,50 50,100 100,50 50,6 29,112'],
  ['Corner', '100,75 50,100 0,50 25,0'],
  ['Cube', '62,0 38,25 0,62 38,100 75,62 100,38'],
  ['CurvedDownArrow', '44,0 12,100 49,75 75,100 99,75'],
  ['CurvedLeftArrow', '0,12 25,49 0,75 25,99 100,44'],
  ['CurvedRightArrow', '0,44 75,99 100,75 75,49 100,12'],
  ['CurvedUpArrow', '75,0 49,25 12,0 44,100 99,25'],
  ['Decagon', '90,19 100,50 90,81 65,100 35,100 10,81 0,50 10,19 35,0 65,0'],
  ['DiagonalStripe', '50,50 0,75 25,25 75,0'],
  ['Dodecagon', '87,13 100,37 100,63 87,87 63,100 37,100 13,87 0,63 0,37 13,13 37,0 63,0'],
  ['DoubleWave', '50,6 0,50 50,94 100,50'],
  ['DownArrowCallout', '50,0 0,32 50,100 100,32'],
  ['EllipseRibbon', '50,25 12,43 50,100 88,43'],
  ['EllipseRibbon2', '50,0 12,57 50,75 88,57'],
  ['FlowChartCollate', '50,0 50,50 50,100'],
  ['FlowChartDocument', '50,0 0,50 50,93 100,50'],
  ['FlowChartInputOutput', '60,0 50,0 10,50 40,100 50,100 90,50'],
  ['FlowChartMagneticDisk', '50,33 50,0 0,50 50,100 100,50'],
  ['FlowChartMagneticDrum', '50,0 0,50 50,100 67,50 100,50'],
  ['FlowChartManualInput', '50,10 0,50 50,100 100,50'],
  ['FlowChartManualOperation', '50,0 10,50 50,100 90,50'],
  ['FlowChartMultidocument', '57,0 0,50 43,96 100,50'],
  ['FlowChartOfflineStorage', '75,50 50,100 25,50 50,0'],
  ['FlowChartOnlineStorage', '50,0 0,50 50,100 83,50'],
  ['FlowChartPunchedTape', '50,10 0,50 50,90 100,50'],
  ['Gear6', '92,26 92,74 50,99 0,74 0,26 50,1'],
  ['Gear9', '82,12 99,41 93,75 67,97 0,97 0,75 0,41 0,12 50,0'],
  ['HalfFrame', '83,17 17,83 0,50 50,0'],
  ['Heart', '50,25 50,100'],
  ['Hexagon', '100,50 75,100 25,100 0,50 25,0 75,0'],
  ['HomePlate', '25,0 0,50 50,100 100,50'],
  ['IrregularSeal1', '67,0 0,40 39,100 100,62'],
  ['IrregularSeal2', '45,9 0,60 54,87 100,31'],
  ['LeftArrowCallout', '68,0 0,50 68,100 100,50'],
  ['LeftCircularArrow', '12,50 98,62 88,50 73,62'],
  ['LeftRightArrow', '100,50 50,100 50,100 0,50 50,0 50,0'],
  ['LeftRightCircularArrow', '12,50 2,38 98,38 88,50 73,38 27,38'],
  ['LeftRightRibbon', '100,58 53,100 47,83 0,42 47,0 53,17'],
  ['LeftRightUpArrow', '50,0 0,75 50,88 100,75'],
  ['LeftUpArrow', '75,0 50,25 25,50 0,75 25,100 56,88 88,56 100,25'],
  ['LightningBolt', '39,0 0,18 23,45 46,69 100,100 77,56 60,28'],
  ['LineInverse', '0,100 100,0'],
  ['MathDivide', '87,50 50,88 13,50 50,12'],
  ['MathEqual', '87,32 87,68 50,79 13,32 13,68 50,21'],
  ['MathMinus', '87,50 50,62 13,50 50,38'],
  ['MathMultiply', '24,24 76,24 76,76 24,76'],
  ['MathNotEqual', '87,32 87,68 33,96 13,32 13,68 67,4'],
  ['MathPlus', '87,50 50,87 13,50 50,13'],
  ['Moon', '100,0 0,50 100,100 50,50'],
  ['NonIsoscelesTrapezoid', '88,50 50,100 12,50 50,0'],
  ['NotchedRightArrow', '50,0 25,50 50,100 100,50'],
  ['Octagon', '100,29 100,71 71,100 29,100 0,71 0,29 29,0 71,0'],
  ['Parallelogram', '50,0 62,0 88,50 38,100 50,100 12,50'],
  ['Pentagon', '50,0 0,38 19,100 50,100 81,100 100,38'],
  ['PieWedge', '100,50 50,100'],
  ['Ribbon', '50,17 12,42 50,100 88,42'],
  ['Ribbon2', '50,0 12,58 50,83 88,58'],
  ['RightArrowCallout', '32,0 0,50 32,100 100,50'],
  ['RightBrace', '0,0 100,50 0,100'],
  ['RightBracket', '0,0 0,100 100,50'],
  ['RightTriangle', '0,0 0,50 0,100 50,100 100,100 50,50'],
  ['SquareTabs', '0,0 0,7 0,93 0,100 7,7 7,93 7,0 93,0 7,100 93,100 100,0 100,7 100,93 100,100 93,7 93,93'],
  ['Star10', '100,35 100,65 81,90 50,100 19,90 0,65 0,35 19,10 50,0 81,10'],
  ['Star12', '93,25 100,50 93,75 75,93 50,100 25,93 7,75 0,50 7,25 25,7 50,0 75,7'],
  ['Star16', '85,15 96,31 100,50 96,69 85,85 69,96 50,100 31,96 15,85 4,69 0,50 4,31 15,15 31,4 50,0 69,4'],
  ['Star5', '50,0 0,38 19,100 81,100 100,38'],
  ['Star6', '100,25 100,75 50,100 0,75 0,25 50,0'],
  ['Star8', '100,50 85,85 50,100 15,85 0,50 15,15 50,0 85,15'],
  ['SwooshArrow', '0,100 82,0 100,20 88,50'],
  ['Teardrop', '100,50 85,85 50,100 15,85 0,50 15,15 50,0 100,0'],
  ['Triangle', '50,0 25,50 0,100 50,100 100,100 75,50'],
  ['UpArrowCallout', '50,0 0,35 50,100 100,35'],
  ['UpDownArrow', '50,0 0,50 25,50 0,50 50,100 100,50 75,50 100,50'],
  ['UturnArrow', '50,50 75,75 100,50 44,0 12,100'],
  ['WedgeEllipseCallout', '50,0 15,15 15,85 50,100 85,85 100,50 85,15 29,112'],
];

const BY_GEOMETRY = new Map(
  SITES.flatMap(([geometries, sites]) => geometries.split(' ').map((name) => [name, sites] as const)),
);

/** Where lines can be tied to a shape of a geometric shape type; without a type, to a picture or group. */
export function connectionSites(geometry?: string): readonly ConnectionSite[] {
  const sites = (geometry === undefined ? undefined : BY_GEOMETRY.get(geometry)) ?? USUAL;
  return sites
    .split(' ')
    .filter((site) => site !== '')
    .map((site) => {
      const [across = 0, down = 0] = site.split(',').map(Number);
      return { across, down };
    });
}
