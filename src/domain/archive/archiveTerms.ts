import type { SerialDate } from '../serialDate';

/** A7: secrecy levels, the most secret first. */
export const SECRECY_LEVELS = ['topSecret', 'confidential', 'secret', 'unclassified'] as const;
export type SecrecyLevel = (typeof SECRECY_LEVELS)[number];

/** A8.3: what is not unclassified is classified. */
export const isClassified = (level: SecrecyLevel): boolean => level !== 'unclassified';

/** Positions that the policy gives rights or duties to; everybody else is an employee. */
export const POSITIONS = ['generalManager', 'deputyGeneralManager', 'director', 'headOfOffice', 'archivist', 'departmentManager', 'employee'] as const;
export type Position = (typeof POSITIONS)[number];

/** One person in one position from a first to a last day, both included; undefined is open. A person may hold several. */
export interface Appointment {
  readonly person: string;
  readonly position: Position;
  /** The department managed or belonged to; '' for the company as a whole. */
  readonly department: string;
  readonly firstDay: SerialDate | undefined;
  readonly lastDay: SerialDate | undefined;
}

/** Where a document is in its life. `expected` has not come in yet; `inReadingRoom` is being read there (A7.3b). */
export const DOCUMENT_STATUSES = ['expected', 'filed', 'lent', 'inReadingRoom', 'dueForDestruction', 'onHold', 'destroyed', 'missing'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** A2: what is filed. */
export const ARCHIVE_CATEGORIES = [
  'planning',
  'annualPlan',
  'statistics',
  'financialAudit',
  'accounting',
  'labourAndWages',
  'operatingResults',
  'personnel',
  'minutes',
  'decision',
  'powerOfAttorney',
  'agreement',
  'contract',
  'projectPlan',
  'notice',
  'other',
] as const;
export type ArchiveCategory = (typeof ARCHIVE_CATEGORIES)[number];
