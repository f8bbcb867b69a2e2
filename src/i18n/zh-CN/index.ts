import type { enUS } from '../en-US';
import type { Wording } from '../wording';
import { card } from './card';
import { classification } from './classification';
import { counts } from './counts';
import { credit } from './credit';
import { duplicates } from './duplicates';
import { errors } from './errors';
import { files } from './files';
import { jobs } from './jobs';
import { pane } from './pane';
import { phases } from './phases';
import { problems } from './problems';
import { routes } from './routes';
import { tables } from './tables';
import { validation } from './validation';

export const zhCN = { card, classification, counts, credit, duplicates, errors, files, jobs, pane, phases, problems, routes, tables, validation } as const satisfies Wording<typeof enUS>;
