import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ARCHIVE_POLICY } from '../../../src/domain/archive/archivePolicy';
import { registerFillings, type RegisterFacts } from '../../../src/domain/archive/register/registerFillings';
import { isoOf, serialOfIso } from '../../../src/domain/serialDate';
import { tableOf, type Row } from './registerOf';

const TODAY = '2026-11-01';
const fill = (rows: readonly Row[], facts: Partial<RegisterFacts> = {}) =>
  registerFillings({ archives: tableOf(rows), borrowings: undefined, destructions: undefined, highest: {}, today: serialOfIso(TODAY), policy: DEFAULT_ARCHIVE_POLICY, ...facts });
/** The filled cells of the first row. */
const filled = (row: Row, facts?: Partial<RegisterFacts>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fill([row], facts)
      .fillings.filter((one) => one.row === 0)
      .map(({ column, value }) => [column, column === 'retentionUntil' ? isoOf(Number(value)) : value]),
  );
const codesOf = (rows: readonly Row[], facts?: Partial<RegisterFacts>): readonly string[] => fill(rows, facts).problems.map(({ code }) => code);

const CONTRACT: Row = { fileNumber: '', title: '采购合同', department: '采购部', category: 'contract', secrecy: 'unclassified', documentDate: '2026-02-10', period: '', retentionYears: '', retentionUntil: '', status: '' };

describe('what registering fills in', () => {
  it('is number, period, retention, its last day and status', () => {
    expect(filled(CONTRACT)).toEqual({ fileNumber: '2026-CG-HT-0001', period: '2026-Q1', retentionYears: 30, retentionUntil: '2056-12-31', status: 'filed' });
  });

  it('is nothing where a person entered it', () => {
    const entered = { ...CONTRACT, fileNumber: 'X-1', period: '2026', retentionYears: '5年', retentionUntil: '2027-01-01', status: 'missing' };
    expect(filled(entered)).toEqual({});
  });

  it('goes by the term that a person entered, not by the category’s', () => {
    expect(filled({ ...CONTRACT, retentionYears: '三年' })).toMatchObject({ retentionUntil: '2029-12-31' });
  });

  it('is no last day for what is kept for ever', () => {
    expect(filled({ ...CONTRACT, category: 'decision' })).toEqual({ fileNumber: '2026-CG-JD-0001', period: '2026-Q1', retentionYears: 'permanent', status: 'filed' });
  });

  it('is no number for a document that is still expected', () => {
    expect(filled({ ...CONTRACT, status: 'expected' })).not.toHaveProperty('fileNumber');
  });

  it('settles: nothing is filled a second time', () => {
    const { fillings, highest } = fill([CONTRACT, { ...CONTRACT, title: '另一合同' }]);
    const rows = [CONTRACT, { ...CONTRACT, title: '另一合同' }].map((row, index) => ({ ...row, documentDate: serialOfIso('2026-02-10'), ...Object.fromEntries(fillings.filter((one) => one.row === index).map(({ column, value }) => [column, value])) }));
    expect(fill(rows, { highest }).fillings).toEqual([]);
  });
});

describe('the status of a document in the register', () => {
  it.each([
    ['whose retention ended yesterday', { retentionUntil: '2026-10-31' }, 'dueForDestruction'],
    ['whose retention ends today', { retentionUntil: TODAY }, 'filed'],
    ['on hold', { retentionUntil: '2020-12-31', holdReason: '诉讼', holdSince: '2026-01-01' }, 'onHold'],
    ['whose hold ended today', { retentionUntil: '2020-12-31', holdReason: '诉讼', holdSince: '2026-01-01', holdEnded: TODAY }, 'dueForDestruction'],
    ['whose hold ends tomorrow', { retentionUntil: '2020-12-31', holdReason: '诉讼', holdSince: '2026-01-01', holdEnded: '2026-11-02' }, 'onHold'],
  ])('%s', (_, row, status) => expect(filled({ ...CONTRACT, ...row })).toMatchObject({ status }));

  it('moves on with loans and destructions, and a text that is none stays', () => {
    const row = { ...CONTRACT, fileNumber: 'A-1', status: 'filed' };
    expect(filled(row, { borrowings: tableOf([{ loanNumber: 'L1', step: 'lent', fileNumber: 'A-1' }]) })).toMatchObject({ status: 'lent' });
    expect(filled({ ...row, status: 'lent' }, { destructions: tableOf([{ step: 'destroyed', fileNumber: 'A-1' }]) })).toMatchObject({ status: 'destroyed' });
    expect(filled({ ...row, status: '在王经理处' })).not.toHaveProperty('status');
  });
});

describe('what is told of the register', () => {
  const check = (what: string, rows: readonly Row[], code: string, rule: string, facts?: Partial<RegisterFacts>): void =>
    it(what, () => expect(fill(rows, facts).problems).toContainEqual(expect.objectContaining({ code, rule })));
  check('two documents with one number', [{ ...CONTRACT, fileNumber: 'A-1' }, { ...CONTRACT, fileNumber: 'ａ-1' }], 'archiveNumberTwice', 'A5.5');
  check('a copy from a higher authority', [{ ...CONTRACT, originality: 'copy', fromHigherAuthority: '是' }], 'archiveCopyFromAuthority', 'A5.4');
  check('a retention that says nothing', [{ ...CONTRACT, retentionYears: '很久' }], 'archiveRetentionUnreadable', 'A8.2');
  check('kept for ever with a last day', [{ ...CONTRACT, retentionYears: '永久', retentionUntil: '2026-01-01' }], 'archivePermanentEnds', 'A8.2');
  check('a hold that ends before it starts', [{ ...CONTRACT, holdReason: 'x', holdSince: '2026-02-02', holdEnded: '2026-02-01' }], 'archiveHoldEndsBeforeStart', 'A8.2');
  check('no department for the number', [{ ...CONTRACT, department: '' }], 'archiveLacksForNumber', 'A5.5');
  check('no category for the number', [{ ...CONTRACT, category: '杂项' }], 'archiveLacksForNumber', 'A5.5');
  check('no day for the number', [{ ...CONTRACT, documentDate: '' }], 'archiveLacksForNumber', 'A5.5');
  check('a code made from the name', [CONTRACT], 'archiveCodeFromName', 'A5.5');
  check('a number that was destroyed', [{ ...CONTRACT, fileNumber: '2026-CG-HT-0001' }, { ...CONTRACT, fileNumber: '2026-CG-HT-0003' }], 'archiveGapDestroyed', 'A5.5', {
    destructions: tableOf([{ step: 'destroyed', fileNumber: '2026-CG-HT-0002' }]),
  });

  it('is told once for all rows alike, with their number', () => {
    const rows = Array.from({ length: 5 }, () => ({ ...CONTRACT, department: '' }));
    expect(fill(rows).problems.filter(({ code }) => code === 'archiveLacksForNumber')).toMatchObject([{ row: 0, facts: { count: 5, field: 'department' } }]);
  });

  it('is nothing for an orderly register', () => {
    expect(codesOf([{ ...CONTRACT, fileNumber: '2026-CG-HT-0001', retentionYears: 30, retentionUntil: '2056-12-31', status: 'filed' }])).toEqual([]);
  });

  it('is a refusal where the pattern has an unknown token', () => {
    expect(() => fill([CONTRACT], { policy: { ...DEFAULT_ARCHIVE_POLICY, numberPattern: 'YEAR-TEAM-NNN' } })).toThrow('archiveTokenUnknown');
  });
});
