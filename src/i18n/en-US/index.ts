import { archive } from './archive';
import { archiveForms } from './archiveForms';
import { archiveSteps } from './archiveSteps';
import { card } from './card';
import { classification } from './classification';
import { composition } from './composition';
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
import { standards } from './standards';
import { tables } from './tables';
import { validation } from './validation';

/** The English texts; the other languages follow their keys. A namespace is a file here and a line in all three lists. */
export const enUS = { archive, archiveForms, archiveSteps, card, classification, composition, counts, credit, duplicates, errors, files, jobs, pane, phases, problems, routes, standards, tables, validation } as const;
