import type { TableName } from '../../tables';

/** What a person has to know of the archive's tables: told once for all rows alike, at the first of them. */
export interface RegisterProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly table: TableName;
  readonly column: string;
  /** Position of the first row; undefined where it is about none. */
  readonly row: number | undefined;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly rule: string;
}

/** Gathers problems: those with one code and key are told once, with their number in `facts.count`. */
export class RegisterProblems {
  private readonly byKey = new Map<string, { readonly problem: RegisterProblem; times: number }>();

  constructor(private readonly table: TableName) {}

  add(code: string, severity: RegisterProblem['severity'], at: { readonly column: string; readonly row?: number; readonly rule: string; readonly key?: string }, facts: RegisterProblem['facts'] = {}): void {
    const key = `${code}|${at.key ?? ''}`;
    const known = this.byKey.get(key);
    if (known) known.times++;
    else this.byKey.set(key, { problem: { code, severity, table: this.table, column: at.column, row: at.row, facts, rule: at.rule }, times: 1 });
  }

  all(): readonly RegisterProblem[] {
    return [...this.byKey.values()].map(({ problem, times }) => ({ ...problem, facts: { ...problem.facts, column: problem.column, count: times } }));
  }
}
