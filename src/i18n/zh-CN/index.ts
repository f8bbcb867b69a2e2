import type { enUS } from '../en-US';
import type { Wording } from '../wording';
import { card } from './card';
import { counts } from './counts';
import { errors } from './errors';
import { files } from './files';
import { jobs } from './jobs';
import { pane } from './pane';
import { phases } from './phases';
import { problems } from './problems';
import { tables } from './tables';

export const zhCN = { card, counts, errors, files, jobs, pane, phases, problems, tables } as const satisfies Wording<typeof enUS>;
