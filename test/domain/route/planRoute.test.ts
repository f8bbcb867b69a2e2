import { describe, expect, it } from '@jest/globals';
import { planRoute, type PlannedRoute } from '../../../src/domain/route/planRoute';
import type { Depot, Pin, RouteSettings } from '../../../src/domain/route/routeSettings';
import { drawnPoints, mapScale } from '../../../src/domain/route/routeDrawing';
import { groupCustomers, routeCustomers, type RouteCustomer } from '../../../src/domain/route/routeCustomers';
import { DEFAULT_INTERVALS } from '../../../src/domain/route/roundPlan';
import type { RawCell } from '../../../src/domain/tables';
import { toItsEnd } from './solving';

/** id, longitude, latitude, district, street; all in one city of one region. */
type Row = readonly [string, RawCell, RawCell, string?, string?];

const customersOf = (rows: readonly Row[]): readonly RouteCustomer[] =>
  routeCustomers(
    {
      rowCount: rows.length,
      columns: new Map<string, readonly RawCell[]>([
        ['customerId', rows.map(([id]) => id)],
        ['longitude', rows.map(([, longitude]) => longitude)],
        ['latitude', rows.map(([, , latitude]) => latitude)],
        ['district', rows.map(([, , , district = '']) => district)],
        ['street', rows.map(([, , , , street = '']) => street)],
        ['city', rows.map(() => 'C')],
      ]),
    },
    () => undefined,
  );

const settings = (parts: Partial<RouteSettings> = {}): RouteSettings => ({ isRoundTrip: true, roadFactor: 1, seed: 1, intervals: DEFAULT_INTERVALS, depots: new Map(), pins: new Map(), ...parts });

function plan(rows: readonly Row[], parts: Partial<RouteSettings> = {}): PlannedRoute {
  const [group] = groupCustomers(customersOf(rows), 'region');
  if (!group) throw new RangeError('no group');
  return toItsEnd(planRoute(group, settings(parts)));
}

const idsOf = (route: PlannedRoute): readonly string[] => route.stops.map(({ customer }) => customer.customerId);
const depotAt = (longitude: number, latitude: number): ReadonlyMap<string, Depot> => new Map([['*', { kind: 'place', name: 'Depot', position: { longitude, latitude } }]]);
const line: readonly Row[] = [['C', 120.3, 30], ['A', 120.1, 30], ['D', 120.4, 30], ['B', 120.2, 30]];

describe('a route', () => {
  it('from a depot goes the short way and adds up', () => {
    const route = plan(line, { depots: depotAt(120, 30), isRoundTrip: false });
    expect(idsOf(route)).toEqual(['A', 'B', 'C', 'D']);
    expect(route.stops.at(-1)?.soFarKm).toBeCloseTo(route.totalKm, 9);
    expect(route.presentKm).toBeGreaterThan(route.totalKm);
  });
  it('on a round trip has its legs and the way back for its length', () => {
    const route = plan(line, { depots: depotAt(120, 30.1) });
    expect((route.stops.at(-1)?.soFarKm ?? NaN) + route.backKm).toBeCloseTo(route.totalKm, 9);
  });
  it('from a customer does not stop there', () => {
    const route = plan(line, { depots: new Map([['C', { kind: 'customer', customer: 'a' }]]) });
    expect(route.depot?.name).toBe('A');
    expect([...idsOf(route)].sort()).toEqual(['B', 'C', 'D']);
  });
  it('from a customer that is not there starts at a stop, which is told', () => {
    const route = plan(line, { depots: new Map([['*', { kind: 'customer', customer: 'X' }]]) });
    expect(route.depot).toBeUndefined();
    expect(route.remarks).toEqual([{ kind: 'depotUnknown', depot: 'X' }]);
  });
  it('without depot and way back starts at one of its ends', () => expect(idsOf(plan(line, { isRoundTrip: false }))[0]).toMatch(/A|D/));
});

describe('pins', () => {
  const check = (pins: Readonly<Record<string, Pin>>, expected: readonly string[]): void =>
    expect(idsOf(plan(line, { depots: depotAt(120, 30), isRoundTrip: false, pins: new Map(Object.entries(pins)) }))).toEqual(expected);
  it('first', () => check({ D: 'first' }, ['D', 'C', 'B', 'A']));
  it('last', () => expect(idsOf(plan(line, { depots: depotAt(120, 30), pins: new Map([['A', 'last']]) })).at(-1)).toBe('A'));
  it('a place', () => check({ A: 2 }, ['B', 'A', 'C', 'D']));
  it('beyond the end are the end', () => expect(idsOf(plan(line, { pins: new Map([['A', 99]]) })).at(-1)).toBe('A'));
  it('of two at one place the first holds', () => {
    const route = plan(line, { pins: new Map<string, Pin>([['A', 'first'], ['B', 1]]) });
    expect(idsOf(route)[0]).toBe('A');
    expect(route.remarks).toMatchObject([{ kind: 'pinTaken', customer: { customerId: 'B' } }]);
  });
});

describe('stops without coordinates', () => {
  it('follow the last located stop of their district by street and number', () => {
    const rows: readonly Row[] = [['A', 120.1, 30, 'East'], ['N', '', '', 'East', '12 Main St'], ['M', 0, 0, 'East', '3 Main St'], ['B', 120.2, 30, 'West']];
    const route = plan(rows, { depots: depotAt(120, 30), isRoundTrip: false });
    expect(idsOf(route)).toEqual(['A', 'M', 'N', 'B']);
    expect(route.stops.map(({ legKm }) => legKm === undefined)).toEqual([false, true, true, false]);
  });
  it('stand before a pinned last stop', () => {
    const rows: readonly Row[] = [['A', 120.1, 30], ['N', '', ''], ['B', 120.2, 30]];
    expect(idsOf(plan(rows, { depots: depotAt(120, 30), pins: new Map([['B', 'last']]) })).at(-1)).toBe('B');
  });
  it('stand in their city where their district has no located stop, and the unknown ones before a pinned last stop', () => {
    const rows: readonly Row[] = [['A', 120.1, 30, 'East'], ['N', '', '', 'North', '1 Main St'], ['B', 120.2, 30, 'West'], ['M', '', '', 'West', '2 Main St']];
    const route = plan(rows, { depots: depotAt(120, 30), isRoundTrip: false, pins: new Map([['B', 'last']]) });
    expect(idsOf(route)).toEqual(['A', 'N', 'M', 'B']);
  });
  it('of thousands are placed without comparing each with each', () => {
    const rows = Array.from({ length: 20_000 }, (_, index): Row => (index < 10_000 ? [`L${index}`, 120, 30, `D${index}`] : [`U${index}`, '', '', `D${index - 10_000}`]));
    const begun = performance.now();
    const route = plan(rows);
    expect(idsOf(route).slice(0, 4)).toEqual(['L0', 'U10000', 'L1', 'U10001']);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
  it('alone are in the order of their addresses, without lengths', () => {
    const route = plan([['A', '', '', 'West', '1 Elm St'], ['B', '', '', 'East', '20 Main St'], ['C', '', '', 'East', '3 Main St']]);
    expect(idsOf(route)).toEqual(['C', 'B', 'A']);
    expect([route.totalKm, route.presentKm, drawnPoints(route).length]).toEqual([0, 0, 0]);
  });
});

describe('small routes', () => {
  it('of one stop have no length of their own', () => expect(plan([['A', 120, 30]])).toMatchObject({ totalKm: 0, backKm: 0, isExact: true }));
  it('of one stop go there from the depot and back', () => {
    const route = plan([['A', 120, 30]], { depots: depotAt(120, 31) });
    expect(route.totalKm).toBeCloseTo(2 * 111.195, 1);
  });
  it('of two customers at one place stop at both, in the order of the list', () => {
    const route = plan([['B', 120, 30], ['A', 120, 30], ['C', 121, 30]], { isRoundTrip: false });
    expect(route.stops).toHaveLength(3);
    expect(idsOf(route).filter((id) => id !== 'C')).toEqual(['B', 'A']);
    expect(route.totalKm).toBeCloseTo(96.3, 0);
  });
  it('many customers at one place are all there', () => {
    const rows = Array.from({ length: 30 }, (_, index): Row => [`K${index}`, 120 + (index % 3) / 10, 30]);
    expect(new Set(idsOf(plan(rows))).size).toBe(30);
  });
});

describe('the drawing', () => {
  it('has the same scale for both axes and holds all points', () => {
    const points = drawnPoints(plan([...line, ['E', 120.2, 30.4]], { depots: depotAt(120, 30) }));
    const { east, north } = mapScale(points, 800, 280);
    expect((east.max - east.min) / 800).toBeCloseTo((north.max - north.min) / 280, 9);
    for (const point of points) {
      expect(point.east).toBeGreaterThanOrEqual(east.min);
      expect(point.east).toBeLessThanOrEqual(east.max);
      expect(point.north).toBeGreaterThanOrEqual(north.min);
      expect(point.north).toBeLessThanOrEqual(north.max);
    }
    expect(points.at(-1)).toEqual(points[0]);
  });
});

describe('groups', () => {
  it('are regions, else provinces, else cities, the unknown one last', () => {
    const columns = new Map<string, readonly RawCell[]>([
      ['customerId', ['1', '2', '3', '4', '5']],
      ['region', ['', 'North', '', '', 'ｎｏｒｔｈ']],
      ['province', ['', 'P', 'South', '', '']],
      ['city', ['', '', 'S', 'Town', '']],
    ]);
    const groups = groupCustomers(routeCustomers({ rowCount: 5, columns }, () => undefined), 'region');
    expect(groups.map(({ name, customers }) => [name, customers.length])).toEqual([['North', 2], ['South', 1], ['Town', 1], ['', 1]]);
  });
});
