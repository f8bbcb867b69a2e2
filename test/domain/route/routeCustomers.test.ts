import { describe, expect, it } from '@jest/globals';
import { groupCustomers, routeCustomers } from '../../../src/domain/route/routeCustomers';

const COLUMNS = ['customerId', 'region', 'province', 'country', 'city'] as const;

/** Names of the groups of some customers: region, province, country, city each. */
function groupsOf(...rows: readonly (readonly [region: string, province: string, country: string, city: string])[]): readonly string[] {
  const cells = rows.map((row, index) => [`C${index}`, ...row]);
  const customers = routeCustomers({ rowCount: rows.length, columns: new Map(COLUMNS.map((key, column) => [key, cells.map((row) => row[column] ?? '')])) }, () => undefined);
  return groupCustomers(customers, 'region').map(({ name, customers: inIt }) => `${name} ${inIt.length}`);
}

describe('customers are sorted into regions (P3.2c)', () => {
  it('by region', () => expect(groupsOf(['华东', '江苏', '', '南京'], ['华东', '浙江', '', '杭州'], ['华北', '', '', '北京'])).toEqual(['华东 2', '华北 1']));
  it('by province where a customer has no region', () => expect(groupsOf(['华东', '江苏', '', '南京'], ['', '浙江', '', '杭州'])).toEqual(['华东 1', '浙江 1']));
  it('by city where the list has neither', () => expect(groupsOf(['', '', '', '南京'], ['', '', '中国', '杭州'], ['', '', '中国', '杭州'])).toEqual(['南京 1', '杭州 2']));
  it('by country where the list has neither and there are several', () =>
    expect(groupsOf(['', '', 'Germany', 'Berlin'], ['', '', 'Germany', 'Köln'], ['', '', 'France', 'Lyon'])).toEqual(['Germany 2', 'France 1']));
  it('the country does not stand in for a region where others have one', () =>
    expect(groupsOf(['North', '', 'Germany', 'Kiel'], ['', '', 'France', 'Lyon'])).toEqual(['North 1', 'Lyon 1']));
  it('those of whom nothing is known come last', () => expect(groupsOf(['', '', '', ''], ['', '', '', '南京'])).toEqual(['南京 1', ' 1']));
});
