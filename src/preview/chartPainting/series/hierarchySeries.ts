import type { SunburstSeriesOption, TreemapSeriesOption } from 'echarts';
import { letters } from '../chartLetters';
import { paletteColor, type ChartScene, type DrawnSeries } from '../chartScene';
import type { Box } from '../frame/box';

/** A branch or a leaf of a hierarchy. */
export interface Branch {
  readonly name: string;
  readonly value: number;
  readonly children: readonly Branch[];
}

interface Leaf {
  /** From the outermost level to the innermost; blanks at the end are left out. */
  readonly path: readonly string[];
  readonly value: number;
}

/** The hierarchy that the levels of a series' categories make. */
export function hierarchy({ values, categories, outerCategories }: DrawnSeries): readonly Branch[] {
  const before: string[] = outerCategories.map(() => '');
  const leaves = values.map((value, at) => {
    outerCategories.forEach((level, depth) => {
      if ((level[at] ?? '') !== '') before[depth] = level[at] ?? '';
    });
    const path = [...before].reverse().concat(categories[at] ?? '');
    return { path: path.filter((part, depth) => part !== '' || depth === 0), value: Math.abs(value ?? 0) };
  });
  return branches(leaves, 0);
}

function branches(leaves: readonly Leaf[], depth: number): readonly Branch[] {
  const names = [...new Set(leaves.map(({ path }) => path[depth]))].filter((name) => name !== undefined);
  return names.map((name) => {
    const inside = leaves.filter(({ path }) => path[depth] === name);
    return {
      name,
      value: inside.reduce((sum, { value }) => sum + value, 0),
      children: branches(
        inside.filter(({ path }) => path.length > depth + 1),
        depth + 1,
      ),
    };
  });
}

/** A branch with its colour; all below it have the same. */
interface ColoredBranch {
  readonly name: string;
  readonly value: number;
  readonly itemStyle: { readonly color: string };
  readonly children?: ColoredBranch[];
}

const colored = (branch: Branch, color: string): ColoredBranch => ({
  name: branch.name,
  value: branch.value,
  itemStyle: { color },
  ...(branch.children.length > 0 ? { children: branch.children.map((child) => colored(child, color)) } : {}),
});

export function treemapSeries(scene: ChartScene, one: DrawnSeries, plot: Box): TreemapSeriesOption {
  const tops = hierarchy(one);
  const hasLevels = tops.some(({ children }) => children.length > 0);
  const style = letters({}, scene.chart.format.font, { size: 9, color: '#FFFFFF' });
  return {
    type: 'treemap',
    ...plot,
    name: one.name,
    roam: false,
    nodeClick: false,
    silent: true,
    breadcrumb: { show: false },
    label: { show: true, position: 'insideTopLeft', ...style },
    upperLabel: { show: hasLevels && one.series.options['parentLabelStrategy'] !== 'None', height: 20, ...style },
    itemStyle: { borderColor: '#FFFFFF', borderWidth: 1, gapWidth: 1 },
    levels: [{ itemStyle: { borderWidth: 0, gapWidth: 2 }, upperLabel: { show: false } }],
    data: tops.map((branch, at) => colored(branch, one.series.points.get(at)?.fill ?? paletteColor(scene, at))),
  };
}

export function sunburstSeries(scene: ChartScene, one: DrawnSeries, plot: Box): SunburstSeriesOption {
  return {
    type: 'sunburst',
    name: one.name,
    silent: true,
    nodeClick: false,
    center: [plot.left + plot.width / 2, plot.top + plot.height / 2],
    radius: [Math.min(plot.width, plot.height) * 0.1, Math.min(plot.width, plot.height) / 2 - 4],
    sort: 'desc',
    label: { rotate: 'radial', minAngle: 8, ...letters({}, scene.chart.format.font, { size: 9, color: '#FFFFFF' }) },
    itemStyle: { borderColor: '#FFFFFF', borderWidth: 1 },
    data: hierarchy(one).map((branch, at) =>
      colored(branch, one.series.points.get(at)?.fill ?? paletteColor(scene, at)),
    ),
  };
}
