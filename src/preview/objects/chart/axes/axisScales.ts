import { groupExtent, extentOf, orZero } from '../../../chartPainting/axes/groupExtent';
import { valueScale } from '../../../chartPainting/axes/valueAxis';
import { logarithmicScale, type AxisScale } from '../../../chartPainting/axisScale';
import { pointsToPixels } from '../../../chartPainting/chartLetters';
import type { ChartScene, DrawnSeries } from '../../../chartPainting/chartScene';
import { chartSpecies } from '../../../chartPainting/chartSpecies';
import type { Session } from '../../../interpreter/officeClass';
import { shownFigures } from '../../../model/drawing/chartFigures';
import type { ChartAxisModel } from '../../../model/drawing/chartParts';
import { hasNumericX } from '../../../model/drawing/chartTypes';
import type { Part } from '../chartPart';
import { bareScene } from '../layout/bareScene';
import { chartLayout, isVertical } from '../layout/chartLayout';

/** Where an axis begins and ends and how wide its steps are, also where nobody has set it. */
export function shownScale(part: Part<ChartAxisModel>, session: Session): AxisScale {
  const axis = part.read();
  const { chart } = part.on;
  const group = seriesAlong(part, session);
  if (axis.kind === 'series') return { minimum: 1, maximum: Math.max(1, group.length), majorUnit: 1 };
  if (axis.kind === 'category' && !hasNumericX(chart.chartType)) return categoryScale(axis, group);
  const { insideArea } = chartLayout(part.on, session);
  const size = { width: pointsToPixels(insideArea.width), height: pointsToPixels(insideArea.height) };
  return measuredScale(bareScene(part.on, session, size), axis, group);
}

/** The series of an axis, without their texts. */
const seriesAlong = (part: Part<ChartAxisModel>, { workbook }: Session): readonly DrawnSeries[] =>
  shownFigures(workbook, part.on.chart)
    .filter(({ series }) => series.axisGroup === part.read().group)
    .map((figures) => ({
      ...figures,
      name: '',
      categories: [],
      outerCategories: [],
      species: chartSpecies(figures.chartType),
    }));

/** Of an axis along which numbers are measured. */
function measuredScale(scene: ChartScene, axis: ChartAxisModel, group: readonly DrawnSeries[]): AxisScale {
  const extent = axis.kind === 'value' ? groupExtent(group) : orZero(extentOf(group.flatMap(({ xValues }) => xValues)));
  const upright = isVertical(axis, scene.chart.chartType);
  const isShare =
    axis.kind === 'value' && group.length > 0 && group.every(({ species }) => species.stacking === 'percent');
  if (axis.scaleType === 'Logarithmic') {
    return {
      ...logarithmicScale(extent.least, extent.most, axis.logBase, axis),
      majorUnit: axis.majorUnit ?? axis.logBase,
    };
  }
  const length = upright ? scene.height : scene.width;
  return valueScale(scene, axis, { extent, format: 'General', length, isShare }, upright);
}

/** Categories are counted from 1; days of a date axis are days. */
function categoryScale(axis: ChartAxisModel, group: readonly DrawnSeries[]): AxisScale {
  const [first] = group;
  const isDates = axis.categoryType === 'DateAxis' || (axis.categoryType === 'Automatic' && first?.hasDates === true);
  const days = isDates ? extentOf(first?.categoryNumbers ?? []) : undefined;
  const ends = days && days.least <= days.most ? days : { least: 1, most: Math.max(1, first?.values.length ?? 0) };
  return {
    minimum: axis.minimum ?? ends.least,
    maximum: axis.maximum ?? ends.most,
    majorUnit: axis.majorUnit ?? axis.tickLabelSpacing ?? 1,
  };
}
