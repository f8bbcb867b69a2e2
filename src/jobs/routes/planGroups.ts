import { finishRoute, prepareRoute, type PlannedRoute } from '../../domain/route/planRoute';
import type { RouteGroup } from '../../domain/route/routeCustomers';
import type { RouteSettings } from '../../domain/route/routeSettings';
import type { JobContext } from '../job';
import { searchInSlices, type RouteSearcher } from './searchInSlices';
import { searchInWorker, WorkerFailed } from './searchInWorker';

const PROGRESS_PARTS = 1_000;

/** P3.2c: plans one route after the other; their search is done on a thread of its own where the page has one, else on this one in slices. */
export async function planGroups(context: JobContext, groups: readonly RouteGroup[], settings: RouteSettings): Promise<readonly PlannedRoute[]> {
  const { search, end } = searcher(context);
  try {
    const routes: PlannedRoute[] = [];
    for (const [index, group] of groups.entries()) {
      const tell = (share: number): void =>
        context.onProgress({ phase: 'orderingStops', done: Math.floor((index + share) * PROGRESS_PARTS), total: groups.length * PROGRESS_PARTS });
      const prepared = prepareRoute(group, settings);
      routes.push(finishRoute(prepared, await search(prepared.search, tell), settings));
      tell(1);
    }
    return routes;
  } finally {
    end();
  }
}

interface Searcher {
  readonly search: RouteSearcher;
  readonly end: () => void;
}

function searcher({ startWorker, signal }: JobContext): Searcher {
  const here = searchInSlices(signal);
  const worker = workerOf(startWorker);
  if (!worker) return { search: here, end: () => undefined };
  const there = searchInWorker(worker, signal);
  const search: RouteSearcher = async (asked, onShare) => {
    try {
      return await there.search(asked, onShare);
    } catch (error) {
      if (error instanceof WorkerFailed) return here(asked, onShare);
      throw error;
    }
  };
  return { search, end: there.end };
}

/** A worker, where the page may start one: some hosts forbid it. */
function workerOf(start: JobContext['startWorker']) {
  try {
    return start?.('routes');
  } catch {
    return undefined;
  }
}
