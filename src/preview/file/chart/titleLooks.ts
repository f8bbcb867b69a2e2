import type { ChartAxisTitleModel, ChartTextModel, ChartTitleModel } from '../../model/drawing/chartParts';
import { lookOf, type PartLook } from './partFormat';

/** A cell's text has no runs of its own. */
const ownRuns = ({ formula, runs }: ChartTextModel): ChartTextModel['runs'] =>
  formula === undefined ? runs : undefined;

/** How a chart's title looks. */
export const titleLook = (title: ChartTitleModel): PartLook =>
  lookOf(title.format, {
    shadow: title.showShadow,
    orientation: title.textOrientation === 0 ? undefined : title.textOrientation,
    horizontal: title.horizontalAlignment,
    vertical: title.verticalAlignment,
    runs: ownRuns(title),
  });

/** How an axis' title looks. */
export const axisTitleLook = (title: ChartAxisTitleModel): PartLook =>
  lookOf(title.format, { orientation: title.textOrientation, runs: ownRuns(title) });
