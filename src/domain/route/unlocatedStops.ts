import type { RouteCustomer } from './routeCustomers';
import { compareAddresses } from './streetAddress';

/**
 * Puts stops without coordinates among the others, in the order of addresses: each behind the last located stop of its
 * district, else of its city, else at the end; before the last stop where that one is pinned.
 */
export function withUnlocated(order: readonly RouteCustomer[], unlocated: readonly RouteCustomer[], isLastPinned: boolean): readonly RouteCustomer[] {
  if (unlocated.length === 0) return order;
  const lastIn = lastByArea(order);
  const behind = new Map<RouteCustomer | undefined, RouteCustomer[]>();
  for (const customer of unlocated.toSorted(compareAddresses)) {
    const last = areasOf(customer).map((area) => lastIn.get(area)).find((one) => one !== undefined);
    const some = behind.get(last);
    if (some) some.push(customer);
    else behind.set(last, [customer]);
  }
  const atEnd = behind.get(undefined) ?? [];
  return [
    ...order.flatMap((customer, index) => {
      const here = behind.get(customer) ?? [];
      return isLastPinned && index === order.length - 1 ? [...here, ...atEnd, customer] : [customer, ...here];
    }),
    ...(isLastPinned ? [] : atEnd),
  ];
}

/** By district and by city, the last stop there. */
function lastByArea(order: readonly RouteCustomer[]): ReadonlyMap<string, RouteCustomer> {
  return new Map(order.flatMap((customer) => areasOf(customer).map((area) => [area, customer] as const)));
}

/** The areas that a customer is in, the narrower first; none where its city is not known. */
function areasOf({ city, district }: RouteCustomer): readonly string[] {
  if (city === '') return [];
  return district === '' ? [city] : [`${city}\n${district}`, city];
}
