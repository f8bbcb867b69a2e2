import type { PivotCell } from '../../model/pivot/pivotTable';
import type { PivotFigures } from '../compute/pivotFigures';
import type { PivotContext } from '../pivotContext';
import type { FigureAt } from '../showAs/baseSide';
import { shownAs, valueFormat } from '../showAs/shownAs';
import type { AxisLine } from './axisLine';
import type { Frame } from './frame';
import { valueName } from './headerRows';
import type { Labels } from './labels';
import { BLANK_CELL, LineLabels, narrowedTo } from './lineLabels';

/** The rows of labels and figures. */
export function bodyRows(frame: Frame, figures: PivotFigures, labels: Labels, context: PivotContext): PivotCell[][] {
  const { layout, data } = context.pivot;
  const { axes, rowLines, columnLines, labelColumns, isCompact, width } = frame;
  const writer = new LineLabels(labels, data, 'rowLabel', layout.repeatAllItemLabels && !isCompact);
  const figureCells = new FigureCells(figures, columnLines, context);
  return rowLines.map((line) => {
    const cells = isCompact ? [writer.inOneCell(line)] : [...writer.byLevel(line, axes.rows.length)];
    const own = axes.rows.length > 0 ? cells : labelColumns > 0 ? [valueName(labels, context)] : [];
    for (const cell of figureCells.of(line)) own.push(cell);
    while (own.length < width) own.push(BLANK_CELL);
    return own;
  });
}

type Narrowing = Pick<PivotCell, 'items' | 'dataId'>;

class FigureCells {
  private readonly shown: readonly FigureAt[];
  private readonly formats: readonly (string | undefined)[];
  private readonly narrowings: readonly Narrowing[];
  private readonly emptyText: string | undefined;

  constructor(
    figures: PivotFigures,
    private readonly columnLines: readonly AxisLine[],
    private readonly context: PivotContext,
  ) {
    const { data, layout } = context.pivot;
    this.shown = data.map((value, position) => shownAs(value, position, figures));
    this.formats = data.map(valueFormat);
    this.narrowings = columnLines.map(({ path }) => narrowedTo(path, data, undefined));
    this.emptyText = layout.fillEmptyCells ? layout.emptyCellText : undefined;
  }

  of(row: AxisLine): readonly PivotCell[] {
    const { data } = this.context.pivot;
    if (!row.hasFigures || data.length === 0) return this.columnLines.map(() => BLANK_CELL);
    const own = narrowedTo(row.path, data, undefined);
    return this.columnLines.map((column, index) => this.cell(row, column, joined(own, this.narrowings[index])));
  }

  private cell(row: AxisLine, column: AxisLine, { items }: Narrowing): PivotCell {
    const data = row.data ?? column.data ?? 0;
    const figure = this.shown[data]?.(row.node, column.node, row.summarizeBy ?? column.summarizeBy);
    // Filled in piece by piece: large PivotTables have hundreds of thousands of these.
    const cell: Filled<PivotCell> = { value: figure ?? this.emptyText, role: roleOf(row, column) };
    const dataId = this.context.pivot.data[data]?.id;
    const numberFormat = this.formats[data];
    if (items) cell.items = items;
    if (dataId !== undefined) cell.dataId = dataId;
    if (numberFormat !== undefined) cell.numberFormat = numberFormat;
    return cell;
  }
}

type Filled<Thing> = { -readonly [Member in keyof Thing]: Thing[Member] };

function joined(row: Narrowing, column: Narrowing | undefined): Narrowing {
  if (!row.items) return column ?? {};
  return column?.items ? { items: [...row.items, ...column.items] } : row;
}

function roleOf({ kind: row }: AxisLine, { kind: column }: AxisLine): PivotCell['role'] {
  if (row === 'grandTotal' || column === 'grandTotal') return 'grandTotal';
  return row === 'item' && column === 'item' ? 'value' : 'subtotal';
}
