import { buildCards } from './buildCards';
import { runnable, type RunnableJob } from './job';
import { setUpWorkbook } from './setUpWorkbook';
import { undoLastRun } from './undoLastRun';

const ALL: readonly RunnableJob[] = [runnable(setUpWorkbook), runnable(buildCards), runnable(undoLastRun)];

/** Every job there is, by name, in the order in which a workbook goes through them. */
export const jobs: ReadonlyMap<string, RunnableJob> = new Map(ALL.map((job) => [job.name, job]));
