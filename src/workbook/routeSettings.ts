import { z } from 'zod';
import { DEFAULT_INTERVALS } from '../domain/route/roundPlan';

/** Where the settings for routes live in the workbook. */
export const ROUTES_KEY = 'customerFiles.routes';

const interval = (weeks: number) => z.number().int().min(1).max(13).default(weeks);
const depot = z.union([
  z.object({ name: z.string().min(1).max(100), longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) }),
  z.object({ customer: z.string().min(1) }),
]);

const FIELDS = {
  by: z.enum(['region', 'salesperson']).default('region'),
  isRoundTrip: z.boolean().default(true),
  /** What a road has over the straight line. */
  roadFactor: z.number().min(1).max(3).default(1.3),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  /** Weeks between visits by grade. */
  intervals: z
    .object({ A: interval(DEFAULT_INTERVALS.A), B: interval(DEFAULT_INTERVALS.B), C: interval(DEFAULT_INTERVALS.C), D: interval(DEFAULT_INTERVALS.D), none: interval(DEFAULT_INTERVALS.none) })
    .default({ ...DEFAULT_INTERVALS }),
  /** By region or salesperson, `*` for all others. */
  depots: z.record(z.string(), depot).default({}),
  /** By customer id or name: first, last, or a place counted from 1. */
  pins: z.record(z.string(), z.union([z.enum(['first', 'last']), z.number().int().min(1)])).default({}),
};

const schema = z.object(FIELDS);

export type WorkbookRouteSettings = z.infer<typeof schema>;

/** Reads a stored value, field by field: what is missing or unusable there has its default. */
export function parseRouteSettings(stored: unknown): WorkbookRouteSettings {
  const given = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const usable = given.filter(([key, value]) => Object.hasOwn(FIELDS, key) && FIELDS[key as keyof typeof FIELDS].safeParse(value).success);
  return schema.parse(Object.fromEntries(usable));
}
