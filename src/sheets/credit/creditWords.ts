import { assertNever } from '../../domain/assertNever';
import type { CreditAdvice } from '../../domain/credit/creditAdvice';
import type { CreditPolicy, CreditTerms } from '../../domain/credit/creditPolicy';
import type { Texts } from '../../i18n/texts';

/** A grade's name; the customers without a grade have a word of their own. */
export const gradeName = (grade: number, policy: CreditPolicy, texts: Texts): string => policy.grades[grade]?.name ?? texts('credit.unrated');

/** Terms of trade in words. */
export const wordTerms = ({ days }: CreditTerms, texts: Texts): string => (days > 0 ? texts('credit.terms.days', { days }) : texts('credit.terms.before'));

/** The way of handling: the company's own words, else the add-in's for the grade. */
export function wordHandling(grade: number, terms: CreditTerms, policy: CreditPolicy, texts: Texts): string {
  if (terms.handling) return terms.handling;
  const key = `credit.handling.${policy.grades[grade]?.name ?? 'unrated'}`;
  if (texts.has(key)) return texts(key);
  return texts(terms.isRisky ? 'credit.handling.risky' : 'credit.handling.usual');
}

/** Advice in words, whole amounts. */
export function wordAdvice(advice: CreditAdvice, texts: Texts): string {
  switch (advice.kind) {
    case 'overLimit':
      return texts('credit.advice.overLimit', { amount: Math.ceil(advice.excess) });
    case 'collect':
      return texts('credit.advice.collect', { amount: Math.round(advice.overdue), days: advice.days });
    case 'settleDispute':
      return texts('credit.advice.settleDispute', { amount: Math.round(advice.amount) });
    case 'askAgency':
      return texts('credit.advice.askAgency', { cost: Math.round(advice.cost), stake: Math.round(advice.stake) });
    case 'agencyTooDear':
      return texts('credit.advice.agencyTooDear', { cost: Math.round(advice.cost), stake: Math.round(advice.stake) });
    case 'agencyReportThere':
      return texts('credit.advice.agencyReportThere', { days: advice.days });
    case 'largeShare':
      return texts('credit.advice.largeShare', { share: wordShare(advice.share) });
    case 'tooLittleKnown':
      return texts('credit.advice.tooLittleKnown');
    case 'heldBack':
      return texts('credit.advice.heldBack', { score: advice.score });
    case 'noLimitBasis':
      return texts('credit.advice.noLimitBasis');
    case 'weOwe':
      return texts('credit.advice.weOwe', { amount: Math.round(advice.amount) });
    default:
      return assertNever(advice);
  }
}

/** `12 %` of a share 0 to 1. */
export const wordShare = (share: number): string => `${Math.round(share * 100)}%`;

/** Headings of the bands of days past due. */
export const bandHeaders = ({ ageingDays: [first, second, third] }: CreditPolicy, texts: Texts): readonly string[] => [
  texts('credit.band', { first: 1, last: first }),
  texts('credit.band', { first: first + 1, last: second }),
  texts('credit.band', { first: second + 1, last: third }),
  texts('credit.lastBand', { days: third }),
];
