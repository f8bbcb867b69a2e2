import type { Grade } from '../../domain/classification/classes';
import type { ClassificationStandard, GradeLimits } from '../../domain/classification/standard';
import type { Texts } from '../../i18n/texts';
import type { GradeMeaning } from './classificationSummary';

/** P3.2b: the standard by which grades were given, in words. */
export function standardText(standard: ClassificationStandard, texts: Texts): string {
  const percent = ({ A, B }: GradeLimits) => ({ A: `${Math.round(A * 1000) / 10} %`, B: `${Math.round(B * 1000) / 10} %` });
  switch (standard.gradeStandard) {
    case 'cumulativeShare':
      return texts('classification.summary.standard.cumulativeShare', percent(standard.gradeShares));
    case 'fixedThresholds':
      return texts('classification.summary.standard.fixedThresholds', { ...standard.gradeAmounts });
    case 'weightedScore':
      return texts('classification.summary.standard.weightedScore', { ...standard.gradeScores });
  }
}

/** What each grade means: the company's own words, else the default ones. */
export function gradeMeanings(own: Partial<Readonly<Record<Grade, GradeMeaning>>>, texts: Texts): Readonly<Record<Grade, GradeMeaning>> {
  const meaning = (grade: Grade): GradeMeaning => ({
    goods: own[grade]?.goods || texts(`classification.meanings.${grade}.goods`),
    sales: own[grade]?.sales || texts(`classification.meanings.${grade}.sales`),
    collection: own[grade]?.collection || texts(`classification.meanings.${grade}.collection`),
  });
  return { A: meaning('A'), B: meaning('B'), C: meaning('C'), D: meaning('D') };
}
