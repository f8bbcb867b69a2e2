import type { Position } from './coordinates';
import type { VisitIntervals } from './roundPlan';

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
