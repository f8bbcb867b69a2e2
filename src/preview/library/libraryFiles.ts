import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LibraryData } from '../interpreter/classData';

export interface LibraryFiles {
  /** The text of Microsoft's Excel library. */
  readonly text: string;
  /** Its classes as data. */
  readonly data: LibraryData;
}

const TEXT_FILE = 'excel-web-16.00.debug.js';
const DATA_FILE = 'excel-classes.json';

let loaded: LibraryFiles | undefined;

/**
 * Reads the library and its class data from beside this module (in build/preview) or from the project's node_modules
 * and build/wire, wherever the process was started from. Read once.
 */
export function libraryFiles(): LibraryFiles {
  loaded ??= {
    text: fs.readFileSync(find(TEXT_FILE, path.join('node_modules', '@microsoft', 'office-js', 'dist')), 'utf8'),
    data: JSON.parse(fs.readFileSync(find(DATA_FILE, path.join('build', 'wire')), 'utf8')) as LibraryData,
  };
  return loaded;
}

/** The file beside this module, or under `folder` of the nearest folder above it that has it. */
function find(file: string, folder: string): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const tried = [path.join(here, file)];
  for (let at = here; ; at = path.dirname(at)) {
    tried.push(path.join(at, folder, file));
    if (path.dirname(at) === at) break;
  }
  const found = tried.find((candidate) => fs.existsSync(candidate));
  if (!found) throw new Error(`The preview needs ${file}; looked for it at ${tried.join(', ')}. "npm ci" or "npm run prepare" makes it.`);
  return found;
}
