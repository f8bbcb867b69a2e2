import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import { PairIndex } from './pairIndex';

/** A field of an axis as the tree needs it. */
export interface AxisLevel {
  /** By the cache's index. */
  readonly field: number;
  /** Items to show under every parent, even without records; undefined: only those that have records there. */
  readonly everywhere: readonly number[] | undefined;
  /** The items that filters leave, for parents that have no records themselves. */
  readonly allowed: readonly number[];
}

/** The root: all records. */
export const ROOT = 0;

/** What the nodes of one level are found by. */
interface LevelIndex {
  /** The first node of the level above. */
  readonly parentsFrom: number;
  readonly index: PairIndex;
}

/**
 * The combinations of items along an axis, as a tree with one level for each field. Nodes are numbered level by level from
 * the root on. Built in one pass over the records for each field.
 */
export class AxisTree {
  private readonly parents: number[] = [-1];
  private readonly items: number[] = [-1];
  private readonly depths: number[] = [0];
  private readonly branches: number[][] = [[]];
  private readonly positions: number[] = [0];
  private readonly levels: LevelIndex[] = [];
  /** By record: the node of the innermost level it belongs to, or -1 for a record that is filtered out. */
  readonly leaves: Int32Array;
  readonly fields: readonly number[];

  constructor(
    private readonly cache: Pick<PivotCacheModel, 'fields' | 'records' | 'recordCount'>,
    levels: readonly AxisLevel[],
    active: Uint8Array,
  ) {
    this.fields = levels.map(({ field }) => field);
    this.leaves = Int32Array.from(active, (isActive) => (isActive ? ROOT : -1));
    let from = ROOT;
    for (const level of levels) from = this.addLevel(level, from);
  }

  get size(): number {
    return this.parents.length;
  }

  /** -1 for the root. */
  parent(node: number): number {
    return this.parents[node] ?? -1;
  }

  /** The cache index of the node's item. */
  item(node: number): number {
    return this.items[node] ?? -1;
  }

  /** 0 for the root, 1 for the items of the first field ... */
  depth(node: number): number {
    return this.depths[node] ?? 0;
  }

  /** In the order shown, once the tree is sorted. */
  children(node: number): readonly number[] {
    return this.branches[node] ?? [];
  }

  /** The node's place among its parent's children, once the tree is sorted. */
  position(node: number): number {
    return this.positions[node] ?? 0;
  }

  /** The node of an item under a parent, -1 where there is none. */
  child(parent: number, item: number): number {
    const level = parent < 0 ? undefined : this.levels[this.depth(parent)];
    return level && item >= 0 ? level.index.get(parent - level.parentsFrom, item) : -1;
  }

  /** The node itself or the ancestor that stands at a depth. */
  ancestor(node: number, depth: number): number {
    let at = node;
    while (this.depth(at) > depth) at = this.parent(at);
    return at;
  }

  /** Puts every node's children in order. */
  sort(compare: (depth: number) => ((a: number, b: number) => number) | undefined): void {
    this.branches.forEach((nodes, parent) => {
      const order = nodes.length > 1 ? compare(this.depth(parent) + 1) : undefined;
      if (order) nodes.sort(order);
      nodes.forEach((node, position) => (this.positions[node] = position));
    });
  }

  private addLevel(level: AxisLevel, parentsFrom: number): number {
    const itemCount = this.cache.fields[level.field]?.items.length ?? 0;
    const parentsTo = this.size;
    const index = new PairIndex(parentsTo - parentsFrom, itemCount);
    this.levels.push({ parentsFrom, index });
    const { leaves } = this;
    const column = this.cache.records[level.field];
    for (let record = 0; record < leaves.length; record++) {
      const parent = leaves[record] ?? -1;
      if (parent >= 0) leaves[record] = this.ensureChild(index, parent, parentsFrom, column?.[record] ?? 0);
    }
    for (let parent = parentsFrom; parent < parentsTo; parent++) {
      const isEmpty = this.children(parent).length === 0 && parent !== ROOT;
      for (const item of level.everywhere ?? (isEmpty ? level.allowed : []))
        this.ensureChild(index, parent, parentsFrom, item);
    }
    return parentsTo;
  }

  private ensureChild(index: PairIndex, parent: number, parentsFrom: number, item: number): number {
    const known = index.get(parent - parentsFrom, item);
    if (known >= 0) return known;
    const node = this.parents.push(parent) - 1;
    this.items.push(item);
    this.depths.push(this.depth(parent) + 1);
    this.branches.push([]);
    this.branches[parent]?.push(node);
    index.set(parent - parentsFrom, item, node);
    return node;
  }
}
