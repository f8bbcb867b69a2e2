import { assessCredit } from './assessCredit';
import { borrow } from './borrow';
import { buildCards } from './buildCards';
import { classifyCustomers } from './classify';
import { composeReports } from './composeReports';
import { destroy } from './destroy';
import { findDuplicates } from './findDuplicates';
import { fixEntries } from './fixEntries';
import { planRoutes } from './planRoutes';
import { runnable, type RunnableJob } from './job';
import { mergeCustomers } from './mergeCustomers';
import { registerArchives } from './registerArchives';
import { returnLoan } from './returnLoan';
import { setUpWorkbook } from './setUpWorkbook';
import { undoLastRun } from './undoLastRun';
import { verifyRegister } from './verifyRegister';
import { validate } from './validate';

const ALL: readonly RunnableJob[] = [runnable(setUpWorkbook), runnable(buildCards), runnable(classifyCustomers), runnable(validate), runnable(fixEntries), runnable(findDuplicates), runnable(mergeCustomers), runnable(assessCredit), runnable(planRoutes), runnable(composeReports), runnable(registerArchives), runnable(borrow), runnable(returnLoan), runnable(destroy), runnable(verifyRegister), runnable(undoLastRun)];

/** Every job there is, by name, in the order in which a workbook goes through them. */
export const jobs: ReadonlyMap<string, RunnableJob> = new Map(ALL.map((job) => [job.name, job]));
