import type { CycleCosts } from './cycleCosts';

/** Comparisons between two pauses, about one millisecond. */
const COMPARISONS_A_SLICE = 100_000;

/**
 * The tour that goes on to the nearest node not yet visited, from the end of `head` on; `tail` comes last. Of equally
 * near ones the lower number is next. Pauses so that no thread is held up.
 */
export function* nearestNeighbourTour(costs: CycleCosts, head: readonly number[], tail: readonly number[]): Generator<void, Int32Array> {
  const { size } = costs;
  const tour = new Int32Array(size);
  const fixed = new Set([...head, ...tail]);
  const open = Int32Array.from({ length: size }, (_, node) => node).filter((node) => !fixed.has(node));
  let left = open.length;
  tour.set(head, 0);
  tour.set(tail, size - tail.length);
  let compared = 0;
  for (let place = head.length; place < size - tail.length; place++) {
    const slot = place === 0 ? 0 : nearestSlot(costs, tour[place - 1] as number, open, left);
    tour[place] = open[slot] as number;
    // Keeps the others in the order of their numbers, so that ties are settled alike everywhere.
    open.copyWithin(slot, slot + 1, left--);
    compared += left;
    if (compared < COMPARISONS_A_SLICE) continue;
    compared = 0;
    yield;
  }
  return tour;
}

function nearestSlot(costs: CycleCosts, from: number, open: Int32Array, left: number): number {
  let nearest = Infinity;
  let found = 0;
  for (let slot = 0; slot < left; slot++) {
    const distance = costs.closeness(from, open[slot] as number);
    if (distance >= nearest) continue;
    nearest = distance;
    found = slot;
  }
  return found;
}
