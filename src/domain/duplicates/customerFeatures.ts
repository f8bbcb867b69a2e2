import { customerKey } from '../customer/customerKey';
import { isPlaceholder } from '../parsing/plainText';
import type { ColumnTable, RawCell } from '../tables';
import { foldedCode, isValidBusinessCode } from './businessCode';
import { companyName, coreOf } from './companyName';
import { domainOf, firstAddressOf } from './emailParts';
import { foldPlain } from './foldText';
import { ALIKE_TRADES } from './nameWords';
import { placeNamed, splitPlace, type NamedPlace } from './places';
import { postalAddress } from './postalAddress';
import { telephonesOf } from './telephones';
import { NO_TEXT, TextCodes } from './textCodes';

/** A text column as numbers: equal numbers for equal folded texts, NO_TEXT where there is none. */
export interface CodedColumn {
  readonly of: Int32Array;
  readonly codes: TextCodes;
}

/** The telephones of all customers in a row; those of customer i are `numbers` from `start[i]` up to `start[i + 1]`. */
export interface TelephoneLists {
  readonly start: Int32Array;
  readonly numbers: Float64Array;
  /** How many customers have a number. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Everything of the customers that pairs are compared by, by row of the list, in columns. */
export interface CustomerFeatures {
  readonly count: number;
  readonly id: CodedColumn;
  /** Brand and trade words together. */
  readonly core: CodedColumn;
  readonly brand: CodedColumn;
  /** The short name's brand, numbered as in `brand`; NO_TEXT where nobody's brand is that. */
  readonly shortBrand: Int32Array;
  readonly trade: CodedColumn;
  /** Which line of business the trade words belong to, by `trade`'s number; NO_TEXT for none. */
  readonly tradeLine: Int32Array;
  readonly branch: CodedColumn;
  /** The city in the name, else in its own column, else in the address. */
  readonly city: CodedColumn;
  readonly province: CodedColumn;
  readonly creditCode: CodedColumn;
  /** 1 where the code's check fits, by `creditCode`'s number. */
  readonly isValidCode: Uint8Array;
  readonly telephones: TelephoneLists;
  readonly email: CodedColumn;
  /** The company's own domain; NO_TEXT for free mail. */
  readonly domain: CodedColumn;
  readonly street: CodedColumn;
  readonly houseNumber: CodedColumn;
  /** Street and house number. */
  readonly address: CodedColumn;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly legalRepresentative: CodedColumn;
}

/** Reads the customers' columns by the field keys of `Customers`; columns that are not there tell nothing. */
export function customerFeatures(customers: ColumnTable): CustomerFeatures {
  const count = customers.rowCount;
  const column = (key: string): readonly RawCell[] => customers.columns.get(key) ?? [];
  const names = nameColumns(column('customerName'), column('shortName'), count);
  const addresses = addressColumns(column('street'), count);
  const places = placeColumns(names.places, column('city'), column('province'), addresses.places, count);
  const creditCode = coded(column('creditCode'), count, (text) => knownOnly(foldedCode(text)));
  const email = coded(column('email'), count, firstAddressOf);
  return {
    count,
    ...names.columns,
    ...addresses.columns,
    ...places,
    id: coded(column('customerId'), count, customerKey),
    creditCode,
    isValidCode: Uint8Array.from(creditCode.codes.texts, (code) => (isValidBusinessCode(code) ? 1 : 0)),
    telephones: telephoneLists(column('telephone'), count),
    email,
    domain: coded(column('email'), count, domainOf),
    ...coordinates(column('longitude'), column('latitude'), count),
    legalRepresentative: coded(column('legalRepresentativeName'), count, foldPlain),
  };
}

const emptyColumn = (count: number): CodedColumn => ({ of: new Int32Array(count).fill(NO_TEXT), codes: new TextCodes() });

const textOf = (cell: RawCell | undefined): string => (typeof cell === 'string' ? cell : cell === undefined ? '' : String(cell));

const knownOnly = (text: string): string => (isPlaceholder(text) ? '' : text);

function coded(cells: readonly RawCell[], count: number, fold: (text: string) => string): CodedColumn {
  const column = emptyColumn(count);
  for (let row = 0; row < count; row++) {
    const text = textOf(cells[row]);
    if (text !== '') column.of[row] = column.codes.add(fold(text));
  }
  return column;
}

function nameColumns(names: readonly RawCell[], shortNames: readonly RawCell[], count: number) {
  const [core, brand, trade, branch] = [emptyColumn(count), emptyColumn(count), emptyColumn(count), emptyColumn(count)];
  const places: NamedPlace[] = [];
  for (let row = 0; row < count; row++) {
    const name = companyName(knownOnly(textOf(names[row])) || textOf(shortNames[row]));
    places.push(name);
    core.of[row] = core.codes.add(coreOf(name));
    brand.of[row] = brand.codes.add(name.brand);
    trade.of[row] = trade.codes.add(name.trade);
    branch.of[row] = branch.codes.add(name.branch);
  }
  const shortBrand = new Int32Array(count).fill(NO_TEXT);
  for (let row = 0; row < count; row++) {
    const text = textOf(shortNames[row]);
    if (text !== '') shortBrand[row] = brand.codes.find(companyName(text).brand);
  }
  return { columns: { core, brand, shortBrand, trade, branch, tradeLine: tradeLines(trade.codes) }, places };
}

const LINE_OF_TRADE: ReadonlyMap<string, number> = new Map(
  ALIKE_TRADES.flatMap((trades, line) => trades.map((trade) => [trade, line] as const)),
);

const tradeLines = (trades: TextCodes): Int32Array => Int32Array.from(trades.texts, (trade) => LINE_OF_TRADE.get(trade) ?? NO_TEXT);

function addressColumns(cells: readonly RawCell[], count: number) {
  const [street, houseNumber, address] = [emptyColumn(count), emptyColumn(count), emptyColumn(count)];
  const places: (NamedPlace | undefined)[] = [];
  for (let row = 0; row < count; row++) {
    const text = knownOnly(textOf(cells[row]));
    const parts = text === '' ? undefined : postalAddress(text);
    places.push(parts?.place);
    if (!parts) continue;
    street.of[row] = street.codes.add(parts.street);
    houseNumber.of[row] = houseNumber.codes.add(parts.number);
    if (parts.number !== '') address.of[row] = address.codes.add(`${parts.street}|${parts.number}`);
  }
  return { columns: { street, houseNumber, address }, places };
}

function placeColumns(
  inNames: readonly NamedPlace[],
  cities: readonly RawCell[],
  provinces: readonly RawCell[],
  inAddresses: readonly (NamedPlace | undefined)[],
  count: number,
) {
  const [city, province] = [emptyColumn(count), emptyColumn(count)];
  const known = new Map<RawCell, NamedPlace>();
  const placeOf = (cell: RawCell | undefined): NamedPlace => {
    if (cell === undefined || cell === '') return { city: '', province: '' };
    let place = known.get(cell);
    if (!place) known.set(cell, (place = placeInCell(String(cell))));
    return place;
  };
  for (let row = 0; row < count; row++) {
    const [name, column, address] = [inNames[row], placeOf(cities[row]), inAddresses[row]];
    city.of[row] = city.codes.add(name?.city || column.city || address?.city || '');
    const provinceColumn = placeOf(provinces[row]);
    province.of[row] = province.codes.add(
      name?.province || column.province || provinceColumn.province || provinceColumn.city || address?.province || '',
    );
  }
  return { city, province };
}

/** The place that a cell names; a city that is not in the table of places stands for itself. */
function placeInCell(text: string): NamedPlace {
  const folded = foldPlain(text);
  const named = placeNamed(folded);
  if (named) return named;
  const { place } = splitPlace(folded, 1);
  return place.city === '' ? { city: folded, province: place.province } : place;
}

function telephoneLists(cells: readonly RawCell[], count: number): TelephoneLists {
  const start = new Int32Array(count + 1);
  const numbers: number[] = [];
  const counts = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const text = textOf(cells[row]);
    if (text !== '') {
      for (const number of telephonesOf(text)) {
        numbers.push(number);
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
    }
    start[row + 1] = numbers.length;
  }
  return { start, numbers: Float64Array.from(numbers), counts };
}

/** Degrees; NaN where either is missing. 0/0 lies in the sea and is what programs write for nothing. */
function coordinates(longitudes: readonly RawCell[], latitudes: readonly RawCell[], count: number) {
  const [longitude, latitude] = [new Float64Array(count).fill(NaN), new Float64Array(count).fill(NaN)];
  for (let row = 0; row < count; row++) {
    const [east, north] = [longitudes[row], latitudes[row]];
    if (typeof east !== 'number' || typeof north !== 'number' || (east === 0 && north === 0)) continue;
    longitude[row] = east;
    latitude[row] = north;
  }
  return { longitude, latitude };
}
