import { describe, expect, it } from '@jest/globals';
import { foldLoans } from '../../../../src/domain/archive/borrowing/foldLoans';
import { dueList, reasonsToKeep } from '../../../../src/domain/archive/destruction/checkItem';
import { decideFormStep } from '../../../../src/domain/archive/destruction/decideForm';
import type { DestructionRow } from '../../../../src/domain/archive/destruction/destructionRow';
import { foldForms } from '../../../../src/domain/archive/destruction/foldForms';
import type { FormAction, FormOutcome, FormSituation } from '../../../../src/domain/archive/destruction/formStep';
import type { DocumentFacts } from '../../../../src/domain/archive/documentFacts';
import { APPOINTMENTS, at, DOCUMENTS, documentOf, formSituation, TODAY, wholeDay } from '../office';

type Parts = Partial<FormSituation> & { readonly documents?: readonly DocumentFacts[] };

const list = (...fileNumbers: readonly string[]): FormAction => ({ kind: 'list', by: 'An', fileNumbers, reason: 'retention over' });
const step = (kind: 'review' | 'approve' | 'execute', by: string, form = 'D1'): FormAction => ({ kind, form, by });
const witness = (by: string, name: string): FormAction => ({ kind: 'nameWitness', form: 'D1', by, witness: name });
const reject = (by: string, fileNumbers: readonly string[], reason = 'still needed'): FormAction => ({ kind: 'reject', form: 'D1', by, fileNumbers, reason });

const decide = (action: FormAction, rows: readonly DestructionRow[] = [], parts: Parts = {}): FormOutcome => decideFormStep(action, formSituation(rows, parts));

function taken(actions: readonly FormAction[], parts: Parts = {}): readonly DestructionRow[] {
  return actions.reduce<readonly DestructionRow[]>((rows, action) => {
    const outcome = decide(action, rows, parts);
    if (outcome.kind === 'refused') throw new Error(`${action.kind}: ${outcome.code}`);
    return [...rows, ...outcome.rows];
  }, []);
}

const wordOf = (outcome: FormOutcome): string =>
  outcome.kind === 'refused' ? `${outcome.code} ${outcome.rule}` : `${outcome.rule} ${outcome.rows.map((row) => `${row.fileNumber} ${row.step}`).join(', ')}`;

const check = (name: string, before: readonly FormAction[], action: FormAction, expected: string, parts: Parts = {}, then: Parts = parts): void =>
  it(name, () => expect(wordOf(decide(action, taken(before, parts), then))).toBe(expected));

const ordinary = [list('U1', 'U2')];
const reviewed = [...ordinary, step('review', 'Hua')];
const approved = [...reviewed, step('approve', 'Gao')];
const witnessed = [...approved, witness('Hua', 'Mei')];

describe('a form goes its way (A8.2-A8.5)', () => {
  check('listed by the archivist', [], list('U1', 'S1'), 'A8.2 U1 listed, S1 listed');
  check('by nobody else', [], { kind: 'list', by: 'Mei', fileNumbers: ['U1'], reason: '' }, 'notArchivist A8.2');
  check('never empty', [], list(), 'formEmpty A8.2');
  check('a document stands on it once', [], list('U1', 'U1'), 'formItemTwice A8.2');
  check('a document stands on one form', ordinary, list('U1'), 'formItemMustBeKept A8.2');
  check('reviewed by the head of the office', ordinary, step('review', 'Hua'), 'A8.2 U1 reviewed, U2 reviewed');
  check('by nobody else', ordinary, step('review', 'Gao'), 'formMayNotReview A8.2');
  check('approved by the general manager', reviewed, step('approve', 'Gao'), 'A8.2 U1 approved, U2 approved');
  check('a witness is named', approved, witness('Ding', 'Mei'), 'A8.5 U1 witnessNamed, U2 witnessNamed');
  check('another witness in the place of the first', witnessed, witness('Ding', 'Dong'), 'A8.5 U1 witnessNamed, U2 witnessNamed', {}, { now: at(1) });
  check('not in the same minute, which would leave open who was named last', witnessed, witness('Ding', 'Dong'), 'formStepTooEarly A8.2');
  check('by nobody else', approved, witness('Pan', 'Mei'), 'formMayNotNameWitness A8.5');
  check('carried out by the archivist', witnessed, step('execute', 'Bao'), 'A8.4 U1 destroyed, U2 destroyed');
  check('by nobody else', witnessed, step('execute', 'Dong'), 'notArchivist A8.4');
  check('once', [...witnessed, step('execute', 'An')], step('execute', 'An'), 'formClosed A8.2');
});

describe('no step is skipped or turned round', () => {
  check('not approved before the review', ordinary, step('approve', 'Gao'), 'formStepOutOfOrder A8.2');
  check('no witness before the approval', reviewed, witness('Hua', 'Mei'), 'formStepOutOfOrder A8.2');
  check('not carried out before a witness is named', approved, step('execute', 'An'), 'formStepOutOfOrder A8.2');
  check('not reviewed twice', reviewed, step('review', 'Hua'), 'formStepOutOfOrder A8.2');
  check('not earlier than the step before', reviewed, step('approve', 'Gao'), 'formStepTooEarly A8.2', {}, { now: at(-1) });
  check('no such form', ordinary, step('review', 'Hua', 'D9'), 'formUnknown A8');
  check('not on rows that are not intact', ordinary, step('review', 'Hua'), 'formNotTrusted A8.4', {}, { isTrusted: (row) => row === 0 });
});

describe('who approves (A8.3)', () => {
  const secret = [list('U1', 'S1'), step('review', 'Hua')];
  const headSuffices = { policy: { ordinaryDestructionNeedsGeneralManager: false } };
  const secondHead = { ...headSuffices, people: { appointments: [...APPOINTMENTS, { person: 'Yu', position: 'headOfOffice' as const, department: '', firstDay: undefined, lastDay: undefined }], delegations: [] } };
  const attorney = { people: { appointments: APPOINTMENTS, delegations: [{ number: 'W1', from: 'Gao', to: 'Pan', scope: 'destruction' as const, ...wholeDay }] } };
  check('one classified item: the general manager only', secret, step('approve', 'Ding'), 'formClassifiedApproval A8.3');
  check('the general manager', secret, step('approve', 'Gao'), 'A8.3 U1 approved, S1 approved');
  check('classified: no power of attorney', secret, step('approve', 'Pan'), 'formClassifiedApproval A8.3', attorney);
  check('ordinary: a power of attorney', reviewed, step('approve', 'Pan'), 'A7.3d U1 approved, U2 approved', attorney);
  check('ordinary, stricter reading: the head is not enough', reviewed, step('approve', 'Yu'), 'formOrdinaryApproval A8.2', { ...secondHead, policy: { ordinaryDestructionNeedsGeneralManager: true } });
  check('ordinary, milder reading: another head', reviewed, step('approve', 'Yu'), 'A8.3 U1 approved, U2 approved', secondHead);
  check('but not the head who reviewed it', reviewed, step('approve', 'Hua'), 'formSamePerson A8.5', headSuffices);
  check('so the general manager where there is no other head', reviewed, step('approve', 'Gao'), 'A8.2 U1 approved, U2 approved', headSuffices);
  check('a level that was raised since counts', reviewed, step('approve', 'Pan'), 'formClassifiedApproval A8.3', attorney, { ...attorney, documents: [documentOf('U1', { level: 'secret' }), documentOf('U2')] });
});

describe('four different persons (A8.5)', () => {
  const manyOffices = {
    people: { appointments: [...APPOINTMENTS, ...['Hua', 'Gao', 'Mei'].map((person) => ({ person, position: 'archivist' as const, department: '', firstDay: undefined, lastDay: undefined }))], delegations: [] },
  };
  check('the reviewer is no witness', approved, witness('Gao', 'Hua'), 'formSamePerson A8.5');
  check('the approver is no witness', approved, witness('Hua', 'Gao'), 'formSamePerson A8.5');
  check('the reviewer does not carry it out', witnessed, step('execute', 'Hua'), 'formSamePerson A8.5', manyOffices);
  check('the approver does not carry it out', witnessed, step('execute', 'Gao'), 'formSamePerson A8.5', manyOffices);
  check('the witness does not carry it out', witnessed, step('execute', 'Mei'), 'formSamePerson A8.5', manyOffices);
  check('who listed it does not review it', [{ kind: 'list', by: 'Hua', fileNumbers: ['U1'], reason: '' }], step('review', 'Hua'), 'formSamePerson A8.5', manyOffices);
  check('nobody is no witness', approved, witness('Hua', ' '), 'witnessMissing A8.5');
});

describe('a rejected item is kept with its reason', () => {
  check('one item', reviewed, reject('Gao', ['U1']), 'A8.2 U1 rejected');
  check('all of them', reviewed, reject('Gao', []), 'A8.2 U1 rejected, U2 rejected');
  check('not without a reason', reviewed, reject('Gao', ['U1'], ' '), 'rejectionReasonMissing A8.2');
  check('not an item of another form', reviewed, reject('Gao', ['S1']), 'formItemUnknown A8.2');
  check('by nobody who has no part in it', reviewed, reject('Dong', ['U1']), 'formMayNotReject A8.2');
  check('the others go on', [...reviewed, reject('Gao', ['U1'])], step('approve', 'Gao'), 'A8.2 U2 approved');
  check('it may be listed anew', [...reviewed, reject('Gao', ['U1'])], list('U1'), 'A8.2 U1 listed');
});

describe('what is checked again at the moment of destruction (A8.4)', () => {
  const now = (parts: Partial<DocumentFacts>): Parts => ({ documents: [documentOf('U1', parts), documentOf('U2')] });
  const cases: readonly (readonly [string, Partial<DocumentFacts>])[] = [
    ['onHold', { isOnHold: true }],
    ['onHold', { status: 'onHold' }],
    ['lent', { status: 'lent' }],
    ['retentionNotOver', { retentionUntil: TODAY }],
    ['retentionPermanent', { retentionUntil: 'permanent' }],
    ['retentionUnknown', { retentionUntil: undefined }],
    ['levelRaised', { level: 'secret' }],
    ['differsFromForm', { title: 'Another title' }],
    ['missing', { status: 'missing' }],
    ['destroyedAlready', { status: 'destroyed' }],
    ['withoutLevel', { level: undefined }],
  ];
  it.each(cases)('%s: the item is kept, the others go', (reason, parts) => {
    const outcome = decide(step('execute', 'An'), taken(witnessed), now(parts));
    expect(wordOf(outcome)).toBe('A8.4 U1 rejected, U2 destroyed');
    expect(outcome).toMatchObject({ kept: [{ fileNumber: 'U1', reason }], rows: [{ reason: `because ${reason}` }, {}] });
  });
  it('not in the register any more', () => expect(decide(step('execute', 'An'), taken(witnessed), { documents: [documentOf('U2')] })).toMatchObject({ kept: [{ fileNumber: 'U1', reason: 'notInRegister' }] }));
});

describe('the due list', () => {
  const situation = { loans: foldLoans([]), forms: foldForms([]), today: TODAY };
  it('has what is over, the longest first, with what stands against it', () => {
    const due = dueList([documentOf('A', { retentionUntil: TODAY - 1 }), documentOf('B', { retentionUntil: TODAY - 9, isOnHold: true }), documentOf('C', { retentionUntil: TODAY }), documentOf('D', { retentionUntil: 'permanent' }), documentOf('E', { status: 'destroyed' })], situation);
    expect(due.map(({ document, reasons }) => [document.fileNumber, ...reasons])).toEqual([['B', 'onHold'], ['A']]);
  });
  it('keeps what its last day of retention has not ended', () => expect(reasonsToKeep(documentOf('A', { retentionUntil: TODAY }), situation)).toEqual(['retentionNotOver']));
  it('the sample documents may all go', () => expect(DOCUMENTS.flatMap((document) => reasonsToKeep(document, situation))).toEqual([]));
});

describe('rows written by hand', () => {
  const rows = taken([...witnessed, step('execute', 'An')]);
  const codes = (changed: readonly DestructionRow[]): readonly string[] => foldForms(changed.map((row, index) => ({ ...row, row: index }))).problems.map(({ code }) => code);
  it('in any order are the same', () => expect(codes([...rows].reverse())).toEqual([]));
  it('destroyed twice is told', () => expect(codes([...rows, { ...rows[8], formNumber: 'D7', step: 'destroyed', at: at(2), fileNumber: 'U1' } as DestructionRow])).toEqual(['destroyedTwice', 'destructionStepOutOfOrder']));
  it('an approval before the review does not count', () => {
    const turned = rows.filter(({ step: taken }) => taken === 'listed' || taken === 'approved');
    expect(codes(turned)).toEqual(['destructionStepOutOfOrder', 'destructionStepOutOfOrder']);
    expect(foldForms(turned.map((row, index) => ({ ...row, row: index }))).byNumber.get('D1')?.approver).toBe('');
  });
});

describe('two people who list at the same moment', () => {
  const listed = (form: string, by: string, fileNumber: string): DestructionRow => ({ ...(taken([list(fileNumber)])[0] as DestructionRow), formNumber: form, by });
  const told = (...rows: readonly DestructionRow[]) => foldForms(rows.map((row, index) => ({ ...row, row: index })));
  it('under one number: one form with the documents of both, told once', () => {
    const { byNumber, problems } = told(listed('D1', 'An', 'U1'), listed('D1', 'Bao', 'U2'), listed('D1', 'Bao', 'S1'));
    expect(byNumber.get('D1')?.items.map(({ fileNumber }) => fileNumber)).toEqual(['U1', 'U2', 'S1']);
    expect(problems).toEqual([{ code: 'formNumberShared', row: 1, column: 'formNumber', facts: { form: 'D1', person: 'An', other: 'Bao' }, rule: 'A8.2' }]);
  });
  it('one document on two forms: the first one has it, the second is told', () => {
    const { open, problems } = told(listed('D1', 'An', 'U1'), listed('D2', 'Bao', 'U1'));
    expect(open.get('U1')).toBe('D1');
    expect(problems).toMatchObject([{ code: 'formItemOnTwoForms', facts: { document: 'U1', form: 'D2', other: 'D1' } }]);
  });
});
