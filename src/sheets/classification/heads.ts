import type { Classification } from '../../domain/classification/classify';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import type { ClassificationHead } from './classificationSheet';

/** Title of the list: report date, period and currency. */
export const classificationHead = (classification: Classification, customers: number, texts: Texts): ClassificationHead => ({
  title: texts('classification.title'),
  subtitle: texts('classification.subtitle', { customers, ...periodFacts(classification, texts) }),
});

/** Title of the summary. */
export const summaryHead = (classification: Classification, user: string, texts: Texts): ClassificationHead => ({
  title: texts('classification.summary.title'),
  subtitle: texts('classification.summary.subtitle', { by: user === '' ? '' : texts('classification.summary.by', { user }), ...periodFacts(classification, texts) }),
});

const periodFacts = ({ figures, standard }: Classification, texts: Texts) => ({
  date: isoOf(figures.reportDate),
  from: isoOf(figures.periodStart + 1),
  months: standard.periodMonths,
  currency: figures.currency === '' ? '' : texts('classification.inCurrency', { currency: figures.currency }),
});
