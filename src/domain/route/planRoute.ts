import type { Position } from './coordinates';
import { roundPlan } from './roundPlan';
import type { RouteCustomer, RouteGroup } from './routeCustomers';
import { legsOf, type Leg } from './routeLegs';
import { searchRoute, type FoundRoute, type RouteSearch } from './routeSearch';
import type { RouteSettings } from './routeSettings';
import { startOf, type RouteRemark, type RouteStart } from './routeStart';
import { placesOf, shapeOf, type StopPlace } from './stopPlaces';
import { withUnlocated } from './unlocatedStops';

/** One stop of a route. */
export interface RouteStop extends Leg {
  readonly customer: RouteCustomer;
  /** Weeks between visits, and the weeks of the quarter (1 to 13) in which it is due. */
  readonly interval: number;
  readonly weeks: readonly number[];
}

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

/** A group's route whose places wait to be put in order. */
export interface PreparedRoute {
  /** What can be done elsewhere, such as on another thread. */
  readonly search: RouteSearch;
  readonly group: RouteGroup;
  readonly start: RouteStart;
  readonly places: readonly StopPlace[];
}

/**
 * P3.2c: one group's route. Located stops are put into an economical order; one without coordinates follows the last
 * located stop of its district, else of its city, else comes at the end, in the order of addresses, and before a pinned
 * last stop. Customers at one place are one stop of the search and follow each other as they do in the list. Yields the
 * share done, 0 to 1.
 */
export function* planRoute(group: RouteGroup, settings: RouteSettings): Generator<number, PlannedRoute> {
  const prepared = prepareRoute(group, settings);
  return finishRoute(prepared, yield* searchRoute(prepared.search), settings);
}

/** What comes before the search: depot, pins, places. Linear. */
export function prepareRoute(group: RouteGroup, settings: RouteSettings): PreparedRoute {
  const start = startOf(group, settings);
  const places = placesOf(start);
  const search = {
    longitudes: places.map(({ position }) => position.longitude),
    latitudes: places.map(({ position }) => position.latitude),
    roadFactor: settings.roadFactor,
    shape: shapeOf(places, start, settings.isRoundTrip),
    seed: settings.seed,
  };
  return { search, group, start, places };
}

/** What comes after the search: stops without coordinates, legs, weeks of visits. */
export function finishRoute({ group, start, places }: PreparedRoute, found: FoundRoute, settings: RouteSettings): PlannedRoute {
  const { depot, customers, located, pins, remarks } = start;
  const order = found.stops.flatMap((place) => places[place]?.customers ?? []);
  const unlocated = customers.filter(({ position }) => position === undefined);
  const all = withUnlocated(order, unlocated, [...pins.values()].includes(located.length - 1));
  const { legs, back } = legsOf(all, depot?.position, settings);
  return {
    group,
    depot,
    isRoundTrip: settings.isRoundTrip,
    stops: stopsWith(all, legs, settings),
    backKm: back,
    totalKm: found.length,
    presentKm: found.presentLength,
    isExact: found.isExact,
    remarks,
  };
}

function stopsWith(customers: readonly RouteCustomer[], legs: readonly Leg[], { intervals }: RouteSettings): readonly RouteStop[] {
  const intervalOf = ({ grade }: RouteCustomer): number => intervals[grade ?? 'none'];
  const weeks = roundPlan(customers.map(intervalOf));
  return customers.map((customer, index) => ({
    customer,
    legKm: legs[index]?.legKm,
    soFarKm: legs[index]?.soFarKm,
    interval: intervalOf(customer),
    weeks: weeks[index] ?? [],
  }));
}
