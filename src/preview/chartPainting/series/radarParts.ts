import type { RadarComponentOption, RadarSeriesOption } from 'echarts';
import { axisScale } from '../axisScale';
import { axisLetters, axisModel, commonAxis } from '../axes/axisParts';
import { groupExtent } from '../axes/groupExtent';
import { axisFormat, numberTexts } from '../axes/numberText';
import { withOpacity } from '../chartColors';
import { letters } from '../chartLetters';
import type { ChartScene, DrawnSeries } from '../chartScene';
import type { Box } from '../frame/box';
import { pointLabel } from './dataLabels';
import { labelledMarker, markerSymbol } from './markers';
import { seriesColor, seriesFill, seriesLine } from './seriesLook';

/** Pixels around the web, for its names. */
const MARGIN = 20;

/** The web of a radar chart and what lies on it. */
export function radarParts(
  scene: ChartScene,
  plot: Box,
): { readonly radar: RadarComponentOption; readonly series: readonly RadarSeriesOption[] } {
  const value = axisModel(scene, 'value', 'Primary');
  const style = axisLetters(scene, value);
  const { least, most } = groupExtent(scene.series);
  const radius = Math.max(10, Math.min(plot.width, plot.height) / 2 - MARGIN);
  const scale = axisScale(least, most, {
    minimum: value?.minimum,
    maximum: value?.maximum,
    majorUnit: value?.majorUnit,
    mostSteps: Math.max(1, Math.floor(radius / (style.fontSize * 1.2))),
  });
  const texts = numberTexts(scene, axisFormat(value, scene.series));
  const common = commonAxis(value, { isVertical: true, isFar: false, isOnZero: false }, false);
  const categories = scene.series[0]?.categories ?? [];
  const radar: RadarComponentOption = {
    center: [plot.left + plot.width / 2, plot.top + plot.height / 2],
    radius,
    clockwise: true,
    splitNumber: Math.round((scale.maximum - scale.minimum) / scale.majorUnit),
    splitArea: { show: false },
    splitLine: { ...common.splitLine, show: value?.majorGridlines.visible ?? true },
    axisLine: { show: common.axisLine?.show === true, lineStyle: { color: '#D9D9D9' } },
    axisName: {
      ...letters(axisModel(scene, 'category', 'Primary')?.format.font ?? {}, scene.chart.format.font, { size: 9 }),
    },
    indicator: categories.map((name, at) => ({
      name,
      min: scale.minimum,
      max: scale.maximum,
      axisLabel: {
        show: at === 0 && (value?.visible ?? true) && value?.tickLabelPosition !== 'None',
        ...style,
        formatter: texts,
      },
    })),
  };
  return { radar, series: scene.series.map((one) => radarSeries(scene, one)) };
}

function radarSeries(scene: ChartScene, one: DrawnSeries): RadarSeriesOption {
  const { species, series } = one;
  const marker = labelledMarker(markerSymbol(series.marker, species.hasMarkers), series.dataLabels !== undefined);
  const fill = seriesFill(scene, one);
  return {
    type: 'radar',
    name: one.name,
    id: `series${one.index}`,
    silent: true,
    symbol: marker.symbol,
    symbolSize: marker.size,
    lineStyle: species.isFilled ? { width: 0 } : seriesLine(scene, one),
    itemStyle: { color: series.marker.background ?? seriesColor(scene, one) },
    ...(species.isFilled
      ? { areaStyle: { color: fill.startsWith('#') ? withOpacity(fill, 0.85) : fill, opacity: 1 } }
      : {}),
    label: {
      show: series.dataLabels !== undefined,
      formatter: ({ dimensionIndex }) => pointLabel(scene, one, dimensionIndex ?? 0, () => 'top')?.formatter() ?? '',
    },
    data: [{ name: one.name, value: one.values.map((value) => value ?? 0) }],
  };
}
