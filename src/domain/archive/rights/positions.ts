import type { SerialDate } from '../../serialDate';
import type { Appointment, Position } from '../archiveTerms';
import { samePerson } from './samePerson';

/** Whether an appointment holds on a day; both of its days are included, an open end holds for ever. */
export const holdsOn = ({ firstDay, lastDay }: Appointment, day: SerialDate): boolean =>
  (firstDay === undefined || firstDay <= Math.floor(day)) && (lastDay === undefined || Math.floor(day) <= lastDay);

export const holds = (person: string, position: Position, day: SerialDate, appointments: readonly Appointment[]): boolean =>
  appointments.some((one) => one.position === position && samePerson(one.person, person) && holdsOn(one, day));

/** Who holds a position on a day, in the order of the table, nobody twice. */
export function holdersOf(position: Position, day: SerialDate, appointments: readonly Appointment[]): readonly string[] {
  const names: string[] = [];
  for (const one of appointments) {
    if (one.position === position && holdsOn(one, day) && !names.some((name) => samePerson(name, one.person))) names.push(one.person);
  }
  return names;
}

/**
 * The deputies in charge of all of these departments on a day (A7.3, A8.5): those appointed for each of them, or for the
 * company as a whole (no department). A deputy for other departments is none of them.
 */
export const deputiesInCharge = (departments: readonly string[], day: SerialDate, appointments: readonly Appointment[]): readonly string[] =>
  holdersOf('deputyGeneralManager', day, appointments).filter((name) =>
    departments.every((department) =>
      appointments.some(
        (one) => one.position === 'deputyGeneralManager' && samePerson(one.person, name) && holdsOn(one, day) && (one.department === '' || one.department === department),
      ),
    ),
  );

/** The managers of a department on a day (A7.2). */
export const managersOf = (department: string, day: SerialDate, appointments: readonly Appointment[]): readonly string[] =>
  holdersOf('departmentManager', day, appointments.filter((one) => one.department === department));

/** The departments that a person is appointed in on a day. */
export const departmentsOf = (person: string, day: SerialDate, appointments: readonly Appointment[]): readonly string[] => [
  ...new Set(appointments.filter((one) => one.department !== '' && samePerson(one.person, person) && holdsOn(one, day)).map(({ department }) => department)),
];
