// Opens out/demo.xlsx in LibreOffice and counts: the file must open, every sheet must be there, and each card must
// print on exactly one page of A4 portrait. Needs soffice, pdfinfo and pdftotext.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'demo-'));
const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

try {
  run('soffice', '--headless', `-env:UserInstallation=file://${scratch}/profile`, '--convert-to', 'pdf', '--outdir', scratch, path.join(root, 'out', 'demo.xlsx'));
  const pdf = path.join(scratch, 'demo.pdf');
  const pages = run('pdftotext', '-layout', pdf, '-').split('\f');
  const cards = pages.flatMap((page, index) => (page.includes('P2.1') && page.includes('P2.4') ? [{ page, number: index + 1 }] : []));
  const halves = pages.filter((page) => page.includes('P2.1') !== page.includes('P2.4') && /P2\.[14]\s/.test(page));
  const expected = Number(/共 (\d+) 张卡片/.exec(pages.join('\n'))?.[1] ?? NaN);
  const sizes = new Set(
    cards.map(({ number }) => /Page +\d+ size: +(\S+) x (\S+)/.exec(run('pdfinfo', '-f', String(number), '-l', String(number), pdf))?.slice(1, 3).map((points) => Math.round(Number(points))).join('x')),
  );
  const faults = [
    cards.length === expected ? '' : `${cards.length} whole cards in print, ${expected} in the index`,
    halves.length === 0 ? '' : `${halves.length} cards run over their page`,
    [...sizes].every((size) => size === '595x842') ? '' : `cards are not A4 portrait: ${[...sizes].join(', ')}`,
    pages.some((page) => /#{4,}/.test(page)) ? 'a column is too narrow for its numbers (####)' : '',
  ].filter((fault) => fault !== '');
  console.log(`demo in LibreOffice: ${pages.length - 1} pages, ${cards.length} cards on a page each`);
  for (const fault of faults) console.error(`fault: ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
