import type { Classification } from '../../domain/classification/classify';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';

/** An override whose last day is over. */
export interface EndedOverride {
  readonly customer: string;
  readonly text: string;
  readonly by: string;
  readonly until: number;
}

/** What a reader of the summary has to know: lines left out, currencies, overrides, how RFM was banded. */
export function summaryNotes({ figures, rfm, grade }: Classification, overridesNow: number, ended: readonly EndedOverride[], texts: Texts): readonly string[] {
  const { leftOut, reportDate, currency } = figures;
  const counted = (key: 'inFuture' | 'withoutCustomer' | 'withoutDate' | 'withoutAmount'): readonly string[] =>
    leftOut[key] === 0 ? [] : [texts(`classification.summary.${key}`, { count: leftOut[key], date: isoOf(reportDate) })];
  const parts = rfm.banded.map((part) => texts(`classification.summary.rfmParts.${part}`)).join(', ');
  return [
    ...(grade[0] === undefined || grade[0] < 4 ? [] : [texts('classification.summary.noLedger')]),
    ...counted('inFuture'),
    ...counted('withoutCustomer'),
    ...counted('withoutDate'),
    ...counted('withoutAmount'),
    ...leftOut.otherCurrencies.map((other) => texts('classification.summary.otherCurrency', { ...other, prevailing: currency })),
    ...(parts === '' || figures.orders.every((orders) => orders === 0) ? [] : [texts('classification.summary.banded', { parts })]),
    ...(overridesNow === 0 ? [] : [texts('classification.summary.overridesNow', { count: overridesNow })]),
    ...ended.map((one) => texts('classification.summary.overrideEnded', { ...one, until: isoOf(one.until) })),
  ];
}
