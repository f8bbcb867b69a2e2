import type { Problem } from '../../domain/problem';
import { Refusal } from '../../domain/problem';
import type { JobResult, Progress } from '../../jobs/job';
import { PlanFailed } from '../../workbook/apply/planFailed';
import { WorkbookError, type WorkbookErrorCode } from '../../workbook/workbookError';

/** How a job ended. `sheetsLeft`: sheets that it had begun and that could not be taken away again. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'cancelled'; readonly sheetsLeft: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly code: WorkbookErrorCode; readonly detail: string; readonly place: string; readonly sheetsLeft: readonly string[] };

/** What the pane is doing: nothing, one job, or showing how the last one ended. */
export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly job: string; readonly progress: Progress | undefined; readonly isStopping: boolean }
  | { readonly kind: 'ended'; readonly job: string; readonly outcome: Outcome };

/** How a job ended that threw. `isStopped`: the user had cancelled it, so whatever it threw is the cancelling. */
export function outcomeOf(error: unknown, isStopped: boolean): Outcome {
  const [cause, sheetsLeft] = error instanceof PlanFailed ? [error.cause, error.sheetsLeft] : [error, []];
  if (cause instanceof Refusal) return { kind: 'refused', problem: cause.problem };
  if (isStopped && !(cause instanceof WorkbookError)) return { kind: 'cancelled', sheetsLeft };
  if (cause instanceof WorkbookError) return { kind: 'failed', code: cause.code, detail: cause.excelCode, place: cause.location, sheetsLeft };
  return { kind: 'failed', code: 'unexpected', detail: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), place: '', sheetsLeft };
}

/** Share done, 0 to 1; undefined where a phase cannot tell. */
export function shareDone(progress: Progress | undefined): number | undefined {
  if (!progress || progress.total <= 0) return undefined;
  return Math.min(1, Math.max(0, progress.done / progress.total));
}
