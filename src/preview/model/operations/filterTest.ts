import { CellError, type CellValue } from '../cellValue';
import { dynamicTest } from './filterDynamic';
import { iconName } from './sortOrder';
import { civilDate, serialOfDay, serialOfIsoText } from './serialDate';
import { hasWildcards, wildcardExpression } from './wildcards';

/** What a filter looks at in one cell: its value, the text it shows, and its colours as `#RRGGBB`. */
export interface FilterCell {
  readonly value: CellValue;
  readonly text: string;
  readonly fillColor: string;
  readonly fontColor: string;
  /** As `iconName` writes it; none for a cell without one. */
  readonly icon?: string;
}

export type FilterTest = (cell: FilterCell) => boolean;

/** The surroundings of a filter: today's serial for dynamic criteria, the date system, and the column's cells. */
export interface FilterScope {
  readonly cells: readonly FilterCell[];
  readonly today: number;
  readonly date1904: boolean;
}

/** Excel.FilterCriteria, as it comes over the wire. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

/** The test that a column's criteria come to, or undefined where Excel refuses the criteria. */
export function filterTest(criteria: FilterCriteria, scope: FilterScope): FilterTest | undefined {
  const first = textOf(criteria['criterion1']);
  switch (criteria['filterOn']) {
    case 'Values':
      return valuesTest(criteria['values'], scope.date1904);
    case 'Custom':
      return customTest(first, textOf(criteria['criterion2']), criteria['operator']);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return rankTest(criteria['filterOn'], first, scope.cells);
    case 'CellColor':
      return colorTest(criteria['color'], (cell) => cell.fillColor);
    case 'FontColor':
      return colorTest(criteria['color'], (cell) => cell.fontColor);
    case 'Icon':
      return iconTest(criteria['icon']);
    case 'Dynamic':
      return dynamicTest(criteria['dynamicCriteria'], scope);
    default:
      return undefined;
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

function colorTest(color: unknown, of: (cell: FilterCell) => string): FilterTest | undefined {
  if (typeof color !== 'string') return undefined;
  const wanted = color.toUpperCase();
  return (cell) => of(cell).toUpperCase() === wanted;
}

/** No icon, or one of no set, shows the cells that have none. */
function iconTest(icon: unknown): FilterTest | undefined {
  if (typeof icon !== 'object' || icon === null) return undefined;
  const { set, index } = icon as { readonly set?: unknown; readonly index?: unknown };
  if (typeof set !== 'string' || typeof index !== 'number') return undefined;
  const wanted = set === 'Invalid' ? '' : iconName({ set, index });
  return (cell) => (cell.icon ?? '') === wanted;
}

function valuesTest(values: unknown, date1904: boolean): FilterTest | undefined {
  if (!Array.isArray(values)) return undefined;
  const texts = new Set<string>();
  const spans: { readonly from: number; readonly to: number }[] = [];
  for (const value of values as readonly unknown[]) {
    const span = typeof value === 'object' && value !== null ? dateSpan(value, date1904) : undefined;
    if (span) spans.push(span);
    else texts.add((textOf(value) ?? '').toLowerCase());
  }
  return ({ value, text }) =>
    texts.has(text.toLowerCase()) ||
    (typeof value === 'number' && spans.some((span) => value >= span.from && value < span.to));
}

const UNITS_A_DAY: Readonly<Record<string, number>> = { Hour: 24, Minute: 1440, Second: 86_400 };

/** The half-open span of serials that an Excel.FilterDatetime (`{ date, specificity }`) stands for. */
export function dateSpan(value: object, date1904: boolean): { from: number; to: number } | undefined {
  const { date, specificity } = value as { date?: unknown; specificity?: unknown };
  if (typeof date !== 'string' || typeof specificity !== 'string') return undefined;
  const serial = serialOfIsoText(date, date1904);
  if (serial === undefined) return undefined;
  const { year, month, day } = civilDate(serial, date1904);
  const span = (years: number, months: number, days: number): { from: number; to: number } => ({
    from: serialOfDay(year, years ? 1 : month, years || months ? 1 : day, date1904),
    to: serialOfDay(year + years, years ? 1 : month + months, years || months ? 1 : day + days, date1904),
  });
  switch (specificity) {
    case 'Year':
      return span(1, 0, 0);
    case 'Month':
      return span(0, 1, 0);
    case 'Day':
      return span(0, 0, 1);
    default: {
      const units = UNITS_A_DAY[specificity];
      return units === undefined ? undefined : unitSpan(serial, units);
    }
  }
}

/** An hour, minute or second; half a second of tolerance for serials that are not exact. */
function unitSpan(serial: number, perDay: number): { from: number; to: number } {
  const tolerance = 0.5 / 86_400;
  const unit = Math.floor((serial + tolerance) * perDay);
  return { from: unit / perDay - tolerance, to: (unit + 1) / perDay - tolerance };
}

function customTest(first: string | undefined, second: string | undefined, operator: unknown): FilterTest | undefined {
  if (first === undefined) return undefined;
  const one = criterionTest(first);
  if (second === undefined) return one;
  const two = criterionTest(second);
  return operator === 'Or' ? (cell) => one(cell) || two(cell) : (cell) => one(cell) && two(cell);
}

/** One criterion as Excel's AutoFilter writes it: `>=5`, `<>`, `=*text*`, or a bare text, which means equal. */
export function criterionTest(criterion: string): FilterTest {
  const match = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion);
  const operator = match?.[1] ?? '=';
  const operand = match?.[2] ?? '';
  if (operator === '=' || operator === '<>') {
    const equal = equalTest(operand);
    return operator === '=' ? equal : (cell) => !equal(cell);
  }
  const number = operand.trim() === '' ? NaN : Number(operand);
  return ({ value }) => {
    const order = orderOf(value, operand, number);
    if (order === undefined) return false;
    switch (operator) {
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      default:
        return order >= 0;
    }
  };
}

function equalTest(operand: string): FilterTest {
  if (operand === '') return ({ value }) => value === undefined || value === '';
  if (hasWildcards(operand)) {
    const expression = wildcardExpression(operand);
    return ({ value, text }) => typeof value === 'string' && expression.test(text);
  }
  const lower = operand.toLowerCase();
  const number = operand.trim() === '' ? NaN : Number(operand);
  return ({ value, text }) => (typeof value === 'number' && value === number) || text.toLowerCase() === lower;
}

function orderOf(value: CellValue, operand: string, number: number): number | undefined {
  if (typeof value === 'number') return Number.isNaN(number) ? undefined : value - number;
  if (typeof value === 'string' && Number.isNaN(number))
    return value.localeCompare(operand, undefined, { sensitivity: 'accent' });
  return undefined;
}

function rankTest(kind: unknown, criterion: string | undefined, cells: readonly FilterCell[]): FilterTest | undefined {
  const amount = Number(criterion);
  const percent = kind === 'TopPercent' || kind === 'BottomPercent';
  if (criterion === undefined || !Number.isInteger(amount) || amount < 1 || amount > (percent ? 100 : 500))
    return undefined;
  const numbers = cells.flatMap((cell) => (typeof cell.value === 'number' ? [cell.value] : [])).sort((a, b) => a - b);
  if (numbers.length === 0) return () => false;
  const count = percent ? Math.max(1, Math.floor((numbers.length * amount) / 100)) : Math.min(amount, numbers.length);
  const top = kind === 'TopItems' || kind === 'TopPercent';
  const limit = numbers[top ? numbers.length - count : count - 1] ?? 0;
  return ({ value }) => typeof value === 'number' && (top ? value >= limit : value <= limit);
}

/** Whether a value is one that filters and rules take for an error. */
export const isErrorValue = (value: CellValue): boolean => value instanceof CellError;
