import { z } from 'zod';
import { DEFAULT_INTERVALS, PLAN_WEEKS } from '../domain/route/roundPlan';
import { bounded, type NumberBounds } from './numberBounds';

/** Where the settings for routes live in the workbook. */
export const ROUTES_KEY = 'customerFiles.routes';
/** What the numbers among them may be. */
export const ROUTE_BOUNDS = {
  roadFactor: { min: 1, max: 3 },
  seed: { min: 0, max: 4_294_967_295, isWhole: true },
  weeks: { min: 1, max: PLAN_WEEKS, isWhole: true },
  longitude: { min: -180, max: 180 },
  latitude: { min: -90, max: 90 },
  /** A stop's place in its route, from 1. */
  place: { min: 1, max: 999_999, isWhole: true },
} as const satisfies Readonly<Record<string, NumberBounds>>;
/** Characters of a depot's name. */
export const DEPOT_NAME_LENGTH = 100;

const interval = (weeks: number) => bounded(ROUTE_BOUNDS.weeks).default(weeks);
const depot = z.union([
  z.object({ name: z.string().min(1).max(DEPOT_NAME_LENGTH), longitude: bounded(ROUTE_BOUNDS.longitude), latitude: bounded(ROUTE_BOUNDS.latitude) }),
  z.object({ customer: z.string().min(1) }),
]);

const FIELDS = {
  by: z.enum(['region', 'salesperson']).default('region'),
  isRoundTrip: z.boolean().default(true),
  /** What a road has over the straight line. */
  roadFactor: bounded(ROUTE_BOUNDS.roadFactor).default(1.3),
  seed: bounded(ROUTE_BOUNDS.seed).default(1),
  /** Weeks between visits by grade. */
  intervals: z
    .object({ A: interval(DEFAULT_INTERVALS.A), B: interval(DEFAULT_INTERVALS.B), C: interval(DEFAULT_INTERVALS.C), D: interval(DEFAULT_INTERVALS.D), none: interval(DEFAULT_INTERVALS.none) })
    .default({ ...DEFAULT_INTERVALS }),
  /** By region or salesperson, `*` for all others. */
  depots: z.record(z.string(), depot).default({}),
  /** By customer id or name: first, last, or a place counted from 1. */
  pins: z.record(z.string(), z.union([z.enum(['first', 'last']), bounded(ROUTE_BOUNDS.place)])).default({}),
};

const schema = z.object(FIELDS);

export type WorkbookRouteSettings = z.infer<typeof schema>;

/** Reads a stored value, field by field: what is missing or unusable there has its default. */
export function parseRouteSettings(stored: unknown): WorkbookRouteSettings {
  const given = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const usable = given.filter(([key, value]) => Object.hasOwn(FIELDS, key) && FIELDS[key as keyof typeof FIELDS].safeParse(value).success);
  return schema.parse(Object.fromEntries(usable));
}
