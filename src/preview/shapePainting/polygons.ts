type Corner = readonly [number, number];

/** Shapes with straight edges: their corners in parts of the box, across and down. */
const CORNERS: Readonly<Record<string, string>> = {
  Rectangle: '0,0 1,0 1,1 0,1',
  Triangle: '0.5,0 1,1 0,1',
  RightTriangle: '0,0 1,1 0,1',
  Diamond: '0.5,0 1,0.5 0.5,1 0,0.5',
  Parallelogram: '0.25,0 1,0 0.75,1 0,1',
  Trapezoid: '0.25,0 0.75,0 1,1 0,1',
  Hexagon: '0.25,0 0.75,0 1,0.5 0.75,1 0.25,1 0,0.5',
  Octagon: '0.29,0 0.71,0 1,0.29 1,0.71 0.71,1 0.29,1 0,0.71 0,0.29',
  HomePlate: '0,0 0.75,0 1,0.5 0.75,1 0,1',
  Chevron: '0,0 0.6,0 1,0.5 0.6,1 0,1 0.4,0.5',
  Plus: '0.25,0 0.75,0 0.75,0.25 1,0.25 1,0.75 0.75,0.75 0.75,1 0.25,1 0.25,0.75 0,0.75 0,0.25 0.25,0.25',
  MathPlus:
    '0.38,0.13 0.62,0.13 0.62,0.38 0.87,0.38 0.87,0.62 0.62,0.62 0.62,0.87 0.38,0.87 0.38,0.62 0.13,0.62 0.13,0.38 0.38,0.38',
  MathMinus: '0.13,0.38 0.87,0.38 0.87,0.62 0.13,0.62',
  MathMultiply:
    '0.24,0.15 0.5,0.4 0.76,0.15 0.85,0.24 0.6,0.5 0.85,0.76 0.76,0.85 0.5,0.6 0.24,0.85 0.15,0.76 0.4,0.5 0.15,0.24',
  LightningBolt: '0.39,0 0.6,0.28 0.51,0.31 0.77,0.56 0.68,0.6 1,1 0.46,0.69 0.56,0.65 0.23,0.46 0.35,0.4 0,0.18',
  Snip1Rectangle: '0,0 0.83,0 1,0.17 1,1 0,1',
  Snip2SameRectangle: '0.17,0 0.83,0 1,0.17 1,1 0,1 0,0.17',
  Snip2DiagonalRectangle: '0,0 0.83,0 1,0.17 1,1 0.17,1 0,0.83',
  FoldedCorner: '0,0 1,0 1,0.83 0.83,1 0,1',
  Corner: '0,0 0.5,0 0.5,0.5 1,0.5 1,1 0,1',
  HalfFrame: '0,0 1,0 0.67,0.33 0.33,0.33 0.33,0.67 0,1',
  DiagonalStripe: '0.5,0 1,0 0,1 0,0.5',
  WedgeRectCallout: '0,0 1,0 1,1 0.42,1 0.29,1.12 0.17,1 0,1',
  QuadArrow:
    '0.5,0 0.72,0.22 0.61,0.22 0.61,0.39 0.78,0.39 0.78,0.28 1,0.5 0.78,0.72 0.78,0.61 0.61,0.61 0.61,0.78 0.72,0.78 0.5,1 0.28,0.78 0.39,0.78 0.39,0.61 0.22,0.61 0.22,0.72 0,0.5 0.22,0.28 0.22,0.39 0.39,0.39 0.39,0.22 0.28,0.22',
  Cube: '0.25,0 1,0 1,0.75 0.75,1 0,1 0,0.25',
  FlowChartManualInput: '0,0.2 1,0 1,1 0,1',
  FlowChartManualOperation: '0,0 1,0 0.8,1 0.2,1',
  FlowChartPreparation: '0.2,0 0.8,0 1,0.5 0.8,1 0.2,1 0,0.5',
  FlowChartPunchedCard: '0.2,0 1,0 1,1 0,1 0,0.2',
  FlowChartMerge: '0,0 1,0 0.5,1',
  FlowChartCollate: '0,0 1,0 0,1 1,1',
  FlowChartSort: '0.5,0 1,0.5 0.5,1 0,0.5',
  FlowChartOffpageConnector: '0,0 1,0 1,0.8 0.5,1 0,0.8',
};

/** The corners of a shape with straight edges, in parts of its box; undefined for other shapes. */
export function cornersOf(name: string): readonly Corner[] | undefined {
  return CORNERS[name]?.split(' ').map((corner): Corner => {
    const [across = 0, down = 0] = corner.split(',').map(Number);
    return [across, down];
  });
}
