import { Dictionary, NOTHING } from '../domain/composition/dictionary';
import type { Language } from '../domain/language';
import type { RawCell, TableName } from '../domain/tables';
import { nameOrder } from '../sheets/card/cardIndex';
import type { CompositionSource } from './compositionInput';

/** What reports can be kept to, by name, as the tables spell it; at most CHOICES_AT_MOST each. */
export interface CompositionChoices {
  readonly regions: readonly string[];
  readonly categories: readonly string[];
  readonly salespeople: readonly string[];
}

export const CHOICES_AT_MOST = 200;

/**
 * The ledger's names, and the regions that only customers' files name, since their lines may say none; in the language's
 * order, the most used where there are too many.
 */
export function compositionChoices({ sources: { tables } }: CompositionSource, language: Language): CompositionChoices {
  const cells = (table: TableName, key: string): readonly RawCell[] => tables.get(table)?.columns.get(key) ?? [];
  const listed = (...columns: readonly (readonly RawCell[])[]): readonly string[] => mostUsed(columns).sort(nameOrder(language).compare);
  return {
    regions: listed(cells('Sales', 'region'), cells('Customers', 'region')),
    categories: listed(cells('Sales', 'category')),
    salespeople: listed(cells('Sales', 'salesperson')),
  };
}

/** The names that most cells have, each in its first spelling. */
function mostUsed(columns: readonly (readonly RawCell[])[]): string[] {
  const dictionary = new Dictionary();
  const uses: number[] = [];
  for (const column of columns) {
    for (const cell of column) {
      const code = dictionary.code(cell);
      uses[code] = (uses[code] ?? 0) + 1;
    }
  }
  const codes = [...dictionary.names.keys()].filter((code) => code !== NOTHING);
  return codes.sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0)).slice(0, CHOICES_AT_MOST).map((code) => dictionary.names[code] ?? '');
}
