import type { Grade } from '../classification/classes';
import { customerKey } from '../customer/customerKey';
import type { ColumnTable } from '../tables';
import { checkPositions, type CoordinateFault, type Position } from './coordinates';

/** A customer as a stop of a route. Texts are '' where nothing is known. */
export interface RouteCustomer {
  /** Row in the list of customers, from 0; also the present order of visits. */
  readonly row: number;
  readonly customerId: string;
  readonly name: string;
  /** `region`, else the province; where the list has neither, the country if there are several, else the city. */
  readonly region: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly telephone: string;
  readonly salesperson: string;
  readonly grade: Grade | undefined;
  readonly position: Position | undefined;
  readonly fault: CoordinateFault | undefined;
}

/** Every row with an id or a name, in the list's order; `gradeOf` by row. Linear. */
export function routeCustomers(customers: ColumnTable, gradeOf: (row: number) => Grade | undefined): readonly RouteCustomer[] {
  const text = (key: string, row: number): string => String(customers.columns.get(key)?.[row] ?? '').trim();
  const rows = Array.from({ length: customers.rowCount }, (_, row) => row).filter(
    (row) => text('customerId', row) !== '' || text('customerName', row) !== '' || text('shortName', row) !== '',
  );
  const checked = checkPositions(
    rows.map((row) => ({
      longitude: customers.columns.get('longitude')?.[row] ?? '',
      latitude: customers.columns.get('latitude')?.[row] ?? '',
      areas: [text('city', row), text('province', row), text('region', row)],
    })),
  );
  const region = areaText(rows, text);
  return rows.map((row, index) => ({
    row,
    customerId: text('customerId', row),
    name: text('customerName', row) || text('shortName', row) || text('customerId', row),
    region: region(row),
    city: text('city', row) || text('province', row),
    district: text('district', row),
    street: text('street', row),
    telephone: text('telephone', row),
    salesperson: text('salesperson', row),
    grade: gradeOf(row),
    position: checked[index]?.position,
    fault: checked[index]?.fault,
  }));
}

/**
 * P3.2c: what region a customer is of. A list of customers in several countries that says no regions is sorted by country, since
 * by city there would be almost as many routes as customers.
 */
function areaText(rows: readonly number[], text: (key: string, row: number) => string): (row: number) => string {
  const nearest = (row: number): string => text('region', row) || text('province', row);
  const countries = new Set(rows.map((row) => customerKey(text('country', row))).filter((key) => key !== ''));
  if (rows.every((row) => nearest(row) === '') && countries.size > 1) return (row) => text('country', row) || text('city', row);
  return (row) => nearest(row) || text('city', row);
}

/** What routes are made by: one a region, or one a salesperson. */
export type RouteGrouping = 'region' | 'salesperson';

/** The customers of one route; `name` is '' for those whose region or salesperson is not known. */
export interface RouteGroup {
  readonly key: string;
  readonly name: string;
  readonly customers: readonly RouteCustomer[];
}

/** P3.2c: first into regions. Groups stand in the order of the list, the unknown one last. */
export function groupCustomers(customers: readonly RouteCustomer[], by: RouteGrouping): readonly RouteGroup[] {
  const groups = new Map<string, { readonly name: string; readonly customers: RouteCustomer[] }>();
  for (const customer of customers) {
    const name = by === 'region' ? customer.region : customer.salesperson;
    const key = customerKey(name);
    const group = groups.get(key);
    if (group) group.customers.push(customer);
    else groups.set(key, { name, customers: [customer] });
  }
  const all = [...groups].map(([key, group]): RouteGroup => ({ key, ...group }));
  return [...all.filter(({ key }) => key !== ''), ...all.filter(({ key }) => key === '')];
}
