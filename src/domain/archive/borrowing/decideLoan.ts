import type { SecrecyLevel } from '../archiveTerms';
import { holdersOf, holds } from '../rights/positions';
import { samePerson } from '../rights/samePerson';
import { standingOf } from '../rights/standing';
import { accessTo } from './access';
import { decideRequest } from './decideRequest';
import { mayFollow, type Loan, type LoanState } from './foldLoans';
import { approversOf, rightToApprove, type LoanRight } from './loanApproval';
import { isRaised } from './loanLadder';
import type { LoanStep } from './loanRow';
import { knownDocument, notOnShelf, refused, rowOf, type LoanAction, type LoanOutcome, type LoanSituation, type RequestAction, type StepRefusal } from './loanStep';
import { dueTime } from './loanTime';

type StepAction = Exclude<LoanAction, RequestAction>;

/**
 * A7: whether a step of a loan may be taken, with the row that it adds, or the rule that stands against it. Nothing else
 * decides: the pane, the command line and the forms ask here.
 */
export function decideLoanStep(action: LoanAction, situation: LoanSituation): LoanOutcome {
  if (action.kind === 'request') return decideRequest(action, situation);
  const loan = situation.loans.byNumber.get(action.loan);
  if (!loan) return refused('loanUnknown', 'A7', { loan: action.loan });
  if (action.by.trim() === '') return refused('personMissing', 'A7', {});
  switch (action.kind) {
    case 'approve':
    case 'refuse':
      return decideApproval(action, loan, situation);
    case 'withdraw':
      return decideWithdrawal(action, loan, situation);
    case 'lend':
      return decideLending(action, loan, situation);
    case 'return':
      return decideReturn(action, loan, situation);
  }
}

function decideApproval(action: StepAction, loan: Loan, situation: LoanSituation): LoanOutcome {
  const step: LoanStep = action.kind === 'approve' ? 'approved' : 'refused';
  const late = notInTurn(loan, step, situation);
  if (late) return late;
  const document = knownDocument(loan.first.fileNumber, situation);
  if ('kind' in document) return document;
  const right = rightToApprove(action.by, { ...loan.first, level: document.level, department: document.department }, situation);
  if (right.kind === 'mayNot') return mayNotApprove(right, action.by, loan, document, situation);
  const remarks = action.remarks ?? '';
  if (step === 'refused' && remarks.trim() === '') return refused('refusalReasonMissing', right.rule, { loan: loan.number });
  const row = rowOf(loan, { step, at: situation.now, by: action.by, rule: right.rule, secrecy: document.level, delegationNumber: right.delegation?.number ?? '', remarks });
  return { kind: 'done', row, decision: { kind: 'allowed', rule: right.rule } };
}

function mayNotApprove(right: Extract<LoanRight, { kind: 'mayNot' }>, person: string, loan: Loan, document: { readonly level: SecrecyLevel; readonly department: string }, situation: LoanSituation): StepRefusal {
  const facts = { person, loan: loan.number };
  switch (right.reason) {
    case 'ownRequest':
      return refused('loanOwnRequest', right.rule, facts);
    case 'noAccess':
      return refused('loanNoAccess', right.rule, { document: loan.first.fileNumber });
    case 'readInRoomOnly':
      return refused('loanReadInRoomOnly', right.rule, { document: loan.first.fileNumber });
    case 'wrongPosition': {
      const names = approversOf({ ...loan.first, level: document.level, department: document.department }, situation).map(({ name }) => name);
      return refused('loanMayNotApprove', right.rule, { ...facts, approvers: names.join(', ') || '–' });
    }
  }
}

function decideWithdrawal(action: StepAction, loan: Loan, situation: LoanSituation): LoanOutcome {
  const late = notInTurn(loan, 'withdrawn', situation);
  if (late) return late;
  if (![loan.first.borrower, loan.first.by].some((name) => samePerson(name, action.by))) return refused('loanNotYours', 'A7', { person: action.by, loan: loan.number });
  return { kind: 'done', row: rowOf(loan, { step: 'withdrawn', at: situation.now, by: action.by, rule: 'A7', remarks: action.remarks ?? '' }), decision: { kind: 'allowed', rule: 'A7' } };
}

/** A7.1-A7.3c at the moment when the document leaves the shelf: everything is looked at again. */
function decideLending(action: StepAction, loan: Loan, situation: LoanSituation): LoanOutcome {
  const { first } = loan;
  const late = notInTurn(loan, first.manner === 'lent' ? 'lent' : 'readingBegun', situation);
  if (late) return late;
  const document = knownDocument(first.fileNumber, situation);
  if ('kind' in document) return document;
  const away = notOnShelf(document, situation.loans) ?? notArchivist(action.by, situation);
  if (away) return away;
  const access = accessTo(document.level, first.manner, standingOf(first.borrower, [document.department], situation.now, situation.people));
  if (access.kind === 'refused') return refused(access.reason === 'noAccess' ? 'loanNoAccess' : 'loanReadInRoomOnly', access.rule, { document: first.fileNumber });
  if (access.kind === 'needsApproval') {
    if (!loan.approval) return refused('loanNotApproved', access.rule, { loan: loan.number });
    if (isRaised(loan.approval.secrecy, document.level)) return refused('loanLevelRaised', access.rule, { loan: loan.number, document: first.fileNumber });
  }
  return lendingRow(action, loan, document.level, access.rule, situation);
}

function lendingRow(action: StepAction, loan: Loan, level: SecrecyLevel, rule: string, { now, dayEnds }: LoanSituation): LoanOutcome {
  const { manner, wantedFrom, wantedUntil } = loan.first;
  const today = Math.floor(now);
  if (wantedFrom !== undefined && today < wantedFrom) return refused('loanNotBegun', 'A7', { loan: loan.number });
  if (wantedUntil !== undefined && today > wantedUntil) return refused('loanRequestEnded', 'A7', { loan: loan.number });
  const dueAt = dueTime(level, manner, now, wantedUntil ?? today, dayEnds);
  if (dueAt === undefined) return refused('loanDayEnded', rule, { loan: loan.number, dayEnds });
  const step: LoanStep = manner === 'lent' ? 'lent' : 'readingBegun';
  return { kind: 'done', row: rowOf(loan, { step, at: now, by: action.by, rule, secrecy: level, dueAt, remarks: action.remarks ?? '' }), decision: { kind: 'allowed', rule } };
}

/** A7.4: the return is checked against the pledge; its state has to be said. */
function decideReturn(action: StepAction, loan: Loan, situation: LoanSituation): LoanOutcome {
  const step: LoanStep = loan.first.manner === 'lent' ? 'returned' : 'readingEnded';
  const late = notInTurn(loan, step, situation);
  if (late) return late;
  const stranger = notArchivist(action.by, situation);
  if (stranger) return stranger;
  const returnState = action.returnState?.trim() ?? '';
  if (returnState === '') return refused('returnStateMissing', 'A7.4', { loan: loan.number });
  const row = rowOf(loan, { step, at: situation.now, by: action.by, rule: 'A7.4', returnState, secrecy: loan.last.secrecy, remarks: action.remarks ?? '' });
  return { kind: 'done', row, decision: { kind: 'allowed', rule: 'A7.4' } };
}

/** A3: documents leave and come back by the archivist's hand. */
const notArchivist = (by: string, { people, now }: LoanSituation): StepRefusal | undefined =>
  holds(by, 'archivist', now, people.appointments)
    ? undefined
    : refused('notArchivist', 'A3', { person: by, archivists: holdersOf('archivist', now, people.appointments).join(', ') || '–' });

const FINISHED: ReadonlySet<LoanState> = new Set(['refused', 'withdrawn', 'closed']);

/** Whether a step is out of turn, or earlier than the one before it. */
function notInTurn(loan: Loan, step: LoanStep, { now }: LoanSituation): StepRefusal | undefined {
  const facts = { loan: loan.number, state: loan.last.step, step };
  const isReturn = step === 'returned' || step === 'readingEnded';
  if (!mayFollow(loan.state, step)) {
    if (isReturn && !FINISHED.has(loan.state)) return refused('loanReturnedBeforeLent', 'A7.4', facts);
    return refused('loanStepOutOfOrder', 'A7', facts);
  }
  if (now < loan.last.at) return refused(isReturn ? 'loanReturnedBeforeLent' : 'loanStepTooEarly', isReturn ? 'A7.4' : 'A7', facts);
  return undefined;
}
