import { searchRoute } from '../../domain/route/routeSearch';
import type { SearchAnswer, SearchRequest } from './routeMessages';

/** The worker's own side of its messages. */
export interface WorkerScope {
  postMessage(message: SearchAnswer): void;
  addEventListener(type: 'message', listener: (event: { readonly data: SearchRequest }) => void): void;
}

/** How often the worker says how far it is. */
const TELL_EVERY_MILLISECONDS = 100;

/** Answers every search that is asked for with its progress and its route. What throws here is the worker's `error` event. */
export function answerSearches(scope: WorkerScope): void {
  scope.addEventListener('message', ({ data }) => {
    const solver = searchRoute(data.search);
    let told = performance.now();
    for (let step = solver.next(); ; step = solver.next()) {
      if (step.done === true) {
        scope.postMessage({ kind: 'found', found: step.value });
        return;
      }
      if (performance.now() - told < TELL_EVERY_MILLISECONDS) continue;
      told = performance.now();
      scope.postMessage({ kind: 'progress', share: step.value });
    }
  });
}
