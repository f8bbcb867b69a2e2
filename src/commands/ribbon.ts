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

type RibbonFunction = (event: Office.AddinCommands.Event) => Promise<void>;

/**
 * The ribbon's functions by their names. A function only opens the pane and asks for the job there, because a job may take
 * longer than Excel waits for a function; it always tells Excel that it is done. `addin` is asked for at the click.
 */
export function ribbonFunctions(addin: () => RibbonHost['addin'], requests: JobRequests): ReadonlyMap<string, RibbonFunction> {
  const functionFor =
    (request: JobRequest): RibbonFunction =>
    async (event) => {
      try {
        requests.ask(request);
        await addin().showAsTaskpane();
      } finally {
        event.completed();
      }
    };
  return new Map([...RIBBON_FUNCTIONS].map(([name, request]) => [name, functionFor(request)]));
}

/** Binds the ribbon's functions; at the top level of the page's module, since a function that is bound later can miss a click. */
export function associateRibbon(host: RibbonHost, requests: JobRequests): void {
  for (const [name, run] of ribbonFunctions(() => host.addin, requests)) host.actions.associate(name, run);
}
