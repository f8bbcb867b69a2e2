import type { Session } from '../../interpreter/officeClass';
import {
  choiceArgument,
  colorArgument,
  integerArgument,
  invalidArgument,
  numberArgument,
  textArgument,
} from '../arguments';
import { placesOfObject, type Place } from '../places';
import type { Argument } from './chartPart';

/** A value of an enumeration of the library's; `Invalid` is only ever read. */
export const oneOf =
  (enumeration: string): Argument<string> =>
  (value, name, session) =>
    choiceArgument(value, name, valuesOf(enumeration, session));

const valuesOf = (enumeration: string, session: Session): readonly string[] =>
  (session.library.enums[enumeration] ?? []).filter((value) => value !== 'Invalid');

export const wholeNumber =
  (least: number, most: number): Argument<number> =>
  (value, name) =>
    integerArgument(value, name, least, most);

export const number =
  (least = -Infinity, most = Infinity): Argument<number> =>
  (value, name) =>
    numberArgument(value, name, least, most);

/** A length or place in points. */
export const points = number(0, 100_000);

export const text: Argument<string> = (value, name) => textArgument(value, name);

export const color: Argument<string> = (value, name) => colorArgument(value, name);

/** Letters that stand on one another. */
const STACKED = 180;

/** Degrees from -90 to 90, or 180 for letters that stand on one another. */
export const orientation: Argument<number> = (value, name) =>
  value === STACKED ? STACKED : integerArgument(value, name, -90, 90);

/** The one rectangle of a Range argument. */
export function rangeArgument(argument: unknown, name: string): Place {
  const places = placesOfObject(argument);
  const [place] = places ?? [];
  if (!place || places?.length !== 1) throw invalidArgument(`${name} must be a range.`);
  return place;
}

/** A range of a single row or column, as the figures of a series are. */
export function lineArgument(argument: unknown, name: string): Place {
  const place = rangeArgument(argument, name);
  const { top, left, bottom, right } = place.rect;
  if (top !== bottom && left !== right) throw invalidArgument(`${name} must be a single row or column.`);
  return place;
}
