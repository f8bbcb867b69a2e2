import { addYears, civilOf, serialOf, type SerialDate } from '../serialDate';
import type { RawCell } from '../tables';
import type { ArchivePolicy, Retention } from './archivePolicy';
import type { ArchiveCategory } from './archiveTerms';

const PERMANENT = /^(?:永久|永远|永遠|长期保存|長期保存|permanent(?:ly)?|for ?ever|perpetual|indefinite(?:ly)?|∞)$/iu;
const CHINESE_DIGITS = '零一二三四五六七八九';
const LONGEST = 200;

/**
 * How long a document is kept, as people write it: `10`, `10年`, `三十年`, `30 years`, `永久`, `permanent`. Undefined for
 * an empty cell; a text that says neither is `unreadable`.
 */
export function parseRetention(cell: RawCell | undefined): Retention | 'unreadable' | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell === 'number') return isTerm(cell) ? cell : 'unreadable';
  const text = String(cell).normalize('NFKC').trim();
  if (text === '') return undefined;
  if (PERMANENT.test(text)) return 'permanent';
  const years = /^(\d{1,3})\s*(?:年|years?|yrs?|y)?$/iu.exec(text)?.[1];
  const number = years === undefined ? chineseYears(text) : Number(years);
  return number !== undefined && isTerm(number) ? number : 'unreadable';
}

const isTerm = (years: number): boolean => Number.isInteger(years) && years >= 1 && years <= LONGEST;

/** `十年` 10, `十五年` 15, `三十年` 30. */
function chineseYears(text: string): number | undefined {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?年?$/u.exec(text);
  if (!found || text === '' || text === '年') return undefined;
  const [, first, ten, last] = found;
  if (!ten) return last === undefined && first !== undefined ? CHINESE_DIGITS.indexOf(first) : undefined;
  return (first === undefined ? 1 : CHINESE_DIGITS.indexOf(first)) * 10 + (last === undefined ? 0 : CHINESE_DIGITS.indexOf(last));
}

/** The term of a category by the company's table. */
export const retentionOf = (category: ArchiveCategory, policy: Pick<ArchivePolicy, 'retention'>): Retention => policy.retention[category];

/**
 * The last day of a document's retention (A8.2): from the end of its year, or from its day where the company counts so.
 * Undefined where it is kept for ever.
 */
export function retainedUntil(documentDate: SerialDate, retention: Retention, { retentionFrom }: Pick<ArchivePolicy, 'retentionFrom'>): SerialDate | undefined {
  if (retention === 'permanent') return undefined;
  return retentionFrom === 'documentDate' ? addYears(documentDate, retention) : serialOf(civilOf(documentDate).year + retention, 12, 31);
}
