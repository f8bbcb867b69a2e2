import type { JobRequest, JobRequests } from './jobRequests';

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
  'composeReports',
  'registerArchives',
  'borrow',
  'returnLoan',
  'destroy',
  'verifyRegister',
] as const;

/** Entries of the ribbon's menus: a job with options, by the entry's FunctionName in manifest.xml. */
export const RIBBON_ENTRIES = {
  composeSales: { name: 'composeReports', given: { only: 'sales' } },
  composeProduct: { name: 'composeReports', given: { only: 'product' } },
  composeRegion: { name: 'composeReports', given: { only: 'region' } },
  composeCredit: { name: 'composeReports', given: { only: 'credit' } },
} as const satisfies Readonly<Record<string, JobRequest>>;

/** Every function that the manifest can call, with what it asks for. */
export const RIBBON_FUNCTIONS: ReadonlyMap<string, JobRequest> = new Map<string, JobRequest>([
  ...RIBBON_JOBS.map((name) => [name, { name }] as const),
  ...Object.entries(RIBBON_ENTRIES),
]);

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
  for (const [name, request] of RIBBON_FUNCTIONS) {
    host.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        requests.ask(request);
        await host.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
}
