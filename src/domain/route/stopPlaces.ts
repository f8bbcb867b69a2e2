import type { Position } from './coordinates';
import type { RouteCustomer } from './routeCustomers';
import type { RouteStart } from './routeStart';
import type { RouteShape } from './routeShape';

/** A place that the search puts in order, with the customers there; the depot has none. */
export interface StopPlace {
  readonly position: Position;
  readonly customers: readonly RouteCustomer[];
}

/**
 * The places that the search puts in order, the depot first. Customers at exactly one place share it; a pinned one has
 * its own. With a place pinned by number every customer has its own, since stops are counted.
 */
export function placesOf({ located, pins, depot }: Pick<RouteStart, 'located' | 'pins' | 'depot'>): readonly StopPlace[] {
  const isCounted = [...pins.values()].some((place) => place > 0 && place < located.length - 1);
  const shared = new Map<string, RouteCustomer[]>();
  const places: StopPlace[] = depot ? [{ position: depot.position, customers: [] }] : [];
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

/** What the search has to keep to. */
export function shapeOf(places: readonly StopPlace[], { pins, located, depot }: Pick<RouteStart, 'located' | 'pins' | 'depot'>, isRoundTrip: boolean): RouteShape {
  const stops = places.length - (depot ? 1 : 0);
  const pinned = new Map<number, number>();
  places.forEach(({ customers }, place) => {
    const [customer] = customers;
    const pin = customer && pins.get(customer);
    // Where customers share places, a pin is the first or the last one.
    if (pin !== undefined) pinned.set(place, pin === located.length - 1 && pin > 0 ? stops - 1 : pin);
  });
  return { depot: depot ? 0 : undefined, isRoundTrip, pinned };
}
