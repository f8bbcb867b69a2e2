import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { libraryFiles } from '../../src/preview/library/libraryFiles';
import { knowsWorksheetFunction } from '../../src/preview/objects/functions/functionCall';
import { differences } from '../../src/preview/objects/differences';
import { officeClasses } from '../../src/preview/objects/registry';
import { classRows, markdownTable, withTable } from './classTable';
import { officeTypes } from './officeTypes';

/** npm run preview:table: which classes of Excel's the preview supports, into src/preview/README.md. */
const readme = path.join(import.meta.dirname, '..', '..', 'src', 'preview', 'README.md');
const rows = classRows(officeTypes(), { library: libraryFiles().data, definitions: officeClasses, carriesOut: knowsWorksheetFunction, differences });
await writeFile(readme, withTable(await readFile(readme, 'utf8'), markdownTable(rows)));
const [members, supported] = [rows.reduce((sum, row) => sum + row.members, 0), rows.reduce((sum, row) => sum + row.supported, 0)];
console.log(`${rows.length} classes, ${supported} of ${members} members supported`);
