import type { CreditReport } from '../../src/domain/credit/creditReport';
import { median, timeOf } from '../measure';
import { classesAndCredit, creditOf } from './credit';
import { invoiceRows } from './invoices';
import { customerRows, ledgerRows } from './ledger';
import type { BenchRow } from '../../scripts/bench';
import { pass, passForCredit } from './passes';
import { plainCredit, type CreditOutcome } from './plainCredit';

/** Classes and credit together, over the ledger and about a fifth as many invoices, against a pass over the cells of both and of the list. */
export function creditFigures(lines: number, customers: number, most: number): readonly BenchRow[] {
  const [rows, list] = [ledgerRows(lines, customers), customerRows(customers)];
  const invoices = invoiceRows(rows);
  const times = { pass: [] as number[], credit: [] as number[], both: [] as number[], plain: [] as number[] };
  for (let runs = 0; runs < most; runs++) {
    times.pass.push(timeOf(() => pass(rows, list) + passForCredit(invoices, list)));
    times.both.push(timeOf(() => classesAndCredit(rows, list, invoices)));
  }
  // By themselves: what one program leaves behind is not collected in another one's time.
  for (let runs = 0; runs < most; runs++) times.credit.push(timeOf(() => creditOf(rows, list, invoices)));
  for (let runs = 0; runs < most; runs += 3) times.plain.push(timeOf(() => plainCredit(rows, list, invoices)));
  mustBeEqualCredit(creditOf(rows, list, invoices), plainCredit(rows, list, invoices));
  const [passed, credit, both, plain] = [median(times.pass), median(times.credit), median(times.both), median(times.plain)];
  return [
    { name: `with ${invoices.length.toLocaleString('en-US')} invoices: one pass that reads each needed cell of ledger, list and invoices once`, value: passed, unit: 'ms' },
    { name: 'credit: scores, grades, exposure and limits, the ledger read for it alone', value: credit, unit: 'ms' },
    { name: 'classes and credit, the ledger added up once', value: both, unit: 'ms' },
    { name: 'classes and credit against that pass', value: both / passed, unit: 'x', bound: 4 },
    { name: 'plain Map, classes and credit, same results', value: plain, unit: 'ms' },
    { name: 'our time against plain Map, classes and credit', value: both / plain, unit: 'x', bound: 1 },
  ];
}

function mustBeEqualCredit({ assessment }: CreditReport, expected: CreditOutcome): void {
  for (const key of ['exposure', 'score', 'grade', 'limit'] as const) {
    const differs = expected[key].findIndex((value, customer) => !Object.is(assessment[key][customer], value));
    if (differs >= 0) throw new Error(`credit: ${key} of customer ${differs} is ${String(assessment[key][differs])}, not ${String(expected[key][differs])}`);
  }
}
