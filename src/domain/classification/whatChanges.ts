import { isoOf } from '../serialDate';
import { DEAL_STAGES, GRADES, MARKET_POSITIONS, RELATIONSHIPS } from './classes';
import type { Classification } from './classify';
import { dealingsOf } from './dealings';
import { tradingFor, type ClassKind, type ClassReason } from './reasons';

const change = (code: string, facts: ClassReason['facts'] = {}): ClassReason => ({ code, facts });

/** What would put a customer into another class, all else as it is; undefined where nothing would, or nothing that can be said in a line. */
export function whatChanges(classes: Classification, kind: ClassKind, customer: number): ClassReason | undefined {
  switch (kind) {
    case 'relationship':
      return relationshipChange(classes, customer);
    case 'dealStage':
      return dealStageChange(classes, customer);
    case 'position':
      return positionChange(classes, customer);
    case 'grade':
      return gradeChange(classes, customer);
  }
}

function relationshipChange({ dealings, standard, relationship }: Classification, customer: number): ClassReason | undefined {
  const place = RELATIONSHIPS[relationship[customer] ?? 0];
  if (place === 'prospective') return change('firstDealMakesNew');
  const { firstDeal } = dealingsOf(dealings, customer);
  return place === 'new' && firstDeal !== undefined ? change('becomesExisting', { date: isoOf(firstDeal + standard.newCustomerDays + 1) }) : undefined;
}

function dealStageChange({ dealings, standard, dealStage }: Classification, customer: number): ClassReason {
  const stage = DEAL_STAGES[dealStage[customer] ?? DEAL_STAGES.length];
  if (stage === undefined) return change('opportunityMakesUpcoming');
  const { lastDeal } = dealingsOf(dealings, customer);
  if (stage === 'active' && lastDeal !== undefined) return change('noOrderMakesPast', { date: isoOf(lastDeal + standard.activeCustomerDays + 1) });
  return change('dealMakesActive');
}

function positionChange({ figures, dealings, standard, ladder, position, largeShortHistory }: Classification, customer: number): ClassReason | undefined {
  const place = MARKET_POSITIONS[position[customer] ?? MARKET_POSITIONS.length];
  const firstDeal = dealings.firstDeal[customer] ?? NaN;
  if (place === undefined || place === 'key') return undefined;
  if (largeShortHistory[customer] === 1) return Number.isNaN(firstDeal) ? undefined : change('becomesKey', { date: tradingFor(firstDeal, standard.keyYears) });
  const sales = figures.sales[customer] ?? 0;
  if (place === 'regular') return change('moreSalesMakeKey', { amount: ladder.growthTo(standard.keyShare, sales) });
  const missing = standard.regularOrders - (figures.orders[customer] ?? 0);
  const amount = ladder.growthTo(standard.occasionalShare, sales);
  if (amount === 0) return change('moreOrdersMakeRegular', { orders: missing });
  return missing > 0 ? change('moreSalesAndOrdersMakeRegular', { amount, orders: missing }) : change('moreSalesMakeRegular', { amount });
}

function gradeChange({ figures, standard, ladder, scores, grade }: Classification, customer: number): ClassReason | undefined {
  const code = grade[customer] ?? GRADES.length;
  const next = GRADES[code - 1];
  const sales = figures.sales[customer] ?? 0;
  if (GRADES[code] === undefined || next === undefined) return undefined;
  if (next === 'C') return change('anySaleMakesGrade', { amount: Math.max(0.01, Math.round((0.01 - sales) * 100) / 100), months: standard.periodMonths });
  const months = standard.periodMonths;
  const to = next === 'A' ? 'A' : 'B';
  switch (standard.gradeStandard) {
    case 'cumulativeShare':
      return change('moreSalesMakeGrade', { amount: ladder.growthTo(standard.gradeShares[to], sales), grade: to, months });
    case 'fixedThresholds':
      return change('moreSalesMakeGrade', { amount: Math.round((standard.gradeAmounts[to] - sales) * 100) / 100, grade: to, months });
    case 'weightedScore':
      return change('moreScoreMakesGrade', { points: standard.gradeScores[to] - (scores?.score[customer] ?? 0), grade: to });
  }
}
