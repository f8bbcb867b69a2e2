import { buildCards } from './buildCards';
import { fixEntries } from './fixEntries';
import { runnable, type RunnableJob } from './job';
import { setUpWorkbook } from './setUpWorkbook';
import { undoLastRun } from './undoLastRun';
import { validate } from './validate';

const ALL: readonly RunnableJob[] = [runnable(setUpWorkbook), runnable(buildCards), runnable(validate), runnable(fixEntries), runnable(undoLastRun)];

/** Every job there is, by name, in the order in which a workbook goes through them. */
export const jobs: ReadonlyMap<string, RunnableJob> = new Map(ALL.map((job) => [job.name, job]));
