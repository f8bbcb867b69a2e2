import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Configuration, type Stats } from 'webpack';
import { PLACES } from './places';

type ConfigurationFactory = (
  environment: object,
  options: { readonly mode: string; readonly watch: boolean },
) => Configuration | Promise<Configuration>;

/** Builds the production task pane, by the project's own webpack configuration, into build/pane for the preview. */
export async function buildPane(watch: boolean): Promise<void> {
  const compiler = webpack(await paneConfiguration());
  if (!compiler) throw new Error('webpack.config.js gives no configuration.');
  await new Promise<void>((done, fail) => {
    const report = (error: Error | null | undefined, stats: Stats | undefined): void => {
      const problem = error ?? failureOf(stats);
      if (problem && watch) console.error(problem.message);
      else if (problem) fail(problem);
      done();
    };
    if (watch) compiler.watch({ aggregateTimeout: 200 }, report);
    else compiler.run((error, stats) => compiler.close(() => report(error, stats)));
  });
}

async function paneConfiguration(): Promise<Configuration> {
  const module = (await import(pathToFileURL(resolve('webpack.config.js')).href)) as {
    readonly default: Configuration | ConfigurationFactory;
  };
  const given = module.default;
  const configuration = typeof given === 'function' ? await given({}, { mode: 'development', watch: true }) : given;
  return {
    ...configuration,
    mode: 'development',
    devtool: false,
    output: { ...configuration.output, path: PLACES.pane },
    cache: { type: 'filesystem', cacheDirectory: resolve('build/cache'), name: 'pane' },
    stats: 'errors-warnings',
  };
}

const failureOf = (stats: Stats | undefined): Error | undefined =>
  stats?.hasErrors() ? new Error(stats.toString({ preset: 'errors-only', colors: false })) : undefined;
