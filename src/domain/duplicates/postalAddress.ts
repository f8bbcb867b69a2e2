import { foldPlain } from './foldText';
import { splitPlace, type NamedPlace } from './places';

/** An address in the parts that are compared; '' for a part that it has not got. */
export interface PostalAddress {
  readonly place: NamedPlace;
  /** Road or street without house number, folded: `中山北路2段`. */
  readonly street: string;
  /** House number alone: `123`. */
  readonly number: string;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
/** `二段` is `2段`; larger numbers are written in figures. */
const SECTION = /([一二三四五六七八九])段/;
const HOUSE_NUMBER = /(\d+)(?:[之-]\d+)?(?:号|弄)/;
const ANY_NUMBER = /\d+/;

/** What is left of a street that is named after a city: `南京东路`, `中山路`. */
const STREET_OF_A_CITY = /^[东西南北中一二三四五六七八九十]{0,2}(?:路|街|大道|道|巷|弄)/;

function placeAndRest(folded: string): { readonly place: NamedPlace; readonly rest: string } {
  const split = splitPlace(folded, 1);
  return STREET_OF_A_CITY.test(split.rest) && split.rest !== folded ? { place: { city: '', province: '' }, rest: folded } : split;
}

/** Takes a street address apart; what stands after the house number (floor, room) does not count. */
export function postalAddress(text: string): PostalAddress {
  const { place, rest } = placeAndRest(foldPlain(text));
  const folded = rest.replace(SECTION, (_, digit: string) => `${CHINESE_DIGITS.indexOf(digit)}段`);
  const house = HOUSE_NUMBER.exec(folded);
  if (house) return { place, street: folded.slice(0, house.index).trim(), number: house[1] ?? '' };
  const any = ANY_NUMBER.exec(folded);
  if (!any) return { place, street: folded, number: '' };
  const before = folded.slice(0, any.index).trim();
  return { place, street: before === '' ? folded.slice(any[0].length).trim() : before, number: any[0] };
}
