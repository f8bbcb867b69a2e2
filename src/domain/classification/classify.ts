import { DEAL_STAGES, dealStageOf, RELATIONSHIPS, relationshipOf } from './classes';
import { dealingsOf, type DealingColumns } from './dealings';
import { gradeCodes } from './grades';
import { positionCodes } from './positions';
import { rfmScores, type RfmScores } from './rfm';
import type { SalesFigures } from './salesFigures';
import { SalesLadder } from './salesLadder';
import type { ClassificationStandard } from './standard';
import { weightedScores, type ScoreEvidence, type WeightedScores } from './weightedScore';

/** The code of a class that a customer has not got. */
export const NO_CLASS = 255;

/**
 * The computed classes of every customer, as columns by position in the list of customers; each code is a position in
 * its list of classes (RELATIONSHIPS, DEAL_STAGES, MARKET_POSITIONS, GRADES).
 */
export interface Classification {
  readonly figures: SalesFigures;
  readonly dealings: DealingColumns;
  readonly standard: ClassificationStandard;
  readonly ladder: SalesLadder;
  /** P1.1 */
  readonly relationship: Uint8Array;
  /** P1.2; NO_CLASS without a deal and without a sign of one to come. */
  readonly dealStage: Uint8Array;
  /** P1.4; NO_CLASS for all where there is no ledger. */
  readonly position: Uint8Array;
  readonly largeShortHistory: Uint8Array;
  /** P3.2b; NO_CLASS for all where there is no ledger. */
  readonly grade: Uint8Array;
  readonly rfm: RfmScores;
  /** There where the standard is the weighted one. */
  readonly scores: WeightedScores | undefined;
}

/** Classifies all customers; grades and positions rest on sales, so that without a ledger there are none. */
export function classify(
  figures: SalesFigures,
  dealings: DealingColumns,
  standard: ClassificationStandard,
  hasLedger: boolean,
  evidence?: ScoreEvidence,
): Classification {
  const ladder = new SalesLadder(figures.sales);
  const scores = standard.gradeStandard === 'weightedScore' && evidence ? weightedScores(figures, evidence, standard) : undefined;
  const none = new Uint8Array(hasLedger ? 0 : figures.customers).fill(NO_CLASS);
  const positions = positionCodes(figures, dealings, ladder, standard);
  return {
    figures,
    dealings,
    standard,
    ladder,
    ...dealClasses(dealings, figures, standard),
    position: hasLedger ? positions.position : none,
    largeShortHistory: positions.largeShortHistory,
    grade: hasLedger ? gradeCodes(figures, ladder, scores, standard) : none,
    rfm: rfmScores(figures, standard),
    scores,
  };
}

function dealClasses(dealings: DealingColumns, figures: SalesFigures, standard: ClassificationStandard): Pick<Classification, 'relationship' | 'dealStage'> {
  const { customers, reportDate } = figures;
  const relationship = new Uint8Array(customers);
  const dealStage = new Uint8Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    const own = dealingsOf(dealings, customer);
    relationship[customer] = RELATIONSHIPS.indexOf(relationshipOf(own, reportDate, standard.newCustomerDays));
    const stage = dealStageOf(own, reportDate, standard.activeCustomerDays);
    dealStage[customer] = stage === undefined ? NO_CLASS : DEAL_STAGES.indexOf(stage);
  }
  return { relationship, dealStage };
}
