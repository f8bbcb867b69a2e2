import { describe, expect, it } from '@jest/globals';
import { CustomerKeys, identitiesOf, identityOf } from '../../../src/domain/customer/customerIdentity';
import type { RawCell } from '../../../src/domain/tables';

type Row = Readonly<Record<string, RawCell>>;

const CASES: readonly (readonly [string, Row, { readonly customerId: string; readonly name: string } | undefined])[] = [
  ['by id and name, blanks around them taken off', { customerId: ' C1 ', customerName: ' Alpha ' }, { customerId: 'C1', name: 'Alpha' }],
  ['by a name alone', { customerName: 'Alpha' }, { customerId: '', name: 'Alpha' }],
  ['by family and given name, as each script writes them', { customerId: 'C1', familyName: 'Smith', givenName: 'Jane' }, { customerId: 'C1', name: 'Jane Smith' }],
  ['by family and given name in Chinese', { customerId: 'C1', familyName: '王', givenName: '小明' }, { customerId: 'C1', name: '王小明' }],
  ['by half of that', { givenName: 'Jane' }, { customerId: '', name: 'Jane' }],
  ['by a short name where there is no other', { customerId: 'C1', customerName: '  ', shortName: 'Alp' }, { customerId: 'C1', name: 'Alp' }],
  ['by the person before the short name', { shortName: 'Alp', familyName: 'Smith', givenName: 'Jane' }, { customerId: '', name: 'Jane Smith' }],
  ['by the id where there is no name', { customerId: 7 }, { customerId: '7', name: '7' }],
  ['by nothing', { customerName: '', customerId: ' ' }, undefined],
];

describe('a customer is known', () => {
  it.each(CASES)('%s', (_, row, identity) => expect(identityOf((key) => row[key])).toEqual(identity));

  it('so in a list, too, where it has the columns', () => {
    const keys = [...new Set(CASES.flatMap(([, row]) => Object.keys(row)))];
    const columns = new Map(keys.map((key) => [key, CASES.map(([, row]) => row[key] ?? '')]));
    const identityOfRow = identitiesOf({ rowCount: CASES.length, columns });
    expect(CASES.map((_, row) => identityOfRow(row))).toEqual(CASES.map(([, , identity]) => identity));
    expect(identitiesOf({ rowCount: 1, columns: new Map() })(0)).toBeUndefined();
  });
});

it('gives the second customer with the same key a number', () => {
  const keys = new CustomerKeys();
  const taken = [{ customerId: 'C1', name: 'Alpha' }, { customerId: 'ｃ1', name: 'Beta' }, { customerId: '', name: 'Beta' }].map((identity) => keys.take(identity));
  expect(taken).toEqual(['c1', 'c1#2', 'beta']);
});
