import type { Appointment, Position } from '../../../src/domain/archive/archiveTerms';
import type { DocumentFacts } from '../../../src/domain/archive/documentFacts';
import { foldLoans } from '../../../src/domain/archive/borrowing/foldLoans';
import type { LoanRow } from '../../../src/domain/archive/borrowing/loanRow';
import type { LoanSituation } from '../../../src/domain/archive/borrowing/loanStep';
import type { DestructionRow } from '../../../src/domain/archive/destruction/destructionRow';
import { foldForms } from '../../../src/domain/archive/destruction/foldForms';
import type { FormSituation } from '../../../src/domain/archive/destruction/formStep';
import type { Delegation } from '../../../src/domain/archive/rights/delegation';
import { serialOf } from '../../../src/domain/serialDate';

/** An office for tests: who holds what, and a few documents of the sales department. */
export const TODAY = serialOf(2026, 10, 15);
/** 09:00 of today and so many hours more. */
export const at = (hours: number): number => Math.round((TODAY + (9 + hours) / 24) * 1440) / 1440;

const appointed = (person: string, position: Position, department = ''): Appointment => ({ person, position, department, firstDay: serialOf(2020, 1, 1), lastDay: undefined });

export const APPOINTMENTS: readonly Appointment[] = [
  appointed('Gao', 'generalManager'),
  appointed('Ding', 'deputyGeneralManager', 'Sales'),
  appointed('Pan', 'deputyGeneralManager', 'Production'),
  appointed('Dong', 'director'),
  appointed('Hua', 'headOfOffice'),
  appointed('Hua', 'departmentManager', 'Office'),
  appointed('An', 'archivist'),
  appointed('Bao', 'archivist'),
  appointed('Mei', 'departmentManager', 'Sales'),
];

export const documentOf = (fileNumber: string, parts: Partial<DocumentFacts> = {}): DocumentFacts => ({
  fileNumber,
  title: `Contract ${fileNumber}`,
  department: 'Sales',
  level: 'unclassified',
  status: 'filed',
  isOnHold: false,
  retentionUntil: serialOf(2025, 12, 31),
  documentDate: serialOf(2015, 3, 1),
  pages: 12,
  location: 'R1',
  ...parts,
});

export const DOCUMENTS: readonly DocumentFacts[] = [
  documentOf('U1'),
  documentOf('U2'),
  documentOf('S1', { level: 'secret' }),
  documentOf('C1', { level: 'confidential' }),
  documentOf('T1', { level: 'topSecret' }),
];

export const wholeDay: Pick<Delegation, 'firstDay' | 'lastDay'> = { firstDay: TODAY, lastDay: TODAY };

/** Where a loan is decided: rows so far, in the office above. */
export function loanSituation(rows: readonly LoanRow[], parts: Partial<LoanSituation> & { readonly documents?: readonly DocumentFacts[] } = {}): LoanSituation {
  const { documents = DOCUMENTS, ...rest } = parts;
  return {
    documentOf: (file) => documents.find(({ fileNumber }) => fileNumber === file),
    loans: foldLoans(rows.map((row, index) => ({ ...row, row: index }))),
    people: { appointments: APPOINTMENTS, delegations: [] },
    dayEnds: '18:00',
    now: at(0),
    nextNumber: `L${new Set(rows.map(({ loanNumber }) => loanNumber)).size + 1}`,
    ...rest,
  };
}

/** Where a step of a form is decided: all rows are trusted. */
export function formSituation(rows: readonly DestructionRow[], parts: Partial<FormSituation> & { readonly documents?: readonly DocumentFacts[] } = {}): FormSituation {
  const { documents = DOCUMENTS, ...rest } = parts;
  return {
    documentOf: (file) => documents.find(({ fileNumber }) => fileNumber === file),
    loans: foldLoans([]),
    forms: foldForms(rows.map((row, index) => ({ ...row, row: index }))),
    people: { appointments: APPOINTMENTS, delegations: [] },
    policy: { ordinaryDestructionNeedsGeneralManager: true },
    now: at(0),
    nextNumber: `D${new Set(rows.map(({ formNumber }) => formNumber)).size + 1}`,
    isTrusted: () => true,
    wordReason: (reason) => `because ${reason}`,
    ...rest,
  };
}
