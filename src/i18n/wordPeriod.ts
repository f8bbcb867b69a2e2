import { parsePeriod, type FilingPeriod } from '../domain/archive/filing/filingPeriod';
import type { Texts } from './texts';

/** A filing period as people say it. */
export const wordPeriod = (texts: Texts, period: FilingPeriod): string =>
  period.kind === 'year' ? texts('archive.year', { year: period.year }) : texts('archive.quarter', { year: period.year, quarter: period.quarter });

/** A period from the register in the words of the language; a text that is no period stays as it is. */
export function wordPeriodText(texts: Texts, text: string): string {
  const period = parsePeriod(text);
  return period ? wordPeriod(texts, period) : text;
}
