import type { Appointment } from '../archiveTerms';
import type { SerialDate } from '../../serialDate';
import { holds } from './positions';
import { samePerson } from './samePerson';

/** A7.3d: what a power of attorney is given for. */
export const DELEGATION_SCOPES = ['allApprovals', 'borrowing', 'confidentialBorrowing', 'secretBorrowing', 'destruction'] as const;
export type DelegationScope = (typeof DELEGATION_SCOPES)[number];

/** What a general manager's approval may be asked for. */
export type DelegatedMatter = 'confidentialBorrowing' | 'secretBorrowing' | 'destruction';

/** A7.3d: one written power of attorney; both days are included. */
export interface Delegation {
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly scope: DelegationScope;
  readonly firstDay: SerialDate;
  readonly lastDay: SerialDate;
}

const COVERS: Readonly<Record<DelegationScope, readonly DelegatedMatter[]>> = {
  allApprovals: ['confidentialBorrowing', 'secretBorrowing', 'destruction'],
  borrowing: ['confidentialBorrowing', 'secretBorrowing'],
  confidentialBorrowing: ['confidentialBorrowing'],
  secretBorrowing: ['secretBorrowing'],
  destruction: ['destruction'],
};

export const covers = (delegation: Delegation, matter: DelegatedMatter): boolean => COVERS[delegation.scope].includes(matter);

/**
 * A7.3d: whether a power of attorney holds on a day: within its days, given by who is general manager that day, to who is a
 * deputy or the head of the office that day. It ends with the office of either, whatever day is written in it.
 */
export const isInForce = (delegation: Delegation, day: SerialDate, appointments: readonly Appointment[]): boolean =>
  delegation.firstDay <= Math.floor(day) &&
  Math.floor(day) <= delegation.lastDay &&
  !samePerson(delegation.from, delegation.to) &&
  holds(delegation.from, 'generalManager', day, appointments) &&
  (holds(delegation.to, 'deputyGeneralManager', day, appointments) || holds(delegation.to, 'headOfOffice', day, appointments));
