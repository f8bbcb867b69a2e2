import { cornersOf } from './polygons';

/*
 * Outlines of Excel's geometric shapes at their usual proportions, as SVG path data in a box. Rare ones have the outline
 * of the shape that they look most like, and a rectangle at last.
 */
type Outline = (width: number, height: number) => string;

const ALIKE: Readonly<Record<string, string>> = {
  FlowChartProcess: 'Rectangle',
  FlowChartAlternateProcess: 'RoundRectangle',
  FlowChartDecision: 'Diamond',
  FlowChartConnector: 'Ellipse',
  FlowChartExtract: 'Triangle',
  FlowChartInputOutput: 'Parallelogram',
  NonIsoscelesTrapezoid: 'Trapezoid',
  BorderCallout1: 'WedgeRectCallout',
  CloudCallout: 'Cloud',
  Round1Rectangle: 'RoundRectangle',
  Round2SameRectangle: 'RoundRectangle',
  Round2DiagonalRectangle: 'RoundRectangle',
  SnipRoundRectangle: 'Snip1Rectangle',
  StripedRightArrow: 'RightArrow',
  FlowChartSummingJunction: 'Ellipse',
  FlowChartOr: 'Ellipse',
  Teardrop: 'Ellipse',
};

/** Sides of regular polygons; the corners stand on an ellipse in the box. */
const SIDES: Readonly<Record<string, number>> = { Pentagon: 5, Heptagon: 7, Decagon: 10, Dodecagon: 12 };
/** The inner radius of stars, as a part of the outer one. */
const STARS: Readonly<Record<string, number>> = {
  4: 0.25,
  5: 0.382,
  6: 0.577,
  7: 0.69,
  8: 0.75,
  10: 0.85,
  12: 0.75,
  16: 0.75,
  24: 0.75,
  32: 0.75,
};

const number = (value: number): string => String(Math.round(value * 100) / 100);
const point = (x: number, y: number): string => `${number(x)},${number(y)}`;
const closed = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => point(x, y)).join('L')}Z`;

/** Corners on an ellipse in the box, the first on top; inner ones in between where there is an inner radius. */
function around(corners: number, inner?: number): Outline {
  const steps = inner === undefined ? corners : corners * 2;
  return (width, height) =>
    closed(
      Array.from({ length: steps }, (_, at) => {
        const angle = (at / steps) * 2 * Math.PI - Math.PI / 2;
        const reach = inner !== undefined && at % 2 === 1 ? inner : 1;
        return [(width / 2) * (1 + reach * Math.cos(angle)), (height / 2) * (1 + reach * Math.sin(angle))] as const;
      }),
    );
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${point(cx - rx, cy)}A${point(rx, ry)} 0 1 1 ${point(cx + rx, cy)}A${point(rx, ry)} 0 1 1 ${point(cx - rx, cy)}Z`;

function rounded(width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (x: number, y: number): string => `A${point(r, r)} 0 0 1 ${point(x, y)}`;
  return `M${point(r, 0)}H${number(width - r)}${corner(width, r)}V${number(height - r)}${corner(width - r, height)}H${number(r)}${corner(0, height - r)}V${number(r)}${corner(r, 0)}Z`;
}

/** An arrow to the right with its head as long as half of the shorter side, `notch` of it cut out at the tail. */
function arrow(width: number, height: number, notch = 0): (readonly [number, number])[] {
  const neck = width - Math.min(width, height) / 2;
  return [
    [0, height / 4],
    [neck, height / 4],
    [neck, 0],
    [width, height / 2],
    [neck, height],
    [neck, (height * 3) / 4],
    [0, (height * 3) / 4],
    [notch, height / 2],
  ];
}

function bothWays(width: number, height: number): (readonly [number, number])[] {
  const head = Math.min(width / 2, height / 2);
  return [
    [0, height / 2],
    [head, 0],
    [head, height / 4],
    [width - head, height / 4],
    [width - head, 0],
    [width, height / 2],
    [width - head, height],
    [width - head, (height * 3) / 4],
    [head, (height * 3) / 4],
    [head, height],
  ];
}

const turned = (points: readonly (readonly [number, number])[]): (readonly [number, number])[] =>
  points.map(([x, y]) => [y, x]);
const flipped = (points: readonly (readonly [number, number])[], width: number): (readonly [number, number])[] =>
  points.map(([x, y]) => [width - x, y]);
const upset = (points: readonly (readonly [number, number])[], height: number): (readonly [number, number])[] =>
  points.map(([x, y]) => [x, height - y]);

const CURVED: Readonly<Record<string, Outline>> = {
  Ellipse: (w, h) => ellipse(w / 2, h / 2, w / 2, h / 2),
  RoundRectangle: (w, h) => rounded(w, h, Math.min(w, h) / 6),
  FlowChartTerminator: (w, h) => rounded(w, h, h / 2),
  RightArrow: (w, h) => closed(arrow(w, h)),
  NotchedRightArrow: (w, h) => closed(arrow(w, h, Math.min(w, h) / 4)),
  LeftArrow: (w, h) => closed(flipped(arrow(w, h), w)),
  DownArrow: (w, h) => closed(turned(arrow(h, w))),
  UpArrow: (w, h) => closed(upset(turned(arrow(h, w)), h)),
  LeftRightArrow: (w, h) => closed(bothWays(w, h)),
  UpDownArrow: (w, h) => closed(turned(bothWays(h, w))),
  Donut: (w, h) => ellipse(w / 2, h / 2, w / 2, h / 2) + ellipse(w / 2, h / 2, w / 4, h / 4),
  NoSmoking: (w, h) =>
    `${ellipse(w / 2, h / 2, w / 2, h / 2)}${ellipse(w / 2, h / 2, w * 0.36, h * 0.36)}${closed([
      [w * 0.22, h * 0.3],
      [w * 0.3, h * 0.22],
      [w * 0.78, h * 0.7],
      [w * 0.7, h * 0.78],
    ])}`,
  Pie: (w, h) => `M${point(w / 2, h / 2)}L${point(w, h / 2)}A${point(w / 2, h / 2)} 0 1 1 ${point(w / 2, 0)}Z`,
  BlockArc: (w, h) =>
    `M0,${number(h / 2)}A${point(w / 2, h / 2)} 0 1 1 ${point(w, h / 2)}H${number(w * 0.75)}A${point(w / 4, h / 4)} 0 1 0 ${point(w / 4, h / 2)}Z`,
  Heart: (w, h) =>
    `M${point(w / 2, h / 4)}C${point(w * 0.71, -h / 3)} ${point(w * 1.52, h / 4)} ${point(w / 2, h)}C${point(-w * 0.52, h / 4)} ${point(w * 0.29, -h / 3)} ${point(w / 2, h / 4)}Z`,
  Moon: (w, h) =>
    `M${point(w, 0)}A${point(w, h / 2)} 0 1 0 ${point(w, h)}A${point(w * 0.62, h * 0.58)} 0 0 1 ${point(w, 0)}Z`,
  Cloud: (w, h) =>
    `M${point(w * 0.1, h * 0.6)}C${point(-w * 0.05, h * 0.4)} ${point(w * 0.05, h * 0.15)} ${point(w * 0.28, h * 0.2)}C${point(w * 0.35, -h * 0.05)} ${point(w * 0.65, -h * 0.02)} ${point(w * 0.7, h * 0.14)}C${point(w * 0.92, h * 0.06)} ${point(w * 1.05, h * 0.3)} ${point(w * 0.92, h * 0.48)}C${point(w * 1.05, h * 0.7)} ${point(w * 0.88, h * 0.92)} ${point(w * 0.7, h * 0.84)}C${point(w * 0.6, h * 1.05)} ${point(w * 0.35, h * 1.02)} ${point(w * 0.3, h * 0.88)}C${point(w * 0.1, h * 0.95)} ${point(0, h * 0.75)} ${point(w * 0.1, h * 0.6)}Z`,
  Can: (w, h) =>
    `M0,${number(h / 8)}A${point(w / 2, h / 8)} 0 0 1 ${point(w, h / 8)}V${number((h * 7) / 8)}A${point(w / 2, h / 8)} 0 0 1 0,${number((h * 7) / 8)}ZM0,${number(h / 8)}A${point(w / 2, h / 8)} 0 0 0 ${point(w, h / 8)}A${point(w / 2, h / 8)} 0 0 1 0,${number(h / 8)}`,
  Frame: (w, h) =>
    closed([
      [0, 0],
      [w, 0],
      [w, h],
      [0, h],
    ]) +
    closed([
      [w / 8, h / 8],
      [w / 8, (h * 7) / 8],
      [(w * 7) / 8, (h * 7) / 8],
      [(w * 7) / 8, h / 8],
    ]),
  SmileyFace: (w, h) =>
    `${ellipse(w / 2, h / 2, w / 2, h / 2)}${ellipse(w * 0.33, h * 0.36, w * 0.05, h * 0.05)}${ellipse(w * 0.67, h * 0.36, w * 0.05, h * 0.05)}M${point(w * 0.25, h * 0.62)}Q${point(w / 2, h * 0.95)} ${point(w * 0.75, h * 0.62)}Q${point(w / 2, h * 0.93)} ${point(w * 0.25, h * 0.62)}`,
  WedgeEllipseCallout: (w, h) =>
    `M${point(w * 0.29, h * 0.95)}L${point(w * 0.29, h * 1.12)}L${point(w * 0.44, h)}A${point(w / 2, h / 2)} 0 1 0 ${point(w * 0.29, h * 0.95)}Z`,
  WedgeRRectCallout: (w, h) =>
    `${rounded(w, h, Math.min(w, h) / 6)}M${point(w * 0.17, h)}L${point(w * 0.29, h * 1.12)}L${point(w * 0.42, h)}`,
  FlowChartDocument: (w, h) =>
    `M0,0H${number(w)}V${number(h * 0.8)}C${point(w / 2, h * 0.8)} ${point(w / 2, h * 1.12)} ${point(0, h * 0.93)}Z`,
  FlowChartDelay: (w, h) => `M0,0H${number(w / 2)}A${point(w / 2, h / 2)} 0 0 1 ${point(w / 2, h)}H0Z`,
};

/** The outline of an Excel.GeometricShapeType in a box of these pixels. */
export function shapePath(geometry: string, width: number, height: number): string {
  const name = ALIKE[geometry] ?? geometry;
  const sides = SIDES[name];
  if (sides !== undefined) return around(sides)(width, height);
  const star = /^Star(\d+)$/.exec(name)?.[1];
  if (star !== undefined) return around(Number(star), STARS[star] ?? 0.5)(width, height);
  const outline = CURVED[name];
  if (outline) return outline(width, height);
  const corners = cornersOf(name) ?? cornersOf('Rectangle') ?? [];
  return closed(corners.map(([x, y]) => [x * width, y * height]));
}
