import { choiceArgument, invalidArgument, numberArgument, recordArgument, textArgument } from '../arguments';

/** A filter of Excel's as the model keeps it: the criteria that its condition goes by. */
export type Criteria = Readonly<Record<string, unknown>>;

type Check = (value: unknown, name: string) => unknown;

interface Condition {
  readonly needs: readonly string[];
  /** What else it may have. */
  readonly may?: readonly string[];
}

const COMPARED: Condition = { needs: ['comparator'] };
const MATCHED: Condition = { needs: ['substring'], may: ['exclusive'] };
const WITHIN: Condition = { needs: ['lowerBound', 'upperBound'], may: ['exclusive'] };
const RANKED: Condition = { needs: ['threshold', 'selectionType'] };
const WHOLE_DAYS: Condition = { needs: ['comparator'], may: ['wholeDays'] };
const PERIOD: Condition = { needs: [] };

const COMPARISONS = {
  GreaterThan: COMPARED,
  GreaterThanOrEqualTo: COMPARED,
  LessThan: COMPARED,
  LessThanOrEqualTo: COMPARED,
};

const LABEL: Readonly<Record<string, Condition>> = {
  Equals: { needs: ['comparator'], may: ['exclusive'] },
  BeginsWith: MATCHED,
  EndsWith: MATCHED,
  Contains: MATCHED,
  ...COMPARISONS,
  Between: WITHIN,
};

const VALUE: Readonly<Record<string, Condition>> = {
  Equals: { needs: ['comparator'], may: ['exclusive'] },
  ...COMPARISONS,
  Between: WITHIN,
  TopN: RANKED,
  BottomN: RANKED,
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const PERIODS = [
  ...['Day', 'Week', 'Month', 'Quarter', 'Year'].flatMap((unit) =>
    unit === 'Day' ? ['Tomorrow', 'Today', 'Yesterday'] : [`Next${unit}`, `This${unit}`, `Last${unit}`],
  ),
  'YearToDate',
  ...[1, 2, 3, 4].map((quarter) => `AllDatesInPeriodQuarter${quarter}`),
  ...MONTHS.map((month) => `AllDatesInPeriod${month}`),
];

const DATE: Readonly<Record<string, Condition>> = {
  Equals: { needs: ['comparator'], may: ['wholeDays', 'exclusive'] },
  Before: WHOLE_DAYS,
  BeforeOrEqualTo: WHOLE_DAYS,
  After: WHOLE_DAYS,
  AfterOrEqualTo: WHOLE_DAYS,
  Between: { needs: ['lowerBound', 'upperBound'], may: ['wholeDays', 'exclusive'] },
  ...Object.fromEntries(PERIODS.map((period) => [period, PERIOD])),
};

/** An Excel.FilterDatetime. */
const dateTime: Check = (value, name) => {
  const { date, specificity } = recordArgument(value, name);
  return {
    date: textArgument(date, `${name}.date`),
    specificity: choiceArgument(specificity ?? 'Day', `${name}.specificity`, [
      'Year',
      'Month',
      'Day',
      'Hour',
      'Minute',
      'Second',
    ]),
  };
};

const text: Check = (value, name) => textArgument(typeof value === 'number' ? String(value) : value, name);
const number: Check = (value, name) => numberArgument(value, name);
const selection: Check = (value, name) => choiceArgument(value, name, ['Items', 'Percent', 'Sum']);
const threshold: Check = (value, name) => numberArgument(value, name, Number.MIN_VALUE);

const checked =
  (conditions: Readonly<Record<string, Condition>>, compared: Check) =>
  (value: unknown, what: string): Criteria => {
    const given = recordArgument(value, what);
    const name = choiceArgument(given['condition'], `${what}.condition`, Object.keys(conditions));
    const { needs, may = [] } = conditions[name] ?? PERIOD;
    const criteria: Record<string, unknown> = { condition: name };
    for (const key of needs) criteria[key] = checkOf(key, compared)(given[key], `${what}.${key}`);
    for (const key of may) if (given[key] === true) criteria[key] = true;
    return criteria;
  };

function checkOf(key: string, compared: Check): Check {
  if (key === 'threshold') return threshold;
  return key === 'selectionType' ? selection : compared;
}

/** Excel.PivotLabelFilter; fails where the condition is not known or lacks something that it goes by. */
export const labelCriteria = checked(LABEL, text);

/** Excel.PivotDateFilter, likewise. */
export const dateCriteria = checked(DATE, dateTime);

/** Excel.PivotValueFilter, likewise; `names` are those of the PivotTable's values. */
export function valueCriteria(value: unknown, what: string, names: readonly string[]): Criteria {
  const wanted = textArgument(recordArgument(value, what)['value'], `${what}.value`).toLowerCase();
  const name = names.find((each) => each.toLowerCase() === wanted);
  if (name === undefined) throw invalidArgument(`${what}.value must name a data hierarchy.`);
  return { ...checked(VALUE, number)(value, what), value: name };
}
