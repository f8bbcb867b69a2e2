import type { Classification } from '../../domain/classification/classify';
import type { CustomerClasses } from '../../domain/classification/customerClasses';
import { holds } from '../../domain/classification/overrides';
import type { Problem } from '../../domain/problem';
import { isoOf, type SerialDate } from '../../domain/serialDate';
import type { Overrides } from './overridesOf';
import type { Classified } from './readClassified';

const problem = (code: string, severity: Problem['severity'], facts: Problem['facts'], rule = 'P3.2b'): Problem => ({ code, severity, place: {}, facts, rule });

/** Sale lines that the figures do not hold; that there are none at all. `lines`: those of the ledger. */
export function salesProblems({ figures }: Classification, lines: number): readonly Problem[] {
  if (lines === 0) return [problem('classesWithoutSales', 'warning', {})];
  const { leftOut, reportDate, currency } = figures;
  const counted = (code: string, count: number): readonly Problem[] => (count === 0 ? [] : [problem(code, 'warning', { count, date: isoOf(reportDate) })]);
  return [
    ...counted('salesInFuture', leftOut.inFuture),
    ...counted('salesWithoutDate', leftOut.withoutDate),
    ...counted('salesWithoutAmount', leftOut.withoutAmount),
    ...counted('salesWithoutCustomer', leftOut.withoutCustomer),
    ...leftOut.otherCurrencies.map((other) => problem('currenciesMixed', 'warning', { ...other, prevailing: currency })),
  ];
}

/** Overrides that do not count: incomplete ones, ended ones, those of customers that are not there. */
export function overrideProblems({ filled }: Overrides, customers: readonly CustomerClasses[], before: Classified, reportDate: SerialDate): readonly Problem[] {
  const there = new Set(customers.map(({ key }) => key));
  return [
    ...(before.sheet && !before.sheet.isRewritable ? [problem('classificationSheetKept', 'hint', {})] : []),
    ...[...filled].flatMap(([key, { customer, override, unread, cells }]): readonly Problem[] => {
      if (!there.has(key)) return [problem('overrideWaiting', 'warning', { customer, text: String(cells[0]) })];
      if (unread === 'classUnknown') return [problem('overrideUnknown', 'warning', { customer, text: String(cells[0]) })];
      if (!override) return [problem('overrideIncomplete', 'warning', { customer, text: String(cells[0]) })];
      return holds(override, reportDate) ? [] : [problem('overrideEnded', 'hint', { customer, text: String(cells[0]), by: override.by, date: isoOf(override.until) })];
    }),
  ];
}
