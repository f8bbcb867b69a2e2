import { buildCards } from './buildCards';
import { runnable, type RunnableJob } from './job';
import { setUpWorkbook } from './setUpWorkbook';

const ALL: readonly RunnableJob[] = [runnable(setUpWorkbook), runnable(buildCards)];

/** Every job there is, by name, in the order in which a workbook goes through them. */
export const jobs: ReadonlyMap<string, RunnableJob> = new Map(ALL.map((job) => [job.name, job]));
