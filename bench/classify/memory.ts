import { customerRows, ledgerRows } from './ledger';
import { classifyRows } from './ours';

/** Peak of memory beside the input, in bytes, in a process of its own that can collect garbage when told. */
const [lines = '0', customers = '0'] = process.argv.slice(2);
const collect = globalThis.gc;
if (!collect) throw new Error('run with --expose-gc');
const rows = ledgerRows(Number(lines), Number(customers));
const list = customerRows(Number(customers));
const used = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
collect();
const before = used();
let peak = before;
// What is garbage by then counts, too: nothing is collected between the steps.
const classes = classifyRows(rows, list, () => (peak = Math.max(peak, used())));
console.log(JSON.stringify({ peak: peak - before, customers: classes.figures.customers, lines: rows.length }));
