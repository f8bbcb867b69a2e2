import { VALUES_FIELD, type PivotTableModel } from '../../model/pivot/pivotTable';
import { ROOT, type AxisTree } from '../compute/axisTree';
import type { AxisLine } from './axisLine';
import { Outline, type Place } from './outline';
import { subtotalsOf } from './subtotals';

/** How the lines of an axis are arranged. */
export interface AxisForm {
  /** Whether outer items have a line of their own above their inner ones; else they begin on their first inner one's. */
  readonly hasHeadings: boolean;
  /** Whether a subtotal stands on that line, where there is just one. */
  readonly totalsAtTop: boolean;
  readonly blankLines: boolean;
  readonly grandTotals: boolean;
}

/** The lines of an axis from its fields, its sorted tree and its form. An axis without fields has one line: all records. */
export function axisLines(
  pivot: PivotTableModel,
  fields: readonly number[],
  tree: AxisTree,
  form: AxisForm,
): readonly AxisLine[] {
  const writer = new LineWriter(pivot, fields, tree, form);
  writer.writeAll();
  return writer.lines;
}

class LineWriter {
  readonly lines: AxisLine[] = [];
  private readonly outline: Outline;
  private readonly subtotals: readonly (readonly (string | undefined)[])[];

  constructor(
    private readonly pivot: PivotTableModel,
    private readonly fields: readonly number[],
    tree: AxisTree,
    private readonly form: AxisForm,
  ) {
    this.outline = new Outline(pivot, fields, tree);
    const innermost = fields.findLastIndex((field) => field !== VALUES_FIELD);
    this.subtotals = fields.map((field, level) =>
      field === VALUES_FIELD || level >= innermost ? [] : subtotalsOf(pivot, field),
    );
  }

  writeAll(): void {
    const all: Place = { node: ROOT, path: [], data: undefined, freshFrom: 0, isCollapsed: false };
    if (this.fields.length === 0) this.write('item', all, true);
    for (const place of this.outline.inside(all)) this.writeGroup(place);
    if (this.form.grandTotals && this.fields.some((field) => field !== VALUES_FIELD))
      this.writeTotals('grandTotal', all, [undefined]);
  }

  private writeGroup(place: Place): void {
    const inner = this.outline.inside(place);
    const own = place.path.at(-1);
    if (inner.length === 0 || !own) {
      this.write('item', place, true);
      return;
    }
    const { hasHeadings, totalsAtTop, blankLines } = this.form;
    const subtotals = place.isCollapsed ? [] : (this.subtotals[own.level] ?? []);
    const isAtTop = hasHeadings && totalsAtTop && subtotals.length === 1 && !this.outline.hasValuesInside(place);
    if (hasHeadings) this.write('heading', place, isAtTop, isAtTop ? subtotals[0] : undefined);
    inner.forEach((each, index) =>
      this.writeGroup(index === 0 && !hasHeadings ? { ...each, freshFrom: place.freshFrom } : each),
    );
    if (!isAtTop) this.writeTotals('subtotal', { ...place, freshFrom: own.level }, subtotals);
    if (blankLines && own.field !== VALUES_FIELD) this.write('blank', place, false);
  }

  /** One line for each function, and of each for each value where the names of the values stand further inside. */
  private writeTotals(kind: 'subtotal' | 'grandTotal', place: Place, functions: readonly (string | undefined)[]): void {
    const values = this.outline.hasValuesInside(place) ? [...this.pivot.data.keys()] : [place.data];
    for (const data of values) {
      for (const summarizeBy of functions) this.write(kind, { ...place, data }, true, summarizeBy);
    }
  }

  private write(
    kind: AxisLine['kind'],
    { path, freshFrom, node, data }: Place,
    hasFigures: boolean,
    summarizeBy?: string,
  ): void {
    this.lines.push({ kind, path, freshFrom, node, data, summarizeBy, hasFigures });
  }
}
