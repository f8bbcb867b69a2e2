import { chartFamily, is3D, isStacked } from '../../../model/drawing/chartTypes';
import { invalidArgument } from '../../arguments';

/** Where labels can stand, by kind of chart, as Excel.ChartDataLabelPosition; the first is the usual one. */
function positionsOf(chartType: string): readonly string[] {
  if (is3D(chartType) && chartFamily(chartType) !== 'pie') return [];
  switch (chartFamily(chartType)) {
    case 'column':
    case 'bar':
      return isStacked(chartType)
        ? ['Center', 'InsideEnd', 'InsideBase']
        : ['OutsideEnd', 'Center', 'InsideEnd', 'InsideBase'];
    case 'line':
    case 'scatter':
    case 'bubble':
    case 'stock':
      return ['Right', 'Left', 'Top', 'Bottom', 'Center'];
    case 'pie':
      return ['BestFit', 'Center', 'InsideEnd', 'OutsideEnd'];
    case 'extended':
      return ['OutsideEnd', 'Center', 'InsideEnd', 'InsideBase'];
    case 'area':
    case 'doughnut':
    case 'radar':
    case 'surface':
      return [];
  }
}

/** Where labels stand while nobody has chosen; null where that cannot be chosen. */
export const usualPosition = (chartType: string): string | null => positionsOf(chartType)[0] ?? null;

/** Refuses a place that labels of this kind of chart cannot have. */
export function checkPosition(position: string, chartType: string): void {
  const positions = positionsOf(chartType);
  if (!positions.includes(position))
    throw invalidArgument(
      `Labels of a chart of the type ${chartType} can stand at: ${positions.join(', ') || 'no other place'}.`,
    );
}
