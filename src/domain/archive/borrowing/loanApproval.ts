import type { SecrecyLevel } from '../archiveTerms';
import { approvalRight, type ApprovalRight } from '../rights/approvalRight';
import { deputiesInCharge, holdersOf } from '../rights/positions';
import { samePerson } from '../rights/samePerson';
import { standingOf } from '../rights/standing';
import type { LoanManner } from './access';
import type { LoanRow } from './loanRow';
import type { Approver, LoanSituation } from './loanStep';

/** The request as far as its approval rests on it: `by` is who filed it. */
export interface ApprovalRequest extends Pick<LoanRow, 'borrower' | 'by'> {
  readonly manner: LoanManner;
  readonly level: SecrecyLevel;
  /** The document's department, which tells the deputy in charge. */
  readonly department: string;
}

/** Destruction policy has no part in loans. */
const ANY_POLICY = { ordinaryDestructionNeedsGeneralManager: true };

/** Everybody who may approve a request today, but for who asks and who filed it. */
export function approversOf(request: ApprovalRequest, situation: Pick<LoanSituation, 'people' | 'now'>): readonly Approver[] {
  const { people, now } = situation;
  const { appointments, delegations } = people;
  const names = [
    ...holdersOf('generalManager', now, appointments),
    ...deputiesInCharge([request.department], now, appointments),
    ...holdersOf('headOfOffice', now, appointments),
    ...delegations.map(({ to }) => to),
  ];
  const seen: Approver[] = [];
  for (const name of names) {
    const right = rightToApprove(name, request, situation);
    if (right.kind === 'may' && !seen.some((one) => samePerson(one.name, name))) seen.push({ name, role: right.role, delegationNumber: right.delegation?.number ?? '' });
  }
  return seen;
}

export type LoanRight = ApprovalRight | { readonly kind: 'mayNot'; readonly rule: string; readonly reason: 'ownRequest' };

/**
 * Nobody approves what he asked for or filed himself, nor does who stands in for a general manager who asks. Where the head
 * of the office filed an employee's request as that employee's manager and there is no other head, the general manager
 * approves in the head's place (A7.2 with the rule that approver and requester differ).
 */
export function rightToApprove(by: string, request: ApprovalRequest, { people, now }: Pick<LoanSituation, 'people' | 'now'>): LoanRight {
  const { manner, level, department } = request;
  const isOwn = (name: string): boolean => samePerson(name, request.borrower) || samePerson(name, request.by);
  const own = { kind: 'mayNot', rule: 'A7', reason: 'ownRequest' } as const;
  if (isOwn(by)) return own;
  const standing = standingOf(by, [department], now, people);
  const delegations = standing.delegations.filter(({ from }) => !isOwn(from));
  const right = approvalRight(manner === 'lent' ? 'lending' : 'reading', level, { ...standing, delegations }, ANY_POLICY);
  if (right.kind === 'may' || level !== 'unclassified' || !standing.positions.has('generalManager')) return right;
  const heads = holdersOf('headOfOffice', now, people.appointments).filter((name) => !isOwn(name));
  return heads.length === 0 ? { kind: 'may', rule: 'A7.2', role: 'generalManager' } : right;
}
