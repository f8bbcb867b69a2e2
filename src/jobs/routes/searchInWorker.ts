import type { FoundRoute, RouteSearch } from '../../domain/route/routeSearch';
import { Cancelled } from '../../workbook/apply/messageMeter';
import type { BackgroundWorker } from '../backgroundWorker';
import type { SearchAnswer, SearchRequest } from './routeMessages';
import type { RouteSearcher } from './searchInSlices';

/** The worker could not do it: its file did not load, or it threw. The same search can be done on this thread. */
export class WorkerFailed extends Error {}

/**
 * Searches on a thread of its own, so that this one is free all the while. One worker serves all searches, one after the
 * other; `signal` ends it at once. `end` has to be called when no more is searched for.
 */
export function searchInWorker(worker: BackgroundWorker, signal: AbortSignal): { readonly search: RouteSearcher; readonly end: () => void } {
  let heed: (answer: SearchAnswer) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let failed: Error | undefined;
  const stop = (error: Error): void => {
    failed ??= error;
    worker.terminate();
    fail(failed);
  };
  const cancel = (): void => stop(new Cancelled());
  worker.addEventListener('message', ({ data }) => heed(data as SearchAnswer));
  worker.addEventListener('error', () => stop(new WorkerFailed()));
  worker.addEventListener('messageerror', () => stop(new WorkerFailed()));
  signal.addEventListener('abort', cancel);
  const search = (asked: RouteSearch, onShare: (share: number) => void): Promise<FoundRoute> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) cancel();
      if (failed) {
        reject(failed);
        return;
      }
      fail = reject;
      heed = (answer) => (answer.kind === 'found' ? resolve(answer.found) : onShare(answer.share));
      worker.postMessage({ search: asked } satisfies SearchRequest);
    });
  const end = (): void => {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
  };
  return { search, end };
}
