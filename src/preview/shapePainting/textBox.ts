/** A box in a shape, as parts of the shape's box that are left free at each side. */
export interface TextInset {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const all = (part: number): TextInset => ({ left: part, top: part, right: part, bottom: part });

/** Where shapes whose outline is not their box have their text. */
const INSETS: Readonly<Record<string, TextInset>> = {
  Ellipse: all(0.146),
  Donut: all(0.146),
  FlowChartConnector: all(0.146),
  SmileyFace: all(0.146),
  WedgeEllipseCallout: all(0.146),
  Diamond: all(0.25),
  FlowChartDecision: all(0.25),
  RoundRectangle: all(0.05),
  Hexagon: all(0.16),
  Octagon: all(0.146),
  Plus: all(0.25),
  Pentagon: { left: 0.19, top: 0.24, right: 0.19, bottom: 0 },
  Triangle: { left: 0.25, top: 0.5, right: 0.25, bottom: 0 },
  RightTriangle: { left: 0.08, top: 0.58, right: 0.42, bottom: 0.08 },
  Parallelogram: { left: 0.19, top: 0.19, right: 0.19, bottom: 0.19 },
  Trapezoid: { left: 0.17, top: 0.17, right: 0.17, bottom: 0 },
  Heart: { left: 0.17, top: 0.25, right: 0.17, bottom: 0.33 },
  Moon: { left: 0.19, top: 0.21, right: 0.5, bottom: 0.21 },
  Cloud: { left: 0.14, top: 0.15, right: 0.21, bottom: 0.19 },
  Star4: all(0.36),
  Star5: { left: 0.31, top: 0.38, right: 0.31, bottom: 0.23 },
  Star6: { left: 0.17, top: 0.25, right: 0.17, bottom: 0.25 },
  RightArrow: { left: 0, top: 0.25, right: 0.12, bottom: 0.25 },
  LeftArrow: { left: 0.12, top: 0.25, right: 0, bottom: 0.25 },
  UpArrow: { left: 0.25, top: 0.12, right: 0.25, bottom: 0 },
  DownArrow: { left: 0.25, top: 0, right: 0.25, bottom: 0.12 },
  LeftRightArrow: { left: 0.12, top: 0.25, right: 0.12, bottom: 0.25 },
  Chevron: { left: 0.4, top: 0, right: 0.4, bottom: 0 },
  HomePlate: { left: 0, top: 0, right: 0.12, bottom: 0 },
  Can: { left: 0, top: 0.25, right: 0, bottom: 0.12 },
  Cube: { left: 0, top: 0.25, right: 0.25, bottom: 0 },
};

/** What a geometric shape's text leaves free of the shape's box, besides its margins. */
export const textInset = (geometry: string): TextInset => INSETS[geometry] ?? all(0);
