import type { Check } from '../check';
import type { CodedColumn } from '../checkedTable';
import { plainCity, provinceOf, provincesWithCity, usualRegion, type Province } from '../places/provinces';
import { isPostalCodeOf, taiwanRanges } from '../places/taiwanPostalCodes';
import { NO_FACTS, type Facts } from '../finding';
import { ruleFor, type Rule } from '../rule';

const crossField = { policyRule: 'P2.1', kind: 'crossField', severity: 'warning' } as const;
const cityInProvince = ruleFor('Customers', 'city', 'placesDisagree', { ...crossField, name: 'inProvince' });
const regionOfProvince = ruleFor('Customers', 'region', 'placesDisagree', {
  ...crossField,
  severity: 'hint',
  name: 'ofProvince',
});

/**
 * The province lies where city and region say. A company's own view counts: a region that stands beside most of the
 * province's customers is right whatever the atlas says.
 */
export const placeCheck: Check = {
  rules: [cityInProvince, regionOfProvince],
  run: (input, { report }) => {
    const customers = input.table('Customers');
    const [province, city, region] = [customers.coded('province'), customers.coded('city'), customers.coded('region')];
    const provinces = province.texts.map(provinceOf);
    const cities = city.texts.map(provincesWithCity);
    const regions = region.texts.map(usualRegion);
    const usual = mostFrequent(province, region);
    for (let row = 0; row < customers.rowCount; row++) {
      const provinceCode = province.codes[row] ?? -1;
      const found = provinces[provinceCode];
      if (!found) continue;
      const cityCode = city.codes[row] ?? -1;
      const lying = cities[cityCode];
      if (lying && lying.length > 0 && !lying.includes(found))
        report(cityInProvince, row, city.texts[cityCode] ?? '', {
          ...factsOf(province, provinceCode),
          expected: lying.map(({ name }) => name).join(' / '),
        });
      const regionCode = region.codes[row] ?? -1;
      const atlas = regions[regionCode];
      if (atlas !== undefined && !found.regions.includes(atlas) && usual[provinceCode] !== regionCode)
        report(regionOfProvince, row, region.texts[regionCode] ?? '', {
          ...factsOf(province, provinceCode),
          expected: found.regions[0] ?? '',
        });
    }
  },
};

const factsOf = ({ texts }: CodedColumn, code: number): Facts => ({
  otherField: 'province',
  otherValue: texts[code] ?? '',
});

/** By code of the one column, the code of the other that most often stands beside it; -1 beside none. */
function mostFrequent(one: CodedColumn, other: CodedColumn): Int32Array {
  const width = other.texts.length;
  const counts = new Map<number, number>();
  const best = new Int32Array(one.texts.length).fill(-1);
  for (let row = 0; row < one.codes.length; row++) {
    const code = one.codes[row] ?? -1;
    const beside = other.codes[row] ?? -1;
    if (code < 0 || beside < 0) continue;
    const count = (counts.get(code * width + beside) ?? 0) + 1;
    counts.set(code * width + beside, count);
    const leader = best[code] ?? -1;
    if (leader < 0 || count > (counts.get(code * width + leader) ?? 0)) best[code] = beside;
  }
  return best;
}

const format = { policyRule: 'P2.1', kind: 'format' } as const;
const shape = ruleFor('Customers', 'postalCode', 'postalCodeShape', { ...format, severity: 'error' });
const leadingZero = ruleFor('Customers', 'postalCode', 'postalCodeLeadingZero', {
  ...format,
  severity: 'warning',
  isFixable: true,
});
const ofProvince = ruleFor('Customers', 'postalCode', 'postalCodeRegion', {
  policyRule: 'P2.1',
  kind: 'crossField',
  severity: 'warning',
});
const TAIWAN = '台湾';

/** Postal codes: six digits on the mainland that begin as the province's do, three, five or six in Taiwan. */
export const postalCodeCheck: Check = {
  rules: [shape, leadingZero, ofProvince],
  run: (input, { report }) => {
    const customers = input.table('Customers');
    const cells = customers.cells('postalCode') ?? [];
    const [province, city] = [customers.coded('province'), customers.coded('city')];
    const provinces = province.texts.map(provinceOf);
    const cities = city.texts.map(onlyProvince);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? '';
      if (cell === '') continue;
      const [provinceCode, cityCode] = [province.codes[row] ?? -1, city.codes[row] ?? -1];
      // By the province that stands there, else by a city that one province alone has.
      const found = provinceCode >= 0 ? provinces[provinceCode] : cities[cityCode];
      if (!found || (typeof cell === 'string' && isPlainlyOf(cell, found))) continue;
      const code = String(cell).normalize('NFKC').replace(/\s/g, '');
      const judged = found.name === TAIWAN ? judgeTaiwanCode(code, city.texts[cityCode] ?? '') : judgePostalCode(code, found);
      if (judged)
        report(
          judged.rule,
          row,
          cell,
          judged.facts,
          judged.better === undefined ? undefined : [{ field: 'postalCode', value: judged.better }],
        );
    }
  },
};

function onlyProvince(city: string): Province | undefined {
  const lying = provincesWithCity(city);
  return lying.length === 1 ? lying[0] : undefined;
}

/** Six digits that begin as the province's codes do. */
function isPlainlyOf(code: string, province: Province): boolean {
  if (code.length !== 6) return false;
  for (let i = 0; i < 6; i++) {
    const digit = code.charCodeAt(i);
    if (digit < 0x30 || digit > 0x39) return false;
  }
  return province.postalStarts[(code.charCodeAt(0) - 0x30) * 10 + code.charCodeAt(1) - 0x30] === 1;
}

interface JudgedCode {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly better?: string;
}

/** Three digits say the district, five and six the street; the first three lie within the city's. */
function judgeTaiwanCode(code: string, cityText: string): JudgedCode | undefined {
  if (!/^(?:\d{3}|\d{5}|\d{6})$/.test(code)) return { rule: shape, facts: NO_FACTS };
  const city = plainCity(cityText);
  const begins = taiwanRanges(city);
  return begins === undefined || isPostalCodeOf(code, city) ? undefined : { rule: ofProvince, facts: { province: cityText, begins } };
}

function judgePostalCode(code: string, province: Province): JudgedCode | undefined {
  if (province.postalCodes.length === 0) return undefined;
  const begins = (text: string): boolean => province.postalCodes.some((start) => text.startsWith(start));
  const padded = `0${code}`;
  if (/^\d{5}$/.test(code) && begins(padded)) return { rule: leadingZero, facts: { better: padded }, better: padded };
  if (!/^\d{6}$/.test(code)) return { rule: shape, facts: NO_FACTS };
  return begins(code)
    ? undefined
    : { rule: ofProvince, facts: { province: province.name, begins: province.postalCodes.join(', ') } };
}
