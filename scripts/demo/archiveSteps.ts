import type { RIBBON_JOBS } from '../../src/commands/ribbon';

/** One step of a loan or of a destruction, as a person would take it in the pane. */
export interface ArchiveStep {
  readonly job: (typeof RIBBON_JOBS)[number];
  readonly settings: Readonly<Record<string, string>>;
}

const LOAN = 'L-2026-0001';
const FORM = 'D-2026-0001';

/**
 * A secret document is asked for, approved by the head of the office under a power of attorney (A7.3d), lent for four hours
 * and given back; three documents go their way from the list to the register of destructions (A8), by four persons.
 */
export const ARCHIVE_STEPS: readonly ArchiveStep[] = [
  { job: 'borrow', settings: { at: '09:00', step: 'request', document: '2024-XS-09-0069', who: '郑思远', purpose: '核对年度目标' } },
  { job: 'borrow', settings: { at: '09:10', step: 'approve', loan: LOAN, who: '蒋文博' } },
  { job: 'borrow', settings: { at: '09:20', step: 'lend', loan: LOAN, who: '傅慧敏' } },
  { job: 'returnLoan', settings: { at: '11:40', loan: LOAN, who: '沈雪梅', state: '完好，页数无缺' } },
  { job: 'destroy', settings: { at: '14:00', step: 'list', who: '傅慧敏', documents: '2017-RS-03-0018,2016-XS-09-0054,2019-CW-12-0012' } },
  { job: 'destroy', settings: { at: '14:20', step: 'review', form: FORM, who: '蒋文博' } },
  { job: 'destroy', settings: { at: '15:00', step: 'approve', form: FORM, who: '周建国' } },
  { job: 'destroy', settings: { at: '15:10', step: 'witness', form: FORM, who: '周建国', witness: '彭秀英' } },
  { job: 'destroy', settings: { at: '16:00', step: 'execute', form: FORM, who: '沈雪梅' } },
  { job: 'verifyRegister', settings: { at: '16:10' } },
  { job: 'borrow', settings: { at: '16:20' } },
];
