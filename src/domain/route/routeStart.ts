import { customerKey } from '../customer/customerKey';
import type { Position } from './coordinates';
import type { RouteCustomer, RouteGroup } from './routeCustomers';
import type { Depot, Pin, RouteSettings } from './routeSettings';

/** What was asked for and could not be done. */
export type RouteRemark =
  | { readonly kind: 'depotUnknown'; readonly depot: string }
  | { readonly kind: 'pinTaken'; readonly customer: RouteCustomer }
  | { readonly kind: 'pinWithoutCoordinates'; readonly customer: RouteCustomer };

/** A group's route before its stops are in order. */
export interface RouteStart {
  readonly depot: { readonly name: string; readonly position: Position } | undefined;
  /** The group's customers without the one that is the depot. */
  readonly customers: readonly RouteCustomer[];
  readonly located: readonly RouteCustomer[];
  /** By pinned customer, its place among the located stops from 0. */
  readonly pins: ReadonlyMap<RouteCustomer, number>;
  readonly remarks: readonly RouteRemark[];
}

/** Where a group's route starts, which customers it stops at and which of them are pinned. Linear. */
export function startOf(group: RouteGroup, { depots, pins }: Pick<RouteSettings, 'depots' | 'pins'>): RouteStart {
  const wanted = depotOf(group, depots);
  const byName = depots.size > 0 || pins.size > 0 ? customersByName(group) : new Map<string, RouteCustomer>();
  const home = wanted?.kind === 'customer' ? byName.get(customerKey(wanted.customer)) : undefined;
  const depot = wanted?.kind === 'place' ? wanted : home?.position && { name: home.name, position: home.position };
  const customers = depot && home ? group.customers.filter((one) => one !== home) : group.customers;
  const located = customers.filter(({ position }) => position !== undefined);
  const pinned = pinsOf(depot && home, byName, located.length, pins);
  const depotRemarks: readonly RouteRemark[] = wanted?.kind === 'customer' && !depot ? [{ kind: 'depotUnknown', depot: wanted.customer }] : [];
  return { depot, customers, located, pins: pinned.pins, remarks: [...depotRemarks, ...pinned.remarks] };
}

function depotOf(group: RouteGroup, depots: ReadonlyMap<string, Depot>): Depot | undefined {
  const own = [...depots].find(([name]) => name !== '*' && customerKey(name) === group.key);
  return own ? own[1] : depots.get('*');
}

/** Customers by id and by name; of two that are called alike the one that stands higher in the list. */
function customersByName({ customers }: RouteGroup): ReadonlyMap<string, RouteCustomer> {
  const byName = new Map<string, RouteCustomer>();
  for (const customer of customers) {
    for (const name of [customer.customerId, customer.name]) {
      const key = customerKey(name);
      if (key !== '' && !byName.has(key)) byName.set(key, customer);
    }
  }
  return byName;
}

/** The first of two customers with one place has it, and the first of two places of one customer holds. `depot` is no stop. */
function pinsOf(depot: RouteCustomer | undefined, byName: ReadonlyMap<string, RouteCustomer>, located: number, wanted: ReadonlyMap<string, Pin>) {
  const pins = new Map<RouteCustomer, number>();
  const remarks: RouteRemark[] = [];
  const taken = new Set<number>();
  for (const [name, pin] of wanted) {
    const customer = byName.get(customerKey(name));
    if (!customer || customer === depot) continue;
    const place = pin === 'first' ? 0 : pin === 'last' ? located - 1 : Math.min(pin, located) - 1;
    if (!customer.position) remarks.push({ kind: 'pinWithoutCoordinates', customer });
    else if (taken.has(place) || pins.has(customer)) remarks.push({ kind: 'pinTaken', customer });
    else {
      pins.set(customer, place);
      taken.add(place);
    }
  }
  return { pins, remarks };
}
