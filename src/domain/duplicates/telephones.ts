import { telephoneNumbers } from '../parsing/parseCodes';

/** Fewer digits are an extension or a service number and tell no customer from another. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;
/** What a local number without its area code has at most. */
const LOCAL_LIMIT = 1e8;
const MAINLAND_CODE_WITHOUT_PLUS = /^(?:00)?86(?=1[3-9]\d{9}$|0?[1-9]\d{8,10}$)/;

/**
 * The numbers of a telephone cell as numbers: country codes 86 and 886, extensions, separators and leading zeros gone, so
 * that `021-6234 5678 转 8`, `+86 21 62345678` and `(021)62345678` are 2162345678.
 */
export function telephonesOf(text: string): readonly number[] {
  const numbers: number[] = [];
  for (const digits of telephoneNumbers(text)) {
    const national = digits.replace(MAINLAND_CODE_WITHOUT_PLUS, '').replace(/^0+/, '');
    if (national.length < FEWEST_DIGITS || national.length > MOST_DIGITS) continue;
    const number = Number(national);
    if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}

/** What blocks are made of. */
export const lastEightDigits = (telephone: number): number => telephone % LOCAL_LIMIT;

/** Mobile numbers: 1xx xxxx xxxx on the mainland, 9xx xxx xxx in Taiwan. */
export const isMobile = (telephone: number): boolean =>
  (telephone >= 13_000_000_000 && telephone < 20_000_000_000) || (telephone >= 900_000_000 && telephone < 1_000_000_000);

/** Whether one of two numbers is the other without its area code. */
export function isSameWithoutAreaCode(first: number, second: number): boolean {
  const [short, long] = first < second ? [first, second] : [second, first];
  if (short >= LOCAL_LIMIT || long < LOCAL_LIMIT || isMobile(long)) return false;
  const size = short < 1e7 ? 1e7 : LOCAL_LIMIT;
  return long % size === short;
}
