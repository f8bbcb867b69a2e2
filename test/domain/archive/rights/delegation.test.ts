import { describe, expect, it } from '@jest/globals';
import type { Appointment } from '../../../../src/domain/archive/archiveTerms';
import { covers, DELEGATION_SCOPES, isInForce, type Delegation } from '../../../../src/domain/archive/rights/delegation';
import { readDelegations } from '../../../../src/domain/archive/rights/readPeople';
import { serialOf } from '../../../../src/domain/serialDate';
import type { RawCell } from '../../../../src/domain/tables';

const day = (month: number, date: number): number => serialOf(2026, month, date);
const APPOINTMENTS: readonly Appointment[] = [
  { person: '高明', position: 'generalManager', department: '', firstDay: day(1, 1), lastDay: day(6, 30) },
  { person: '林峰', position: 'generalManager', department: '', firstDay: day(7, 1), lastDay: undefined },
  { person: '周洁', position: 'headOfOffice', department: '', firstDay: undefined, lastDay: day(9, 30) },
  { person: '吴桐', position: 'director', department: '', firstDay: undefined, lastDay: undefined },
];
const given = (parts: Partial<Delegation>): Delegation => ({ number: 'W1', from: '高明', to: '周洁', scope: 'allApprovals', firstDay: day(3, 1), lastDay: day(12, 31), ...parts });

describe('a power of attorney is in force (A7.3d)', () => {
  const check = (name: string, parts: Partial<Delegation>, on: number, expected: boolean): void =>
    it(name, () => expect(isInForce(given(parts), on, APPOINTMENTS)).toBe(expected));
  check('on its first day', {}, day(3, 1), true);
  check('not on the day before', {}, day(2, 28), false);
  check('on its last day until midnight', { lastDay: day(3, 31) }, day(3, 31) + 0.99, true);
  check('not on the day after', { lastDay: day(3, 31) }, day(4, 1), false);
  check('only as long as who gave it is general manager', {}, day(7, 1), false);
  check('given by the new general manager, from his first day on', { from: '林峰' }, day(7, 1), true);
  check('only as long as who has it is deputy or head of the office', { from: '林峰' }, day(10, 1), false);
  check('never for a director', { to: '吴桐' }, day(3, 5), false);
  check('never from somebody to the same', { to: '高明' }, day(3, 5), false);
  check('whatever width and blanks the names have', { from: ' 高明 ' }, day(3, 5), true);
});

it.each([
  ['allApprovals', ['confidentialBorrowing', 'secretBorrowing', 'destruction']],
  ['borrowing', ['confidentialBorrowing', 'secretBorrowing']],
  ['confidentialBorrowing', ['confidentialBorrowing']],
  ['secretBorrowing', ['secretBorrowing']],
  ['destruction', ['destruction']],
] as const)('the scope %s covers %s', (scope, matters) => {
  const all = ['confidentialBorrowing', 'secretBorrowing', 'destruction'] as const;
  expect(all.filter((matter) => covers(given({ scope }), matter))).toEqual(matters);
  expect(DELEGATION_SCOPES).toContain(scope);
});

describe('rows of the table', () => {
  const KEYS = ['delegationNumber', 'from', 'to', 'scope', 'firstDay', 'lastDay'];
  const tableOf = (cells: readonly RawCell[]) => ({ rowCount: 1, columns: new Map(KEYS.map((key, index) => [key, [cells[index] ?? '']])) });
  const check = (name: string, cells: readonly RawCell[], code: string, column: string): void =>
    it(`${name}: ${code}`, () => expect(readDelegations(tableOf(cells))).toMatchObject({ delegations: [], problems: [{ code, column, row: 0, rule: 'A7.3d' }] }));
  check('starts after it ends', ['W1', '高明', '周洁', 'borrowing', 46_100, 46_099], 'delegationEndsBeforeStart', 'lastDay');
  check('a day that is none', ['W1', '高明', '周洁', 'borrowing', '2026-02-31', 46_099], 'delegationWithoutDays', 'firstDay');
  check('a scope that is none', ['W1', '高明', '周洁', '出差', 46_000, 46_099], 'delegationScopeUnknown', 'scope');
  check('no name', ['W1', '高明', '', 'borrowing', 46_000, 46_099], 'delegationWithoutNames', 'to');
  check('to the same', ['W1', '高明', '高明', 'borrowing', 46_000, 46_099], 'delegationToSelf', 'to');
  it('an empty row is no row', () => expect(readDelegations(tableOf(['', '', '', '', '', '']))).toEqual({ delegations: [], problems: [] }));
  it('one day is enough', () => expect(readDelegations(tableOf(['W1', '高明', '周洁', 'borrowing', 46_000, 46_000])).delegations).toHaveLength(1));
});
