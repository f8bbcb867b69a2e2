import type { CycleCosts } from './cycleCosts';

/** Comparisons between two pauses, about one millisecond. */
const COMPARISONS_A_SLICE = 100_000;

/** Every node's nearest others, nearest first: those of node `a` begin at `a * width`. */
export interface NeighbourLists {
  readonly width: number;
  readonly nodes: Int32Array;
}

/** Finds each node's `wanted` nearest others (fewer where there are no more). Pauses (`yield`) so that no thread is held up. */
export function* nearestNeighbours(costs: CycleCosts, wanted: number): Generator<void, NeighbourLists> {
  const { size } = costs;
  const width = Math.min(wanted, size - 1);
  const nodes = new Int32Array(size * width);
  const best = new Float64Array(width);
  let compared = 0;
  for (let a = 0; a < size; a++) {
    nearestOf(costs, a, width, best, nodes);
    compared += size;
    if (compared < COMPARISONS_A_SLICE) continue;
    compared = 0;
    yield;
  }
  return { width, nodes };
}

/** Keeps the nearest seen so far in order by insertion; of equally near ones the lower number comes first. */
function nearestOf(costs: CycleCosts, a: number, width: number, best: Float64Array, nodes: Int32Array): void {
  const { size } = costs;
  const from = a * width;
  let filled = 0;
  for (let b = 0; b < size; b++) {
    if (b === a) continue;
    const cost = costs.closeness(a, b);
    if (filled === width && cost >= (best[width - 1] as number)) continue;
    let slot = filled < width ? filled++ : width - 1;
    for (; slot > 0 && (best[slot - 1] as number) > cost; slot--) {
      best[slot] = best[slot - 1] as number;
      nodes[from + slot] = nodes[from + slot - 1] as number;
    }
    best[slot] = cost;
    nodes[from + slot] = b;
  }
}
