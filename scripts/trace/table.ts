import type { BatchTrace } from '../../src/preview/interpreter/trace';

const HEAD = ['#', 'job', 'actions', 'out kB', 'in kB', 'ms', 'what for'];
const RIGHT_ALIGNED = new Set([0, 2, 3, 4, 5]);
const NAMED_USES = 6;

/** A trace as lines of a table: which batch, what for, how large; its last line adds them up. */
export function traceTable(batches: readonly BatchTrace[]): readonly string[] {
  const rows = batches.map((batch) => [
    String(batch.number),
    batch.job ?? '',
    count(batch.actions),
    kilobytes(batch.requestBytes),
    kilobytes(batch.responseBytes),
    batch.interpreting.toFixed(1),
    `${batch.error === undefined ? '' : `[${batch.error}] `}${purpose(batch)}`,
  ]);
  return aligned([HEAD, ...rows, total(batches)]);
}

/** What a batch was for: what it used, its most frequent uses first; moving about between cells is only told where nothing else was done. */
function purpose({ uses }: BatchTrace): string {
  const all = Object.entries(uses).sort(([, a], [, b]) => b - a);
  const work = all.filter(([name]) => !/\.(get\w*|_\w+)$/.test(name));
  const shown = work.length > 0 ? work : all;
  const named = shown.slice(0, NAMED_USES).map(([name, times]) => (times > 1 ? `${name} x${count(times)}` : name));
  const others = shown.length - named.length;
  return named.join(', ') + (others > 0 ? `, and ${others} more` : '');
}

function total(batches: readonly BatchTrace[]): string[] {
  const sum = (figure: (batch: BatchTrace) => number): number => batches.reduce((all, batch) => all + figure(batch), 0);
  return [
    String(batches.length),
    'in all',
    count(sum(({ actions }) => actions)),
    kilobytes(sum(({ requestBytes }) => requestBytes)),
    kilobytes(sum(({ responseBytes }) => responseBytes)),
    sum(({ interpreting }) => interpreting).toFixed(1),
    '',
  ];
}

const count = (value: number): string => value.toLocaleString('en-US');
const kilobytes = (bytes: number): string => (bytes / 1000).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (RIGHT_ALIGNED.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
