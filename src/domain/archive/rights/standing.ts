import type { SerialDate } from '../../serialDate';
import type { Appointment, Position } from '../archiveTerms';
import { covers, isInForce, type DelegatedMatter, type Delegation } from './delegation';
import { deputiesInCharge, holdsOn } from './positions';
import { samePerson } from './samePerson';

/** Who holds which office, and who may stand in for the general manager. */
export interface People {
  readonly appointments: readonly Appointment[];
  readonly delegations: readonly Delegation[];
}

/** What a person is on a day with regard to the documents in question: all that a decision may rest on. */
export interface Standing {
  readonly positions: ReadonlySet<Position>;
  /** Whether the person is the deputy in charge of the documents' departments. */
  readonly isDeputyInCharge: boolean;
  /** Powers of attorney in force that name the person (A7.3d). */
  readonly delegations: readonly Delegation[];
}

/** A person's standing on a day for documents of these departments. */
export function standingOf(person: string, departments: readonly string[], day: SerialDate, { appointments, delegations }: People): Standing {
  const own = appointments.filter((one) => samePerson(one.person, person) && holdsOn(one, day));
  return {
    positions: new Set(own.map(({ position }) => position)),
    isDeputyInCharge: deputiesInCharge(departments, day, appointments).some((name) => samePerson(name, person)),
    delegations: delegations.filter((one) => samePerson(one.to, person) && isInForce(one, day, appointments)),
  };
}

/** The power of attorney by which a person stands in for the general manager in a matter; the first where there are several. */
export const delegationFor = (standing: Standing, matter: DelegatedMatter): Delegation | undefined => standing.delegations.find((one) => covers(one, matter));
