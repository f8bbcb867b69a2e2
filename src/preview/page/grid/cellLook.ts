import { tinted } from '../../model/colorTint';
import type { BorderEdge, BorderStyle } from '../../model/style';
import { CELL_PADDING, cellKey, type SheetView } from './sheetView';
import { formattedColor } from '../../calculation/numberFormat';
import { bandLookAt } from './bandLook';
import type { ConditionalLook } from '../../conditions/conditionalLook';
import type { TableLook } from './tableLook';
import { fontFamily, fontPixels } from './textWidth';

/** A colour as it is seen, lighter or darker by its tint. */
const shaded = ({ color, tint = 0 }: { readonly color: string; readonly tint?: number }): string => tinted(color, tint);

const GRIDLINE = '#E2E4E3';
const PAPER = '#FFFFFF';
/** The line behind which a sheet is frozen. */
const FREEZE_LINE = '#8C9A95';
const NO_LINE = { color: PAPER, width: 0 };
const LINE_WIDTHS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

/** A cell's look in the grid component's terms; arrays are top, right, bottom, left. */
export interface CellLook {
  readonly bgColor: string;
  readonly color: string;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: string;
  readonly fontStyle: string;
  readonly underline: boolean;
  readonly lineThrough: boolean;
  readonly textAlign: 'left' | 'center' | 'right';
  readonly textBaseline: 'top' | 'middle' | 'bottom';
  readonly padding: number[];
  readonly autoWrapText: boolean;
  readonly borderColor: string[];
  readonly borderLineWidth: number[];
  readonly lineHeight: number;
  /** The corner that tells of a comment. */
  readonly marked: CornerMark | false;
}

interface CornerMark {
  readonly bgColor: string;
  readonly shape: 'triangle';
  readonly position: 'right-top';
  readonly size: number;
}

const COMMENT_MARK: CornerMark = { bgColor: '#7F4FA8', shape: 'triangle', position: 'right-top', size: 8 };

/** How a cell looks; with `last`, as the first cell of an area that ends there. */
export function cellLook(view: SheetView, row: number, column: number, last = { row, column }): CellLook {
  const style = view.style(row, column);
  const table = bandLookAt(view, row, column);
  const { font, alignment } = style;
  const conditional = view.conditional.at(row, column);
  const fill = fillOf(view, row, column, table) ?? PAPER;
  const formatted = formattedColor(view.value(row, column), style.numberFormat);
  const fontSize = fontPixels(font);
  const edges = [
    edgeLine(view, row, column, 'EdgeTop'),
    edgeLine(view, row, last.column, 'EdgeRight'),
    edgeLine(view, last.row, column, 'EdgeBottom'),
    edgeLine(view, row, column, 'EdgeLeft'),
  ];
  return {
    bgColor: conditional?.bar ? barFill(conditional.bar, fill) : fill,
    color: conditional?.color ?? formatted ?? (table?.color && font.color === '#000000' ? table.color : shaded(font)),
    fontFamily: fontFamily(font.name),
    fontSize,
    fontWeight: font.bold || table?.bold || conditional?.bold ? 'bold' : 'normal',
    fontStyle: font.italic || conditional?.italic ? 'italic' : 'normal',
    underline: font.underline !== 'None',
    lineThrough: font.strikethrough || conditional?.strikethrough === true,
    textAlign: view.horizontal(row, column),
    textBaseline: baseline(alignment.vertical),
    padding: padding(view, row, column),
    autoWrapText: alignment.wrapText,
    borderColor: edges.map((edge) => edge.color),
    borderLineWidth: edges.map((edge) => edge.width),
    lineHeight: Math.round(fontSize * 1.2),
    marked: view.comments.has(cellKey(row, column)) ? COMMENT_MARK : false,
  };
}

/** A data bar over its part of the width, solid or fading out. */
function barFill({ color, end, part }: NonNullable<ConditionalLook['bar']>, rest: string): string {
  return gradient([
    { offset: 0, color },
    { offset: part, color: end },
    { offset: part, color: rest },
    { offset: 1, color: rest },
  ]);
}

/** The grid component draws gradients in this form, though its types know colours as texts only. */
function gradient(stops: readonly { readonly offset: number; readonly color: string }[]): string {
  const fill: unknown = { gradient: 'linear', x0: 0, y0: 0, x1: 1, y1: 0, stops };
  return fill as string;
}

function padding(view: SheetView, row: number, column: number): number[] {
  const indent = view.indent(row, column);
  const right = view.horizontal(row, column) === 'right';
  return [1, CELL_PADDING + (right ? indent : 0), 1, CELL_PADDING + (right ? 0 : indent)];
}

function baseline(vertical: string): CellLook['textBaseline'] {
  if (vertical === 'Top') return 'top';
  return vertical === 'Bottom' ? 'bottom' : 'middle';
}

function fillOf(view: SheetView, row: number, column: number, table: TableLook | undefined): string | undefined {
  const conditional = view.conditional.at(row, column)?.fill;
  if (conditional !== undefined) return conditional;
  const { fill } = view.style(row, column);
  return fill.pattern === 'None' ? table?.fill : shaded(fill);
}

const NEIGHBOURS: Readonly<Partial<Record<BorderEdge, readonly [number, number, BorderEdge]>>> = {
  EdgeTop: [-1, 0, 'EdgeBottom'],
  EdgeRight: [0, 1, 'EdgeLeft'],
  EdgeBottom: [1, 0, 'EdgeTop'],
  EdgeLeft: [0, -1, 'EdgeRight'],
};

/**
 * The line on one edge, the same seen from both cells that share it: a border of either, else a table's line, else
 * the gridline, which no fill lets through.
 */
function edgeLine(view: SheetView, row: number, column: number, edge: BorderEdge): { color: string; width: number } {
  const [down, across, opposite] = NEIGHBOURS[edge] ?? [0, 0, edge];
  const besideRow = row + down;
  const besideColumn = column + across;
  const onSheet = besideRow >= 0 && besideColumn >= 0;
  const border =
    view.style(row, column).borders[edge] ??
    (onSheet ? view.style(besideRow, besideColumn).borders[opposite] : undefined);
  if (border) return { color: shaded(border), width: borderWidth(border) };
  if (isFreezeLine(view, row, column, edge)) return { color: FREEZE_LINE, width: 1 };
  const here = bandLookAt(view, row, column);
  const beside = onSheet ? bandLookAt(view, besideRow, besideColumn) : undefined;
  const tableLine = across === 0 ? (lineAt(here, edge) ?? lineAt(beside, opposite)) : undefined;
  if (tableLine) return { color: tableLine, width: 1 };
  const fill = fillOf(view, row, column, here) ?? (onSheet ? fillOf(view, besideRow, besideColumn, beside) : undefined);
  if (fill === undefined && !view.sheet.showGridlines) return NO_LINE;
  return { color: fill ?? GRIDLINE, width: 1 };
}

/** A style's line at one edge of its cell. */
const lineAt = (look: TableLook | undefined, edge: BorderEdge): string | undefined =>
  look?.lineEdge === undefined || look.lineEdge === edge ? look?.line : undefined;

const borderWidth = (border: BorderStyle): number => LINE_WIDTHS[border.weight] ?? 1;

/** Whether an edge of a cell is the line behind which the sheet is frozen. */
export function isFreezeLine({ sheet }: SheetView, row: number, column: number, edge: BorderEdge): boolean {
  const { frozenRows, frozenColumns } = sheet;
  switch (edge) {
    case 'EdgeTop':
      return frozenRows > 0 && row === frozenRows;
    case 'EdgeBottom':
      return frozenRows > 0 && row === frozenRows - 1;
    case 'EdgeLeft':
      return frozenColumns > 0 && column === frozenColumns;
    case 'EdgeRight':
      return frozenColumns > 0 && column === frozenColumns - 1;
    default:
      return false;
  }
}
