import { card } from './card';
import { counts } from './counts';
import { errors } from './errors';
import { files } from './files';
import { jobs } from './jobs';
import { pane } from './pane';
import { phases } from './phases';
import { problems } from './problems';
import { tables } from './tables';

/** The English texts; the other languages follow their keys. A namespace is a file here and a line in all three lists. */
export const enUS = { card, counts, errors, files, jobs, pane, phases, problems, tables } as const;
