import { isoOf, type SerialDate } from '../../serialDate';
import type { ColumnTable, RawCell } from '../../tables';
import { POSITIONS, type Appointment, type Position } from '../archiveTerms';
import { RegisterProblems, type RegisterProblem } from '../register/registerProblem';
import { personKey } from '../rights/samePerson';

/** Positions that one person holds at a time, company-wide or in one department. */
const SINGLE: ReadonlySet<Position> = new Set(['generalManager', 'headOfOffice', 'departmentManager']);
/** Positions without whose holder the archive cannot work: approvals, reviews and the archive room itself (A3, A7, A8). */
const NEEDED: readonly Position[] = ['generalManager', 'headOfOffice', 'archivist'];

/** An appointment with its row in the table. */
interface PlacedAppointment extends Appointment {
  readonly row: number;
}

/**
 * The appointments of the table. Rows that cannot be relied on do not count and are told: without a person, with a
 * position that is none, ending before they start. Told too, though they count: two persons in a position for one at a
 * time, and days on which a position that the archive needs is vacant, between its first appointment and `today`.
 */
export function readAppointments(table: ColumnTable | undefined, today: SerialDate): { readonly appointments: readonly Appointment[]; readonly problems: readonly RegisterProblem[] } {
  const problems = new RegisterProblems('Appointments');
  const placed: PlacedAppointment[] = [];
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const read = table && readRow(table, row, problems);
    if (read) placed.push(read);
  }
  tellOverlaps(placed, problems);
  for (const position of NEEDED) tellVacancies(position, placed.filter((one) => one.position === position), today, problems);
  return { appointments: placed.map(({ row: _row, ...one }) => one), problems: problems.all() };
}

function readRow(table: ColumnTable, row: number, problems: RegisterProblems): PlacedAppointment | undefined {
  const text = (key: string): string => String(table.columns.get(key)?.[row] ?? '').trim();
  const [person, positionText] = [text('person'), text('position')];
  if (person === '' && positionText === '') return undefined;
  const position = POSITIONS.find((one) => one === positionText);
  const tell = (code: string, column: string, facts: RegisterProblem['facts']): undefined => {
    problems.add(code, 'warning', { column, row, rule: 'A7', key: String(row) }, facts);
    return undefined;
  };
  if (person === '') return tell('appointmentWithoutPerson', 'person', { position: positionText });
  if (!position) return tell('appointmentPositionUnknown', 'position', { person, position: positionText });
  const [firstDay, lastDay] = ['firstDay', 'lastDay'].map((key) => dayOf(table.columns.get(key)?.[row]));
  if (firstDay !== undefined && lastDay !== undefined && lastDay < firstDay) return tell('appointmentEndsBeforeStart', 'lastDay', { person });
  return { person, position, department: text('department'), firstDay, lastDay, row };
}

const dayOf = (cell: RawCell | undefined): SerialDate | undefined => (typeof cell === 'number' && Number.isFinite(cell) ? Math.floor(cell) : undefined);

const beginOf = ({ firstDay }: Appointment): number => firstDay ?? -Infinity;
const endOf = ({ lastDay }: Appointment): number => lastDay ?? Infinity;

/** Two persons at once in a position for one; told at the later row. */
function tellOverlaps(placed: readonly PlacedAppointment[], problems: RegisterProblems): void {
  const groups = new Map<string, PlacedAppointment[]>();
  for (const one of placed) {
    if (!SINGLE.has(one.position)) continue;
    const key = `${one.position}|${one.position === 'departmentManager' ? personKey(one.department) : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const sorted = [...group].sort((one, other) => beginOf(one) - beginOf(other));
    let latest = sorted[0];
    for (const one of sorted.slice(1)) {
      if (latest && beginOf(one) <= endOf(latest) && personKey(one.person) !== personKey(latest.person)) {
        const at = { column: 'person', row: one.row, rule: 'A7', key: String(one.row) };
        const names = { person: one.person, other: latest.person };
        if (one.position === 'departmentManager') problems.add('managersOverlap', 'warning', at, { ...names, department: one.department });
        else problems.add('appointmentsOverlap', 'warning', at, { ...names, position: one.position });
      }
      if (!latest || endOf(one) > endOf(latest)) latest = one;
    }
  }
}

/** Days without a holder: from the day after one until the day before the next, or until today. */
function tellVacancies(position: Position, holders: readonly PlacedAppointment[], today: SerialDate, problems: RegisterProblems): void {
  const sorted = [...holders].sort((one, other) => beginOf(one) - beginOf(other));
  const [first] = sorted;
  if (!first) {
    problems.add('positionVacant', 'hint', { column: 'position', rule: 'A7', key: position }, { position });
    return;
  }
  let covered = endOf(first);
  for (const one of sorted.slice(1)) {
    if (beginOf(one) > covered + 1) tellGap(position, one.row, covered + 1, beginOf(one) - 1, problems);
    covered = Math.max(covered, endOf(one));
  }
  if (covered < today) tellGap(position, sorted.at(-1)?.row ?? first.row, covered + 1, today, problems);
}

const tellGap = (position: Position, row: number, from: SerialDate, to: SerialDate, problems: RegisterProblems): void =>
  problems.add('positionVacantDays', 'warning', { column: 'lastDay', row, rule: 'A7', key: `${position}|${from}` }, { position, fromDay: isoOf(from), toDay: isoOf(to) });
