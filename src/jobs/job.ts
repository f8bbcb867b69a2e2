import type { Language } from '../domain/language';
import type { Problem } from '../domain/problem';
import type { ExcelDoor } from '../workbook/runExcel';
import type { BackgroundWork, BackgroundWorker } from './backgroundWorker';

/** What a running job says of itself: `phase` is worded in i18n (`phases.<phase>`); done and total count `phase`'s own units. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What every job is given. */
export interface JobContext {
  readonly door: ExcelDoor;
  /** Language of the sheets that the job makes, where a person chose one; else the workbook's setting and data decide. */
  readonly language?: Language;
  /** Language to fall back on: that of the program around the workbook. */
  readonly displayLanguage: Language;
  /** The report date, `YYYY-MM-DD`; what counts as today. */
  readonly date: string;
  /** Who runs the job, for "made by". */
  readonly user: string;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  /** Starts a thread of its own for heavy work; missing where there are none, then jobs work in slices. May throw. */
  readonly startWorker?: ((work: BackgroundWork) => BackgroundWorker) | undefined;
}

/** How a run is known when it is to be taken back. */
export const runOf = ({ name }: Pick<RunnableJob, 'name'>, { user, date }: JobContext): { readonly job: string; readonly user: string; readonly date: string } => ({
  job: name,
  user,
  date,
});

/** What a job did. `counts` are worded in i18n (`counts.<key>`). */
export interface JobResult {
  readonly counts: Readonly<Record<string, number>>;
  /** Names of the sheets that the job made, in tab order. */
  readonly sheetsMade: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * One ribbon button. `Options` is what the user can choose; every option has a default, so that one click is enough.
 * `parseOptions` takes `--set key=value` texts and stored choices; it throws a Refusal for what it cannot use.
 */
export interface Job<Options> {
  readonly name: string;
  readonly parseOptions: (given: Readonly<Record<string, string>>) => Options;
  readonly run: (context: JobContext, options: Options) => Promise<JobResult>;
}

/** A job whose options are tied in: what a registry can hold beside other jobs. */
export interface RunnableJob {
  readonly name: string;
  readonly run: (context: JobContext, given: Readonly<Record<string, string>>) => Promise<JobResult>;
}

/** Ties a job's options in: they are parsed before anything is read or written. */
export function runnable<Options>(job: Job<Options>): RunnableJob {
  return { name: job.name, run: async (context, given) => job.run(context, job.parseOptions(given)) };
}
