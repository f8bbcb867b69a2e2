import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RIBBON_FUNCTIONS } from '../src/commands/ribbon';
import { manifestProblems } from './manifest/manifestProblems';
import { pngSize } from './manifest/pngSize';

/**
 * Checks manifest.xml, and dist/manifest.xml where it was built: our own rules always, Microsoft's schema where xmllint and the
 * schema are at hand. Exit 1 where something is wrong.
 */
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const schema = path.join(root, '../shared/manifest-schemas/OfficeAppManifest.xsd');

const pictureSize = (folder: string) => (file: string) => {
  const place = path.join(root, folder, file);
  return existsSync(place) ? pngSize(readFileSync(place)) : undefined;
};

function check(file: string, folder: string, isProduction: boolean): boolean {
  const source = readFileSync(path.join(root, file), 'utf8');
  const problems = manifestProblems(source, { functions: [...RIBBON_FUNCTIONS.keys()], pictureSize: pictureSize(folder), isProduction });
  for (const problem of problems) console.error(`${file}: ${problem}`);
  return problems.length === 0 && followsSchema(file);
}

function followsSchema(file: string): boolean {
  if (!existsSync(schema)) {
    console.log(`${file}: schema not at hand, left out`);
    return true;
  }
  try {
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, path.join(root, file)], { stdio: 'pipe' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      console.log(`${file}: xmllint not at hand, left out`);
      return true;
    }
    console.error(String((error as { stderr?: unknown }).stderr ?? error));
    return false;
  }
}

const results = [check('manifest.xml', '.', false), ...(existsSync(path.join(root, 'dist/manifest.xml')) ? [check('dist/manifest.xml', 'dist', true)] : [])];
if (results.includes(false)) process.exitCode = 1;
else console.log(`${results.length} manifest${results.length === 1 ? '' : 's'} checked, nothing wrong`);
