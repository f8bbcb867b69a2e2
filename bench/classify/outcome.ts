/** What every program works out for every customer, by position in the list. Codes are positions in the lists of classes, 255 for none. */
export interface Outcome {
  readonly sales: Float64Array;
  readonly previousSales: Float64Array;
  readonly orders: Float64Array;
  readonly firstDeal: Float64Array;
  readonly lastDeal: Float64Array;
  readonly relationship: Float64Array;
  readonly dealStage: Float64Array;
  readonly position: Float64Array;
  readonly grade: Float64Array;
  readonly rfm: Float64Array;
}

export const OUTCOMES = ['sales', 'previousSales', 'orders', 'firstDeal', 'lastDeal', 'relationship', 'dealStage', 'position', 'grade', 'rfm'] as const;

export const emptyOutcome = (customers: number): Outcome => {
  const column = (): Float64Array => new Float64Array(customers);
  return { sales: column(), previousSales: column(), orders: column(), firstDeal: column(), lastDeal: column(), relationship: column(), dealStage: column(), position: column(), grade: column(), rfm: column() };
};

/** Throws where two programs do not agree on a customer. */
export function mustBeEqual(name: string, found: Outcome, expected: Outcome): void {
  for (const key of OUTCOMES) {
    for (let customer = 0; customer < expected[key].length; customer++) {
      if (!Object.is(found[key][customer], expected[key][customer])) {
        throw new Error(`${name}: ${key} of customer ${customer} is ${String(found[key][customer])}, not ${String(expected[key][customer])}`);
      }
    }
  }
}
