import type { Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';

/** What a table style adds to a cell that has no such format of its own. */
export interface TableLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly line?: string;
  /** The one edge that has the line; without it, top and bottom. */
  readonly lineEdge?: 'EdgeTop' | 'EdgeBottom';
}

const NAME = /^TableStyle(Light|Medium|Dark)(\d+)$/;
/** Styles 1, 8, 15 ... are grey, the six after each follow the theme's accents. */
const GREY = '#7F7F7F';
const FIRST_ACCENT = 4;
const BAND_TINTS: Readonly<Record<string, number>> = { Dark: 0.6, Medium: 0.85, Light: 0.88 };

/** The look that the table styles of a sheet give to a cell; undefined where no table with a style covers it. */
export function tableLookAt(
  sheet: SheetModel,
  theme: readonly string[],
  row: number,
  column: number,
): TableLook | undefined {
  const table = sheet.tables.find(({ range }) => covers(range, row, column));
  if (!table) return undefined;
  const [, family, number] = NAME.exec(table.style) ?? [];
  if (!family || !number) return undefined;
  const position = (Number(number) - 1) % 7;
  const accent = position === 0 ? GREY : (theme[FIRST_ACCENT + position - 1] ?? GREY);
  return lookInTable(table, { family, number: Number(number), accent }, row, column);
}

interface StyleParts {
  readonly family: string;
  readonly number: number;
  readonly accent: string;
}

const covers = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;

function lookInTable(
  table: TableModel,
  { family, number, accent }: StyleParts,
  row: number,
  column: number,
): TableLook {
  const header = table.showHeaders && row === table.range.top;
  const total = table.showTotals && row === table.range.bottom;
  const plain = family === 'Light' && number <= 7;
  const line = { line: family === 'Light' ? accent : mixed(accent, 0.6) };
  if (header && plain) return { color: '#000000', bold: true, line: accent };
  if (header) return { fill: accent, color: '#FFFFFF', bold: true, ...line };
  if (total) return { bold: true, line: accent };
  const firstRow = table.range.top + (table.showHeaders ? 1 : 0);
  const banded =
    (table.showBandedRows && (row - firstRow) % 2 === 0) ||
    (table.showBandedColumns && (column - table.range.left) % 2 === 0);
  const bold =
    (table.highlightFirstColumn && column === table.range.left) ||
    (table.highlightLastColumn && column === table.range.right);
  const closing = row === table.range.bottom ? { line: accent } : {};
  return {
    ...(banded ? { fill: mixed(accent, BAND_TINTS[family] ?? 0.85) } : {}),
    ...(bold ? { bold } : {}),
    ...(plain ? closing : line),
  };
}

/** A colour mixed with white; 0 leaves it, 1 is white. */
function mixed(color: string, white: number): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * white)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
