import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, context, type BuildOptions } from 'esbuild';
import { PLACES } from './places';

const SOURCE = 'src/preview/page';

const common: BuildOptions = {
  outdir: PLACES.page,
  bundle: true,
  target: 'es2022',
  sourcemap: true,
  minify: true,
  keepNames: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.wasm': 'file' },
  logLevel: 'warning',
};

/** The page's own script is a module, so that what is imported later is loaded later; office.js needs a plain one before it. */
const builds: readonly BuildOptions[] = [
  {
    ...common,
    entryPoints: { main: `${SOURCE}/main.ts` },
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
  },
  { ...common, entryPoints: { 'before-office': `${SOURCE}/office/beforeOffice.ts` }, format: 'iife' },
];

/** Bundles the preview's page into build/page; with `watch`, again whenever a source file changes. */
export async function buildPage(watch: boolean): Promise<void> {
  await mkdir(PLACES.page, { recursive: true });
  for (const file of ['index.html', 'page.css']) await cp(join(SOURCE, file), join(PLACES.page, file));
  await rm(join(PLACES.page, 'parts'), { recursive: true, force: true });
  for (const options of builds) {
    if (watch) await (await context(options)).watch();
    else await build(options);
  }
}
