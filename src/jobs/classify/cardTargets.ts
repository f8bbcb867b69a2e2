import { cardsUnderMark } from '../../sheets/card/cardBaseline';
import type { LinkPlan } from '../../sheets/plan';
import type { SheetEntry } from '../../workbook/ownSheets';

/** Where each customer's card stands, by the customer's key. */
export function cardTargets(sheets: readonly SheetEntry[]): ReadonlyMap<string, LinkPlan['target']> {
  return new Map(
    sheets.flatMap(({ name, mark }) =>
      mark ? cardsUnderMark(mark).map(({ key, top }) => [key, { kind: 'place' as const, sheetName: name, address: `A${top + 1}` }] as const) : [],
    ),
  );
}
