import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../../src/domain/archive/archiveTerms';
import { documentEvidence } from '../../../src/domain/archive/register/documentsOut';
import { documentStatus, type StatusFacts } from '../../../src/domain/archive/register/documentStatus';
import { tableOf, type Row } from './registerOf';

const NOTHING: StatusFacts = { entered: undefined, isDestroyed: false, out: undefined, wasBorrowed: false, isOnHold: false, isRetentionOver: false };

describe('the status of a document', () => {
  const check = (what: string, facts: Partial<StatusFacts>, status: DocumentStatus, doubt?: string): void =>
    it(`${what}: ${status}${doubt === undefined ? '' : `, ${doubt}`}`, () => expect(documentStatus({ ...NOTHING, ...facts })).toEqual(doubt === undefined ? { status } : { status, doubt }));
  check('with nothing known', {}, 'filed');
  check('whose retention is over', { isRetentionOver: true }, 'dueForDestruction');
  check('on hold, its retention over', { isRetentionOver: true, isOnHold: true }, 'onHold');
  check('lent and on hold', { out: 'lent', isOnHold: true }, 'lent');
  check('read in the room', { out: 'inReadingRoom', entered: 'filed' }, 'inReadingRoom');
  check('entered as lent, brought back', { entered: 'lent', wasBorrowed: true }, 'filed');
  check('entered as lent, no loan known', { entered: 'lent' }, 'lent', 'lentWithoutLoan');
  check('expected', { entered: 'expected', isRetentionOver: true }, 'expected');
  check('missing', { entered: 'missing' }, 'missing');
  check('in the register of destructions', { entered: 'filed', isDestroyed: true, out: 'lent' }, 'destroyed');
  check('entered as destroyed, in no register', { entered: 'destroyed' }, 'destroyed', 'destroyedWithoutForm');
  check('entered as on hold, without a hold', { entered: 'onHold' }, 'onHold', 'holdWithoutReason');
  check('whose retention was made longer', { entered: 'dueForDestruction' }, 'filed');

  it('is settled: worked out again from itself it is the same (every combination)', () => {
    const booleans = [false, true];
    const facts = [undefined, ...DOCUMENT_STATUSES].flatMap((entered) =>
      booleans.flatMap((isDestroyed) =>
        ([undefined, 'lent', 'inReadingRoom'] as const).flatMap((out) =>
          booleans.flatMap((borrowed) =>
            booleans.flatMap((isOnHold) => booleans.map((isRetentionOver): StatusFacts => ({ entered, isDestroyed, out, wasBorrowed: borrowed || out !== undefined, isOnHold, isRetentionOver }))),
          ),
        ),
      ),
    );
    expect(facts).toHaveLength(9 * 2 * 3 * 2 * 2 * 2);
    for (const one of facts) {
      const { status } = documentStatus(one);
      expect(documentStatus({ ...one, entered: status }).status).toBe(status);
      if (one.isDestroyed) expect(status).toBe('destroyed');
      if (one.isOnHold) expect(status).not.toBe('dueForDestruction');
    }
  });
});

describe('what the registers of loans and destructions say', () => {
  const check = (what: string, loans: readonly Row[], out: Readonly<Record<string, string>>): void =>
    it(what, () => expect(Object.fromEntries(documentEvidence(tableOf(loans), undefined).out)).toEqual(out));
  let minute = 46_000;
  const step = (name: string, loanNumber = 'L1', fileNumber = 'A-1'): Row => ({ loanNumber, step: name, fileNumber, at: minute++ });
  check('a request lends nothing', [step('requested'), step('approved')], {});
  check('lent', [step('requested'), step('approved'), step('lent')], { 'A-1': 'lent' });
  check('lent and returned', [step('lent'), step('returned')], {});
  check('lent again under another number', [step('lent'), step('returned'), step('lent', 'L2')], { 'A-1': 'lent' });
  check('being read', [step('readingBegun')], { 'A-1': 'inReadingRoom' });
  check('read', [step('readingBegun'), step('readingEnded')], {});
  check('asked for only, by the register of loans', [step('requested')], {});
  check('of a list kept by hand, by its dates', [
    { loanNumber: 'K1', fileNumber: 'ａ-1', lentAt: '2026-01-01', returnedAt: '' },
    { loanNumber: 'K2', fileNumber: 'A-2', lentAt: '2026-01-01', returnedAt: '2026-01-02' },
    { loanNumber: 'K3', fileNumber: 'A-3', lentAt: '', returnedAt: '' },
  ], { 'A-1': 'lent' });

  it('takes steps before the last for no destruction', () => {
    const rows = ['listed', 'reviewed', 'approved', 'witnessNamed'].map((name) => ({ step: name, fileNumber: 'A-1' }));
    expect([...documentEvidence(undefined, tableOf([...rows, { step: 'destroyed', fileNumber: 'A-2' }])).destroyed]).toEqual(['A-2']);
  });
});
