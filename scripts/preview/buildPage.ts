import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, context, type BuildOptions } from 'esbuild';
import { PLACES } from './places';

const SOURCE = 'src/preview/page';

const options: BuildOptions = {
  entryPoints: { main: `${SOURCE}/main.ts`, 'before-office': `${SOURCE}/office/beforeOffice.ts` },
  outdir: PLACES.page,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  sourcemap: true,
  minify: true,
  keepNames: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.wasm': 'file' },
  logLevel: 'warning',
};

/** Bundles the preview's page into build/page; with `watch`, again whenever a source file changes. */
export async function buildPage(watch: boolean): Promise<void> {
  await mkdir(PLACES.page, { recursive: true });
  for (const file of ['index.html', 'page.css']) await cp(join(SOURCE, file), join(PLACES.page, file));
  if (!watch) {
    await build(options);
    return;
  }
  const watcher = await context(options);
  await watcher.watch();
}
