import { searchRoute, type FoundRoute, type RouteSearch } from '../../domain/route/routeSearch';
import { Cancelled } from '../../workbook/apply/messageMeter';

/** Puts places in order somewhere; `onShare` hears how far it is, 0 to 1. Throws Cancelled where the job is cancelled. */
export type RouteSearcher = (search: RouteSearch, onShare: (share: number) => void) => Promise<FoundRoute>;

/** How long the thread is kept at most before others have their turn. */
const TURN_MILLISECONDS = 15;

/** Searches on this thread, a few milliseconds at a time: nothing else waits longer, and cancelling is heeded in between. */
export const searchInSlices =
  (signal: AbortSignal): RouteSearcher =>
  async (search, onShare) => {
    const solver = searchRoute(search);
    let turn = performance.now();
    for (let step = solver.next(); ; step = solver.next()) {
      if (step.done === true) return step.value;
      if (performance.now() - turn < TURN_MILLISECONDS) continue;
      onShare(step.value);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) throw new Cancelled();
      turn = performance.now();
    }
  };
