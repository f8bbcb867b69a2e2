import type { SerialDate } from '../serialDate';
import type { DocumentStatus, SecrecyLevel } from './archiveTerms';

/** What borrowing and destruction need to know of a document in the register. */
export interface DocumentFacts {
  readonly fileNumber: string;
  readonly title: string;
  readonly department: string;
  /** Undefined where the register holds no level that is known. */
  readonly level: SecrecyLevel | undefined;
  readonly status: DocumentStatus | undefined;
  readonly isOnHold: boolean;
  /** The last day of its retention; undefined where none is known, so that its retention has not ended. */
  readonly retentionUntil: SerialDate | 'permanent' | undefined;
  readonly documentDate: SerialDate | undefined;
  readonly pages: number | undefined;
  readonly location: string;
}
