import { findField } from '../../domain/catalogue/catalogue';
import type { Language } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import type { RawCell } from '../../domain/tables';
import { addressOf } from '../address';
import type { CellInput, ValueBlock } from '../plan';
import { baselineOf, isSameValue, VALUE_CELLS, type CardBaseline, type CardPlace } from './cardBaseline';
import type { PlacedCell } from './cardGrid';

/** A card that stands in the workbook, as it is now. */
export interface ExistingCard extends CardPlace {
  /** The kind of the sheet's mark: `card` or `cardBook`. */
  readonly kind: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** The cells of the card's own rows and columns. */
  readonly current: readonly (readonly RawCell[])[];
}

/** What is to be written on a card that is there, and what a person typed there and keeps. */
export interface Refreshed {
  readonly values: ValueBlock;
  readonly baseline: CardBaseline;
  readonly kept: readonly Problem[];
  /** Whether any cell gets another value than it has. */
  readonly changes: boolean;
}

/**
 * Brings a card up to date. A cell that a person changed since it was written is left as it is and reported, unless the
 * new value is the very one typed; all others get their new values.
 */
export function refreshCard(existing: ExistingCard, fresh: ValueBlock, language: Language): Refreshed {
  const values: CellInput[][] = fresh.values.map((row) => row.map(() => null));
  const baseline: Record<string, CellInput> = { ...baselineOf(fresh.values) };
  const kept: Problem[] = [];
  let changes = false;
  for (const cell of VALUE_CELLS) {
    const now = existing.current[cell.row]?.[cell.column] ?? '';
    const written = existing.baseline[cell.address] ?? '';
    const next = fresh.values[cell.row]?.[cell.column] ?? '';
    if (isSameValue(now, next)) continue;
    if (isSameValue(now, written)) {
      const row = values[cell.row];
      if (row) row[cell.column] = next;
      changes = true;
      continue;
    }
    restore(baseline, cell.address, written);
    kept.push(keptProblem(existing, cell, now, next, language));
  }
  return { values: { at: { row: existing.top, column: 0 }, values }, baseline, kept, changes };
}

/** The value that the add-in wrote stays the baseline, so that the person's is still known for one the next time. */
function restore(baseline: Record<string, CellInput>, address: string, written: CellInput): void {
  if (written === '') delete baseline[address];
  else baseline[address] = written;
}

function keptProblem(card: ExistingCard, cell: PlacedCell, typed: RawCell, value: CellInput, language: Language): Problem {
  const definition = cell.content.kind === 'field' ? findField('Customers', cell.content.key) : undefined;
  return {
    code: 'cardCellKept',
    severity: 'hint',
    place: { sheet: card.sheetName, cell: addressOf({ row: card.top + cell.row, column: cell.column }) },
    facts: { field: definition?.header[language] ?? '', typed: String(typed), value: String(value ?? '') },
    rule: 'P4.1',
  };
}
