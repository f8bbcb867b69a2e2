import type { CellValue } from '../../model/cellValue';
import type { ConditionalFormatModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';

type Given = Readonly<Record<string, unknown>>;

/** The bar of a data bar format for a value among the format's `numbersOf`; none for what is no number. */
export function dataBarAt(
  { settings }: ConditionalFormatModel,
  numbers: readonly number[],
  value: CellValue,
): { color: string; part: number } | undefined {
  if (typeof value !== 'number') return undefined;
  const low = threshold(given(settings['lowerBoundRule']), numbers, Math.min(0, numbers[0] ?? 0));
  const high = threshold(given(settings['upperBoundRule']), numbers, numbers.at(-1) ?? 0);
  const color = given(settings['positiveFormat'])['fillColor'];
  const part = high > low ? (value - low) / (high - low) : 0;
  return { color: typeof color === 'string' ? color : '#638EC6', part: Math.min(1, Math.max(0, part)) };
}

/** The colour of a colour scale for a value among the format's `numbersOf`; none for what is no number. */
export function scaleColorAt(
  { settings }: ConditionalFormatModel,
  numbers: readonly number[],
  value: CellValue,
): string | undefined {
  if (typeof value !== 'number') return undefined;
  const criteria = given(settings['criteria']);
  const [least = 0] = numbers;
  const stops = ['minimum', 'midpoint', 'maximum']
    .map((name) => given(criteria[name]))
    .filter((stop) => typeof stop['color'] === 'string')
    .map((stop, index) => ({
      at: threshold(stop, numbers, index === 0 ? least : (numbers.at(-1) ?? least)),
      color: String(stop['color']),
    }));
  const above = stops.find(({ at }) => value <= at) ?? stops.at(-1);
  const below = stops.findLast(({ at }) => value >= at) ?? stops[0];
  if (!above || !below) return undefined;
  return above.at === below.at
    ? above.color
    : between(below.color, above.color, (value - below.at) / (above.at - below.at));
}

/** A threshold's number: `Number`, `Percent` and `Percentile` with constants; else the end that is given. */
function threshold(rule: Given, numbers: readonly number[], end: number): number {
  const constant = Number(String(rule['formula'] ?? '').replace(/^=/, '') || NaN);
  const least = numbers[0] ?? 0;
  const most = numbers.at(-1) ?? 0;
  switch (rule['type']) {
    case 'LowestValue':
      return least;
    case 'HighestValue':
      return most;
    case 'Number':
      return Number.isNaN(constant) ? end : constant;
    case 'Percent':
      return Number.isNaN(constant) ? end : least + ((most - least) * constant) / 100;
    case 'Percentile':
      return Number.isNaN(constant) ? end : (numbers[Math.round(((numbers.length - 1) * constant) / 100)] ?? end);
    default:
      return end;
  }
}

/** The numbers under a format, in order: what `dataBarAt` and `scaleColorAt` measure by. */
export function numbersOf({ areas }: ConditionalFormatModel, sheet: SheetModel): readonly number[] {
  const numbers: number[] = [];
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= Math.min(bottom, sheet.cells.rowCount); row++) {
      for (const value of sheet.cells.row(row)?.values.slice(left, right + 1) ?? [])
        if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers.sort((a, b) => a - b);
}

function between(from: string, to: string, part: number): string {
  const channel = (at: number): string => {
    const start = Number.parseInt(from.slice(at, at + 2), 16);
    const end = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(start + (end - start) * part)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

const given = (value: unknown): Given => (typeof value === 'object' && value !== null ? (value as Given) : {});
