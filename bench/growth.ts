import { median, timeOf } from './measure';

/**
 * How much longer work on a large ledger takes than on small ones that have as many lines in all: 1 where a line costs the
 * same. In each round the large one is followed by all small ones, so that what else the machine does befalls both.
 */
export function growthOf<Ledger>(large: Ledger, small: readonly Ledger[], work: (ledger: Ledger) => unknown, rounds: number): number {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const once = timeOf(() => work(large));
    ratios.push(once / small.reduce((sum, ledger) => sum + timeOf(() => work(ledger)), 0));
  }
  return median(ratios);
}
