import type { ChartModel } from '../../model/drawing/chart';
import type { ChartAxisKind, ChartAxisModel } from '../../model/drawing/chartParts';
import { axisKindsOf, chartFamily } from '../../model/drawing/chartTypes';
import { newAxis } from '../../model/drawing/newChartParts';
import { attributeOf, childNamed, childrenNamed, childrenOf, type XmlElement } from '../xml/element';

export type AxisGroup = 'Primary' | 'Secondary';

/** The axes along which the series of one group are measured. */
export type AxisSet = Readonly<Partial<Record<ChartAxisKind, ChartAxisModel>>>;

const NUMBERS: Readonly<Record<AxisGroup, Readonly<Record<ChartAxisKind, number>>>> = {
  Primary: { category: 500_000_001, value: 500_000_002, series: 500_000_003 },
  Secondary: { category: 500_000_004, value: 500_000_005, series: 500_000_006 },
};

/** The number by which groups name an axis. */
export const axisNumber = (kind: ChartAxisKind, group: AxisGroup): number => NUMBERS[group][kind];

/** The axes that the series of a group need: the chart's, or new ones where it has none. */
export function axesOfGroup(chart: ChartModel, group: AxisGroup, chartType: string): AxisSet {
  const set: Partial<Record<ChartAxisKind, ChartAxisModel>> = {};
  for (const kind of axisKindsOf(chartType)) {
    const known = chart.axes.find((axis) => axis.kind === kind && axis.group === group);
    set[kind] = known ?? newAxis(kind, group, chartType);
  }
  return set;
}

/** The side of the plot on which an axis stands when nothing turns it round. */
export function axisSide({ kind, group }: ChartAxisModel, chartType: string): 'b' | 'l' | 'r' | 't' {
  const isUpright = (kind === 'category') === (chartFamily(chartType) === 'bar');
  if (kind === 'series') return 'b';
  if (isUpright) return group === 'Secondary' ? 'r' : 'l';
  return group === 'Secondary' && kind === 'value' ? 't' : 'b';
}

/** An axis of a file, with what it is for. */
export interface FoundAxis {
  readonly element: XmlElement;
  readonly kind: ChartAxisKind;
  readonly group: AxisGroup;
}

const AXIS_KINDS: Readonly<Record<string, ChartAxisKind>> = {
  catAx: 'category',
  dateAx: 'category',
  valAx: 'value',
  serAx: 'series',
};

const idOf = (axis: XmlElement): string | undefined => attributeOf(childNamed(axis, 'axId'), 'val');

/** The numbers of the axes that a group of series names, in its order: categories or x first. */
export const axisNumbersOf = (group: XmlElement): string[] =>
  childrenNamed(group, 'axId').map((axis) => attributeOf(axis, 'val') ?? '');

/** Whether the values of a group are measured along another axis than those of the first group of the plot. */
export function groupOf(group: XmlElement, groups: readonly XmlElement[]): AxisGroup {
  const first = groups.map(axisNumbersOf).find((numbers) => numbers.length > 0) ?? [];
  const own = axisNumbersOf(group);
  return own.length === 0 || own[1] === first[1] ? 'Primary' : 'Secondary';
}

/** The axes of a plot, in the order of the model. Of two value axes (XY charts) the one that is named first is x. */
export function findAxes(plotArea: XmlElement, groups: readonly XmlElement[]): FoundAxis[] {
  const axes = childrenOf(plotArea).filter(({ name }) => name in AXIS_KINDS);
  const found: FoundAxis[] = [];
  for (const group of groups) {
    const numbers = axisNumbersOf(group);
    for (const element of axes) {
      const at = numbers.indexOf(idOf(element) ?? '');
      const isX = at === 0 && numbers.every((number) => axes.find((axis) => idOf(axis) === number)?.name === 'valAx');
      // A third axis is that of the series, whatever programs call it.
      const kind = at === 2 ? 'series' : isX ? 'category' : (AXIS_KINDS[element.name] ?? 'value');
      if (at >= 0 && !found.some((one) => one.element === element))
        found.push({ element, kind, group: groupOf(group, groups) });
    }
  }
  const rank = ({ kind, group }: FoundAxis): number => axisNumber(kind, group);
  return found.sort((one, other) => rank(one) - rank(other));
}
