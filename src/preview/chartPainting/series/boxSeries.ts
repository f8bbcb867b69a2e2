import type { BoxplotSeriesOption, ScatterSeriesOption } from 'echarts';
import type { CategorySlots } from '../axes/categorySlots';
import { stroke } from '../chartLetters';
import type { ChartScene, DrawnSeries } from '../chartScene';
import { withOpacity } from '../chartColors';
import { markerSymbol } from './markers';
import { boxOf, type Box5 } from './statistics';
import { seriesColor } from './seriesLook';

interface BoxChoice {
  readonly quartileCalculation?: string;
  readonly showMeanMarker?: boolean;
  readonly showOutlierPoints?: boolean;
}

const choiceOf = ({ series }: DrawnSeries): BoxChoice => {
  const given = series.options['boxwhiskerOptions'];
  return typeof given === 'object' && given !== null ? given : {};
};

/** One slot for each category that differs; values of the same category go into one box. */
export function boxSlots(series: readonly DrawnSeries[]): CategorySlots {
  const labels = [...new Set(series.flatMap((one) => (one.series.categories ? one.categories : [''])))];
  return { labels, outer: [], slotOf: (point) => point, isDates: false };
}

/** Boxes with whiskers, the values beyond them as circles and means as crosses. */
export function boxSeries(scene: ChartScene, slots: CategorySlots): (BoxplotSeriesOption | ScatterSeriesOption)[] {
  const many = scene.series.length;
  return scene.series.flatMap((one, place) => {
    const choice = choiceOf(one);
    const boxes = slots.labels.map((label) => boxOf(valuesOf(one, label), choice.quartileCalculation !== 'Inclusive'));
    const color = seriesColor(scene, one);
    const border = stroke(one.series.format.line, { color: '#404040', weight: 0.75 });
    const box: BoxplotSeriesOption = {
      type: 'boxplot',
      name: one.name,
      id: `series${one.index}`,
      silent: true,
      boxWidth: [6, 200 / many],
      itemStyle: { color: withOpacity(color, 0.85), borderColor: border.color, borderWidth: border.width },
      data: boxes.map((each) => (each ? [each.low, each.first, each.median, each.third, each.high] : [])),
    };
    // ECharts sets boxes of several series side by side but not what goes with them.
    return many === 1 ? [box, ...besideBoxes(boxes, color, choice, place)] : [box];
  });
}

const valuesOf = (one: DrawnSeries, label: string): readonly (number | undefined)[] =>
  one.series.categories ? one.values.filter((_, at) => one.categories[at] === label) : one.values;

function besideBoxes(
  boxes: readonly (Box5 | undefined)[],
  color: string,
  choice: BoxChoice,
  place: number,
): ScatterSeriesOption[] {
  const common = { type: 'scatter' as const, silent: true, z: 5 };
  const outliers = boxes.flatMap((box, slot) => box?.outliers.map((value) => [slot, value]) ?? []);
  const means = boxes.flatMap((box, slot) => (box ? [[slot, box.mean]] : []));
  return [
    ...(choice.showOutlierPoints === false
      ? []
      : [{ ...common, id: `outliers${place}`, symbolSize: 6, itemStyle: { color }, data: outliers }]),
    ...(choice.showMeanMarker === false
      ? []
      : [
          {
            ...common,
            id: `means${place}`,
            symbol: markerSymbol({ style: 'X' }, true).symbol,
            symbolSize: 7,
            itemStyle: { color: '#FFFFFF' },
            data: means,
          },
        ]),
  ];
}
