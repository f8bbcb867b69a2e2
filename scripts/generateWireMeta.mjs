/**
 * Makes build/wire/excel-classes.json: the classes of the installed @microsoft/office-js as seen on the wire, which the
 * preview interprets. The data are Microsoft's, so they are made from the installed package and never committed.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from './wireMeta/readLibrary.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const libraryFile = 'excel-web-16.00.debug.js';
/** Goes up whenever the shape of the data changes, so that data of an older shape are made anew. */
const SHAPE = 2;

/** Makes the class data unless they are there already for the installed library; tells the file's path. */
export function generateWireMeta() {
  const folder = path.dirname(createRequire(path.join(root, 'package.json')).resolve('@microsoft/office-js/dist/office.js'));
  const library = path.join(folder, libraryFile);
  const version = JSON.parse(fs.readFileSync(path.join(folder, '..', 'package.json'), 'utf8')).version;
  const target = path.join(root, 'build', 'wire', 'excel-classes.json');
  if (isCurrent(target, version)) return target;
  const data = { shape: SHAPE, version, ...readLibrary(fs.readFileSync(library, 'utf8')) };
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(data));
  fs.renameSync(draft, target);
  return target;
}

function isCurrent(target, version) {
  if (!fs.existsSync(target)) return false;
  const head = fs.readFileSync(target, 'utf8').slice(0, 80);
  return head.startsWith(`{"shape":${SHAPE},"version":"${version}",`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateWireMeta();
