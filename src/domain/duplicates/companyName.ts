import { foldText } from './foldText';
import { BRANCH_ENDINGS, LEGAL_FORMS, TRADE_WORDS } from './nameWords';
import { placeNamed, splitPlace, type NamedPlace } from './places';

/** A company's name in the parts that are compared, all folded; a part that the name has not got is ''. */
export interface CompanyName {
  /** What tells the company from others (字号): `恒达`. Never '' unless the name is. */
  readonly brand: string;
  /** What it does (商贸, 科技 ...), as one text. */
  readonly trade: string;
  readonly city: string;
  readonly province: string;
  /** Shop or branch: `浦东店`, `上海分公司`. */
  readonly branch: string;
}

interface WordEndings {
  readonly words: ReadonlySet<string>;
  /** Length of the longest word by its last character's unit. */
  readonly longest: ReadonlyMap<number, number>;
}

function endings(list: readonly string[]): WordEndings {
  const longest = new Map<number, number>();
  for (const word of list) {
    const unit = word.charCodeAt(word.length - 1);
    longest.set(unit, Math.max(longest.get(unit) ?? 0, word.length));
  }
  return { words: new Set(list), longest };
}

const LEGAL = endings(LEGAL_FORMS);
const TRADES = endings(TRADE_WORDS);
const BRANCHES = endings(BRANCH_ENDINGS);
/** Legal forms as brackets shorten them: `(株)`, `(股)`. */
const SHORT_LEGAL_FORMS: ReadonlySet<string> = new Set(['株', '股', '有', '有限']);
/** A brand of one character is none. */
const SHORTEST_BRAND = 2;
const NO_NAME: CompanyName = { brand: '', trade: '', city: '', province: '', branch: '' };
/** A legal form in the middle of a name: what comes after it is a part of the company. */
const AFTER_LEGAL_FORM = /^(.{2,}?(?:股份有限公司|有限责任公司|责任有限公司|有限公司|总公司|集团公司))(.+)$/;

/**
 * Takes a name apart: legal form at the end off (whole phrases, longest first, as often as there is one and something is
 * left), place in front aside, branch in brackets or after the legal form apart, brand and trade words apart.
 */
export function companyName(text: string): CompanyName {
  const folded = foldText(text);
  if (folded === '') return NO_NAME;
  const { body, branch: bracketed, place: bracketedPlace } = withoutBrackets(folded);
  const { body: main, branch: behind } = withoutBranch(body);
  const whole = LEGAL.words.has(main) ? main : stripEndings(main, LEGAL, 1);
  const { place, rest } = splitPlace(whole, SHORTEST_BRAND);
  const own = brandAndTrade(rest);
  // Where nothing but trade words is left (`青岛啤酒`), the place is the brand.
  const isPlaceBrand = rest !== whole && TRADES.words.has(own.brand);
  const { brand, trade } = isPlaceBrand ? brandAndTrade(whole) : own;
  return {
    brand,
    trade,
    city: (isPlaceBrand ? '' : place.city) || bracketedPlace.city,
    province: (isPlaceBrand ? '' : place.province) || bracketedPlace.province,
    branch: bracketed || behind,
  };
}

/** Everything of a name but place, branch and legal form. */
export const coreOf = ({ brand, trade }: CompanyName): string => brand + trade;

interface Unbracketed {
  readonly body: string;
  readonly branch: string;
  readonly place: NamedPlace;
}

/** What stands in brackets is a legal form, a place or a part of the company. */
function withoutBrackets(folded: string): Unbracketed {
  if (!folded.includes('(')) return { body: folded.replaceAll(')', ''), branch: '', place: { city: '', province: '' } };
  let place: NamedPlace = { city: '', province: '' };
  let branch = '';
  const body = folded.replace(/\(([^()]*)\)?/g, (_, content: string) => {
    const named = placeNamed(content);
    if (named) place = named;
    else if (SHORT_LEGAL_FORMS.has(content)) return '';
    else if (LEGAL.words.has(content)) return content;
    else if (content !== '') branch += content;
    return isLatin(content) ? ' ' : '';
  });
  const plain = body.replaceAll(')', '').replace(/ +/g, ' ').trim();
  return plain === '' ? { body: branch || folded.replace(/[()]/g, ''), branch: '', place } : { body: plain, branch, place };
}

const isLatin = (text: string): boolean => text.charCodeAt(0) < 0x2e80;

function withoutBranch(body: string): { readonly body: string; readonly branch: string } {
  const match = body.includes('公司') ? AFTER_LEGAL_FORM.exec(body) : null;
  if (!match) return { body, branch: '' };
  const [, head = '', tail = ''] = match;
  return endingOf(tail, BRANCHES, 0) === undefined ? { body, branch: '' } : { body: head, branch: tail };
}

/** The longest of the words that a text ends with, where at least `keep` characters are left before it. */
function endingOf(text: string, { longest, words }: WordEndings, keep: number): string | undefined {
  const most = longest.get(text.charCodeAt(text.length - 1)) ?? 0;
  for (let length = Math.min(most, text.length - keep); length > 0; length--) {
    const start = text.length - length;
    if (words.has(text.slice(start)) && isWordStart(text, start)) return text.slice(start);
  }
  return undefined;
}

/** A word of letters begins after a blank or a Chinese character; a Chinese word anywhere. */
const isWordStart = (text: string, start: number): boolean =>
  start === 0 || text.charCodeAt(start) >= 0x2e80 || text.charCodeAt(start - 1) === 0x20 || text.charCodeAt(start - 1) >= 0x2e80;

function stripEndings(text: string, list: WordEndings, keep: number): string {
  let rest = text;
  for (let ending = endingOf(rest, list, keep); ending !== undefined; ending = endingOf(rest, list, keep)) {
    rest = rest.slice(0, rest.length - ending.length).trimEnd();
  }
  return rest;
}

function brandAndTrade(text: string): { readonly brand: string; readonly trade: string } {
  const brand = stripEndings(text, TRADES, SHORTEST_BRAND);
  return { brand, trade: text.slice(brand.length).trim() };
}
