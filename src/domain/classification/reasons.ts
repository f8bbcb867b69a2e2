import { addYears, isoOf } from '../serialDate';
import { DEAL_STAGES, GRADES, MARKET_POSITIONS, RELATIONSHIPS, type Grade } from './classes';
import type { Classification } from './classify';
import { dealingsOf } from './dealings';
import type { ScorePart } from './standard';
import { SCORE_PARTS } from './standard';

/** The classes that are reckoned. */
export const CLASS_KINDS = ['relationship', 'dealStage', 'position', 'grade'] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

/** Why a class is what it is, or what would change it: a code with the figures that it rests on, worded in i18n. Dates are `YYYY-MM-DD`, shares 0-1. */
export interface ClassReason {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

const reason = (code: string, facts: ClassReason['facts'] = {}): ClassReason => ({ code, facts });

/** The rule and the figures that one computed class of a customer rests on. */
export function reasonOf(classes: Classification, kind: ClassKind, customer: number): ClassReason {
  switch (kind) {
    case 'relationship':
      return relationshipReason(classes, customer);
    case 'dealStage':
      return dealStageReason(classes, customer);
    case 'position':
      return positionReason(classes, customer);
    case 'grade':
      return gradeReason(classes, customer);
  }
}

/** P1.1 */
function relationshipReason({ dealings, figures, standard, relationship }: Classification, customer: number): ClassReason {
  const { firstDeal } = dealingsOf(dealings, customer);
  if (firstDeal === undefined || RELATIONSHIPS[relationship[customer] ?? 0] === 'prospective') return reason('noDeal');
  const facts = { date: isoOf(firstDeal), days: figures.reportDate - firstDeal, limit: standard.newCustomerDays };
  return reason(RELATIONSHIPS[relationship[customer] ?? 0] === 'existing' ? 'firstDealBefore' : 'firstDealWithin', facts);
}

/** P1.2 */
function dealStageReason({ dealings, figures, standard, dealStage }: Classification, customer: number): ClassReason {
  const { lastDeal, hasOpenOpportunity, expectedFirstDeal } = dealingsOf(dealings, customer);
  const stage = DEAL_STAGES[dealStage[customer] ?? DEAL_STAGES.length];
  if (stage === undefined) return reason('noSign');
  if (stage === 'upcoming') return hasOpenOpportunity || expectedFirstDeal === undefined ? reason('openOpportunity') : reason('expectedDeal', { date: isoOf(expectedFirstDeal) });
  const facts = { date: isoOf(lastDeal ?? 0), days: figures.reportDate - (lastDeal ?? 0), limit: standard.activeCustomerDays };
  return reason(stage === 'active' ? 'lastDealWithin' : 'lastDealBefore', facts);
}

/** P1.4 */
function positionReason({ dealings, figures, standard, ladder, position, largeShortHistory }: Classification, customer: number): ClassReason {
  const place = MARKET_POSITIONS[position[customer] ?? MARKET_POSITIONS.length];
  if (place === undefined) return reason('noLedger');
  const sales = figures.sales[customer] ?? 0;
  if (!(sales > 0)) return reason('positionNoSales', { sales });
  const before = ladder.shareBefore(sales);
  const orders = figures.orders[customer] ?? 0;
  if (place === 'key') return reason('positionKey', { before, share: standard.keyShare, since: isoOf(dealings.firstDeal[customer] ?? 0), years: standard.keyYears });
  if (largeShortHistory[customer] === 1) return reason('positionLargeShort', { before, share: standard.keyShare, since: isoOf(dealings.firstDeal[customer] ?? 0), years: standard.keyYears });
  if (!(before < standard.occasionalShare)) return reason('positionLast', { before, share: standard.occasionalShare });
  if (place === 'occasional') return reason('positionFewOrders', { orders, limit: standard.regularOrders });
  return reason('positionRegular', { before, share: standard.keyShare, orders });
}

/** P3.2b */
function gradeReason({ figures, standard, ladder, scores, grade }: Classification, customer: number): ClassReason {
  const place = GRADES[grade[customer] ?? GRADES.length];
  if (place === undefined) return reason('noLedger');
  const sales = figures.sales[customer] ?? 0;
  if (place === 'D') return reason('gradeNoSales', { sales, months: standard.periodMonths });
  switch (standard.gradeStandard) {
    case 'cumulativeShare':
      return reason('gradeByShare', { before: ladder.shareBefore(sales), sales, ...shareBounds(place, standard.gradeShares) });
    case 'fixedThresholds':
      return place === 'C' ? reason('gradeBelowAmount', { sales, limit: standard.gradeAmounts.B }) : reason('gradeByAmount', { sales, limit: standard.gradeAmounts[place] });
    case 'weightedScore':
      return reason('gradeByScore', { score: scores?.score[customer] ?? 0, coverage: scores?.coverage[customer] ?? 0, minScore: place === 'C' ? 0 : standard.gradeScores[place] });
  }
}

/** Between which shares of sales before a customer a grade lies. */
function shareBounds(grade: Exclude<Grade, 'D'>, limits: { readonly A: number; readonly B: number }): { readonly from: number; readonly to: number } {
  if (grade === 'A') return { from: 0, to: limits.A };
  return grade === 'B' ? { from: limits.A, to: limits.B } : { from: limits.B, to: 1 };
}

/** The parts of a customer's weighted score that are known, each 0-1 with its weight. */
export function scoreParts(classes: Classification, customer: number): readonly { readonly part: ScorePart; readonly score: number; readonly weight: number }[] {
  const { scores, standard } = classes;
  if (!scores) return [];
  return SCORE_PARTS.flatMap((part) => {
    const score = scores.parts[part][customer] ?? NaN;
    return Number.isNaN(score) || standard.weights[part] === 0 ? [] : [{ part, score, weight: standard.weights[part] }];
  });
}

/** The day from which a customer has traded for so many years. */
export const tradingFor = (firstDeal: number, years: number): string => isoOf(addYears(firstDeal, years));
