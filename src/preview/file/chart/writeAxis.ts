import type { ChartAxisModel } from '../../model/drawing/chartParts';
import { axisNumber, axisSide, type AxisSet } from './axisPlaces';
import { DISPLAY_UNITS, LABEL_ALIGNMENTS, TICK_LABELS, TICK_MARKS, TIME_UNITS } from './chartVocabulary';
import type { ChartWriting } from './chartWriting';
import { chartElement, type ChartChild, type ChartChildren, type ChartElement } from './elementOrder';
import { writeGridlines } from './gridlines';
import { keptChildren } from './keptMarkup';
import { writeNumberFormat } from './numberFormats';
import { shapeMarkup, textMarkup } from './partFormat';
import { axisLook } from './readAxis';
import { writeAxisTitle } from './titles';
import { within } from './within';

/** What an axis is written for. */
export interface AxisUse {
  /** The type of the first series that is measured along it. */
  readonly chartType: string;
  readonly set: AxisSet;
  /** Whether the categories are numbers on a scale, as in XY charts. */
  readonly isNumeric: boolean;
  readonly hasDates: boolean;
  /** The number formats that the axes have from the cells along them. */
  readonly cellFormats: { readonly category?: string | undefined; readonly value?: string | undefined };
}

/** The `catAx`, `dateAx`, `valAx` or `serAx` of an axis. */
export function writeAxis(axis: ChartAxisModel, use: AxisUse, writing: ChartWriting): string {
  const type = elementOf(axis, use);
  const crossed = axis.kind === 'value' ? use.set.category : use.set.value;
  const look = axisLook(axis);
  return chartElement(type, {
    ...keptChildren(axis.kept),
    axId: axisNumber(axis.kind, axis.group),
    scaling: [writeScaling(axis)],
    delete: !axis.visible,
    axPos: axisSide(axis, use.chartType),
    majorGridlines: piece(writeGridlines('majorGridlines', axis.majorGridlines)),
    minorGridlines: piece(writeGridlines('minorGridlines', axis.minorGridlines)),
    title: piece(writeAxisTitle(axis.title, writing)),
    numFmt: [writeNumberFormat(withCellFormat(axis, use))],
    majorTickMark: TICK_MARKS.file(axis.majorTickMark) ?? 'none',
    minorTickMark: TICK_MARKS.file(axis.minorTickMark) ?? 'none',
    tickLblPos: TICK_LABELS.file(axis.tickLabelPosition) ?? 'nextTo',
    spPr: [shapeMarkup(axis.format, look)],
    txPr: [textMarkup(axis.format, look)],
    crossAx: axisNumber(axis.kind === 'value' ? 'category' : 'value', axis.group),
    ...writeCrossing(axis, crossed),
    ...categoryChildren(axis),
    crossBetween: (use.set.category ?? axis).isBetweenCategories ? 'between' : 'midCat',
    ...unitChildren(axis),
  });
}

/** An axis in the format of its cells says which that is: some programs do not look for it in the cells. */
function withCellFormat(
  { kind, numberFormat, linkNumberFormat }: ChartAxisModel,
  { cellFormats }: AxisUse,
): Pick<ChartAxisModel, 'numberFormat' | 'linkNumberFormat'> {
  const isUnsaid = linkNumberFormat && numberFormat === 'General';
  const ofCells = isUnsaid && kind !== 'series' ? cellFormats[kind] : undefined;
  return { numberFormat: ofCells ?? numberFormat, linkNumberFormat };
}

const piece = (markup: string | undefined): ChartChild => (markup === undefined ? undefined : [markup]);

/** An automatic category axis is one of dates where its categories are, or where it has units of time. */
function elementOf(axis: ChartAxisModel, { isNumeric, hasDates }: AxisUse): ChartElement & `${string}Ax` {
  if (axis.kind === 'series') return 'serAx';
  if (axis.kind === 'value' || isNumeric) return 'valAx';
  if (axis.categoryType === 'TextAxis') return 'catAx';
  const hasTime = axis.baseTimeUnit ?? axis.majorTimeUnitScale ?? axis.minorTimeUnitScale;
  const isOfDates = axis.categoryType === 'DateAxis' || hasDates || hasTime !== undefined;
  return isOfDates ? 'dateAx' : 'catAx';
}

const writeScaling = (axis: ChartAxisModel): string =>
  chartElement('scaling', {
    logBase: axis.scaleType === 'Logarithmic' ? within(axis.logBase, 2, 1000) : undefined,
    orientation: axis.reversePlotOrder ? 'maxMin' : 'minMax',
    max: axis.maximum,
    min: axis.minimum,
  });

/** Where this axis crosses the other one, which the model has of the other. */
function writeCrossing(axis: ChartAxisModel, crossed: ChartAxisModel | undefined): ChartChildren {
  if (axis.kind === 'series' || !crossed) return { crosses: 'autoZero' };
  switch (crossed.crosses) {
    case 'Custom':
      return { crossesAt: crossed.crossesAt ?? 0 };
    case 'Maximum':
      return { crosses: 'max' };
    case 'Minimum':
      return { crosses: axis.group === 'Secondary' && axis.kind === 'value' ? 'autoZero' : 'min' };
    default:
      return { crosses: axis.group === 'Secondary' && axis.kind === 'value' ? 'max' : 'autoZero' };
  }
}

const categoryChildren = (axis: ChartAxisModel): ChartChildren => ({
  auto: axis.categoryType === 'Automatic',
  lblAlgn: LABEL_ALIGNMENTS.file(axis.alignment) ?? 'ctr',
  lblOffset: Math.round(within(axis.offset, 0, 1000)),
  tickLblSkip: axis.tickLabelSpacing === undefined ? undefined : steps(axis.tickLabelSpacing),
  tickMarkSkip: axis.tickMarkSpacing === 1 ? undefined : steps(axis.tickMarkSpacing),
  noMultiLvlLbl: !axis.multiLevel,
});

/** Categories from one label or mark to the next. */
const steps = (spacing: number): number => Math.max(1, Math.round(spacing));

/** Steps along an axis must be greater than nothing. */
const unit = (value: number | undefined): number | undefined => (value !== undefined && value > 0 ? value : undefined);

const unitChildren = (axis: ChartAxisModel): ChartChildren => ({
  majorUnit: unit(axis.majorUnit),
  minorUnit: unit(axis.minorUnit),
  baseTimeUnit: TIME_UNITS.file(axis.baseTimeUnit),
  majorTimeUnit: TIME_UNITS.file(axis.majorTimeUnitScale),
  minorTimeUnit: TIME_UNITS.file(axis.minorTimeUnitScale),
  dispUnits: piece(writeDisplayUnits(axis)),
});

function writeDisplayUnits(axis: ChartAxisModel): string | undefined {
  const builtInUnit = DISPLAY_UNITS.file(axis.displayUnit);
  const custUnit = axis.displayUnit === 'Custom' ? (axis.customDisplayUnit ?? 1) : undefined;
  if (builtInUnit === undefined && custUnit === undefined) return undefined;
  const label = axis.kept?.['dispUnitsLbl'] ?? '<c:dispUnitsLbl/>';
  const dispUnitsLbl = axis.showDisplayUnitLabel ? [label] : undefined;
  return chartElement('dispUnits', { custUnit, builtInUnit, dispUnitsLbl });
}
