import type { Position, SecrecyLevel } from '../../domain/archive/archiveTerms';
import type { LoanManner } from '../../domain/archive/borrowing/access';
import { clockOf, type SerialTime } from '../../domain/archive/borrowing/loanTime';
import type { ItemState } from '../../domain/archive/destruction/foldForms';
import { DESTRUCTION_STEP_ITEMS, LOAN_MANNER_ITEMS, LOAN_STEP_ITEMS, POSITION_ITEMS, SECRECY_ITEMS } from '../../domain/catalogue/listItems';
import { isoOf, type SerialDate } from '../../domain/serialDate';
import type { ListItem } from '../../domain/tables';
import type { TextKey, Texts } from '../../i18n/texts';
import type { LoanStep } from '../../domain/archive/borrowing/loanRow';

/** Names of the texts of one group. */
export type WordsUnder<Group extends string, Key = TextKey> = Key extends `${Group}.${infer Rest}` ? Rest : never;

const labelOf = (items: readonly ListItem[], key: string | undefined, texts: Texts): string => items.find((one) => one.key === key)?.label[texts.language] ?? '';

export const wordLevel = (level: SecrecyLevel | undefined, texts: Texts): string => labelOf(SECRECY_ITEMS, level, texts);
export const wordPosition = (position: Position | undefined, texts: Texts): string => labelOf(POSITION_ITEMS, position, texts);
export const wordManner = (manner: LoanManner, texts: Texts): string => labelOf(LOAN_MANNER_ITEMS, manner, texts);
export const wordLoanStep = (step: LoanStep, texts: Texts): string => labelOf(LOAN_STEP_ITEMS, step, texts);
export const wordItemState = (state: ItemState, texts: Texts): string => labelOf(DESTRUCTION_STEP_ITEMS, state, texts);

export const wordDay = (day: SerialDate | undefined): string => (day === undefined ? '' : isoOf(day));
export const wordTime = (time: SerialTime | undefined): string => (time === undefined ? '' : `${isoOf(time)} ${clockOf(time)}`);

/** A rule of borrowing in words; another rule by its number. */
export function wordRule(rule: string, texts: Texts): string {
  const key = `archiveForms.rules.${rule.replace('.', '')}`;
  return texts.has(key) ? texts(key satisfies TextKey) : rule;
}
