import type { Job } from './job';
import { MERGE_JOB } from './merge/carryOut';
import { joinCustomers } from './merge/joinCustomers';
import { undoJoins } from './merge/undoJoins';
import { parseMergeOptions, type MergeCustomersOptions } from './mergeOptions';

/** Makes one customer of two that a person named; everything that names the one follows to the other. Can be undone. */
export const mergeCustomers: Job<MergeCustomersOptions> = {
  name: MERGE_JOB,
  parseOptions: parseMergeOptions,
  run: (context, options) => (options.kind === 'undo' ? undoJoins(context, options.which) : joinCustomers(context, options)),
};
