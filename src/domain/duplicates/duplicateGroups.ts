/** No group: the customer is nobody's sure duplicate. */
export const NO_GROUP = -1;

/** Customers joined step by step; what must not be together is never joined, directly or by a chain. */
export class DuplicateGroups {
  private readonly parent: Int32Array;
  /** The one valid credit code of a group, by its root; -1 for none. */
  private readonly code: Int32Array;

  /**
   * `validCodes`: the number of each customer's valid credit code, -1 for none; two different ones are a veto. `apart`:
   * pairs of which a person said that they are not the same.
   */
  constructor(
    validCodes: Int32Array,
    private readonly apart: readonly (readonly [number, number])[],
  ) {
    this.parent = Int32Array.from(validCodes, (_, row) => row);
    this.code = validCodes.slice();
  }

  rootOf(row: number): number {
    let root = row;
    while ((this.parent[root] ?? root) !== root) root = this.parent[root] ?? root;
    for (let at = row; at !== root; ) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins the groups of two customers; false where a veto keeps them apart. */
  join(first: number, second: number): boolean {
    const [a, b] = [this.rootOf(first), this.rootOf(second)];
    if (a === b) return true;
    const [codeA, codeB] = [this.code[a] ?? -1, this.code[b] ?? -1];
    if (codeA >= 0 && codeB >= 0 && codeA !== codeB) return false;
    if (this.apart.some(([one, other]) => this.wouldMeet(one, other, a, b))) return false;
    this.parent[b] = a;
    if (codeA < 0) this.code[a] = codeB;
    return true;
  }

  private wouldMeet(one: number, other: number, a: number, b: number): boolean {
    const [x, y] = [this.rootOf(one), this.rootOf(other)];
    return (x === a && y === b) || (x === b && y === a);
  }
}
