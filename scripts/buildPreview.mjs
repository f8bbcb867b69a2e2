/**
 * Makes build/preview/index.mjs, the preview as one Node module: `import { startExcel } from '.../index.mjs'`. Beside it
 * stand the library's text, its class data and the files that bundled packages read, so that it runs from anywhere.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateWireMeta } from './generateWireMeta.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'build', 'preview');
const require = createRequire(path.join(root, 'package.json'));

/** Bundled CommonJS parts call `require` for Node's own modules, and may ask for their folder. */
const banner = [
  "import { createRequire as createRequireOfPreview } from 'node:module';",
  "import { fileURLToPath as pathOfPreview } from 'node:url';",
  "import { dirname as folderOfPreview } from 'node:path';",
  'const require = createRequireOfPreview(import.meta.url);',
  'const __filename = pathOfPreview(import.meta.url);',
  'const __dirname = folderOfPreview(__filename);',
].join('\n');

await build({
  entryPoints: [path.join(root, 'src', 'preview', 'index.ts')],
  outfile: path.join(target, 'index.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  banner: { js: banner },
  loader: { '.wasm': 'file' },
  assetNames: '[name]',
  logLevel: 'warning',
});
fs.copyFileSync(generateWireMeta(), path.join(target, 'excel-classes.json'));
const library = require.resolve('@microsoft/office-js/dist/office.js');
fs.copyFileSync(path.join(path.dirname(library), 'excel-web-16.00.debug.js'), path.join(target, 'excel-web-16.00.debug.js'));
