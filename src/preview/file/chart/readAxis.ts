import type { ChartAxisModel } from '../../model/drawing/chartParts';
import type { ChartKeptMarkup } from '../../model/drawing/chartFormat';
import { childNamed, serialize, type XmlElement } from '../xml/element';
import type { FoundAxis } from './axisPlaces';
import type { ChartReadingFacts } from './chartReading';
import { amountOf, saysYes, wordOf } from './chartValues';
import { DISPLAY_UNITS, LABEL_ALIGNMENTS, TICK_LABELS, TICK_MARKS, TIME_UNITS } from './chartVocabulary';
import { childrenOfElement } from './elementOrder';
import { readGridlines } from './gridlines';
import { keptMarkup } from './keptMarkup';
import { readNumberFormat } from './numberFormats';
import { lookOf, readLook, withMarkup, type PartLook } from './partFormat';
import { readAxisTitle } from './titles';

const KNOWN = new Set(
  (['catAx', 'dateAx', 'valAx', 'serAx'] as const).flatMap(childrenOfElement).filter((name) => name !== 'extLst'),
);

/** Reads an axis. `crossed` is the one that it crosses, which says in the file where it is crossed itself. */
export function readAxis(
  { element, kind, group }: FoundAxis,
  crossed: FoundAxis | undefined,
  facts: ChartReadingFacts,
): ChartAxisModel {
  const { format, text } = readLook(element, facts);
  const kept = keptOf(element);
  const read: ChartAxisModel = {
    kind,
    group,
    visible: !saysYes(element, 'delete'),
    ...readScaling(element),
    ...readUnits(element),
    categoryType: readCategoryType(element),
    ...readCrossing(kind === 'series' ? undefined : crossed, group, kind),
    isBetweenCategories: readBetween(element, crossed?.element),
    ...readTicks(element),
    ...(text.orientation === undefined ? {} : { textOrientation: text.orientation }),
    ...readNumberFormat(element),
    title: readAxisTitle(childNamed(element, 'title'), facts),
    majorGridlines: readGridlines(element, 'majorGridlines', facts),
    minorGridlines: readGridlines(element, 'minorGridlines', facts),
    format,
    ...(kept ? { kept } : {}),
  };
  return { ...read, format: withMarkup(format, element, axisLook(read)) };
}

/** How the label of a display unit looks is kept beside what the model does not know of the axis. */
function keptOf(axis: XmlElement): ChartKeptMarkup | undefined {
  const kept = keptMarkup(axis, KNOWN);
  const label = childNamed(childNamed(axis, 'dispUnits'), 'dispUnitsLbl');
  return label ? { ...kept, dispUnitsLbl: serialize(label) } : kept;
}

export const axisLook = ({ format, textOrientation }: ChartAxisModel): PartLook =>
  lookOf(format, { orientation: textOrientation });

type Scaling = Pick<ChartAxisModel, 'minimum' | 'maximum' | 'scaleType' | 'logBase' | 'reversePlotOrder'>;

function readScaling(axis: XmlElement): Scaling {
  const scaling = childNamed(axis, 'scaling');
  const minimum = amountOf(scaling, 'min');
  const maximum = amountOf(scaling, 'max');
  const logBase = amountOf(scaling, 'logBase');
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    scaleType: logBase === undefined ? 'Linear' : 'Logarithmic',
    logBase: logBase ?? 10,
    reversePlotOrder: wordOf(scaling, 'orientation') === 'maxMin',
  };
}

type Units = Pick<
  ChartAxisModel,
  | 'majorUnit'
  | 'minorUnit'
  | 'majorTimeUnitScale'
  | 'minorTimeUnitScale'
  | 'baseTimeUnit'
  | 'displayUnit'
  | 'customDisplayUnit'
  | 'showDisplayUnitLabel'
>;

function readUnits(axis: XmlElement): Units {
  const units = childNamed(axis, 'dispUnits');
  const custom = amountOf(units, 'custUnit');
  const read = {
    majorUnit: amountOf(axis, 'majorUnit'),
    minorUnit: amountOf(axis, 'minorUnit'),
    majorTimeUnitScale: TIME_UNITS.office(wordOf(axis, 'majorTimeUnit')),
    minorTimeUnitScale: TIME_UNITS.office(wordOf(axis, 'minorTimeUnit')),
    baseTimeUnit: TIME_UNITS.office(wordOf(axis, 'baseTimeUnit')),
    customDisplayUnit: custom,
  };
  const given = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return {
    ...given,
    displayUnit: custom === undefined ? readDisplayUnit(units) : 'Custom',
    showDisplayUnitLabel: units ? childNamed(units, 'dispUnitsLbl') !== undefined : true,
  };
}

function readDisplayUnit(units: XmlElement | undefined): string {
  const builtIn = childNamed(units, 'builtInUnit');
  return builtIn ? (DISPLAY_UNITS.office(wordOf(units, 'builtInUnit')) ?? 'Thousands') : 'None';
}

function readCategoryType(axis: XmlElement): string {
  const isAutomatic = saysYes(axis, 'auto', axis.name === 'catAx');
  if (axis.name === 'dateAx') return isAutomatic ? 'Automatic' : 'DateAxis';
  return axis.name === 'catAx' && !isAutomatic ? 'TextAxis' : 'Automatic';
}

/**
 * Where the other axis crosses this one, which the file says of the other. A second value axis stands at the end of
 * the categories unless something else is said.
 */
function readCrossing(
  crossing: FoundAxis | undefined,
  group: FoundAxis['group'],
  kind: FoundAxis['kind'],
): Pick<ChartAxisModel, 'crosses' | 'crossesAt'> {
  const at = amountOf(crossing?.element, 'crossesAt');
  if (at !== undefined) return { crosses: 'Custom', crossesAt: at };
  switch (wordOf(crossing?.element, 'crosses')) {
    case 'max':
      return { crosses: 'Maximum' };
    case 'min':
      return { crosses: 'Minimum' };
    default:
      return { crosses: group === 'Secondary' && kind === 'category' && crossing ? 'Minimum' : 'Automatic' };
  }
}

/** The value axis says whether it crosses the categories between two of them; both axes know of it. */
function readBetween(axis: XmlElement, crossed: XmlElement | undefined): boolean {
  const word = wordOf(axis, 'crossBetween') ?? wordOf(crossed, 'crossBetween');
  return word === undefined || word === 'between';
}

type Ticks = Pick<
  ChartAxisModel,
  | 'majorTickMark'
  | 'minorTickMark'
  | 'tickMarkSpacing'
  | 'tickLabelPosition'
  | 'tickLabelSpacing'
  | 'alignment'
  | 'multiLevel'
  | 'offset'
>;

/** Files of Excel 2007 leave out marks that are as usual. */
function readTicks(axis: XmlElement): Ticks {
  const mark = (name: string, missing: string): string =>
    childNamed(axis, name) ? (TICK_MARKS.office(wordOf(axis, name)) ?? 'Cross') : missing;
  const spacing = amountOf(axis, 'tickLblSkip');
  return {
    majorTickMark: mark('majorTickMark', 'Outside'),
    minorTickMark: mark('minorTickMark', 'None'),
    tickMarkSpacing: amountOf(axis, 'tickMarkSkip') ?? 1,
    tickLabelPosition: TICK_LABELS.office(wordOf(axis, 'tickLblPos')) ?? 'NextToAxis',
    ...(spacing === undefined ? {} : { tickLabelSpacing: spacing }),
    alignment: LABEL_ALIGNMENTS.office(wordOf(axis, 'lblAlgn')) ?? 'Center',
    multiLevel: !saysYes(axis, 'noMultiLvlLbl'),
    offset: amountOf(axis, 'lblOffset') ?? 100,
  };
}
