import type { CellValue } from '../model/cellValue';
import type { ConditionalFormatModel } from '../model/rules';
import { given, type Evaluate } from './conditionTest';
import { threshold } from './valueScale';

/** Excel.Icon: an icon of a set, counted from 0 from the lowest value up. */
export interface ChosenIcon {
  readonly set: string;
  readonly index: number;
}

/** The icon that a format of icons gives to a value among the format's numbers (in rising order); none for what is no number. */
export function chosenIcon(
  { settings }: ConditionalFormatModel,
  numbers: readonly number[],
  value: CellValue,
  evaluate: Evaluate,
): ChosenIcon | undefined {
  if (typeof value !== 'number') return undefined;
  const criteria = Array.isArray(settings['criteria']) ? settings['criteria'].map(given) : [];
  const place = criteria.findLastIndex((criterion, at) => {
    if (at === 0) return true;
    const limit = threshold(criterion, numbers, numbers[0] ?? 0, evaluate);
    return criterion['operator'] === 'GreaterThan' ? value > limit : value >= limit;
  });
  if (place < 0) return undefined;
  const custom = given(criteria[place]?.['customIcon']);
  if (typeof custom['set'] === 'string') return { set: custom['set'], index: Number(custom['index']) };
  const index = settings['reverseIconOrder'] === true ? criteria.length - 1 - place : place;
  return { set: String(settings['style']), index };
}
