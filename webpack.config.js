import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const { Compilation, WebpackError } = webpack;

/** Where the add-in's files lie while developing; the manifest in the tree names this address. */
const URL_DEV = 'https://localhost:3000/';
/** Where a company serves them from: `ADDIN_URL=https://files.example.com/customer-files/ npm run build`. */
const URL_PROD = process.env.ADDIN_URL ?? 'https://customer-files.example.com/';

const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * What the page may load: its own files and office.js. Fluent writes its rules into style elements, hence the inline styles.
 * Nothing is sent anywhere: connections are to the page's own host alone, which office.js needs for its strings.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

/** The preview stands in for Excel while developing and in tests; users get none of it, nor a second copy of office.js. */
class RefusePreview {
  apply(compiler) {
    compiler.hooks.compilation.tap('RefusePreview', (compilation) => {
      compilation.hooks.finishModules.tap('RefusePreview', (modules) => {
        for (const { resource = '' } of modules) {
          if (!/[\\/](src[\\/]preview|@microsoft[\\/]office-js)[\\/]/.test(resource)) continue;
          compilation.errors.push(new WebpackError(`${resource} is no part of the add-in's pages.`));
        }
      });
    });
  }
}

/** Prints what a user has to load: each script as it is and gzipped. */
class PrintWeights {
  apply(compiler) {
    compiler.hooks.compilation.tap('PrintWeights', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'PrintWeights', stage }, () => printWeights(compilation));
    });
  }
}

function printWeights(compilation) {
  const first = new Set(['ribbon', 'taskpane'].flatMap((name) => compilation.entrypoints.get(name)?.getFiles() ?? []));
  const kilobytes = (count) => `${(count / 1024).toFixed(0)} KB`;
  for (const { name, source } of compilation.getAssets()) {
    if (!name.endsWith('.js')) continue;
    const bytes = source.buffer();
    const when = first.has(name) ? 'first load' : 'on demand';
    process.stdout.write(`${name}: ${kilobytes(bytes.length)}, gzipped ${kilobytes(gzipSync(bytes).length)}, ${when}\n`);
  }
}

/** `--mode production` writes dist/ for a server; `--mode development` writes dist-dev/, which the preview serves as well. */
export default (_env, { mode = 'production', watch = false } = {}) => {
  const isProduction = mode === 'production';
  const published = URL_PROD.endsWith('/') ? URL_PROD : `${URL_PROD}/`;
  if (isProduction && !published.startsWith('https://')) throw new Error(`ADDIN_URL must begin with https://, not ${URL_PROD}`);
  return {
    mode: isProduction ? 'production' : 'development',
    target: ['web', 'es2020'],
    context: root,
    entry: { taskpane: './src/taskpane/main.tsx', ribbon: './src/commands/beforeOffice.ts' },
    output: {
      path: path.join(root, isProduction ? 'dist' : 'dist-dev'),
      filename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      publicPath: '',
      clean: true,
    },
    // Source maps in files of their own: the page's security policy allows no eval.
    devtool: isProduction ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: path.join(root, 'src'),
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2020',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic', development: !isProduction } },
              },
            },
          },
        },
      ],
    },
    // Leaves Fluent's unused parts out of development builds too, so that the preview starts quickly.
    optimization: { usedExports: true, sideEffects: true },
    ...(isProduction ? {} : { cache: { type: 'filesystem', buildDependencies: { config: [fileURLToPath(import.meta.url)] } } }),
    performance: { hints: isProduction ? 'warning' : false, maxEntrypointSize: 900_000, maxAssetSize: 900_000 },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        // Stands before office.js, and is not deferred as the others are.
        templateParameters: (compilation) => ({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, firstScript: compilation.entrypoints.get('ribbon')?.getFiles()[0] }),
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          { from: 'src/taskpane/support.html', to: 'support.html' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) =>
              isProduction ? content.toString().replaceAll(URL_DEV, published).replaceAll(URL_DEV.slice(0, -1), new URL(published).origin) : content,
          },
        ],
      }),
      new RefusePreview(),
      ...(isProduction && !watch ? [new PrintWeights()] : []),
    ],
    stats: 'errors-warnings',
  };
};
