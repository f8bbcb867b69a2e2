import type { Classification } from '../../domain/classification/classify';
import type { CustomerClasses } from '../../domain/classification/customerClasses';
import { holds } from '../../domain/classification/overrides';
import type { Texts } from '../../i18n/texts';
import type { SummaryFacts } from '../../sheets/classification/classificationSummary';
import { classesText } from '../../sheets/classification/classText';
import { gradeMeanings, standardText } from '../../sheets/classification/gradeStandard';
import { summaryNotes, type EndedOverride } from '../../sheets/classification/summaryNotes';
import type { Overrides } from './overridesOf';
import type { Classified } from './readClassified';

/** What the summary shows beside its title and the changes. */
export function summaryFacts(
  classification: Classification,
  customers: readonly CustomerClasses[],
  overrides: Overrides,
  before: Classified,
  texts: Texts,
): Pick<SummaryFacts, 'customers' | 'meanings' | 'standard' | 'notes'> {
  const now = customers.filter(({ override }) => override).length;
  const ended = endedOverrides(classification, overrides, texts);
  return {
    customers,
    meanings: gradeMeanings(before.settings.gradeMeanings, texts),
    standard: standardText(classification.standard, texts),
    notes: summaryNotes(classification, now, ended, texts),
  };
}

const endedOverrides = ({ figures }: Classification, { filled }: Overrides, texts: Texts): readonly EndedOverride[] =>
  [...filled.values()].flatMap(({ customer, override }) =>
    override && !holds(override, figures.reportDate) ? [{ customer, text: classesText(override.classes, texts), by: override.by, until: override.until }] : [],
  );
