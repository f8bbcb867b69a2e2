import type { Classification } from '../../domain/classification/classify';
import { scoreParts } from '../../domain/classification/reasons';
import type { Texts } from '../../i18n/texts';

/** The known parts of a customer's weighted score with their scores, in words; '' under another standard. */
export const partsText = (classification: Classification, customer: number, texts: Texts): string =>
  scoreParts(classification, customer)
    .map(({ part, score }) => texts(`classification.parts.${part}`, { score: score.toFixed(2) }))
    .join(', ');
