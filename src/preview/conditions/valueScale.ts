import { mixed } from '../chartPainting/chartColors';
import type { CellValue } from '../model/cellValue';
import type { ConditionalFormatModel } from '../model/rules';
import type { Evaluate } from './conditionTest';

/** How near to white a bar that fades out ends. */
const FADED = 0.75;

type Given = Readonly<Record<string, unknown>>;

/** The bar of a data bar format for a value among the format's numbers; none for what is no number. */
export function dataBarAt(
  { settings }: ConditionalFormatModel,
  numbers: readonly number[],
  value: CellValue,
): { color: string; end: string; part: number } | undefined {
  if (typeof value !== 'number') return undefined;
  const low = threshold(given(settings['lowerBoundRule']), numbers, Math.min(0, numbers[0] ?? 0));
  const high = threshold(given(settings['upperBoundRule']), numbers, numbers.at(-1) ?? 0);
  const positive = given(settings['positiveFormat']);
  const color = typeof positive['fillColor'] === 'string' ? positive['fillColor'] : '#638EC6';
  const end = positive['gradientFill'] === false ? color : mixed(color, FADED);
  const part = high > low ? (value - low) / (high - low) : 0;
  return { color, end, part: Math.min(1, Math.max(0, part)) };
}

/** The colour of a colour scale for a value among the format's numbers; none for what is no number. */
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

function numberOf(formula: string, evaluate: Evaluate | undefined): number {
  const text = formula.replace(/^=/, '');
  const constant = text === '' ? NaN : Number(text);
  if (!Number.isNaN(constant) || text === '') return constant;
  const value = evaluate?.(`=${text}`);
  return typeof value === 'number' ? value : NaN;
}

/** A threshold's number; where its formula comes to none, the end that is given. `numbers` are in rising order. */
export function threshold(rule: Given, numbers: readonly number[], end: number, evaluate?: Evaluate): number {
  const constant = numberOf(String(rule['formula'] ?? ''), evaluate);
  const least = numbers[0] ?? 0;
  const most = numbers.at(-1) ?? 0;
  switch (rule['type']) {
    case 'LowestValue':
      return least;
    case 'HighestValue':
      return most;
    case 'Number':
    case 'Formula':
      return Number.isNaN(constant) ? end : constant;
    case 'Percent':
      return Number.isNaN(constant) ? end : least + ((most - least) * constant) / 100;
    case 'Percentile':
      return Number.isNaN(constant) ? end : (numbers[Math.round(((numbers.length - 1) * constant) / 100)] ?? end);
    default:
      return end;
  }
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
