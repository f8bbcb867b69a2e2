import { GRADES } from '../../domain/classification/classes';
import type { CompositionBasis } from '../../domain/composition/compositionReport';
import { REPORT_RULES, type ReportKind, type SalesFilter } from '../../domain/composition/reportWish';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import type { Area, CellInput } from '../plan';
import { periodText } from './periodText';

/** Who made a report, when. */
export interface Made {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly user: string;
}

/** One of the figures under the title. `key` is what findings name it by. */
export interface KeyFigure {
  readonly key: string;
  readonly label: string;
  readonly value: CellInput;
  readonly format: string;
  readonly note: string;
}

/** Rows of the head: title, period, what it is made of and by, a gap, then the key figures. */
export const HEAD = { title: 0, period: 1, made: 2, gap: 3, labels: 4, figures: 5, notes: 6, end: 8 } as const;

/** Where the five key figures stand. */
export const TILES: readonly Pick<Area, 'column' | 'columns'>[] = [
  { column: 0, columns: 1 },
  { column: 1, columns: 2 },
  { column: 3, columns: 2 },
  { column: 5, columns: 2 },
  { column: 7, columns: 3 },
];

/** What the report is and of which period. */
export const headTitle = (kind: ReportKind, { period }: CompositionBasis, texts: Texts): string => `${texts(`composition.titles.${kind}`)} · ${periodText(period, texts)}`;

/** The lines under the title: the period and what it is compared with, then who made it, when, by which rules, of which sales. */
export function headLines(kind: ReportKind, basis: CompositionBasis, made: Made, texts: Texts): readonly [string, string] {
  const { period, before, lastSale, currency, facts, reportDate } = basis;
  const gap = texts.language === 'en-US' ? ' ' : '';
  const periodLine = [
    texts('composition.head.period', {
      period: periodText(period, texts),
      first: isoOf(period.first),
      last: isoOf(period.last),
      firstBefore: isoOf(before.first),
      lastBefore: isoOf(before.last),
    }) + (texts.language === 'en-US' ? '.' : '。'),
    ...(period.isComplete ? [] : [texts('composition.head.notOver')]),
    ...(lastSale < period.last && period.isComplete ? [texts('composition.head.ledgerEnds', { date: isoOf(lastSale) })] : []),
    ...(facts.inBefore.lines === 0 ? [texts('composition.head.noneBefore')] : []),
  ].join(gap);
  const madeLine = [
    texts('composition.head.made', {
      date: made.date,
      user: made.user || texts('composition.head.somebody'),
      rule: REPORT_RULES[kind],
      gradeDay: isoOf(Math.min(period.last, reportDate)),
      currency: currency || texts('composition.head.ledgerCurrency'),
    }),
    filterText(basis.wish.filter, texts),
  ].join(gap);
  return [periodLine, madeLine];
}

function filterText(filter: SalesFilter, texts: Texts): string {
  const between = texts('composition.findings.names');
  const parts = (['regions', 'categories', 'salespeople'] as const).flatMap((key) => (filter[key].length > 0 ? [texts(`composition.head.filters.${key}`, { names: filter[key].join(between) })] : []));
  const grades = filter.grades.length > 0 ? [texts('composition.head.filters.grades', { names: GRADES.filter((grade) => filter.grades.includes(grade)).join(between) })] : [];
  const filters = [...parts, ...grades];
  return filters.length === 0 ? texts('composition.head.noFilter') : texts('composition.head.filter', { filters: filters.join(texts.language === 'en-US' ? '; ' : '；') });
}
