import { DESTRUCTION_COLUMNS, readDestructionRows } from '../../domain/archive/destruction/destructionRow';
import { foldForms } from '../../domain/archive/destruction/foldForms';
import type { RowProblem } from '../../domain/archive/rights/readPeople';
import type { Language } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import type { RawCell } from '../../domain/tables';
import type { JobContext, RunnableJob } from '../job';
import { confirmRows } from './confirmRows';
import { placedProblems, type ArchiveSteps } from './readSteps';

/**
 * Looks at the register of destructions again once a form's rows are written. Rows that another person's overwrote are added
 * again: they follow the same row, so the register forks, which can be seen and joined. Where both gave their forms one
 * number, or took the same step of the same item, that is told.
 */
export async function confirmForm(
  job: Pick<RunnableJob, 'name'>,
  { number, cells }: { readonly number: string; readonly cells: readonly (readonly RawCell[])[] },
  steps: Pick<ArchiveSteps, 'forms' | 'own'>,
  language: Language,
  context: JobContext,
): Promise<readonly Problem[]> {
  const keyOf = (cell: (column: string) => RawCell): string => String(cell('digest'));
  const after = await confirmRows(job, { table: 'Destructions', columns: DESTRUCTION_COLUMNS, rows: cells, keyOf, notTakenBack: 'permanent' }, steps.own, language, context);
  const { problems } = foldForms(readDestructionRows(after.tables.get('Destructions')?.columns).rows);
  const known = new Set(steps.forms.problems.map(sameOf));
  const mine = problems.filter((problem) => [problem.facts['form'], problem.facts['other']].includes(number) && !known.has(sameOf(problem)));
  return placedProblems('Destructions', mine, after, 'error');
}

const sameOf = ({ code, facts }: RowProblem): string => JSON.stringify([code, facts]);
