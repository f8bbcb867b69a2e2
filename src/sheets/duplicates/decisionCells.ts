import { LANGUAGES } from '../../domain/language';
import { createTexts } from '../../i18n/texts';
import type { RawCell } from '../../domain/tables';
import type { ListedPair } from './duplicatesSheet';
import { DECISION_COLUMN, FIRST_ROW, NUMBER_COLUMN } from './duplicateColumns';

export type Decision = 'same' | 'notSame';

/** A person's word on a pair of the sheet. */
export interface PairDecision {
  readonly pair: ListedPair;
  readonly decision: Decision;
}

const DECISIONS: ReadonlyMap<string, Decision> = new Map(
  LANGUAGES.flatMap((language) => {
    const texts = createTexts(language);
    return (['same', 'notSame'] as const).map((decision) => [texts(`duplicates.decision.${decision}`), decision] as const);
  }),
);

/**
 * Reads what people chose on the sheet, from its cells as rows from the top on. A row is known by its number, so that
 * sorting and deleting rows do no harm; what is no choice of any language is passed over.
 */
export function decisionsOn(rows: readonly (readonly RawCell[])[], listed: readonly ListedPair[]): readonly PairDecision[] {
  return rows.slice(FIRST_ROW).flatMap((row) => {
    const pair = listed[Number(row[NUMBER_COLUMN]) - 1];
    const decision = DECISIONS.get(String(row[DECISION_COLUMN] ?? '').trim());
    return pair && decision ? [{ pair, decision }] : [];
  });
}
