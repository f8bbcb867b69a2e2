import { describe, expect, it } from '@jest/globals';
import { readAppointments } from '../../../src/domain/archive/appointments/readAppointments';
import { serialOfIso } from '../../../src/domain/serialDate';
import { tableOf, type Row } from './registerOf';

const TODAY = serialOfIso('2026-11-01');
const row = (person: string, position: string, firstDay = '2020-01-01', lastDay = '', department = ''): Row => ({ person, position, department, firstDay, lastDay });
const OTHERS = [row('李', 'headOfOffice'), row('陈', 'archivist')];
const problemsOf = (rows: readonly Row[]) => readAppointments(tableOf([...rows, ...OTHERS]), TODAY).problems.map(({ code, row: at, facts }) => ({ code, at, facts }));

describe('appointments', () => {
  it('are read with open ends; rows without anything are none', () => {
    const { appointments, problems } = readAppointments(tableOf([row('周', 'generalManager', '', ''), row('', '', '', ''), ...OTHERS]), TODAY);
    expect(appointments[0]).toEqual({ person: '周', position: 'generalManager', department: '', firstDay: undefined, lastDay: undefined });
    expect([appointments.length, problems]).toEqual([3, []]);
  });

  const check = (what: string, rows: readonly Row[], ...found: readonly object[]): void => it(what, () => expect(problemsOf(rows)).toMatchObject(found));
  check('that end before they start do not count', [row('周', 'generalManager'), row('吴', 'director', '2026-02-02', '2026-02-01')], { code: 'appointmentEndsBeforeStart', at: 1 });
  check('without a person', [row('周', 'generalManager'), row('', 'director')], { code: 'appointmentWithoutPerson', at: 1 });
  check('to a position that is none', [row('周', 'generalManager'), row('吴', '顾问')], { code: 'appointmentPositionUnknown', at: 1 });
  check('of two general managers at once', [row('周', 'generalManager'), row('吴', 'generalManager', '2025-01-01')], { code: 'appointmentsOverlap', at: 1, facts: { person: '吴', other: '周' } });
  check('of one general manager after another', [row('周', 'generalManager', '2020-01-01', '2025-06-30'), row('吴', 'generalManager', '2025-07-01')]);
  check('with days in between', [row('周', 'generalManager', '2020-01-01', '2025-06-30'), row('吴', 'generalManager', '2025-07-15')], {
    code: 'positionVacantDays',
    facts: { position: 'generalManager', fromDay: '2025-07-01', toDay: '2025-07-14' },
  });
  check('whose last one has left', [row('周', 'generalManager', '2020-01-01', '2026-10-30')], { code: 'positionVacantDays', facts: { fromDay: '2026-10-31', toDay: '2026-11-01' } });
  check('of nobody as general manager', [], { code: 'positionVacant', facts: { position: 'generalManager' } });
  check('of two managers of one department', [row('周', 'generalManager'), row('吴', 'departmentManager', '2020-01-01', '', '销售部'), row('郑', 'departmentManager', '2021-01-01', '', '销售部')], { code: 'managersOverlap', at: 2 });
  check('of managers of two departments', [row('周', 'generalManager'), row('吴', 'departmentManager', '2020-01-01', '', '销售部'), row('郑', 'departmentManager', '2021-01-01', '', '采购部')]);
  check('of several deputies and directors', [row('周', 'generalManager'), row('吴', 'deputyGeneralManager'), row('郑', 'deputyGeneralManager'), row('王', 'director'), row('冯', 'director')]);
});
