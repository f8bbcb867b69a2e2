import type { JobRequests } from './jobRequests';

/** Jobs that have a button on the ribbon; each is the button's FunctionName in manifest.xml. */
export const RIBBON_JOBS = [
  'setUpWorkbook',
  'undoLastRun',
  'buildCards',
  'validate',
  'findDuplicates',
  'classify',
  'assessCredit',
  'planRoutes',
] as const;

/** What a ribbon function uses of Office. */
export interface RibbonHost {
  readonly actions: Pick<typeof Office.actions, 'associate'>;
  readonly addin: Pick<typeof Office.addin, 'showAsTaskpane'>;
}

/**
 * Binds the ribbon's functions. Called at the top level of the page's first module: a function that is bound later can miss the
 * first click. A function only opens the pane and asks for the job there, because a job may take longer than Excel waits for a
 * function; it always tells Excel that it is done.
 */
export function associateRibbon(host: RibbonHost, requests: JobRequests): void {
  for (const name of RIBBON_JOBS) {
    host.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        requests.ask({ name });
        await host.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
}
