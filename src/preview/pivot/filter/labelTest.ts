import { textCollator } from '../../model/operations/sortOrder';
import { hasWildcards, wildcardExpression } from '../../model/operations/wildcards';
import { isExclusive, orderTest, type FilterShape } from './bounds';

const collator = textCollator('en-US', false);

/**
 * The test that an Excel.PivotLabelFilter comes to, on an item's caption; undefined for one that lacks what its condition needs. Case
 * makes no difference; two texts that are both numbers are compared as numbers; `*` and `?` stand for other characters.
 */
export function labelTest(filter: FilterShape): ((caption: string) => boolean) | undefined {
  const test = textTest(filter) ?? orderTest(filter, orderTo, textOf);
  if (!test) return undefined;
  return isExclusive(filter) ? (caption) => !test(caption) : test;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

function textTest(filter: FilterShape): ((caption: string) => boolean) | undefined {
  const substring = textOf(filter['substring']);
  const comparator = textOf(filter['comparator']);
  const pattern = (text: string): ((caption: string) => boolean) => {
    const expression = wildcardExpression(text);
    return (caption) => expression.test(caption);
  };
  switch (filter['condition']) {
    case 'BeginsWith':
      return substring === undefined ? undefined : pattern(`${substring}*`);
    case 'EndsWith':
      return substring === undefined ? undefined : pattern(`*${substring}`);
    case 'Contains':
      return substring === undefined ? undefined : pattern(`*${substring}*`);
    case 'Equals':
      return comparator !== undefined && hasWildcards(comparator) ? pattern(comparator) : undefined;
    default:
      return undefined;
  }
}

function orderTo(operand: string): (caption: string) => number {
  const number = numberOf(operand);
  return (caption) => {
    const own = number === undefined ? undefined : numberOf(caption);
    return own === undefined || number === undefined ? collator.compare(caption, operand) : own - number;
  };
}

function numberOf(text: string): number | undefined {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isNaN(number) ? undefined : number;
}
