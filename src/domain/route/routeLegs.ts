import type { Position } from './coordinates';
import { Distances } from './distances';
import type { RouteCustomer } from './routeCustomers';
import type { RouteSettings } from './routeSettings';

/** The way to one stop, from the located stop before it or the depot, and all the way so far; km, undefined without coordinates. */
export interface Leg {
  readonly legKm: number | undefined;
  readonly soFarKm: number | undefined;
}

/** The ways between stops in their order, and the way back on a round trip; km. */
export function legsOf(stops: readonly RouteCustomer[], depot: Position | undefined, { isRoundTrip, roadFactor }: Pick<RouteSettings, 'isRoundTrip' | 'roadFactor'>): { readonly legs: readonly Leg[]; readonly back: number } {
  const positions = [...(depot ? [depot] : []), ...stops.flatMap((one) => one.position ?? [])];
  const distances = new Distances({ x: positions.map((one) => one.longitude), y: positions.map((one) => one.latitude) }, 'greatCircle', roadFactor, false);
  let at = depot ? 1 : 0;
  let soFarKm = 0;
  const legs = stops.map(({ position }): Leg => {
    if (!position) return { legKm: undefined, soFarKm: undefined };
    const legKm = at === 0 ? 0 : distances.between(at - 1, at);
    at++;
    soFarKm += legKm;
    return { legKm, soFarKm };
  });
  return { legs, back: isRoundTrip && positions.length > 1 ? distances.between(positions.length - 1, 0) : 0 };
}
