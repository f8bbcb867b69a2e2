import type { Check } from '../check';
import type { Rule } from '../rule';
import { ageChecks } from './ages';
import { archiveChecks } from './archives';
import { coordinateCheck } from './coordinates';
import { dateOrderChecks } from './dateOrder';
import { fieldChecks } from './fieldChecks';
import { orderTotalCheck, paidTooMuchCheck } from './ledgerSums';
import { placeCheck, postalCodeCheck } from './places';
import { referenceChecks, submittedFieldCheck } from './references';
import { saleAmountCheck } from './saleAmounts';
import { hundredfoldChecks, outlierChecks, outOfLineCheck } from './suspicious';
import { uniquenessChecks } from './uniqueness';
import { opportunityCheck, reviewCheck, staleCheck } from './upkeep';

/** Every check: those that follow from the catalogue, then those of the rule list. */
export const ALL_CHECKS: readonly Check[] = [
  ...fieldChecks,
  ...ageChecks,
  coordinateCheck,
  placeCheck,
  postalCodeCheck,
  ...dateOrderChecks,
  saleAmountCheck,
  paidTooMuchCheck,
  opportunityCheck,
  ...archiveChecks,
  ...referenceChecks,
  submittedFieldCheck,
  ...uniquenessChecks,
  orderTotalCheck,
  staleCheck,
  reviewCheck,
  ...outlierChecks,
  ...hundredfoldChecks,
  outOfLineCheck,
];

/** Every rule by its id, in the order in which they are carried out. */
export const RULES: ReadonlyMap<string, Rule> = new Map(
  ALL_CHECKS.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)),
);
