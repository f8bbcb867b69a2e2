import type { ChartAxisModel } from '../../model/drawing/chartParts';
import { displayUnitOf } from '../../model/drawing/displayUnits';
import { axisScale, logarithmicScale, type AxisScale } from '../axisScale';
import { textPixels } from '../chartLetters';
import type { ChartScene } from '../chartScene';
import { axisLetters, commonAxis, type AxisOption, type AxisPlace } from './axisParts';
import { axisName } from './axisTitle';
import { labelDistance } from './categoryAxis';
import type { Extent } from './groupExtent';
import { numberTexts } from './numberText';

/** A label and the room before the next one: in heights of the letters, and in pixels beside one another. */
const LABEL_HEIGHTS = 1.55;
const LABEL_GAP = 18;

export interface ValueAxisFacts {
  readonly extent: Extent;
  /** The number format of its labels. */
  readonly format: string;
  /** About how many pixels the axis has. */
  readonly length: number;
  /** Shares that end with 100 %. */
  readonly isShare?: boolean;
  /** Drawn with a line of its own unless somebody chose otherwise, as those of XY charts are. */
  readonly hasLine?: boolean;
}

/** Where a value axis begins and ends and how wide its steps are. */
export function valueScale(
  scene: ChartScene,
  axis: ChartAxisModel | undefined,
  facts: ValueAxisFacts,
  isVertical: boolean,
): AxisScale {
  const { extent, length, isShare = false } = facts;
  const style = axisLetters(scene, axis);
  const texts = labelTexts(scene, axis, facts.format);
  const room = isVertical
    ? style.fontSize * LABEL_HEIGHTS
    : Math.max(textPixels(texts(extent.most), style), textPixels(texts(extent.least), style)) + LABEL_GAP;
  return axisScale(extent.least, extent.most, {
    minimum: axis?.minimum,
    maximum: axis?.maximum,
    majorUnit: axis?.majorUnit,
    mostSteps: Math.max(1, Math.floor(length / room)),
    exact: isShare,
  });
}

const labelTexts = (
  scene: ChartScene,
  axis: ChartAxisModel | undefined,
  format: string,
): ((value: number) => string) => {
  const texts = numberTexts(scene, format);
  const unit = displayUnitOf(axis);
  // 0.30000000000000004 on an axis is 0.3.
  return (value) => texts(Number((value / unit).toPrecision(12)));
};

/** A value axis; its labels are written in a number format. */
export function valueAxis(
  scene: ChartScene,
  axis: ChartAxisModel | undefined,
  facts: ValueAxisFacts,
  place: AxisPlace,
): AxisOption {
  const texts = labelTexts(scene, axis, facts.format);
  const common = {
    ...commonAxis(axis, place, facts.hasLine ?? false),
    ...axisName(scene, axis, place.isVertical),
    nameLocation: 'middle' as const,
    nameGap: 8,
    axisLabel: {
      show: axis?.tickLabelPosition !== 'None',
      ...axisLetters(scene, axis),
      margin: labelDistance(axis),
      rotate: axis?.textOrientation === undefined ? 0 : axis.textOrientation === 180 ? 90 : axis.textOrientation,
      formatter: texts,
    },
  };
  if (axis?.scaleType === 'Logarithmic') {
    const { minimum, maximum } = logarithmicScale(facts.extent.least, facts.extent.most, axis.logBase, axis);
    return { type: 'log', logBase: axis.logBase, min: minimum, max: maximum, ...common };
  }
  const { minimum, maximum, majorUnit } = valueScale(scene, axis, facts, place.isVertical);
  const minorUnit = axis?.minorUnit ?? majorUnit / 5;
  return {
    type: 'value',
    min: minimum,
    max: maximum,
    interval: majorUnit,
    ...common,
    minorTick: { ...common.minorTick, splitNumber: Math.max(1, Math.round(majorUnit / minorUnit)) },
  };
}
