import { VALUES_FIELD, type PivotTableModel } from '../../model/pivot/pivotTable';
import type { AxisTree } from '../compute/axisTree';
import type { LineEntry } from './axisLine';

/** A place in an axis's tree with the names of values counted in. */
export interface Place {
  readonly node: number;
  readonly path: readonly LineEntry[];
  readonly data: number | undefined;
  readonly freshFrom: number;
  /** Of an item whose inner ones are hidden. */
  readonly isCollapsed: boolean;
}

/** What stands inside what on an axis: the tree of its items, with the names of the values as a level of their own. */
export class Outline {
  private readonly valuesLevel: number;
  private readonly collapsed: readonly ReadonlySet<number>[];

  constructor(
    private readonly pivot: PivotTableModel,
    private readonly fields: readonly number[],
    private readonly tree: AxisTree,
  ) {
    this.valuesLevel = fields.indexOf(VALUES_FIELD);
    this.collapsed = fields.map((field) => {
      const items = pivot.fields[field]?.items ?? [];
      return new Set(items.flatMap(({ cacheIndex, isExpanded }) => (isExpanded ? [] : [cacheIndex])));
    });
  }

  /** The items inside a place; inside a collapsed item only the names of the values, which are never hidden. */
  inside(place: Place): readonly Place[] {
    const level = (place.path.at(-1)?.level ?? -1) + 1;
    const field = this.fields[level];
    if (place.isCollapsed) return this.hasValuesInside(place) ? this.values(place) : [];
    if (field === undefined) return [];
    if (field === VALUES_FIELD) return this.values(place);
    const { data } = place;
    const isLast = level === this.fields.length - 1;
    return this.tree.children(place.node).map((node) => {
      const item = this.tree.item(node);
      const isCollapsed = !isLast && this.collapsed[level]?.has(item) === true;
      return { node, path: [...place.path, { level, field, item }], data, freshFrom: level, isCollapsed };
    });
  }

  private values({ node, path, isCollapsed }: Place): readonly Place[] {
    const level = this.valuesLevel;
    return this.pivot.data.map((_, data) => ({
      node,
      path: [...path, { level, field: VALUES_FIELD, item: data }],
      data,
      freshFrom: level,
      isCollapsed,
    }));
  }

  hasValuesInside({ path }: Pick<Place, 'path'>): boolean {
    return this.valuesLevel >= 0 && path.every(({ field }) => field !== VALUES_FIELD);
  }
}
