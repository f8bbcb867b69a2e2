import type { DocumentStatus } from '../archiveTerms';
import type { SerialTime } from '../borrowing/loanTime';
import { numberKey } from '../numbers/numberPattern';
import type { ArchiveDocuments } from '../readDocuments';
import { documentStatus } from './documentStatus';
import type { DocumentEvidence } from './documentsOut';

/** A status that a row of the register gets; rows count from the first under the header. */
export interface StatusChange {
  readonly row: number;
  readonly status: DocumentStatus;
}

/**
 * The statuses that move on with steps of loans and destructions (A7, A8), of these documents alone: those that differ from
 * what the register says. `evidence` is what the registers say once the steps are in them; `cameBack`: the steps put the
 * documents back on their shelf.
 */
export function statusAfterSteps(
  fileNumbers: Iterable<string>,
  { documents, evidence, now, cameBack }: { readonly documents: ArchiveDocuments; readonly evidence: DocumentEvidence; readonly now: SerialTime; readonly cameBack: boolean },
): readonly StatusChange[] {
  return [...new Set([...fileNumbers].map(numberKey))].flatMap((key): readonly StatusChange[] => {
    const row = documents.rowOf(key);
    const document = row === undefined ? undefined : documents.at(row);
    if (row === undefined || !document) return [];
    const isFact = cameBack || evidence.destroyed.has(key) || evidence.out.has(key);
    // A text that is no status stays: a person meant something by it. What a document went through goes before it.
    if (!isFact && documents.hasOtherStatus(row)) return [];
    const { status } = documentStatus({
      // What came back is there, whatever was entered meanwhile.
      entered: cameBack && (document.status === 'missing' || document.status === 'expected') ? undefined : document.status,
      isDestroyed: evidence.destroyed.has(key),
      out: evidence.out.get(key),
      wasBorrowed: evidence.borrowed.has(key),
      isOnHold: document.isOnHold,
      isRetentionOver: typeof document.retentionUntil === 'number' && document.retentionUntil < Math.floor(now),
    });
    return status === document.status ? [] : [{ row, status }];
  });
}
