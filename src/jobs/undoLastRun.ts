import { Refusal, type Problem } from '../domain/problem';
import { addressOf } from '../sheets/address';
import { loadSetting } from '../workbook/settings';
import { LAST_RUN_KEY, parseLastRun } from '../workbook/undo/runRecord';
import { takeBackRun, type TakenBack } from '../workbook/undo/takeBackRun';
import type { Job, JobContext, JobResult } from './job';
import { MERGE_JOB } from './merge/carryOut';
import { joinsOfLastRun, undoJoins } from './merge/undoJoins';
import { onlyOptions } from './options';

/**
 * Takes back what the last run changed, whoever ran it: sheets that it made go, cells and settings get what they held,
 * rows that it added go. What somebody changed since stays and is told.
 */
export const undoLastRun: Job<Readonly<Record<string, never>>> = {
  name: 'undoLastRun',
  parseOptions: (given) => {
    onlyOptions(given, []);
    return {};
  },
  run,
};

const GAP_CODES = { tooLarge: 'undoTooLarge', rowsDeleted: 'undoRowsDeleted', permanent: 'undoPermanent', writtenAgain: 'undoWrittenAgain' } as const;

async function run(context: JobContext): Promise<JobResult> {
  const stored = await context.door.read(async (excel) => {
    const setting = loadSetting(excel, LAST_RUN_KEY);
    await excel.sync();
    return setting.value();
  });
  const last = parseLastRun(stored);
  if (!last) throw new Refusal({ code: 'nothingToUndo', severity: 'hint', place: {}, facts: {} });
  // Rows of a table that a join took out come back by the join's own record.
  const joins = 'why' in last && last.job === MERGE_JOB ? await joinsOfLastRun(context) : [];
  if (joins.length > 0) return undoJoins(context, joins);
  if ('why' in last) throw new Refusal({ code: GAP_CODES[last.why], severity: 'warning', place: {}, facts: { job: last.job } });
  const done = await takeBackRun(context.door, last);
  return {
    counts: { sheetsRemoved: done.sheetsRemoved.length, ...(done.sheetsRemade.length > 0 && { sheetsRemade: done.sheetsRemade.length }), cellsRestored: done.cellsRestored, rowsRemoved: done.rowsRemoved },
    sheetsMade: [],
    problems: problemsOf(done),
  };
}

function problemsOf({ sheetsKept, cellsKept, tablesKept }: TakenBack): readonly Problem[] {
  const warning = (code: string, place: Problem['place'], facts: Problem['facts'] = {}): Problem => ({ code, severity: 'warning', place, facts });
  return [
    ...sheetsKept.map((sheet) => warning('sheetKeptWritten', { sheet })),
    ...cellsKept.map(({ sheet, row, column }) => warning('cellKeptChanged', { sheet, cell: addressOf({ row, column }) })),
    ...tablesKept.map((table) => warning('rowsKeptChanged', {}, { table })),
  ];
}
