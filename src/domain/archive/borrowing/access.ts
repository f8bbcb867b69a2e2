import { assertNever } from '../../assertNever';
import type { Position, SecrecyLevel } from '../archiveTerms';
import type { ApproverRole } from '../rights/approvalRight';
import type { Standing } from '../rights/standing';

/** Taken along, or read in the archive room under the archivist's eyes. */
export const LOAN_MANNERS = ['lent', 'readInRoom'] as const;
export type LoanManner = (typeof LOAN_MANNERS)[number];

/** A7: what a person may do with a document, by which rule. */
export type Access =
  /** Straight from the archivist. */
  | { readonly kind: 'allowed'; readonly rule: string; readonly position: Position }
  /** One of the roles has to approve; `isFiledByManager`: the request is filed by the department's manager (A7.2). */
  | { readonly kind: 'needsApproval'; readonly rule: string; readonly by: readonly ApproverRole[]; readonly isFiledByManager: boolean }
  | { readonly kind: 'refused'; readonly rule: string; readonly reason: 'noAccess' | 'readInRoomOnly' };

/** A7.1: who gets unclassified documents straight from the archivist. */
const FREE_POSITIONS: readonly Position[] = ['generalManager', 'deputyGeneralManager', 'director', 'headOfOffice'];

/** A7.1-A7.3c: access by level, manner and the borrower's positions. A borrower's own powers of attorney change nothing. */
export function accessTo(level: SecrecyLevel, manner: LoanManner, standing: Standing): Access {
  switch (level) {
    case 'topSecret':
      return { kind: 'refused', rule: 'A7.3a', reason: 'noAccess' };
    case 'confidential':
      return manner === 'lent' ? { kind: 'refused', rule: 'A7.3b', reason: 'readInRoomOnly' } : approvalByGeneralManager('A7.3b');
    case 'secret':
      return approvalByGeneralManager('A7.3c');
    case 'unclassified': {
      const position = FREE_POSITIONS.find((one) => standing.positions.has(one));
      return position ? { kind: 'allowed', rule: 'A7.1', position } : { kind: 'needsApproval', rule: 'A7.2', by: ['headOfOffice'], isFiledByManager: true };
    }
    default:
      return assertNever(level);
  }
}

const approvalByGeneralManager = (rule: string): Access => ({ kind: 'needsApproval', rule, by: ['generalManager', 'deputyInCharge', 'delegate'], isFiledByManager: false });
