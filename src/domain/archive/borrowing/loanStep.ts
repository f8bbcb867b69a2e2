import { assertNever } from '../../assertNever';
import type { SerialDate } from '../../serialDate';
import type { Position, SecrecyLevel } from '../archiveTerms';
import type { DocumentFacts } from '../documentFacts';
import { numberKey } from '../numbers/numberPattern';
import type { People } from '../rights/standing';
import type { Loan, Loans } from './foldLoans';
import type { LoanManner } from './access';
import type { LoanRow } from './loanRow';
import type { SerialTime } from './loanTime';

/** What a person wants to do. `by` is who does it. */
export type LoanAction =
  | RequestAction
  | { readonly kind: 'approve' | 'refuse' | 'withdraw' | 'lend' | 'return'; readonly loan: string; readonly by: string; readonly returnState?: string; readonly remarks?: string };

export interface RequestAction {
  readonly kind: 'request';
  readonly fileNumber: string;
  readonly borrower: string;
  /** The position that the borrower gives; it has to be that of an appointment, but for an employee. */
  readonly position: Position | undefined;
  readonly department: string;
  /** Who files the request; the borrower where nobody else does (A7.2: the department's manager). */
  readonly filedBy: string;
  readonly purpose: string;
  readonly manner: LoanManner;
  readonly wantedFrom: SerialDate;
  readonly wantedUntil: SerialDate;
}

/** Everything that a decision rests on; nothing in it is changed. */
export interface LoanSituation {
  readonly documentOf: (fileNumber: string) => DocumentFacts | undefined;
  readonly loans: Loans;
  readonly people: People;
  /** `HH:MM`. */
  readonly dayEnds: string;
  readonly now: SerialTime;
  /** The number that a new loan gets. */
  readonly nextNumber: string;
}

/** Why a step is refused: a code with its facts, worded in i18n, and the rule. */
export interface StepRefusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly rule: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type LoanOutcome = { readonly kind: 'done'; readonly row: LoanRow; readonly decision: LoanDecision } | StepRefusal;

/** What comes next for a request: lent at once, or approved first and by whom. */
export type LoanDecision =
  | { readonly kind: 'allowed'; readonly rule: string }
  | { readonly kind: 'needsApproval'; readonly rule: string; readonly approvers: readonly Approver[] };

/** Somebody who may approve, and by what right. */
export interface Approver {
  readonly name: string;
  readonly role: 'generalManager' | 'deputyInCharge' | 'headOfOffice' | 'delegate';
  readonly delegationNumber: string;
}

export const refused = (code: string, rule: string, facts: StepRefusal['facts'] = {}): StepRefusal => ({ kind: 'refused', code, rule, facts });

/** A document whose level is known; else a refusal. */
export function knownDocument(fileNumber: string, { documentOf }: Pick<LoanSituation, 'documentOf'>): (DocumentFacts & { readonly level: SecrecyLevel }) | StepRefusal {
  const document = documentOf(fileNumber);
  if (!document) return refused('documentUnknown', 'A7', { document: fileNumber });
  if (!document.level) return refused('documentWithoutLevel', 'A7', { document: fileNumber });
  return { ...document, level: document.level };
}

/** Whether a document is on the shelf; a reason where it is not. */
export function notOnShelf(document: DocumentFacts, loans: Loans): StepRefusal | undefined {
  const facts = { document: document.fileNumber };
  const [loan] = loans.out.get(numberKey(document.fileNumber)) ?? [];
  if (loan) return refused('documentLentAlready', 'A7', { ...facts, loan: loan.number, borrower: loan.first.borrower });
  switch (document.status) {
    case 'destroyed':
      return refused('documentDestroyed', 'A8.4', facts);
    case 'expected':
      return refused('documentNotFiled', 'A5.2', facts);
    case 'missing':
      return refused('documentMissing', 'A4', facts);
    case 'lent':
    case 'inReadingRoom':
      return refused('documentMarkedLent', 'A7', facts);
    case 'filed':
    case 'dueForDestruction':
    case 'onHold':
    case undefined:
      return undefined;
    default:
      return assertNever(document.status);
  }
}

/** The parts that all rows of a loan have alike. */
export const rowOf = (loan: Loan, parts: Pick<LoanRow, 'step' | 'at' | 'by' | 'rule'> & Partial<LoanRow>): LoanRow => ({
  ...loan.first,
  dueAt: undefined,
  returnState: '',
  delegationNumber: '',
  remarks: '',
  ...parts,
});
