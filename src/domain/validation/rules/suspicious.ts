import { fieldsOf } from '../../catalogue/catalogue';
import { UNKNOWN_CUSTOMER } from '../../customer/customerIndex';
import { parseNumber } from '../../parsing/parseNumber';
import type { FieldDefinition, TableName } from '../../tables';
import type { Check } from '../check';
import type { CheckedTable } from '../checkedTable';
import { middle, robustMeasure } from '../robust';
import { ruleFor } from '../rule';
import { customerFieldNamed } from './references';

const TABLES: readonly TableName[] = ['Customers', 'Sales', 'Receivables', 'Submissions', 'Opportunities'];
/** Fewer figures say nothing of what is usual. */
const ENOUGH = 30;
/** On logarithms: with hardly any spread, a figure ten times the median is still no outlier. */
const SMALLEST_SPREAD = Math.log(10) / 8;

const isMeasured = ({ type }: FieldDefinition): boolean =>
  type === 'money' || type === 'wholeNumber' || type === 'decimal';

/** Figures far away from the column's median, measured on logarithms by the median deviation. */
export const outlierChecks: readonly Check[] = TABLES.flatMap((name) =>
  fieldsOf(name)
    .filter(isMeasured)
    .map((field): Check => {
      const rule = ruleFor(name, field.key, 'outlier', {
        policyRule: field.rule,
        kind: 'suspicious',
        severity: 'hint',
      });
      return {
        rules: [rule],
        run: (input, { report }) => {
          const values = input.table(name).numbers(field.key);
          const measure = robustMeasure(values, (value) => (value > 0 ? Math.log(value) : NaN));
          if (!measure || measure.count < ENOUGH) return;
          const reach = input.settings.outlierDeviations * Math.max(measure.deviation, SMALLEST_SPREAD);
          const [lowest, highest] = [Math.exp(measure.median - reach), Math.exp(measure.median + reach)];
          for (let row = 0; row < values.length; row++) {
            const value = values[row] ?? NaN;
            if (value > highest || (value > 0 && value < lowest))
              report(rule, row, value, { median: rounded(Math.exp(measure.median)) });
          }
        },
      };
    }),
);

/** Three figures are enough for saying about how much. */
const rounded = (value: number): number => Number(value.toPrecision(3));

const HUNDREDFOLD = { from: 70, to: 140 } as const;
const ENOUGH_OF_ONE = 8;
const suspicious = { policyRule: 'P2.3', kind: 'suspicious', severity: 'warning' } as const;
const saleAmount = ruleFor('Sales', 'amount', 'hundredfold', { ...suspicious, reads: ['Customers'] });
const salePrice = ruleFor('Sales', 'unitPrice', 'hundredfold', suspicious);
const invoiceAmount = ruleFor('Receivables', 'amount', 'hundredfold', {
  ...suspicious,
  policyRule: 'P3.3d',
  reads: ['Customers'],
});

/** Amounts about a hundred times what this customer or this product usually has: the decimal point was left out. */
export const hundredfoldChecks: readonly Check[] = [
  {
    rules: [saleAmount],
    run: (input, { report }) => {
      const amounts = input.table('Sales').numbers('amount');
      eachHundredfold(amounts, input.customersOf('Sales'), (row, value, median) =>
        report(saleAmount, row, value, factsOf(value, median)),
      );
    },
  },
  {
    rules: [invoiceAmount],
    run: (input, { report }) => {
      const amounts = input.table('Receivables').numbers('amount');
      eachHundredfold(amounts, input.customersOf('Receivables'), (row, value, median) =>
        report(invoiceAmount, row, value, factsOf(value, median)),
      );
    },
  },
  {
    rules: [salePrice],
    run: (input, { report }) => {
      const sales = input.table('Sales');
      eachHundredfold(sales.numbers('unitPrice'), productCodes(sales), (row, value, median) =>
        report(salePrice, row, value, factsOf(value, median)),
      );
    },
  },
];

const factsOf = (value: number, median: number) => ({ median: rounded(median), times: Math.round(value / median) });

/** Numbers for products, -1 without one. */
function productCodes(sales: CheckedTable): Int32Array {
  const codes = new Int32Array(sales.rowCount).fill(-1);
  const known = new Map<unknown, number>();
  const cells = sales.cells('productId') ?? [];
  const names = sales.cells('productName') ?? [];
  for (let row = 0; row < codes.length; row++) {
    const product = (cells[row] ?? '') === '' ? (names[row] ?? '') : cells[row];
    if (product === '') continue;
    let code = known.get(product);
    if (code === undefined) known.set(product, (code = known.size));
    codes[row] = code;
  }
  return codes;
}

/** Tells values that lie about a hundred times above the median of their own group. Linear but for sorting each group. */
function eachHundredfold(
  values: Float64Array,
  groups: Int32Array,
  tell: (row: number, value: number, median: number) => void,
): void {
  const medians = groupMedians(values, groups);
  for (let row = 0; row < values.length; row++) {
    const group = groups[row] ?? UNKNOWN_CUSTOMER;
    if (group < 0) continue;
    const median = medians[group] ?? NaN;
    const value = values[row] ?? NaN;
    if (value > HUNDREDFOLD.from * median && value < HUNDREDFOLD.to * median) tell(row, value, median);
  }
}

/** By group, the median of its positive values; NaN where there are too few of them. */
function groupMedians(values: Float64Array, groups: Int32Array): Float64Array {
  let largest = -1;
  for (const group of groups) if (group > largest) largest = group;
  const starts = new Int32Array(largest + 2);
  const counts = (group: number, value: number): boolean => group >= 0 && value > 0;
  for (let row = 0; row < values.length; row++) {
    const group = groups[row] ?? -1;
    if (counts(group, values[row] ?? NaN)) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group <= largest; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const ends = starts.slice();
  const sorted = new Float64Array(starts[largest + 1] ?? 0);
  for (let row = 0; row < values.length; row++) {
    const group = groups[row] ?? -1;
    const value = values[row] ?? NaN;
    if (!counts(group, value)) continue;
    const at = ends[group] ?? 0;
    sorted[at] = value;
    ends[group] = at + 1;
  }
  const medians = new Float64Array(largest + 1).fill(NaN);
  for (let group = 0; group <= largest; group++) {
    const own = sorted.subarray(starts[group] ?? 0, starts[group + 1] ?? 0);
    if (own.length >= ENOUGH_OF_ONE) medians[group] = middle(own.sort());
  }
  return medians;
}

const outOfLine = ruleFor('Submissions', 'value', 'outOfLine', {
  policyRule: 'P3.1b',
  kind: 'suspicious',
  severity: 'warning',
  reads: ['Customers'],
});
/** Figures that customers like to inflate or withhold. */
const INFLATED: ReadonlySet<string> = new Set(['annualSales', 'assets', 'employees']);
const FAR_APART = 5;

/** P3.1b: a figure of a customer's own that is far from what the file says. */
export const outOfLineCheck: Check = {
  rules: [outOfLine],
  run: (input, { report }) => {
    const submissions = input.table('Submissions');
    const customers = input.table('Customers');
    const positions = input.customersOf('Submissions');
    const values = submissions.cells('value') ?? [];
    for (let row = 0; row < values.length; row++) {
      const key = customerFieldNamed(submissions.text('fieldName', row));
      const position = positions[row] ?? UNKNOWN_CUSTOMER;
      if (key === undefined || !INFLATED.has(key) || position === UNKNOWN_CUSTOMER) continue;
      const parsed = parseNumber(values[row] ?? '', { decimalComma: false, scale: 1 });
      const claimed = parsed.kind === 'value' ? Number(parsed.value) : NaN;
      const evidence = Number(customers.value(key, position) || NaN);
      const times = claimed / evidence;
      if (times > FAR_APART || (times > 0 && times < 1 / FAR_APART))
        report(outOfLine, row, values[row] ?? '', { item: submissions.text('fieldName', row), evidence });
    }
  },
};
