import type { ListMatch } from '../../domain/matching/matchList';
import type { TableName } from '../../domain/tables';
import type { RecognisedList } from '../../jobs/recognise';

/** What a person chose for one list: its table (null leaves it out) and fields by column (null keeps an extra column). */
export interface ListDecision {
  readonly table: TableName | null;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** Decisions by list id; a list that is not named goes by the recognition. */
export type Decisions = Readonly<Record<string, ListDecision>>;

/** The match that a list goes by; undefined where it is left out. */
export function currentMatch({ matches }: RecognisedList, decision: ListDecision | undefined): ListMatch | undefined {
  if (decision?.table === null) return undefined;
  if (!decision) return matches.best;
  return [matches.best, ...matches.others].find((match) => match?.table === decision.table);
}

/** Another table: what was chosen for columns counted for the table before and is dropped. */
export const withTable = (decisions: Decisions, id: string, table: TableName | null): Decisions => ({
  ...decisions,
  [id]: { table, columns: {} },
});

/** A field for a column; another column that had it goes back to being an extra one. */
export function withField(decisions: Decisions, list: RecognisedList, column: number, field: string | null): Decisions {
  const { id } = list.list;
  const match = currentMatch(list, decisions[id]);
  if (!match) return decisions;
  const before = decisions[id]?.columns ?? {};
  const others = Object.entries(before).map(([key, value]) => [key, value === field ? null : value] as const);
  return { ...decisions, [id]: { table: match.table, columns: { ...Object.fromEntries(others), [column]: field } } };
}

/** The field that a column becomes now; null is an extra column. */
export function fieldOf(match: ListMatch, decision: ListDecision | undefined, column: number): string | null {
  const chosen = decision?.columns[column];
  if (chosen !== undefined) return chosen;
  const recognised = match.columns.find((one) => one.column.column === column)?.match?.field.key ?? null;
  const isTaken = Object.values(decision?.columns ?? {}).includes(recognised);
  return isTaken ? null : recognised;
}
