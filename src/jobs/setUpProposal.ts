import { TABLE_NAMES } from '../domain/tables';
import type { JobContext } from './job';
import { readOwnWorkbook } from './readWorkbook';
import { findWorkbookLists, type RecognisedList } from './recognise';

/** What setting up would take over, for a person to confirm. Nothing is written. */
export interface SetUpProposal {
  /** Lists that can feed a table, in the order of the sheets. */
  readonly lists: readonly RecognisedList[];
  /** Whether a list is taken over for the first time and some of its columns are doubtful. */
  readonly needsConfirmation: boolean;
}

/** Looks through people's own sheets as `setUpWorkbook` does. */
export async function proposeSetUp(context: JobContext): Promise<SetUpProposal> {
  const own = await readOwnWorkbook(context, TABLE_NAMES);
  const { lists } = await findWorkbookLists(context, own);
  const usable = lists.filter(({ matches }) => matches.best !== undefined);
  const isNew = ({ matches }: RecognisedList): boolean => matches.best !== undefined && !own.tables.has(matches.best.table);
  return { lists: usable, needsConfirmation: usable.some((one) => isNew(one) && one.matches.best?.needsConfirmation === true) };
}
