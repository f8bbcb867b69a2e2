import type { Problem } from '../../domain/problem';
import { Refusal } from '../../domain/problem';
import type { JobResult, Progress } from '../../jobs/job';
import { WorkbookError, type WorkbookErrorCode } from '../../workbook/workbookError';

/** How a job ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly code: WorkbookErrorCode; readonly detail: string; readonly place: string };

/** What the pane is doing: nothing, one job, or showing how the last one ended. */
export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly job: string; readonly progress: Progress | undefined; readonly isStopping: boolean }
  | { readonly kind: 'ended'; readonly job: string; readonly outcome: Outcome };

/** How a job ended that threw. `isStopped`: the user had cancelled it, so whatever it threw is the cancelling. */
export function outcomeOf(error: unknown, isStopped: boolean): Outcome {
  if (error instanceof Refusal) return { kind: 'refused', problem: error.problem };
  if (isStopped && !(error instanceof WorkbookError)) return { kind: 'cancelled' };
  if (error instanceof WorkbookError) return { kind: 'failed', code: error.code, detail: error.excelCode, place: error.location };
  return { kind: 'failed', code: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error), place: '' };
}

/** Share done, 0 to 1; undefined where a phase cannot tell. */
export function shareDone(progress: Progress | undefined): number | undefined {
  if (!progress || progress.total <= 0) return undefined;
  return Math.min(1, Math.max(0, progress.done / progress.total));
}
