// Opens out/demo.xlsx in LibreOffice and counts: the file must open, every sheet must be there, each card must print on
// exactly one page of A4 portrait, and PivotTables and charts must be live. Needs soffice, pdfinfo and pdftotext.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const root = path.join(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'demo-'));
const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

const demo = path.join(root, 'out', 'demo.xlsx');
const convertTo = (format) => run('soffice', '--headless', `-env:UserInstallation=file://${scratch}/profile`, '--convert-to', format, '--outdir', scratch, demo);
const times = (text, what) => text.match(what)?.length ?? 0;

/** How many PivotTables and charts the demo has as parts, and how many LibreOffice found there. */
function liveParts() {
  const parts = Object.keys(unzipSync(readFileSync(demo), { filter: ({ name }) => /^xl\/(pivotTables|charts)\/[^/]+\.xml$/.test(name) }));
  convertTo('ods');
  const opened = unzipSync(readFileSync(path.join(scratch, 'demo.ods')), { filter: ({ name }) => name === 'content.xml' || name === 'META-INF/manifest.xml' });
  return {
    pivots: [parts.filter((name) => name.includes('pivotTables/')).length, times(strFromU8(opened['content.xml']), /<table:data-pilot-table /g)],
    charts: [parts.filter((name) => /charts\/chart\d+/.test(name)).length, times(strFromU8(opened['META-INF/manifest.xml']), /opendocument\.chart"/g)],
  };
}

try {
  convertTo('pdf');
  const pdf = path.join(scratch, 'demo.pdf');
  const pages = run('pdftotext', '-layout', pdf, '-').split('\f');
  // A card's sections begin a line with their rule; reports have rules in a column of their own.
  const [begins, ends] = [/^P2\.1\s/m, /^P2\.4\s/m];
  const cards = pages.flatMap((page, index) => (begins.test(page) && ends.test(page) ? [{ page, number: index + 1 }] : []));
  const halves = pages.filter((page) => begins.test(page) !== ends.test(page));
  const expected = Number(/共 (\d+) 张卡片/.exec(pages.join('\n'))?.[1] ?? NaN);
  const sizes = new Set(
    cards.map(({ number }) => /Page +\d+ size: +(\S+) x (\S+)/.exec(run('pdfinfo', '-f', String(number), '-l', String(number), pdf))?.slice(1, 3).map((points) => Math.round(Number(points))).join('x')),
  );
  const { pivots, charts } = liveParts();
  const faults = [
    pivots[0] > 0 && pivots[0] === pivots[1] ? '' : `${pivots[0]} PivotTables, of which LibreOffice found ${pivots[1]}`,
    charts[0] > 0 && charts[0] === charts[1] ? '' : `${charts[0]} charts, of which LibreOffice found ${charts[1]}`,
    cards.length === expected ? '' : `${cards.length} whole cards in print, ${expected} in the index`,
    halves.length === 0 ? '' : `${halves.length} cards run over their page`,
    [...sizes].every((size) => size === '595x842') ? '' : `cards are not A4 portrait: ${[...sizes].join(', ')}`,
    pages.some((page) => /#{4,}/.test(page)) ? 'a column is too narrow for its numbers (####)' : '',
  ].filter((fault) => fault !== '');
  console.log(`demo in LibreOffice: ${pages.length - 1} pages, ${cards.length} cards on a page each, ${pivots[1]} PivotTables, ${charts[1]} charts`);
  for (const fault of faults) console.error(`fault: ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
