/** An item, or the name of a value, on the way from the outside to a line. */
export interface LineEntry {
  /** Its field's place on the axis, from the outside. */
  readonly level: number;
  /** VALUES_FIELD for the name of a value. */
  readonly field: number;
  /** The item's cache index, or the value's position. */
  readonly item: number;
}

/** One row or column of a laid out PivotTable. */
export interface AxisLine {
  /**
   * `item`: an innermost item or a collapsed one; `heading`: an item above its inner ones, with their total where it has figures;
   * `subtotal` and `grandTotal`: what they say; `blank`: a line between groups.
   */
  readonly kind: 'item' | 'heading' | 'subtotal' | 'grandTotal' | 'blank';
  /** From the outermost on; of a subtotal up to the item that it sums up. */
  readonly path: readonly LineEntry[];
  /** The first level whose item appears on this line for the first time. */
  readonly freshFrom: number;
  /** The node of the axis's tree that the line's figures are those of. */
  readonly node: number;
  /** The value, where the line stands for one of several. */
  readonly data: number | undefined;
  /** A subtotal's own function. */
  readonly summarizeBy: string | undefined;
  readonly hasFigures: boolean;
}
