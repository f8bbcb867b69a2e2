import { fromFileFormula, toFileFormula } from '../cells/fileFormula';
import { readColor, toArgb, type ColorSource } from '../styles/colors';
import { WordPairs } from '../styles/wordPairs';
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, textOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { escapeXml } from '../xml/text';
import { ICON_SETS, isLaterIconSet } from './iconSets';

type Settings = Record<string, unknown>;
type Given = Readonly<Record<string, unknown>>;

const KINDS = new WordPairs({
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  formula: 'Formula',
  percentile: 'Percentile',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
});
const DIRECTIONS = new WordPairs({ context: 'Context', leftToRight: 'LeftToRight', rightToLeft: 'RightToLeft' });
const AXES = new WordPairs({ automatic: 'Automatic', none: 'None', middle: 'CellMidPoint' });

const given = (value: unknown): Given => (typeof value === 'object' && value !== null ? (value as Given) : {});
const colorText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** One threshold; its number or formula reads as a formula, as Office.js gives it. */
function readThreshold(cfvo: XmlElement | undefined): { type: string; formula?: string } {
  const type = KINDS.office(attributeOf(cfvo, 'type')) ?? 'Number';
  const inner = childNamed(cfvo, 'f');
  const value = inner ? textOf(inner) : attributeOf(cfvo, 'val');
  return value === undefined || type === 'LowestValue' || type === 'HighestValue' || type === 'Automatic'
    ? { type }
    : { type, formula: fromFileFormula(value) };
}

/** The threshold's element; in the extension (`x14:`) formulas are elements, not attributes. */
function writeThreshold(rule: Given, end: 'min' | 'max', prefix: '' | 'x14:', gte?: boolean): string {
  const automatic = prefix === '' ? end : end === 'min' ? 'autoMin' : 'autoMax';
  const kind =
    rule['type'] === 'Automatic' || rule['type'] === undefined ? automatic : (KINDS.file(rule['type']) ?? 'num');
  const formula =
    rule['formula'] === undefined || rule['formula'] === null || rule['formula'] === ''
      ? undefined
      : toFileFormula(String(rule['formula']));
  const values = { type: kind, gte: gte === false ? false : undefined };
  if (prefix === '') return element('cfvo', { type: values.type, val: formula, gte: values.gte });
  return element('x14:cfvo', values, formula === undefined ? '' : element('xm:f', {}, escapeXml(formula)));
}

export function readColorScale(scale: XmlElement, colors: ColorSource): Settings {
  const shades = childrenNamed(scale, 'color');
  const criteria = childrenNamed(scale, 'cfvo').map((cfvo, index) => ({
    ...readThreshold(cfvo),
    color: readColor(shades[index], colors) ?? '#000000',
  }));
  const [minimum, second, third] = criteria;
  return { criteria: third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second } };
}

export function writeColorScale(settings: Given): string {
  const { minimum, midpoint, maximum } = given(settings['criteria']);
  const stops = [minimum, midpoint, maximum].filter((stop) => stop !== undefined && stop !== null).map(given);
  const thresholds = stops.map((stop, index) => writeThreshold(stop, index === 0 ? 'min' : 'max', ''));
  const shades = stops.map((stop) => element('color', { rgb: toArgb(colorText(stop['color']) ?? '#FFFFFF') }));
  return element('colorScale', {}, thresholds.join('') + shades.join(''));
}

export function readDataBar(bar: XmlElement, colors: ColorSource): Settings {
  const [lower, upper] = childrenNamed(bar, 'cfvo');
  const fillColor = readColor(childNamed(bar, 'color') ?? childNamed(bar, 'fillColor'), colors) ?? '#638EC6';
  return {
    lowerBoundRule: readThreshold(lower),
    upperBoundRule: readThreshold(upper),
    showDataBarOnly: !flagOf(bar, 'showValue', true),
    barDirection: 'Context',
    axisFormat: 'Automatic',
    axisColor: '#000000',
    positiveFormat: { fillColor, gradientFill: true, borderColor: '' },
    negativeFormat: {
      fillColor: '#FF0000',
      borderColor: '',
      matchPositiveFillColor: false,
      matchPositiveBorderColor: true,
    },
  };
}

/** What the extension of 2010 says beyond the bar itself. */
export function readDataBarExtension(rule: XmlElement, settings: Settings, colors: ColorSource): Settings {
  const bar = childNamed(rule, 'dataBar');
  if (!bar) return settings;
  const [lower, upper] = childrenNamed(bar, 'cfvo');
  const positive = given(settings['positiveFormat']);
  const color = (name: string): string => readColor(childNamed(bar, name), colors) ?? '';
  return {
    ...settings,
    ...(lower ? { lowerBoundRule: readThreshold(lower) } : {}),
    ...(upper ? { upperBoundRule: readThreshold(upper) } : {}),
    showDataBarOnly: settings['showDataBarOnly'] === true || !flagOf(bar, 'showValue', true),
    barDirection: DIRECTIONS.office(attributeOf(bar, 'direction')) ?? 'Context',
    axisFormat: AXES.office(attributeOf(bar, 'axisPosition')) ?? 'Automatic',
    axisColor: color('axisColor'),
    positiveFormat: {
      ...positive,
      gradientFill: flagOf(bar, 'gradient', true),
      borderColor: flagOf(bar, 'border') ? color('borderColor') : '',
    },
    negativeFormat: {
      fillColor: color('negativeFillColor'),
      borderColor: color('negativeBorderColor'),
      matchPositiveFillColor: flagOf(bar, 'negativeBarColorSameAsPositive'),
      matchPositiveBorderColor: flagOf(bar, 'negativeBarBorderColorSameAsPositive', true),
    },
  };
}

export function writeDataBar(settings: Given): string {
  const fill = colorText(given(settings['positiveFormat'])['fillColor']) ?? '#638EC6';
  const thresholds =
    writeThreshold(given(settings['lowerBoundRule']), 'min', '') +
    writeThreshold(given(settings['upperBoundRule']), 'max', '');
  return element(
    'dataBar',
    { showValue: settings['showDataBarOnly'] === true ? false : undefined },
    thresholds + element('color', { rgb: toArgb(fill) }),
  );
}

/** The same bar in the extension, with everything that the older element cannot say. */
export function writeDataBarExtension(settings: Given): string {
  const positive = given(settings['positiveFormat']);
  const negative = given(settings['negativeFormat']);
  const border = colorText(positive['borderColor']);
  const axis = AXES.file(settings['axisFormat']);
  const direction = DIRECTIONS.file(settings['barDirection']);
  const sameFill = negative['matchPositiveFillColor'] === true;
  const sameBorder = negative['matchPositiveBorderColor'] !== false;
  const shade = (name: string, value: unknown): string =>
    colorText(value) ? element(`x14:${name}`, { rgb: toArgb(String(value)) }) : '';
  return element(
    'x14:dataBar',
    {
      minLength: 0,
      maxLength: 100,
      border: border ? true : undefined,
      gradient: positive['gradientFill'] === false ? false : undefined,
      direction: direction === 'context' ? undefined : direction,
      negativeBarColorSameAsPositive: sameFill || undefined,
      negativeBarBorderColorSameAsPositive: sameBorder ? undefined : false,
      axisPosition: axis === 'automatic' ? undefined : axis,
    },
    writeThreshold(given(settings['lowerBoundRule']), 'min', 'x14:') +
      writeThreshold(given(settings['upperBoundRule']), 'max', 'x14:') +
      shade('borderColor', border) +
      shade('negativeFillColor', sameFill ? '' : (colorText(negative['fillColor']) ?? '#FF0000')) +
      shade('negativeBorderColor', sameBorder ? '' : negative['borderColor']) +
      shade('axisColor', settings['axisColor']),
  );
}

/** The first icon's: it takes what is below all others. */
const NO_THRESHOLD = { type: 'Invalid', formula: '', operator: 'Invalid' };

export function readIconSet(icons: XmlElement): Settings {
  const custom = childrenNamed(icons, 'cfIcon');
  const criteria = childrenNamed(icons, 'cfvo').map((cfvo, index) => {
    const own = custom[index];
    const set = ICON_SETS.office(attributeOf(own, 'iconSet'));
    const { type, formula = '' } = readThreshold(cfvo);
    const operator = flagOf(cfvo, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan';
    return {
      ...(index === 0 ? NO_THRESHOLD : { type, formula, operator }),
      ...(own && set ? { customIcon: { set, index: numberOf(own, 'iconId') ?? 0 } } : {}),
    };
  });
  return {
    style: ICON_SETS.office(attributeOf(icons, 'iconSet')) ?? 'ThreeTrafficLights1',
    criteria,
    reverseIconOrder: flagOf(icons, 'reverse'),
    showIconOnly: !flagOf(icons, 'showValue', true),
  };
}

/** Whether the set needs the extension: a later set, or icons chosen one by one. */
export const needsIconExtension = (settings: Given): boolean =>
  isLaterIconSet(settings['style']) ||
  iconCriteria(settings).some((criterion) => given(criterion['customIcon'])['set'] !== undefined);

const iconCriteria = (settings: Given): Given[] =>
  Array.isArray(settings['criteria']) ? settings['criteria'].map(given) : [];

export function writeIconSet(settings: Given, prefix: '' | 'x14:'): string {
  const criteria = iconCriteria(settings);
  const hasOwn = prefix !== '' && criteria.some((criterion) => given(criterion['customIcon'])['set'] !== undefined);
  const thresholds = criteria.map((criterion, index) => {
    const first =
      index === 0 && (criterion['type'] === undefined || criterion['type'] === 'Invalid' || !criterion['formula']);
    const rule = first ? { type: 'Percent', formula: '=0' } : criterion;
    return writeThreshold(rule, 'min', prefix, criterion['operator'] !== 'GreaterThan');
  });
  const icons = hasOwn ? criteria.map((criterion) => ownIcon(given(criterion['customIcon']))) : [];
  return element(
    `${prefix}iconSet`,
    {
      iconSet: ICON_SETS.file(settings['style']) ?? '3TrafficLights1',
      custom: hasOwn || undefined,
      showValue: settings['showIconOnly'] === true ? false : undefined,
      reverse: settings['reverseIconOrder'] === true || undefined,
    },
    thresholds.join('') + icons.join(''),
  );
}

const ownIcon = ({ set, index }: Given): string =>
  element('x14:cfIcon', { iconSet: ICON_SETS.file(set) ?? 'NoIcons', iconId: Number(index ?? 0) });
