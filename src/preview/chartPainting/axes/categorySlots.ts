import { civilDate, serialOfDay } from '../../model/operations/serialDate';
import type { ChartAxisModel } from '../../model/drawing/chartParts';
import { formatValue } from '../../calculation/numberFormat';
import type { ChartScene, DrawnSeries } from '../chartScene';

/** The places along a category axis: one for each category, or one for each day, month or year of a date axis. */
export interface CategorySlots {
  readonly labels: readonly string[];
  /** Levels beyond the innermost, from inside out; '' where the label before it goes on. */
  readonly outer: readonly (readonly string[])[];
  /** The slot of a series' point. */
  readonly slotOf: (point: number) => number;
  /** Whether slots without points are days between others, over which lines go on. */
  readonly isDates: boolean;
}

type TimeUnit = 'Days' | 'Months' | 'Years';

/** An axis of dates with more slots than this is drawn by its categories. */
const MOST_SLOTS = 20_000;
const SHORTEST_MONTH = 28;
const SHORTEST_YEAR = 365;

/** The slots of a group's category axis; its first series says what they are called, as in Excel. */
export function categorySlots(
  scene: ChartScene,
  group: readonly DrawnSeries[],
  axis: ChartAxisModel | undefined,
): CategorySlots {
  const [first] = group;
  const dates = first && isDateAxis(first, axis) ? dateSlots(scene, first, axis) : undefined;
  if (dates) return dates;
  const count = Math.max(0, ...group.map(({ values, categories }) => Math.max(values.length, categories.length)));
  const labels = Array.from({ length: count }, (_, at) => ownLabel(scene, first, axis, at) ?? String(at + 1));
  return { labels, outer: first?.outerCategories ?? [], slotOf: (point) => point, isDates: false };
}

/** A category's text, in the axis's own number format where it has one. */
function ownLabel(
  { locale, workbook }: ChartScene,
  first: DrawnSeries | undefined,
  axis: ChartAxisModel | undefined,
  at: number,
): string | undefined {
  const number = first?.categoryNumbers?.[at];
  if (number === undefined || !axis || axis.linkNumberFormat || axis.numberFormat === 'General')
    return first?.categories[at];
  return formatValue(number, axis.numberFormat, locale, workbook.date1904);
}

const isDateAxis = (first: DrawnSeries, axis: ChartAxisModel | undefined): boolean =>
  first.categoryNumbers !== undefined &&
  (axis?.categoryType === 'DateAxis' || (first.hasDates && axis?.categoryType !== 'TextAxis'));

function dateSlots(scene: ChartScene, first: DrawnSeries, axis: ChartAxisModel | undefined): CategorySlots | undefined {
  const { date1904 } = scene.workbook;
  const numbers = first.categoryNumbers ?? [];
  const serials = numbers.filter((serial) => serial !== undefined);
  const unit = baseUnit(axis?.baseTimeUnit, serials);
  const count = (serial: number): number => unitsBefore(serial, unit, date1904);
  const start = count(Math.min(...serials));
  const length = count(Math.max(...serials)) - start + 1;
  if (!(length >= 1 && length <= MOST_SLOTS)) return undefined;
  const format =
    !axis || axis.linkNumberFormat || axis.numberFormat === 'General' ? first.categoryFormat : axis.numberFormat;
  return {
    labels: Array.from({ length }, (_, at) =>
      formatValue(serialOfUnit(start + at, unit, date1904), format, scene.locale, date1904),
    ),
    outer: [],
    slotOf: (point) => count(numbers[point] ?? 0) - start,
    isDates: true,
  };
}

/** The longest unit by which no two dates fall together. */
function baseUnit(chosen: string | undefined, serials: readonly number[]): TimeUnit {
  if (chosen === 'Days' || chosen === 'Months' || chosen === 'Years') return chosen;
  const sorted = [...serials].sort((a, b) => a - b);
  const least = Math.min(
    ...sorted
      .slice(1)
      .map((serial, at) => serial - (sorted[at] ?? serial))
      .filter((days) => days > 0),
  );
  if (least >= SHORTEST_YEAR && least !== Infinity) return 'Years';
  return least >= SHORTEST_MONTH && least !== Infinity ? 'Months' : 'Days';
}

/** How many units lie before a date, counted from year 0. */
function unitsBefore(serial: number, unit: TimeUnit, date1904: boolean): number {
  if (unit === 'Days') return Math.floor(serial);
  const { year, month } = civilDate(serial, date1904);
  return unit === 'Years' ? year : year * 12 + month - 1;
}

function serialOfUnit(units: number, unit: TimeUnit, date1904: boolean): number {
  switch (unit) {
    case 'Days':
      return units;
    case 'Months':
      return serialOfDay(Math.floor(units / 12), (units % 12) + 1, 1, date1904);
    case 'Years':
      return serialOfDay(units, 1, 1, date1904);
  }
}
