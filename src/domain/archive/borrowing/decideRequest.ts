import { departmentsOf, holds, managersOf } from '../rights/positions';
import { samePerson } from '../rights/samePerson';
import { standingOf } from '../rights/standing';
import type { SecrecyLevel } from '../archiveTerms';
import { accessTo } from './access';
import { approversOf } from './loanApproval';
import type { LoanRow } from './loanRow';
import { knownDocument, notOnShelf, refused, type LoanOutcome, type LoanSituation, type RequestAction, type StepRefusal } from './loanStep';

/** A7.1-A7.3c: a request for a document, with who has to approve it, or the rule that stands against it. */
export function decideRequest(action: RequestAction, situation: LoanSituation): LoanOutcome {
  const document = knownDocument(action.fileNumber, situation);
  if ('kind' in document) return document;
  const wrong = wrongRequest(action, situation);
  if (wrong) return wrong;
  const standing = standingOf(action.borrower, [document.department], situation.now, situation.people);
  const access = accessTo(document.level, action.manner, standing);
  if (access.kind === 'refused') return refused(access.reason === 'noAccess' ? 'loanNoAccess' : 'loanReadInRoomOnly', access.rule, { document: document.fileNumber });
  const away = notOnShelf(document, situation.loans);
  if (away) return away;
  const row = requestRow(action, document, access.rule, situation);
  if (access.kind === 'allowed') return { kind: 'done', row, decision: { kind: 'allowed', rule: access.rule } };
  const unfiled = access.isFiledByManager ? notFiledByManager(action, situation) : undefined;
  return unfiled ?? { kind: 'done', row, decision: { kind: 'needsApproval', rule: access.rule, approvers: approversOf({ ...row, level: document.level, department: document.department }, situation) } };
}

function requestRow(action: RequestAction, document: { readonly fileNumber: string; readonly title: string; readonly level: SecrecyLevel }, rule: string, { now, nextNumber }: LoanSituation): LoanRow {
  const { borrower, department, purpose, manner, wantedFrom, wantedUntil, filedBy, position } = action;
  return {
    loanNumber: nextNumber,
    step: 'requested',
    at: now,
    by: filedBy,
    fileNumber: document.fileNumber,
    title: document.title,
    secrecy: document.level,
    borrower,
    borrowerPosition: position,
    department,
    purpose,
    manner,
    wantedFrom,
    wantedUntil,
    dueAt: undefined,
    returnState: '',
    rule,
    delegationNumber: '',
    remarks: '',
  };
}

function wrongRequest(action: RequestAction, { now, people }: LoanSituation): StepRefusal | undefined {
  if (action.borrower.trim() === '') return refused('personMissing', 'A7');
  if (action.purpose.trim() === '') return refused('loanPurposeMissing', 'A7.2', { person: action.borrower });
  if (action.wantedUntil < action.wantedFrom) return refused('loanEndsBeforeStart', 'A7');
  if (action.wantedUntil < Math.floor(now)) return refused('loanEndsInPast', 'A7');
  const { position, borrower } = action;
  if (position !== undefined && position !== 'employee' && !holds(borrower, position, now, people.appointments)) return refused('positionNotAppointed', 'A7', { person: borrower, position });
  return undefined;
}

/** A7.2: the request of an employee is filed by a manager of his department. */
function notFiledByManager({ filedBy, department, borrower }: RequestAction, { now, people }: LoanSituation): StepRefusal | undefined {
  const departments = department === '' ? departmentsOf(borrower, now, people.appointments) : [department];
  const managers = departments.flatMap((one) => managersOf(one, now, people.appointments));
  if (managers.some((name) => samePerson(name, filedBy))) return undefined;
  return refused('loanNotFiledByManager', 'A7.2', { person: borrower, department: departments.join(', '), managers: managers.join(', ') || '–' });
}
