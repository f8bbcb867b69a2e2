import { customerKey } from '../customer/customerKey';
import { Distances } from './distances';
import type { Position } from './coordinates';
import { orderStops } from './orderStops';
import { roundPlan, type VisitIntervals } from './roundPlan';
import type { RouteCustomer, RouteGroup } from './routeCustomers';
import { routeLength, type RouteShape } from './routeShape';
import { compareAddresses } from './streetAddress';

/** Where a route starts: a place with a name, or a customer of the group by id or name. */
export type Depot = { readonly kind: 'place'; readonly name: string; readonly position: Position } | { readonly kind: 'customer'; readonly customer: string };

/** Which place in its route a customer is pinned to; numbers count from 1. */
export type Pin = 'first' | 'last' | number;

export interface RouteSettings {
  readonly isRoundTrip: boolean;
  /** What a road has over the straight line. */
  readonly roadFactor: number;
  readonly seed: number;
  readonly intervals: VisitIntervals;
  /** By group name; `*` for all that have none of their own. */
  readonly depots: ReadonlyMap<string, Depot>;
  /** By customer id or name. */
  readonly pins: ReadonlyMap<string, Pin>;
}

/** One stop of a route. Lengths in km; undefined for a stop without coordinates. */
export interface RouteStop {
  readonly customer: RouteCustomer;
  /** From the located stop before it, or the depot. */
  readonly legKm: number | undefined;
  readonly soFarKm: number | undefined;
  /** Weeks between visits, and the weeks of the quarter (1 to 13) in which it is due. */
  readonly interval: number;
  readonly weeks: readonly number[];
}

/** What was asked for and could not be done. */
export type RouteRemark =
  | { readonly kind: 'depotUnknown'; readonly depot: string }
  | { readonly kind: 'pinTaken'; readonly customer: RouteCustomer }
  | { readonly kind: 'pinWithoutCoordinates'; readonly customer: RouteCustomer };

export interface PlannedRoute {
  readonly group: RouteGroup;
  readonly depot: { readonly name: string; readonly position: Position } | undefined;
  readonly isRoundTrip: boolean;
  readonly stops: readonly RouteStop[];
  /** The way back to the depot or the first stop on a round trip. */
  readonly backKm: number;
  readonly totalKm: number;
  /** The same stops in the order of the list of customers. */
  readonly presentKm: number;
  readonly isExact: boolean;
  readonly remarks: readonly RouteRemark[];
}

/**
 * P3.2c: one group's route. Located stops are put into an economical order; one without coordinates follows the last
 * located stop of its district, else of its city, else comes at the end, in the order of addresses, and before a pinned
 * last stop. Customers at one place are one stop of the search and follow each other as they do in the list. Yields the
 * share done, 0 to 1.
 */
export function* planRoute(group: RouteGroup, settings: RouteSettings): Generator<number, PlannedRoute> {
  const remarks: RouteRemark[] = [];
  const { depot, customers } = startOf(group, settings, remarks);
  const located = customers.filter((one) => one.position !== undefined);
  const pins = pinsOf(customers, located.length, settings.pins, remarks);
  const places = placesOf(located, pins, depot?.position);
  const distances = new Distances({ x: places.map((one) => one.position.longitude), y: places.map((one) => one.position.latitude) }, 'greatCircle', settings.roadFactor);
  const shape = shapeOf(places, pins, located.length, depot !== undefined, settings.isRoundTrip);
  yield 0;
  const found = yield* orderStops(distances, shape, settings.seed);
  yield 1;
  const present = presentOrder(places, shape);
  const order = found.stops.flatMap((place) => places[place]?.customers ?? []);
  const all = withUnlocated(order, customers.filter((one) => one.position === undefined), [...pins].some(([, place]) => place === located.length - 1));
  const legs = legsOf(all, depot?.position, settings);
  const weeks = roundPlan(all.map((one) => settings.intervals[one.grade ?? 'none']));
  return {
    group,
    depot,
    isRoundTrip: settings.isRoundTrip,
    stops: all.map((customer, index) => ({
      customer,
      legKm: legs.legs[index]?.legKm,
      soFarKm: legs.legs[index]?.soFarKm,
      interval: settings.intervals[customer.grade ?? 'none'],
      weeks: weeks[index] ?? [],
    })),
    backKm: legs.back,
    totalKm: found.length,
    presentKm: routeLength(distances, shape, present),
    isExact: found.isExact,
    remarks,
  };
}

interface RouteStart {
  readonly depot: { readonly name: string; readonly position: Position } | undefined;
  /** The group's customers without the one that is the depot. */
  readonly customers: readonly RouteCustomer[];
}

function startOf(group: RouteGroup, settings: RouteSettings, remarks: RouteRemark[]): RouteStart {
  const depot = depotOf(group, settings.depots);
  if (!depot) return { depot: undefined, customers: group.customers };
  if (depot.kind === 'place') return { depot, customers: group.customers };
  const customer = group.customers.find((one) => isNamed(one, depot.customer));
  if (!customer?.position) {
    remarks.push({ kind: 'depotUnknown', depot: depot.customer });
    return { depot: undefined, customers: group.customers };
  }
  return { depot: { name: customer.name, position: customer.position }, customers: group.customers.filter((one) => one !== customer) };
}

function depotOf(group: RouteGroup, depots: ReadonlyMap<string, Depot>): Depot | undefined {
  const own = [...depots].find(([name]) => name !== '*' && customerKey(name) === group.key);
  return own ? own[1] : depots.get('*');
}

const isNamed = (customer: RouteCustomer, name: string): boolean =>
  customerKey(name) !== '' && [customer.customerId, customer.name].some((own) => customerKey(own) === customerKey(name));

/** By pinned customer, its place among the located stops from 0; the first of two with one place has it. */
function pinsOf(customers: readonly RouteCustomer[], located: number, wanted: ReadonlyMap<string, Pin>, remarks: RouteRemark[]): ReadonlyMap<RouteCustomer, number> {
  const pins = new Map<RouteCustomer, number>();
  const taken = new Set<number>();
  for (const [name, pin] of wanted) {
    const customer = customers.find((one) => isNamed(one, name));
    if (!customer) continue;
    const place = pin === 'first' ? 0 : pin === 'last' ? located - 1 : Math.min(pin, located) - 1;
    if (!customer.position) remarks.push({ kind: 'pinWithoutCoordinates', customer });
    else if (taken.has(place) || pins.has(customer)) remarks.push({ kind: 'pinTaken', customer });
    else {
      pins.set(customer, place);
      taken.add(place);
    }
  }
  return pins;
}

interface StopPlace {
  readonly position: Position;
  readonly customers: readonly RouteCustomer[];
}

/**
 * The places that the search puts in order, the depot first. Customers at exactly one place share it; a pinned one has
 * its own. With a place pinned by number every customer has its own, since stops are counted.
 */
function placesOf(located: readonly RouteCustomer[], pins: ReadonlyMap<RouteCustomer, number>, depot: Position | undefined): readonly StopPlace[] {
  const isCounted = [...pins.values()].some((place) => place > 0 && place < located.length - 1);
  const shared = new Map<string, RouteCustomer[]>();
  const places: StopPlace[] = depot ? [{ position: depot, customers: [] }] : [];
  for (const customer of located) {
    const { position } = customer;
    if (!position) continue;
    const key = `${position.longitude} ${position.latitude}`;
    const there = isCounted || pins.has(customer) ? undefined : shared.get(key);
    if (there) {
      there.push(customer);
      continue;
    }
    const customers = [customer];
    if (!pins.has(customer)) shared.set(key, customers);
    places.push({ position, customers });
  }
  return places;
}

function shapeOf(places: readonly StopPlace[], pins: ReadonlyMap<RouteCustomer, number>, located: number, hasDepot: boolean, isRoundTrip: boolean): RouteShape {
  const stops = places.length - (hasDepot ? 1 : 0);
  const pinned = new Map<number, number>();
  places.forEach(({ customers }, place) => {
    const [customer] = customers;
    const pin = customer && pins.get(customer);
    // Where customers share places, a pin is the first or the last one.
    if (pin !== undefined) pinned.set(place, pin === located - 1 && pin > 0 ? stops - 1 : pin);
  });
  return { depot: hasDepot ? 0 : undefined, isRoundTrip, pinned };
}

/** The order of the list of customers; it starts at the depot, too. */
const presentOrder = (places: readonly StopPlace[], shape: RouteShape): readonly number[] =>
  places.flatMap((_, place) => (place === shape.depot ? [] : [place]));

/** Puts the stops without coordinates among the others, by address. */
function withUnlocated(order: readonly RouteCustomer[], unlocated: readonly RouteCustomer[], isLastPinned: boolean): readonly RouteCustomer[] {
  const sorted = unlocated.toSorted(compareAddresses);
  const behind = new Map<RouteCustomer | undefined, RouteCustomer[]>();
  for (const customer of sorted) {
    const last = order.findLast((one) => sameDistrict(one, customer)) ?? order.findLast((one) => sameCity(one, customer));
    const some = behind.get(last) ?? [];
    some.push(customer);
    behind.set(last, some);
  }
  const atEnd = isLastPinned ? [...(behind.get(order.at(-1)) ?? []), ...(behind.get(undefined) ?? [])] : [];
  return [
    ...order.flatMap((customer, index) => {
      if (isLastPinned && index === order.length - 1) return [...atEnd, customer];
      return [customer, ...(behind.get(customer) ?? [])];
    }),
    ...(isLastPinned ? [] : (behind.get(undefined) ?? [])),
  ];
}

const sameCity = (a: RouteCustomer, b: RouteCustomer): boolean => a.city !== '' && a.city === b.city;
const sameDistrict = (a: RouteCustomer, b: RouteCustomer): boolean => sameCity(a, b) && a.district !== '' && a.district === b.district;

interface Legs {
  readonly legs: readonly { readonly legKm: number | undefined; readonly soFarKm: number | undefined }[];
  readonly back: number;
}

function legsOf(stops: readonly RouteCustomer[], depot: Position | undefined, { isRoundTrip, roadFactor }: RouteSettings): Legs {
  const positions = [...(depot ? [depot] : []), ...stops.flatMap((one) => one.position ?? [])];
  const distances = new Distances({ x: positions.map((one) => one.longitude), y: positions.map((one) => one.latitude) }, 'greatCircle', roadFactor, false);
  let at = depot ? 1 : 0;
  let soFarKm = 0;
  const legs = stops.map(({ position }) => {
    if (!position) return { legKm: undefined, soFarKm: undefined };
    const legKm = at === 0 ? 0 : distances.between(at - 1, at);
    at++;
    soFarKm += legKm;
    return { legKm, soFarKm };
  });
  return { legs, back: isRoundTrip && positions.length > 1 ? distances.between(positions.length - 1, 0) : 0 };
}
