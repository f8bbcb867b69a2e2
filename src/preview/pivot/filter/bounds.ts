/** A filter in the shape that Office.js gives it. */
export type FilterShape = Readonly<Record<string, unknown>>;

/** Whether a filter takes out what meets its condition instead of keeping it. */
export const isExclusive = (filter: FilterShape): boolean => filter['exclusive'] === true;

/** The conditions that filters by label and by value share, on the order of what is tested to what it is compared with. */
export function orderTest<Operand>(
  filter: FilterShape,
  orderTo: (operand: Operand) => (tested: Operand) => number,
  operandOf: (value: unknown) => Operand | undefined,
): ((tested: Operand) => boolean) | undefined {
  const to = (name: string): ((tested: Operand) => number) | undefined => {
    const operand = operandOf(filter[name]);
    return operand === undefined ? undefined : orderTo(operand);
  };
  const comparator = to('comparator');
  const [lower, upper] = [to('lowerBound'), to('upperBound')];
  switch (filter['condition']) {
    case 'Equals':
      return comparator && ((tested) => comparator(tested) === 0);
    case 'GreaterThan':
      return comparator && ((tested) => comparator(tested) > 0);
    case 'GreaterThanOrEqualTo':
      return comparator && ((tested) => comparator(tested) >= 0);
    case 'LessThan':
      return comparator && ((tested) => comparator(tested) < 0);
    case 'LessThanOrEqualTo':
      return comparator && ((tested) => comparator(tested) <= 0);
    case 'Between':
      return lower && upper && ((tested) => lower(tested) >= 0 && upper(tested) <= 0);
    default:
      return undefined;
  }
}
