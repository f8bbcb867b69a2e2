import type { ColumnTable, RawCell } from '../../tables';
import { DELEGATION_SCOPES, type Delegation } from './delegation';
import { samePerson } from './samePerson';

/** What is wrong with one row of a table; `row` counts from the first under the header. */
export interface RowProblem {
  readonly code: string;
  readonly row: number;
  readonly column: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly rule: string;
}

/** A cell as text without blanks at its ends; '' where there is none. */
export const textIn = (table: ColumnTable | undefined, column: string, row: number): string => String(table?.columns.get(column)?.[row] ?? '').trim();

/** A cell as a number, such as a serial date; undefined where it holds none. */
export function numberIn(table: ColumnTable | undefined, column: string, row: number): number | undefined {
  const cell: RawCell | undefined = table?.columns.get(column)?.[row];
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined;
}

/**
 * The powers of attorney of the table (A7.3d). Rows that cannot be relied on do not count and are told: without names or
 * days, with a scope that is none, from somebody to the same, or ending before they start.
 */
export function readDelegations(table: ColumnTable | undefined): { readonly delegations: readonly Delegation[]; readonly problems: readonly RowProblem[] } {
  const delegations: Delegation[] = [];
  const problems: RowProblem[] = [];
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const read = readDelegation(table, row);
    if (read === undefined) continue;
    if ('code' in read) problems.push(read);
    else delegations.push(read);
  }
  return { delegations, problems };
}

function readDelegation(table: ColumnTable | undefined, row: number): Delegation | RowProblem | undefined {
  const [number, from, to, scopeText] = ['delegationNumber', 'from', 'to', 'scope'].map((column) => textIn(table, column, row)) as [string, string, string, string];
  if (number + from + to === '') return undefined;
  const problem = (code: string, column: string, facts: RowProblem['facts'] = {}): RowProblem => ({ code, row, column, facts: { delegation: number || `${from} → ${to}`, ...facts }, rule: 'A7.3d' });
  const scope = DELEGATION_SCOPES.find((one) => one === scopeText);
  const [firstDay, lastDay] = [numberIn(table, 'firstDay', row), numberIn(table, 'lastDay', row)];
  if (from === '' || to === '') return problem('delegationWithoutNames', from === '' ? 'from' : 'to');
  if (samePerson(from, to)) return problem('delegationToSelf', 'to');
  if (scope === undefined) return problem('delegationScopeUnknown', 'scope', { scope: scopeText });
  if (firstDay === undefined || lastDay === undefined) return problem('delegationWithoutDays', firstDay === undefined ? 'firstDay' : 'lastDay');
  if (Math.floor(lastDay) < Math.floor(firstDay)) return problem('delegationEndsBeforeStart', 'lastDay');
  return { number, from, to, scope, firstDay: Math.floor(firstDay), lastDay: Math.floor(lastDay) };
}
