import { describe, expect, it } from '@jest/globals';
import type { Grade } from '../../../src/domain/classification/classes';
import { customerMarks, gradeOfCode } from '../../../src/domain/composition/customerMarks';
import { serialOfIso } from '../../../src/domain/serialDate';
import { basisOf, before, CUSTOMERS, sale, tableOf, type Books, type Row } from './ledgerOf';

describe('what sort of customers they are', () => {
  const check = (rows: readonly Row[], kindField: string | undefined, kinds: readonly string[]): void => {
    const marks = customerMarks(tableOf(rows));
    expect([marks.kindField, [...marks.kind].map((code) => marks.kinds[code])]).toEqual([kindField, kinds]);
  };

  it('is said by the most telling column that says it of half of them', () => {
    check([{ lineOfBusiness: 'hotel', tradeType: 'agent' }, { lineOfBusiness: '', tradeType: 'agent' }], 'lineOfBusiness', ['hotel', '']);
    check([{ lineOfBusiness: 'hotel', tradeType: 'agent' }, { tradeType: 'agent' }, { tradeType: '' }], 'tradeType', ['agent', 'agent', '']);
    check([{ customerName: 'A' }], undefined, ['']);
  });

  it('does not hang on case, width and blanks', () => check([{ lineOfBusiness: 'Hotel' }, { lineOfBusiness: ' ＨＯＴＥＬ' }], 'lineOfBusiness', ['Hotel', 'Hotel']));
});

describe('names of customers', () => {
  it('are those of the list, and the id where there is none', () => {
    const { names, ids } = customerMarks(tableOf([{ customerId: 'C1', customerName: ' =A & "B" ' }, { customerId: 'C2' }, { customerName: 'Solo' }, {}]));
    expect(ids).toEqual(['C1', 'C2', '', '']);
    expect(names[0]).toBe('=A & "B"');
    expect(names[2]).toBe('Solo');
  });
  it('have the district of the file, else its city', () => {
    const marks = customerMarks(tableOf([{ customerName: 'A', city: 'Suzhou' }, { customerName: 'B', city: 'SUZHOU' }]));
    expect([...marks.district].map((code) => marks.districts[code])).toEqual(['Suzhou', 'Suzhou']);
  });
});

describe('grades (P3.2b)', () => {
  const check = (books: Books, now: string, then: string): void => {
    const { grade, gradeBefore } = basisOf(books);
    const text = (codes: Uint8Array): string => [...codes].map(gradeOfCode).join('');
    expect([text(grade), text(gradeBefore)]).toEqual([now, then]);
  };
  const three = CUSTOMERS.slice(0, 3);
  const sales = [before('C1', 85), before('C2', 13), before('C3', 2), sale('C3', 900)];

  it('are of the twelve months up to the end of the period and of the one compared with', () => check({ customers: three, sales }, 'BCA', 'ABC'));
  it('do not count what was sold after that day', () => check({ customers: three, sales: [...sales, sale('C2', 99_999, { orderDate: '2026-10-10' })] }, 'BCA', 'ABC'));
  it('that a person entered hold', () => check({ customers: three.map((one) => (one['customerId'] === 'C1' ? { ...one, grade: 'D' } : one)), sales }, 'DCA', 'DBC'));
  it('that a person set hold up to their last day', () => {
    const set = (grade: Grade, until: string) => ({ classes: { grade }, by: 'Li', reason: 'new contract', until: serialOfIso(until) });
    check({ customers: three, sales, overrides: new Map([['c2', set('A', '2026-12-31')]]) }, 'BAA', 'AAC');
    check({ customers: three, sales, overrides: new Map([['c2', set('A', '2026-08-01')]]) }, 'BCA', 'AAC');
  });
  it('of customers without sales are D', () => check({ customers: CUSTOMERS.slice(0, 4), sales }, 'BCAD', 'ABCD'));
  it('go by the standard that the company chose', () => check({ customers: three, sales, standard: { gradeStandard: 'fixedThresholds', gradeAmounts: { A: 500, B: 50 } } }, 'BCA', 'BCC'));
});
