import type { BorderEdge, BordersStyle, BorderStyle } from '../../model/style';
import { attributeOf, childNamed, flagOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { readShade, shadeAttributes, type ColorSource } from './colors';

/** The file's line styles as Office.js's style and weight. */
const LINES: readonly (readonly [file: string, style: string, weight: string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['double', 'Double', 'Thick'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

const EDGES: readonly (readonly [file: string, edge: BorderEdge])[] = [
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
];

export function readBorders(border: XmlElement | undefined, colors: ColorSource): BordersStyle {
  const borders: { [edge in BorderEdge]?: BorderStyle } = {};
  for (const [file, edge] of EDGES) {
    const line = readLine(
      childNamed(border, file) ?? childNamed(border, file === 'left' ? 'start' : file === 'right' ? 'end' : file),
      colors,
    );
    if (line) borders[edge] = line;
  }
  const diagonal = readLine(childNamed(border, 'diagonal'), colors);
  if (diagonal && flagOf(border, 'diagonalDown')) borders.DiagonalDown = diagonal;
  if (diagonal && flagOf(border, 'diagonalUp')) borders.DiagonalUp = diagonal;
  return borders;
}

function readLine(line: XmlElement | undefined, colors: ColorSource): BorderStyle | undefined {
  const known = LINES.find(([file]) => file === attributeOf(line, 'style'));
  return (
    known && { style: known[1], weight: known[2], color: '#000000', ...readShade(childNamed(line, 'color'), colors) }
  );
}

/** A border; the file knows one line for both diagonals. `inRule` leaves out the diagonal, as conditional formats do. */
export function writeBorders(borders: BordersStyle, inRule = false): string {
  const diagonal = borders.DiagonalDown ?? borders.DiagonalUp;
  const lines = EDGES.map(([file, edge]) => writeLine(file, borders[edge])).join('');
  return element(
    'border',
    { diagonalUp: borders.DiagonalUp ? true : undefined, diagonalDown: borders.DiagonalDown ? true : undefined },
    lines + (inRule ? '' : writeLine('diagonal', diagonal)),
  );
}

function writeLine(name: string, line: BorderStyle | undefined): string {
  const style = line && fileLine(line);
  return line && style ? element(name, { style }, element('color', shadeAttributes(line))) : `<${name}/>`;
}

/** The nearest line that the file knows. */
function fileLine({ style, weight }: BorderStyle): string | undefined {
  const exact = LINES.find(([, kind, heavy]) => kind === style && heavy === weight);
  return (exact ?? LINES.find(([, kind]) => kind === style))?.[0];
}
