import { fifths } from './fifths';
import type { SalesFigures } from './salesFigures';
import type { Bands, ClassificationStandard } from './standard';

/** Recency, frequency and monetary value, each 1-5, as the score 100R + 10F + M; 0 for customers without an order in the period. */
export interface RfmScores {
  readonly score: Uint16Array;
  /** Upper limits between the five scores: days since the last deal, orders, sales. */
  readonly recency: Bands;
  readonly frequency: Bands;
  readonly monetary: Bands;
  /** Which of the three fell back on the standard's bands, since there were fewer than five distinct values. */
  readonly banded: readonly ('recency' | 'frequency' | 'monetary')[];
}

/** RFM of the period at the report date: fifths by value, so that ties score alike; recent customers score high. */
export function rfmScores(figures: SalesFigures, standard: ClassificationStandard): RfmScores {
  const { customers, orders, sales, lastDeal, reportDate } = figures;
  const recencyOf = (customer: number): number => reportDate - (lastDeal[customer] ?? NaN);
  const room = new Float64Array(customers);
  const cutsOf = (valueOf: (customer: number) => number): Bands | undefined => {
    for (let customer = 0; customer < customers; customer++) room[customer] = (orders[customer] ?? 0) === 0 ? NaN : valueOf(customer);
    return fifths(room);
  };
  const cuts = { recency: cutsOf(recencyOf), frequency: cutsOf((customer) => orders[customer] ?? NaN), monetary: cutsOf((customer) => sales[customer] ?? NaN) };
  const recency = cuts.recency ?? standard.recencyBands;
  const frequency = cuts.frequency ?? standard.frequencyBands;
  const monetary = cuts.monetary ?? standard.monetaryBands;
  const score = new Uint16Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    const bought = orders[customer] ?? 0;
    if (bought === 0) continue;
    score[customer] = 100 * (6 - band(recencyOf(customer), recency)) + 10 * band(bought, frequency) + band(sales[customer] ?? 0, monetary);
  }
  const banded = (['recency', 'frequency', 'monetary'] as const).filter((part) => cuts[part] === undefined);
  return { score, recency, frequency, monetary, banded };
}

/** 1-5: how many limits a value is above, and one. */
function band(value: number, limits: Bands): number {
  return 1 + Number(value > limits[0]) + Number(value > limits[1]) + Number(value > limits[2]) + Number(value > limits[3]);
}
