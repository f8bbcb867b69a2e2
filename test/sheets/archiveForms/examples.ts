import { decideLoanStep } from '../../../src/domain/archive/borrowing/decideLoan';
import { foldLoans, type Loan } from '../../../src/domain/archive/borrowing/foldLoans';
import type { LoanRow, LoanStep } from '../../../src/domain/archive/borrowing/loanRow';
import type { LoanAction } from '../../../src/domain/archive/borrowing/loanStep';
import { decideFormStep } from '../../../src/domain/archive/destruction/decideForm';
import type { DestructionRow } from '../../../src/domain/archive/destruction/destructionRow';
import { foldForms, type DestructionForm } from '../../../src/domain/archive/destruction/foldForms';
import type { FormAction } from '../../../src/domain/archive/destruction/formStep';
import { documentOf, formSituation, loanSituation, TODAY } from '../../domain/archive/office';

const ACTIONS: readonly LoanAction[] = [
  { kind: 'request', fileNumber: 'S1', borrower: 'Dong', position: 'director', department: 'Sales', filedBy: 'Dong', purpose: 'audit', manner: 'lent', wantedFrom: TODAY, wantedUntil: TODAY + 3 },
  { kind: 'approve', loan: 'L1', by: 'Gao', remarks: 'once' },
  { kind: 'lend', loan: 'L1', by: 'An' },
  { kind: 'return', loan: 'L1', by: 'An', returnState: 'intact' },
];

/** A secret document's loan after each of its steps. */
export function decideAllSteps(): readonly Loan[] {
  const rows: LoanRow[] = [];
  return ACTIONS.map((action) => {
    const outcome = decideLoanStep(action, loanSituation(rows));
    if (outcome.kind === 'refused') throw new Error(outcome.code);
    rows.push(outcome.row);
    const loan = foldLoans(rows.map((row, index) => ({ ...row, row: index }))).byNumber.get('L1');
    if (!loan) throw new Error('no loan');
    return loan;
  });
}

/** The loan once a step was taken. */
export function loanAfter(step: LoanStep): Loan {
  const loan = decideAllSteps().find(({ last }) => last.step === step);
  if (!loan) throw new Error(`no step ${step}`);
  return loan;
}

/** A form of so many items that went its whole way. */
export function destructionFormOf(items: number): DestructionForm {
  const documents = Array.from({ length: items }, (_, index) => documentOf(`2012-XS-HT-${String(index + 1).padStart(4, '0')}`, { title: `Contract on the delivery of goods no. ${index + 1}` }));
  const actions: readonly FormAction[] = [
    { kind: 'list', by: 'An', fileNumbers: documents.map(({ fileNumber }) => fileNumber), reason: 'over' },
    { kind: 'review', form: 'D1', by: 'Hua' },
    { kind: 'approve', form: 'D1', by: 'Gao' },
    { kind: 'nameWitness', form: 'D1', by: 'Hua', witness: 'Mei' },
    { kind: 'execute', form: 'D1', by: 'Bao' },
  ];
  const rows = actions.reduce<readonly DestructionRow[]>((before, action) => {
    const outcome = decideFormStep(action, formSituation(before, { documents }));
    if (outcome.kind === 'refused') throw new Error(outcome.code);
    return [...before, ...outcome.rows];
  }, []);
  const form = foldForms(rows.map((row, index) => ({ ...row, row: index }))).byNumber.get('D1');
  if (!form) throw new Error('no form');
  return form;
}
