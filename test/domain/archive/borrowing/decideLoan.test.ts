import { describe, expect, it } from '@jest/globals';
import { decideLoanStep } from '../../../../src/domain/archive/borrowing/decideLoan';
import type { LoanRow } from '../../../../src/domain/archive/borrowing/loanRow';
import { clockOf } from '../../../../src/domain/archive/borrowing/loanTime';
import type { LoanAction, LoanOutcome, LoanSituation, RequestAction } from '../../../../src/domain/archive/borrowing/loanStep';
import type { DocumentFacts } from '../../../../src/domain/archive/documentFacts';
import type { Delegation } from '../../../../src/domain/archive/rights/delegation';
import { APPOINTMENTS, at, DOCUMENTS, documentOf, loanSituation, TODAY, wholeDay } from '../office';

type Parts = Partial<LoanSituation> & { readonly documents?: readonly DocumentFacts[] };

const request = (fileNumber: string, borrower: string, parts: Partial<RequestAction> = {}): RequestAction => ({
  kind: 'request', fileNumber, borrower, position: undefined, department: 'Sales', filedBy: borrower, purpose: 'audit', manner: 'lent', wantedFrom: TODAY, wantedUntil: TODAY + 3, ...parts,
});
const step = (kind: 'approve' | 'refuse' | 'withdraw' | 'lend' | 'return', by: string, parts: { readonly returnState?: string; readonly remarks?: string; readonly loan?: string } = {}): LoanAction => ({ kind, loan: 'L1', by, ...parts });

const decide = (action: LoanAction, rows: readonly LoanRow[] = [], parts: Parts = {}): LoanOutcome => decideLoanStep(action, loanSituation(rows, parts));

/** Takes steps one after another, an hour apart if nothing else is said; all of them have to be allowed. */
function taken(actions: readonly LoanAction[], parts: Parts = {}): readonly LoanRow[] {
  return actions.reduce<readonly LoanRow[]>((rows, action) => {
    const outcome = decide(action, rows, parts);
    if (outcome.kind === 'refused') throw new Error(`${action.kind}: ${outcome.code}`);
    return [...rows, outcome.row];
  }, []);
}

const wordOf = (outcome: LoanOutcome): string =>
  outcome.kind === 'refused' ? `${outcome.code} ${outcome.rule}` : outcome.decision.kind === 'allowed' ? `allowed ${outcome.decision.rule}` : `${outcome.decision.rule}: ${outcome.decision.approvers.map(({ name }) => name).join(', ')}`;

describe('a request', () => {
  const check = (name: string, action: RequestAction, expected: string, parts: Parts = {}): void => it(name, () => expect(wordOf(decide(action, [], parts))).toBe(expected));
  check('a director gets what is unclassified at once', request('U1', 'Dong'), 'allowed A7.1');
  check('an employee’s is filed by the manager and approved by the head', request('U1', 'Li', { filedBy: 'Mei' }), 'A7.2: Hua');
  check('an employee does not file it himself', request('U1', 'Li'), 'loanNotFiledByManager A7.2');
  check('a manager files his own', request('U1', 'Mei'), 'A7.2: Hua');
  check('where the head filed it, the general manager approves', request('U1', 'Li', { department: 'Office', filedBy: 'Hua' }), 'A7.2: Gao');
  check('secret: the general manager or the deputy in charge', request('S1', 'Dong'), 'A7.3c: Gao, Ding');
  check('the general manager asks the deputy in charge', request('S1', 'Gao'), 'A7.3c: Ding');
  check('confidential is never lent', request('C1', 'Gao'), 'loanReadInRoomOnly A7.3b');
  check('confidential is read in the room', request('C1', 'Dong', { manner: 'readInRoom' }), 'A7.3b: Gao, Ding');
  check('top secret: nobody', request('T1', 'Gao', { manner: 'readInRoom' }), 'loanNoAccess A7.3a');
  check('a position that nobody gave', request('U1', 'Li', { position: 'director', filedBy: 'Mei' }), 'positionNotAppointed A7');
  check('no such document', request('X9', 'Dong'), 'documentUnknown A7');
  check('no purpose', request('U1', 'Dong', { purpose: ' ' }), 'loanPurposeMissing A7.2');
  check('ends before it starts', request('U1', 'Dong', { wantedUntil: TODAY - 1 }), 'loanEndsBeforeStart A7');
  check('ends in the past', request('U1', 'Dong', { wantedFrom: TODAY - 3, wantedUntil: TODAY - 1 }), 'loanEndsInPast A7');
  check('a level that nobody knows', request('U1', 'Dong'), 'documentWithoutLevel A7', { documents: [documentOf('U1', { level: undefined })] });
  check('destroyed', request('U1', 'Dong'), 'documentDestroyed A8.4', { documents: [documentOf('U1', { status: 'destroyed' })] });
  check('not come in yet', request('U1', 'Dong'), 'documentNotFiled A5.2', { documents: [documentOf('U1', { status: 'expected' })] });
  check('lost', request('U1', 'Dong'), 'documentMissing A4', { documents: [documentOf('U1', { status: 'missing' })] });
  check('out by the register alone', request('U1', 'Dong'), 'documentMarkedLent A7', { documents: [documentOf('U1', { status: 'lent' })] });
});

describe('a power of attorney (A7.3d)', () => {
  const given = (parts: Partial<Delegation>): Parts => ({ people: { appointments: APPOINTMENTS, delegations: [{ number: 'W1', from: 'Gao', to: 'Hua', scope: 'borrowing', ...wholeDay, ...parts }] } });
  const asked = [request('S1', 'Dong')];
  it('names who stands in for the general manager', () => expect(wordOf(decide(request('S1', 'Dong'), [], given({})))).toBe('A7.3c: Gao, Ding, Hua'));
  it('is told in the row of the approval', () => {
    const outcome = decide(step('approve', 'Hua'), taken(asked), given({}));
    expect(outcome).toMatchObject({ kind: 'done', row: { step: 'approved', by: 'Hua', rule: 'A7.3d', delegationNumber: 'W1' } });
  });
  it('does nothing out of its days', () => expect(wordOf(decide(step('approve', 'Hua'), taken(asked), given({ lastDay: TODAY - 1, firstDay: TODAY - 9 })))).toBe('loanMayNotApprove A7.3c'));
  it('does nothing for a request of who gave it', () => {
    const own = taken([request('S1', 'Gao')]);
    expect(wordOf(decide(step('approve', 'Hua'), own, given({})))).toBe('loanMayNotApprove A7.3c');
  });
});

describe('a step after the request', () => {
  const check = (name: string, before: readonly LoanAction[], action: LoanAction, expected: string, parts: Parts = {}): void =>
    it(name, () => expect(wordOf(decide(action, taken(before), parts))).toBe(expected));
  const secret = [request('S1', 'Dong')];
  const approved = [...secret, step('approve', 'Gao')];
  const lent = [...approved, step('lend', 'An')];
  check('nobody approves his own', [request('S1', 'Ding')], step('approve', 'Ding'), 'loanOwnRequest A7');
  check('nobody approves what he filed', [request('S1', 'Li', { filedBy: 'Ding' })], step('approve', 'Ding'), 'loanOwnRequest A7');
  check('another deputy may not', secret, step('approve', 'Pan'), 'loanMayNotApprove A7.3c');
  check('refused with a reason', secret, step('refuse', 'Ding', { remarks: 'not now' }), 'allowed A7.3c');
  check('refused without one', secret, step('refuse', 'Ding'), 'refusalReasonMissing A7.3c');
  check('not lent before it is approved', secret, step('lend', 'An'), 'loanNotApproved A7.3c');
  check('lent by the archivist only', approved, step('lend', 'Mei'), 'notArchivist A3');
  check('lent', approved, step('lend', 'An'), 'allowed A7.3c');
  check('free documents need no approval', [request('U1', 'Dong')], step('lend', 'An'), 'allowed A7.1');
  check('not lent twice', lent, step('lend', 'An'), 'loanStepOutOfOrder A7');
  check('not lent before its first day', [request('U1', 'Dong', { wantedFrom: TODAY + 1 })], step('lend', 'An'), 'loanNotBegun A7');
  check('not lent after its last day', [request('U1', 'Dong', { wantedUntil: TODAY })], step('lend', 'An'), 'loanRequestEnded A7', { now: at(24) });
  check('not lent when the day has ended', approved, step('lend', 'An'), 'loanDayEnded A7.3c', { now: at(9) });
  check('not approved twice', approved, step('approve', 'Ding'), 'loanStepOutOfOrder A7');
  check('withdrawn by who asked', secret, step('withdraw', 'Dong'), 'allowed A7');
  check('withdrawn by nobody else', secret, step('withdraw', 'Mei'), 'loanNotYours A7');
  check('returned', lent, step('return', 'An', { returnState: 'intact' }), 'allowed A7.4');
  check('returned without a look at it', lent, step('return', 'An'), 'returnStateMissing A7.4');
  check('returned before it was lent', approved, step('return', 'An', { returnState: 'intact' }), 'loanReturnedBeforeLent A7.4');
  check('returned earlier than it was lent', lent, step('return', 'An', { returnState: 'intact' }), 'loanReturnedBeforeLent A7.4', { now: at(-1) });
  check('returned twice', [...lent, step('return', 'An', { returnState: 'intact' })], step('return', 'An', { returnState: 'intact' }), 'loanStepOutOfOrder A7');
  check('no such loan', secret, step('approve', 'Gao', { loan: 'L7' }), 'loanUnknown A7');
  check('nobody', secret, step('approve', ' '), 'personMissing A7');
  check('a level raised to confidential after the approval', approved, step('lend', 'An'), 'loanReadInRoomOnly A7.3b', { documents: [documentOf('S1', { level: 'confidential' })] });
  check('a level raised to secret after the head’s approval', [request('U1', 'Li', { filedBy: 'Mei' }), step('approve', 'Hua')], step('lend', 'An'), 'loanLevelRaised A7.3c', { documents: [documentOf('U1', { level: 'secret' })] });
  check('a level raised to secret after a free request', [request('U1', 'Dong')], step('lend', 'An'), 'loanNotApproved A7.3c', { documents: [documentOf('U1', { level: 'secret' })] });

  it('what is lent is not lent again', () => {
    const rows = taken([request('U1', 'Dong'), { kind: 'lend', loan: 'L1', by: 'An' }]);
    expect(wordOf(decide(request('U1', 'Hua'), rows))).toBe('documentLentAlready A7');
  });
  it('two requests may wait, one of them is lent', () => {
    const rows = taken([request('U1', 'Dong'), request('U1', 'Hua'), { kind: 'lend', loan: 'L2', by: 'An' }]);
    expect(wordOf(decide(step('lend', 'An'), rows))).toBe('documentLentAlready A7');
  });
});

describe('the due time (A7.3c)', () => {
  const check = (name: string, file: string, borrower: string, parts: Partial<RequestAction>, hours: number, expected: string): void =>
    it(name, () => {
      const approver: readonly LoanAction[] = file === 'U1' ? [] : [step('approve', 'Gao')];
      const outcome = decide(step('lend', 'An'), taken([request(file, borrower, parts), ...approver]), { now: at(hours), documents: DOCUMENTS });
      const due = outcome.kind === 'done' ? (outcome.row.dueAt ?? 0) : 0;
      expect(`${Math.floor(due) - TODAY} ${clockOf(due)}`).toBe(expected);
    });
  check('secret: 4 hours', 'S1', 'Dong', {}, 0, '0 13:00');
  check('secret: shorter if the day ends', 'S1', 'Dong', {}, 6.5, '0 18:00');
  check('reading: until the day ends', 'C1', 'Dong', { manner: 'readInRoom' }, 1, '0 18:00');
  check('unclassified: the end of the last day asked for', 'U1', 'Dong', {}, 2, '3 18:00');
});
