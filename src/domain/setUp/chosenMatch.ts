import { findField } from '../catalogue/catalogue';
import type { ColumnMatch, ListMatch, ListMatches } from '../matching/matchList';
import type { TableName } from '../tables';

/** What a person chose for one list; what is undefined goes by the recognition. */
export interface ListChoice {
  /** null leaves the list out. */
  readonly table?: TableName | null | undefined;
  /** By column counted from A: a field's key, or null for an extra column. */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
}

/** The match that counts for a list: the best one, or the table and fields that a person chose; undefined leaves it out. */
export function chosenMatch(matches: ListMatches, choice: ListChoice = {}): ListMatch | undefined {
  if (choice.table === null) return undefined;
  const all = [...(matches.best ? [matches.best] : []), ...matches.others];
  const match = choice.table === undefined ? matches.best : all.find(({ table }) => table === choice.table);
  if (!match || !choice.columns) return match;
  const chosen = new Set(Object.values(choice.columns));
  const columns = match.columns.map((column) => chosenColumn(match.table, column, choice.columns ?? {}, chosen));
  return { ...match, columns, needsConfirmation: columns.some((column) => column.needsConfirmation) };
}

/** A chosen field takes its column and leaves any other column that the recognition had taken for it. */
function chosenColumn(
  table: TableName,
  column: ColumnMatch,
  choices: Readonly<Record<string, string | null>>,
  chosen: ReadonlySet<string | null>,
): ColumnMatch {
  const choice = choices[String(column.column.column)];
  if (choice === undefined) {
    const isTaken = column.match !== undefined && chosen.has(column.match.field.key);
    return isTaken ? { ...column, match: undefined, needsConfirmation: false } : column;
  }
  const field = choice === null ? undefined : findField(table, choice);
  const match = field && { field, confidence: 1, reason: { kind: 'chosen' as const, word: column.column.header, fit: 1 } };
  return { ...column, match, needsConfirmation: false };
}
