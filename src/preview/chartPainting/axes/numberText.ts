import { formatValue } from '../../calculation/numberFormat';
import type { ChartAxisModel } from '../../model/drawing/chartParts';
import { displayUnitOf } from '../../model/drawing/displayUnits';
import type { ChartScene, DrawnSeries } from '../chartScene';

/** The unit's name, as its label beside the axis shows it; '' for none. */
export function displayUnitLabel(axis: ChartAxisModel | undefined): string {
  const unit = displayUnitOf(axis);
  if (!axis?.showDisplayUnitLabel || unit === 1) return '';
  return axis.displayUnit === 'Custom' ? `x ${unit}` : axis.displayUnit.replace(/(?!^)([A-Z])/g, ' $1');
}

/** The number format of a value axis: its own, else that of the first value shown by it. */
export function axisFormat(axis: ChartAxisModel | undefined, group: readonly DrawnSeries[]): string {
  if (axis && !axis.linkNumberFormat && axis.numberFormat !== '') return axis.numberFormat;
  if (group.some(({ species }) => species.stacking === 'percent')) return '0%';
  return firstFormat(group);
}

const firstFormat = ([first]: readonly DrawnSeries[]): string =>
  first?.valueFormats.find((_, at) => first.values[at] !== undefined) ?? 'General';

/** Writes numbers in a format, in the chart's language. */
export const numberTexts =
  ({ locale, workbook }: Pick<ChartScene, 'locale' | 'workbook'>, format: string): ((value: number) => string) =>
  (value) =>
    formatValue(value, format, locale, workbook.date1904);
