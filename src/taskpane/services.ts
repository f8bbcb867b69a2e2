import type { JobRequests } from '../commands/jobRequests';
import type { Language } from '../domain/language';
import type { FixChoice } from '../domain/validation/cellChanges';
import type { ArchiveOverview } from '../jobs/archiveOverview';
import type { StepsOverview } from '../jobs/archiveSteps/stepsOverview';
import type { CompositionReader } from '../jobs/compositionPreview';
import type { CustomerEntry } from '../jobs/customerList';
import type { EntriesChecked } from '../jobs/checkEntries';
import type { DuplicateList } from '../jobs/duplicateList';
import type { JoinEntry } from '../jobs/merge/listJoins';
import type { JobContext, RunnableJob } from '../jobs/job';
import type { SetUpProposal } from '../jobs/setUpProposal';
import type { ExcelDoor } from '../workbook/runExcel';
import type { MendProposal } from './check/MendPreview';

/** What the pane is given from outside: the way to Excel and what the program around it says. */
export interface PaneServices {
  readonly door: ExcelDoor;
  readonly requests: JobRequests;
  /** Office's display language as one of ours. */
  readonly displayLanguage: Language;
  /** Loads the jobs when the first one is wanted, so that the pane itself opens quickly. */
  readonly loadJobs: () => Promise<ReadonlyMap<string, RunnableJob>>;
  readonly proposeSetUp: (context: JobContext) => Promise<SetUpProposal>;
  /** The customers of the workbook's table; undefined where it has none. */
  readonly readCustomers: (context: JobContext) => Promise<readonly CustomerEntry[] | undefined>;
  /** What the rules find and what was decided about them; nothing is written. Throws a Refusal where there is nothing to check. */
  readonly checkEntries: (context: JobContext) => Promise<Pick<EntriesChecked, 'outcome' | 'settings'>>;
  /** What the chosen corrections would change; nothing is written. */
  readonly proposeFixes: (context: JobContext, choice: FixChoice) => Promise<MendProposal>;
  /** Customers that may be one; nothing is written. Throws a Refusal where there are no customers. */
  readonly listDuplicates: (context: JobContext) => Promise<DuplicateList>;
  /** Joins of customers that can be undone, the newest first. */
  readonly listJoins: (context: JobContext) => Promise<readonly JoinEntry[]>;
  /** The archive's register, calendar and policy; undefined where the workbook has no register. */
  readonly readArchive: (context: JobContext) => Promise<ArchiveOverview | undefined>;
  /** Loans and destructions with what waits and what may be done; undefined where the workbook has no register. */
  readonly readSteps: (context: JobContext) => Promise<StepsOverview | undefined>;
  /** The workbook as composition reports see it, of which choices can be tried; nothing is written. Throws a Refusal where there is nothing to report on. */
  readonly readCompositions: (context: JobContext) => Promise<CompositionReader>;
  /** Starts a thread of its own for heavy work; missing where there are none. */
  readonly startWorker?: JobContext['startWorker'];
  /** What a person chose for this computer. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Whether Office shows a dark theme; undefined where Office does not tell and the system decides. */
  readonly isDark: boolean | undefined;
}
