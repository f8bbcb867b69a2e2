import { DEFAULT_ARCHIVE_POLICY } from '../../src/domain/archive/archivePolicy';
import { foldLoans } from '../../src/domain/archive/borrowing/foldLoans';
import { dueList } from '../../src/domain/archive/destruction/checkItem';
import { chainedCells, DESTRUCTION_COLUMNS, readDestructionRows, type DestructionRow } from '../../src/domain/archive/destruction/destructionRow';
import { foldForms } from '../../src/domain/archive/destruction/foldForms';
import { readDocuments } from '../../src/domain/archive/readDocuments';
import { verifyRegister } from '../../src/domain/archive/registerDigest/verifyRegister';
import type { ColumnTable, RawCell } from '../../src/domain/tables';
import type { BenchRow } from '../../scripts/bench';
import { median, timeOf } from '../measure';
import { BENCH_DAY, documents } from './documents';
import { readOnce } from './register';

const RUNS = 3;

/** The register of destructions verified, its forms folded, and what is due for destruction, against one pass over the cells. */
export function registerDigestRows(): readonly BenchRow[] {
  const small = timesOf(10_000);
  const large = timesOf(100_000);
  const due = dueTimes(100_000);
  return [
    { name: '10,000 chained rows: verified', value: small.verify, unit: 'ms', bound: 1_000 },
    { name: 'the same beside 100,000 documents, in passes that read every cell of these once', value: small.verify / due.pass, unit: 'x', bound: 5 },
    { name: '100,000 chained rows: verified, in passes that read every cell once', value: large.verify / large.pass, unit: 'x', bound: 5 },
    { name: '100,000 chained rows: verified', value: large.verify, unit: 'ms' },
    { name: '100,000 chained rows: read and folded into forms', value: large.fold, unit: 'ms' },
    { name: '100,000 chained rows: one pass that reads every cell', value: large.pass, unit: 'ms' },
    { name: '100,000 documents: due for destruction with every check, in passes that read every cell once', value: due.due / due.pass, unit: 'x', bound: 5 },
  ];
}

function timesOf(count: number): { readonly verify: number; readonly fold: number; readonly pass: number } {
  const table = registerOf(count);
  const times = Array.from({ length: RUNS }, () => ({ verify: timeOf(() => verifyRegister(table)), fold: timeOf(() => foldForms(readDestructionRows(table).rows)), pass: timeOf(() => readOnce(table)) }));
  const of = (key: 'verify' | 'fold' | 'pass'): number => median(times.map((one) => one[key]));
  return { verify: of('verify'), fold: of('fold'), pass: of('pass') };
}

function dueTimes(count: number): { readonly due: number; readonly pass: number } {
  const archives = documents(count, true);
  const today = BENCH_DAY + 365 * 20;
  const situation = { loans: foldLoans([]), forms: foldForms([]), today };
  const due = (): unknown => {
    const read = readDocuments(archives, DEFAULT_ARCHIVE_POLICY, today);
    return dueList(read.rowsOver(today).flatMap((row) => read.at(row) ?? []), situation);
  };
  const times = Array.from({ length: RUNS }, () => ({ due: timeOf(due), pass: timeOf(() => readOnce(archives)) }));
  return { due: median(times.map((one) => one.due)), pass: median(times.map((one) => one.pass)) };
}

/** A register of so many rows, 20 items a form, five steps an item; its cells come out of JSON, as Office.js hands them over. */
function registerOf(count: number): ColumnTable {
  const steps = ['listed', 'reviewed', 'approved', 'witnessNamed', 'destroyed'] as const;
  const rows = Array.from({ length: count }, (_, index): DestructionRow => {
    const [form, step, item] = [Math.floor(index / 100), Math.floor((index % 100) / 20), index % 20];
    return {
      formNumber: `D-2026-${String(form + 1).padStart(4, '0')}`, step: steps[step] ?? 'listed', at: BENCH_DAY + form + step / 24, by: '张三', fileNumber: `2010-XS-HT-${form}${item}`, title: `采购合同 第${index}号`, secrecy: 'unclassified',
      documentDate: BENCH_DAY - 5_000, retentionUntil: BENCH_DAY - 10, pages: 12, reason: '保管期满', witness: step >= 3 ? '李四' : '', rule: 'A8.2', delegationNumber: '', remarks: '',
    };
  });
  const cells = chainedCells(rows, [], { at: BENCH_DAY, by: '张三' });
  const handedOver: readonly (readonly RawCell[])[] = JSON.parse(JSON.stringify(cells));
  return { rowCount: count, columns: new Map(DESTRUCTION_COLUMNS.map((key, column) => [key, handedOver.map((row) => row[column] ?? '')])) };
}
