import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { panePage } from './panePage';
import { PLACES } from './places';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** By the first part of an address. */
type Folders = Readonly<Record<string, string>>;
const FOLDERS: Folders = {
  preview: PLACES.page,
  'office-js': PLACES.officeLibrary,
  assets: PLACES.assets,
};

const FILES: Readonly<Record<string, string>> = {
  '/': join(PLACES.page, 'index.html'),
  '/manifest.xml': PLACES.manifest,
  '/excel-classes.json': PLACES.classData,
};

/**
 * Serves the built preview on this machine only, with the pane from its own folder or another; resolves with the server
 * and its address when it listens.
 */
export async function serve(
  port: number,
  pane: string = PLACES.pane,
): Promise<{ readonly server: Server; readonly address: string }> {
  const folders = { ...FOLDERS, pane };
  const server = createServer((request, response) => void respond(request, response, folders));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', listening);
  });
  const bound = server.address();
  return { server, address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}` };
}

async function respond(request: IncomingMessage, response: ServerResponse, folders: Folders): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  try {
    const { body, type } = await content(decodeURIComponent(pathname), folders);
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(body);
  } catch (error) {
    const missing =
      (error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'EISDIR';
    response.writeHead(missing ? 404 : 500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(missing ? 'Not found' : String(error));
  }
}

async function content(
  pathname: string,
  folders: Folders,
): Promise<{ readonly body: Buffer | string; readonly type: string }> {
  const file = fileFor(pathname, folders);
  const body = await readFile(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return pathname === '/pane/taskpane.html' ? { body: panePage(body.toString('utf8')), type } : { body, type };
}

/** The file behind an address; addresses that lead out of the served folders have none. */
function fileFor(pathname: string, folders: Folders): string {
  const known = FILES[pathname];
  if (known) return known;
  const [, first = '', ...rest] = pathname.split('/');
  const folder = folders[first];
  const file = folder && normalize(join(folder, ...rest));
  if (!file?.startsWith(folder + sep)) throw Object.assign(new Error('Not found'), { code: 'ENOENT' });
  return file;
}
