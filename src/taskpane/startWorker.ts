import { assertNever } from '../domain/assertNever';
import type { BackgroundWork, BackgroundWorker } from '../jobs/backgroundWorker';

/** Starts a Web Worker; its file is built beside the pane's. Throws where the page may start none. */
export function startWorker(work: BackgroundWork): BackgroundWorker {
  switch (work) {
    case 'routes':
      return new Worker(new URL('../jobs/routes/routeWorker.ts', import.meta.url), { name: 'routes' });
    default:
      return assertNever(work);
  }
}
