import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

/** A browser on disk, and the environment that it must be started with. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const PACKAGE = resolve('node_modules/@sparticuz/chromium');
const decompress = promisify(brotliDecompress);

/**
 * Unpacks the browser that comes inside the npm package `@sparticuz/chromium` into `build/browser`, with the libraries
 * that a bare Linux lacks and one Latin font; does nothing when it is there already. Linux on x64 only.
 *
 * The package has an unpacker of its own, but that one takes a half-written file of a process beside it for the whole.
 */
export async function unpackBrowser(): Promise<BrowserProgram> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const home = resolve('build/browser', version);
  if (!(await exists(home))) await unpackInto(home);
  const libraries = [join(home, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, 'browserFonts.conf') },
  };
}

/** Unpacks beside the place and moves the whole there, so that nobody ever sees half of it. */
async function unpackInto(home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  const program = join(draft, 'chromium');
  await pipeline(
    createReadStream(join(PACKAGE, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program),
  );
  await chmod(program, 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    await untar(await decompress(await readFile(join(PACKAGE, 'bin', archive))), draft);
  }
  await writeFile(join(draft, 'browserFonts.conf'), fontSettings(home));
  try {
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!(await exists(home))) throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const fontSettings = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fontCache</cachedir>
</fontconfig>
`;

const BLOCK = 512;

/** Writes a tar archive's plain files (type 0) below a folder; the package's archives hold nothing else but folders. */
async function untar(archive: Buffer, folder: string): Promise<void> {
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const name = textField(archive, at, 100);
    if (name === '') return;
    const size = Number.parseInt(textField(archive, at + 124, 12), 8);
    if (textField(archive, at + 156, 1) === '0') {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const textField = (archive: Buffer, at: number, length: number): string =>
  archive.toString('latin1', at, at + length).split('\0', 1)[0] ?? '';
