import { shiftFormula } from '../calculation/references';
import { CellError, type CellValue } from '../model/cellValue';
import { dynamicTest } from '../model/operations/filterDynamic';
import { todaysSerial } from '../model/operations/serialDate';
import type { ConditionalFormatModel } from '../model/rules';
import type { AreaValues } from './areaValues';

/** Works out a formula on the sheet; the preview's calculation does it. */
export type Evaluate = (formula: string) => CellValue;

export type Given = Readonly<Record<string, unknown>>;

/** The place and value of the cell that is tested, and what there is to compare it with. */
export interface TestedCell {
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
  readonly evaluate: Evaluate;
  /** The values under the format. */
  readonly area: () => AreaValues;
  readonly date1904: boolean;
}

/** Whether a format that is all or nothing applies to a cell; scales, bars and icons never do. */
export function applies(format: ConditionalFormatModel, cell: TestedCell): boolean {
  const rule = given(format.settings['rule']);
  const [first] = format.areas;
  const { value, row, column } = cell;
  const worked = (formula: unknown): CellValue =>
    cell.evaluate(shiftFormula(String(formula ?? ''), row - (first?.top ?? row), column - (first?.left ?? column)));
  switch (format.type) {
    case 'Custom':
      return isTrue(worked(rule['formula']));
    case 'CellValue':
      return compares(value, String(rule['operator']), worked(rule['formula1']), () => worked(rule['formula2']));
    case 'ContainsText':
      return containsText(value, String(rule['operator']), String(rule['text']));
    case 'PresetCriteria':
      return meets(cell, String(rule['criterion']));
    case 'TopBottom':
      return isRanked(cell, String(rule['type']), Number(rule['rank']));
    default:
      return false;
  }
}

export const given = (value: unknown): Given => (typeof value === 'object' && value !== null ? (value as Given) : {});

const isTrue = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);

function compares(value: CellValue, operator: string, first: CellValue, second: () => CellValue): boolean {
  if (value === undefined) return false;
  const order = (other: CellValue): number => {
    if (typeof value === 'number' && typeof other === 'number') return value - other;
    return String(value).localeCompare(String(other ?? ''), undefined, { sensitivity: 'accent' });
  };
  switch (operator) {
    case 'Between':
      return order(first) >= 0 && order(second()) <= 0;
    case 'NotBetween':
      return order(first) < 0 || order(second()) > 0;
    case 'EqualTo':
      return order(first) === 0;
    case 'NotEqualTo':
      return order(first) !== 0;
    case 'GreaterThan':
      return order(first) > 0;
    case 'LessThan':
      return order(first) < 0;
    case 'GreaterThanOrEqual':
      return order(first) >= 0;
    default:
      return operator === 'LessThanOrEqual' && order(first) <= 0;
  }
}

function containsText(value: CellValue, operator: string, wanted: string): boolean {
  const text = value === undefined || value instanceof CellError ? '' : String(value).toLowerCase();
  const part = wanted.toLowerCase();
  if (operator === 'NotContains') return !text.includes(part);
  if (operator === 'BeginsWith') return text.startsWith(part);
  return operator === 'EndsWith' ? text.endsWith(part) : text.includes(part);
}

function isRanked({ value, area }: TestedCell, type: string, rank: number): boolean {
  if (typeof value !== 'number') return false;
  const { numbers } = area();
  const count = type.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const limit = type.startsWith('Top')
    ? numbers[Math.max(0, numbers.length - count)]
    : numbers[Math.min(numbers.length, count) - 1];
  if (limit === undefined) return false;
  return type.startsWith('Top') ? value >= limit : value <= limit;
}

/** How far from the average, in standard deviations, by the beginning of the criterion's name. */
const DEVIATIONS: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

function meets(cell: TestedCell, criterion: string): boolean {
  const { value, area } = cell;
  const blank = value === undefined || (typeof value === 'string' && value.trim() === '');
  switch (criterion) {
    case 'Blanks':
      return blank;
    case 'NonBlanks':
      return !blank;
    case 'Errors':
      return value instanceof CellError;
    case 'NonErrors':
      return !(value instanceof CellError);
    case 'UniqueValues':
      return !blank && area().countOf(value) === 1;
    case 'DuplicateValues':
      return !blank && area().countOf(value) > 1;
    default:
      if (typeof value !== 'number') return false;
      return criterion.endsWith('Average')
        ? isBesideAverage(value, criterion, area())
        : isInPeriod(cell, value, criterion);
  }
}

function isBesideAverage(value: number, criterion: string, { average, deviation }: AreaValues): boolean {
  const steps = DEVIATIONS[/^(One|Two|Three)StdDev/.exec(criterion)?.[1] ?? ''] ?? 0;
  const isAbove = criterion.endsWith('AboveAverage');
  const limit = average + (isAbove ? steps : -steps) * deviation;
  if (criterion.startsWith('EqualOr')) return isAbove ? value >= limit : value <= limit;
  return isAbove ? value > limit : value < limit;
}

function isInPeriod({ date1904 }: TestedCell, value: number, period: string): boolean {
  const today = todaysSerial(date1904);
  if (period === 'LastSevenDays') return value >= today - 6 && value < today + 1;
  const test = dynamicTest(period, { cells: [], today, date1904 });
  return test?.({ value, text: '', fillColor: '', fontColor: '' }) ?? false;
}
