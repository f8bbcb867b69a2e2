import { assertNever } from '../../assertNever';
import { isClassified, type SecrecyLevel } from '../archiveTerms';
import type { Delegation, DelegatedMatter } from './delegation';
import { delegationFor, type Standing } from './standing';

/** What somebody's word is needed for. Destruction is of a form: its level is that of its most secret item. */
export const APPROVAL_MATTERS = ['lending', 'reading', 'destructionReview', 'destructionApproval', 'witnessNaming'] as const;
export type ApprovalMatter = (typeof APPROVAL_MATTERS)[number];

/** In which capacity a person approves. */
export const APPROVER_ROLES = ['generalManager', 'deputyInCharge', 'headOfOffice', 'delegate'] as const;
export type ApproverRole = (typeof APPROVER_ROLES)[number];

export type ApprovalRight =
  | { readonly kind: 'may'; readonly rule: string; readonly role: ApproverRole; readonly delegation?: Delegation }
  | { readonly kind: 'mayNot'; readonly rule: string; readonly reason: 'noAccess' | 'readInRoomOnly' | 'wrongPosition' };

/** The part of the company's policy that rights rest on. */
export interface RightsPolicy {
  readonly ordinaryDestructionNeedsGeneralManager: boolean;
}

const may = (rule: string, role: ApproverRole): ApprovalRight => ({ kind: 'may', rule, role });
const wrongPosition = (rule: string): ApprovalRight => ({ kind: 'mayNot', rule, reason: 'wrongPosition' });

/**
 * Whether a person of this standing may give a word, by which rule and in which capacity. It looks at the office alone;
 * that nobody approves his own request, or signs a form twice, is for the loan and the form to see to.
 *
 * A8.3 says of classified documents that the general manager only approves: a power of attorney (A7.3d) does not reach
 * there, since what is destroyed cannot be brought back. For forms with ordinary items alone it does.
 */
export function approvalRight(matter: ApprovalMatter, level: SecrecyLevel, standing: Standing, policy: RightsPolicy): ApprovalRight {
  switch (matter) {
    case 'lending':
    case 'reading':
      return borrowingRight(matter, level, standing);
    case 'destructionReview':
      return standing.positions.has('headOfOffice') ? may('A8.2', 'headOfOffice') : wrongPosition('A8.2');
    case 'destructionApproval':
      return isClassified(level) ? classifiedDestructionRight(standing) : ordinaryDestructionRight(standing, policy);
    case 'witnessNaming':
      return witnessRight(standing);
    default:
      return assertNever(matter);
  }
}

function borrowingRight(matter: 'lending' | 'reading', level: SecrecyLevel, standing: Standing): ApprovalRight {
  switch (level) {
    case 'topSecret':
      return { kind: 'mayNot', rule: 'A7.3a', reason: 'noAccess' };
    case 'confidential':
      return matter === 'lending' ? { kind: 'mayNot', rule: 'A7.3b', reason: 'readInRoomOnly' } : generalManagersRight('A7.3b', 'confidentialBorrowing', standing);
    case 'secret':
      return generalManagersRight('A7.3c', 'secretBorrowing', standing);
    case 'unclassified':
      return standing.positions.has('headOfOffice') ? may('A7.2', 'headOfOffice') : wrongPosition('A7.2');
    default:
      return assertNever(level);
  }
}

/** A7.3b-d: the general manager or the deputy in charge in their own right, else who stands in for the general manager. */
function generalManagersRight(rule: string, matter: DelegatedMatter, standing: Standing): ApprovalRight {
  if (standing.positions.has('generalManager')) return may(rule, 'generalManager');
  if (standing.isDeputyInCharge) return may(rule, 'deputyInCharge');
  return delegatedRight(matter, standing) ?? wrongPosition(rule);
}

function delegatedRight(matter: DelegatedMatter, standing: Standing): ApprovalRight | undefined {
  const delegation = delegationFor(standing, matter);
  return delegation && { kind: 'may', rule: 'A7.3d', role: 'delegate', delegation };
}

const classifiedDestructionRight = ({ positions }: Standing): ApprovalRight => (positions.has('generalManager') ? may('A8.3', 'generalManager') : wrongPosition('A8.3'));

function ordinaryDestructionRight(standing: Standing, { ordinaryDestructionNeedsGeneralManager }: RightsPolicy): ApprovalRight {
  if (standing.positions.has('generalManager')) return may('A8.2', 'generalManager');
  if (!ordinaryDestructionNeedsGeneralManager && standing.positions.has('headOfOffice')) return may('A8.3', 'headOfOffice');
  return delegatedRight('destruction', standing) ?? wrongPosition(ordinaryDestructionNeedsGeneralManager ? 'A8.2' : 'A8.3');
}

function witnessRight(standing: Standing): ApprovalRight {
  if (standing.positions.has('generalManager')) return may('A8.5', 'generalManager');
  if (standing.isDeputyInCharge) return may('A8.5', 'deputyInCharge');
  return standing.positions.has('headOfOffice') ? may('A8.5', 'headOfOffice') : wrongPosition('A8.5');
}
