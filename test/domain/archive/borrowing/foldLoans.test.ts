import { describe, expect, it } from '@jest/globals';
import { foldLoans } from '../../../../src/domain/archive/borrowing/foldLoans';
import { loansOut } from '../../../../src/domain/archive/borrowing/loanLadder';
import { LOAN_COLUMNS, loanCells, readLoanRows, type LoanRow, type LoanStep } from '../../../../src/domain/archive/borrowing/loanRow';
import type { RawCell } from '../../../../src/domain/tables';
import { at, documentOf } from '../office';

const row = (step: LoanStep, hours: number, parts: Partial<LoanRow> = {}): LoanRow => ({
  loanNumber: 'L1', step, at: at(hours), by: 'An', fileNumber: 'U1', title: '', secrecy: 'unclassified', borrower: 'Dong', borrowerPosition: undefined, department: '', purpose: '', manner: 'lent',
  wantedFrom: undefined, wantedUntil: undefined, dueAt: undefined, returnState: '', rule: '', delegationNumber: '', remarks: '', ...parts,
});
const fold = (rows: readonly LoanRow[]) => foldLoans(rows.map((one, index) => ({ ...one, row: index })));
const tableOf = (rows: readonly Readonly<Record<string, RawCell>>[]) => {
  const keys = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  return { rowCount: rows.length, columns: new Map(keys.map((key) => [key, rows.map((one) => one[key] ?? '')])) };
};

describe('loans from their steps', () => {
  const check = (name: string, rows: readonly LoanRow[], state: string, codes: readonly string[] = []): void =>
    it(name, () => {
      const { byNumber, problems } = fold(rows);
      expect(byNumber.get('L1')?.state ?? 'none').toBe(state);
      expect(problems.map(({ code }) => code)).toEqual(codes);
    });
  check('whole', [row('requested', 0), row('approved', 1), row('lent', 2), row('returned', 3)], 'closed');
  check('sorted the other way round', [row('returned', 3), row('lent', 2), row('approved', 1), row('requested', 0)], 'closed');
  check('all in one minute', [row('lent', 0), row('requested', 0), row('approved', 0)], 'out');
  check('a return without a loan is told and does not count', [row('requested', 0), row('returned', 1)], 'requested', ['loanReturnedBeforeLent']);
  check('a lending out of turn counts all the same: the document is gone', [row('requested', 0), row('refused', 1), row('lent', 2)], 'out', ['loanStepOutOfOrder']);
  check('an approval out of turn does not', [row('requested', 0), row('withdrawn', 1), row('approved', 2)], 'withdrawn', ['loanStepOutOfOrder']);
});

describe('loans under one number', () => {
  const check = (name: string, rows: readonly LoanRow[], loans: Readonly<Record<string, string>>, codes: readonly string[]): void =>
    it(name, () => {
      const { byNumber, problems } = fold(rows);
      expect(Object.fromEntries([...byNumber].map(([number, { first, state }]) => [number, `${first.fileNumber} ${first.borrower} ${state}`]))).toEqual(loans);
      expect(problems.map(({ code }) => code)).toEqual(codes);
    });
  check('two documents', [row('requested', 0), row('requested', 0, { fileNumber: 'U2' }), row('lent', 1, { fileNumber: 'U2' })], { L1: 'U1 Dong requested', 'L1-2': 'U2 Dong out' }, ['loanNumberShared']);
  check('two borrowers of one document', [row('requested', 0), row('requested', 0, { borrower: 'Gao' }), row('withdrawn', 1, { borrower: 'Gao' })], { L1: 'U1 Dong requested', 'L1-2': 'U1 Gao withdrawn' }, ['loanNumberShared']);
  check('one request written twice is told as a step too many', [row('requested', 0), row('requested', 0, { borrower: ' DONG ' })], { L1: 'U1 Dong requested' }, ['loanStepOutOfOrder']);
  check('a return without a borrower belongs to the first', [row('requested', 0), row('lent', 1), row('returned', 2, { borrower: '', fileNumber: '' })], { L1: 'U1 Dong closed' }, []);
  check('a slip on paper for two documents is no mistake', [row('lent', 0), row('lent', 0, { fileNumber: 'U2' }), row('returned', 3, { fileNumber: 'U2' })], { L1: 'U1 Dong out', 'L1-2': 'U2 Dong closed' }, []);
  it('a name that is taken already is not given', () => {
    const { byNumber } = fold([row('requested', 0, { loanNumber: 'L1-2' }), row('requested', 0), row('requested', 1, { fileNumber: 'U2' })]);
    expect([...byNumber.keys()]).toEqual(['L1-2', 'L1', 'L1-3']);
  });
});

it('a document that is lent twice is told with both loans', () => {
  const { problems } = fold([row('requested', 0), row('lent', 1), row('requested', 0, { loanNumber: 'L2', borrower: 'Gao' }), row('lent', 1, { loanNumber: 'L2', borrower: 'Gao' })]);
  expect(problems).toEqual([{ code: 'documentLentTwice', row: 3, column: 'fileNumber', rule: 'A7', facts: { document: 'U1', loan: 'L1', borrower: 'Dong', other: 'L2', otherBorrower: 'Gao' } }]);
});

describe('rows of the table', () => {
  it('are read as they were written', () => {
    const written = row('lent', 2, { dueAt: at(6), manner: 'readInRoom', borrowerPosition: 'director', wantedFrom: 46_000, wantedUntil: 46_001, returnState: 'x', rule: 'A7.1', remarks: 'r', purpose: 'p' });
    const cells = loanCells(written);
    const table = tableOf([Object.fromEntries(LOAN_COLUMNS.map((key, index) => [key, cells[index] ?? '']))]);
    expect(readLoanRows(table)).toEqual({ rows: [{ ...written, row: 0 }], problems: [] });
  });
  it('of a list kept by hand are whole loans', () => {
    const { rows, problems } = readLoanRows(tableOf([{ fileNumber: 'U1', borrower: 'Li', lentAt: 46_000.5 }, { fileNumber: 'U2', borrower: 'Li', lentAt: 46_000, returnedAt: 46_002 }]));
    expect(rows.map(({ loanNumber, step }) => `${loanNumber} ${step}`)).toEqual(['#1 lent', '#2 lent', '#2 returned']);
    expect(problems).toEqual([]);
  });
  it('of a list kept by hand are due until their day ends', () => {
    const { rows } = readLoanRows(tableOf([{ fileNumber: 'U1', borrower: 'Li', lentAt: 46_000, dueAt: 46_014 }]));
    expect(loansOut(foldLoans(rows), () => undefined, 46_014.6).map(({ rung }) => rung)).toEqual(['dueSoon']);
    expect(loansOut(foldLoans(rows), () => undefined, 46_015).map(({ rung }) => rung)).toEqual(['overdue']);
  });
  const check = (code: string, cells: Readonly<Record<string, RawCell>>): void => it(code, () => expect(readLoanRows(tableOf([cells]))).toMatchObject({ rows: [], problems: [{ code, row: 0 }] }));
  check('loanStepUnknown', { loanNumber: 'L1', step: 'gone', at: 46_000, fileNumber: 'U1' });
  check('loanWithoutTime', { loanNumber: 'L1', step: 'returned', at: '2026-02-31', fileNumber: 'U1' });
  it('that lend count even where the time is none: the document is gone from the shelf', () => {
    const { rows, problems } = readLoanRows(tableOf([{ loanNumber: 'L1', step: 'requested', at: 46_000, fileNumber: 'U1', borrower: 'Li' }, { loanNumber: 'L1', step: 'lent', at: '2026-02-31', fileNumber: 'U1', borrower: 'Li' }]));
    expect(problems).toMatchObject([{ code: 'loanWithoutTime', row: 1 }]);
    expect([...foldLoans(rows).out.keys()]).toEqual(['U1']);
  });
  check('loanWithoutNumber', { loanNumber: '', step: 'lent', at: 46_000, fileNumber: 'U1' });
  check('loanReturnedBeforeLent', { loanNumber: 'L1', fileNumber: 'U1', lentAt: 46_000, returnedAt: 45_999 });
});

describe('the ladder of what is out', () => {
  const rungs = (dueHours: number, nowHours: number, lentHours = 0, level: 'secret' | 'unclassified' = 'unclassified') =>
    loansOut(fold([row('requested', lentHours), row('lent', lentHours, { dueAt: at(dueHours) })]), () => documentOf('U1', { level }), at(nowHours)).map(({ rung }) => rung);
  const check = (name: string, due: number, now: number, expected: string): void => it(name, () => expect(rungs(due, now)).toEqual([expected]));
  check('hours: in time', 4, 2, 'inTime');
  check('hours: due soon in the last hour', 4, 3, 'dueSoon');
  check('hours: not overdue at the very minute', 4, 4, 'dueSoon');
  check('hours: overdue', 4, 4.1, 'overdue');
  check('hours: long overdue after a day', 4, 28.1, 'longOverdue');
  check('days: in time', 72, 40, 'inTime');
  check('days: due soon on the last day', 72, 48, 'dueSoon');
  check('days: overdue', 72, 73, 'overdue');
  check('days: long overdue after a week', 72, 72 + 7 * 24 + 1, 'longOverdue');
  it('a document that got a higher level has to come back at once', () => expect(rungs(72, 1, 0, 'secret')).toEqual(['recalled']));
});
