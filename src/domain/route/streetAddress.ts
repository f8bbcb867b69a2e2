/** A street address taken apart for putting stops in order: the street's name, then numbers from the coarse to the fine. */
export interface StreetAddress {
  readonly street: string;
  /** Section, lane, alley, house, floor; 0 where there is none. */
  readonly numbers: readonly number[];
}

const NUMBER = '[\\d一二三四五六七八九十百零〇两兩]+';
/** What ends a street's name in Chinese; the name goes up to the last of them. */
const CHINESE_STREET = /^(.*(?:大道|大街|胡同|路|街|道|村|里|庄|莊))/u;
/** Marks of Chinese numbering in its order: 段 section, 巷 lane, 弄 alley, 号/號 house, 楼/樓/层/層 floor. */
const CHINESE_NUMBERS = ['段', '巷', '弄', '[号號]', '[楼樓层層]'].map((mark) => new RegExp(`(${NUMBER})(?:[之\\-]\\d+)?\\s*${mark}`, 'u'));

const DIGITS = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));

/** Reads `中山路3段25巷8号`, `12 Main St`, `Steinstraße 7a`; what it does not know stays in the street's name. */
export function parseStreet(text: string): StreetAddress {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return /\p{Script=Han}/u.test(plain) ? chineseStreet(plain) : westernStreet(plain);
}

function chineseStreet(text: string): StreetAddress {
  const head = CHINESE_STREET.exec(text.replace(new RegExp(`${NUMBER}段.*$`, 'u'), ''));
  const street = (head?.[1] ?? text.replace(new RegExp(`${NUMBER}(?:段|巷|弄|号|號).*$`, 'u'), '')).trim();
  const rest = text.startsWith(street) ? text.slice(street.length) : text;
  return { street, numbers: CHINESE_NUMBERS.map((pattern) => numberOf(pattern.exec(rest)?.[1] ?? bareNumber(rest, pattern))) };
}

/** `人民路12` without 号: a number with no mark behind it is the house's. */
const bareNumber = (rest: string, pattern: RegExp): string =>
  pattern === CHINESE_NUMBERS[3] && CHINESE_NUMBERS.every((one) => !one.test(rest)) ? (/^\s*(\d+)/.exec(rest)?.[1] ?? '') : '';

function westernStreet(text: string): StreetAddress {
  const inFront = /^(?:no\.?\s*)?(\d+)\s*[a-z]?(?:[-/]\d+)?[ ,]+(.+)$/.exec(text);
  const behind = /^(.+?)[ ,]+(?:no\.?\s*)?(\d+)\s*[a-z]?(?:[-/]\d+)?$/.exec(text);
  const [street, house] = inFront ? [inFront[2], inFront[1]] : behind ? [behind[1], behind[2]] : [text, ''];
  return { street: (street ?? '').trim(), numbers: [0, 0, 0, Number(house ?? 0), 0] };
}

/** Arabic or Chinese digits as a number; 0 for none. */
function numberOf(text: string): number {
  if (/^\d*$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text.replace(/[两兩]/g, '二').replaceAll('〇', '零')) {
    if (character === '十' || character === '百') {
      total += Math.max(1, digit) * (character === '十' ? 10 : 100);
      digit = 0;
    } else digit = digit * (DIGITS.has(character) ? 1 : 10) + (DIGITS.get(character) ?? Number(character));
  }
  return total + digit;
}

/** Where a stop without coordinates is. */
export interface AddressOfStop {
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

const COLLATOR = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** P3.2c, without coordinates: by city, district, street and number; without a street last of its district. */
export function compareAddresses(a: AddressOfStop, b: AddressOfStop): number {
  return byName(a.city, b.city) || byName(a.district, b.district) || compareStreets(parseStreet(a.street), parseStreet(b.street));
}

/** Nothing comes last. */
const byName = (a: string, b: string): number => (a === '' || b === '' ? Number(a === '') - Number(b === '') : COLLATOR.compare(a, b));

function compareStreets(a: StreetAddress, b: StreetAddress): number {
  const byStreet = byName(a.street, b.street);
  if (byStreet !== 0) return byStreet;
  const level = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
  return level === -1 ? 0 : (a.numbers[level] ?? 0) - (b.numbers[level] ?? 0);
}
