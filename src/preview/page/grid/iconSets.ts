import type { CellValue } from '../../model/cellValue';
import type { ConditionalFormatModel } from '../../model/rules';
import { given, type Evaluate } from './conditionTest';
import { iconMarkup, SET_ICONS } from './iconShapes';
import { threshold } from './valueScale';

/** An icon of a set: a name that is its own, and its picture as the text of an SVG. */
export interface CellIcon {
  readonly name: string;
  readonly svg: string;
}

/** The icon that a format of icons gives to a value among the format's numbers (in rising order); none for what is no number. */
export function iconAt(
  { settings }: ConditionalFormatModel,
  numbers: readonly number[],
  value: CellValue,
  evaluate: Evaluate,
): CellIcon | undefined {
  if (typeof value !== 'number') return undefined;
  const set = String(settings['style']);
  const icons = SET_ICONS[set] ?? [];
  const criteria = Array.isArray(settings['criteria']) ? settings['criteria'].map(given) : [];
  const place = criteria.findLastIndex((criterion, at) => {
    if (at === 0) return true;
    const limit = threshold(criterion, numbers, numbers[0] ?? 0, evaluate);
    return criterion['operator'] === 'GreaterThan' ? value > limit : value >= limit;
  });
  const custom = given(criteria[place]?.['customIcon']);
  if (typeof custom['set'] === 'string') return iconOf(SET_ICONS[custom['set']]?.[Number(custom['index'])]);
  return iconOf(icons[settings['reverseIconOrder'] === true ? icons.length - 1 - place : place]);
}

function iconOf(name: string | undefined): CellIcon | undefined {
  const markup = name === undefined ? undefined : iconMarkup(name);
  return name === undefined || markup === undefined
    ? undefined
    : {
        name,
        svg: `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${markup}</svg>`,
      };
}
