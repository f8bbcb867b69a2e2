import { Refusal } from '../domain/problem';
import type { Depot, Pin, RouteSettings } from '../domain/route/routeSettings';
import type { RouteGrouping } from '../domain/route/routeCustomers';
import type { WorkbookRouteSettings } from '../workbook/routeSettings';
import { listOption, onlyOptions, wholeNumberOption, yesNoOption, type GivenOptions } from './options';

/** What can be chosen for one run; what is not goes by the workbook's settings. */
export interface RouteOptions {
  /** Names of the regions (or salespeople) to plan; undefined for all. */
  readonly regions: readonly string[] | undefined;
  readonly by: RouteGrouping | undefined;
  readonly isRoundTrip: boolean | undefined;
  readonly seed: number | undefined;
  readonly roadFactor: number | undefined;
  readonly depots: ReadonlyMap<string, Depot>;
  readonly pins: ReadonlyMap<string, Pin>;
}

const refuse = (code: string, option: string, value: string): Refusal => new Refusal({ code, severity: 'error', place: {}, facts: { option, value } });

/**
 * `regions=North,South by=salesperson roundTrip=no seed=7 roadFactor=1.2 depot=North=121.47/31.23,South=C003
 * pins=C001=first,C007=last,C010=5`.
 */
export function parseRouteOptions(given: GivenOptions): RouteOptions {
  onlyOptions(given, ['regions', 'by', 'roundTrip', 'seed', 'roadFactor', 'depot', 'pins']);
  return {
    regions: listOption(given, 'regions'),
    by: groupingOf(given['by']),
    isRoundTrip: yesNoOption(given, 'roundTrip'),
    seed: wholeNumberOption(given, 'seed', 0, 4_294_967_295),
    roadFactor: factorOf(given['roadFactor']),
    depots: new Map(pairs(given, 'depot').map(([group, text]) => [group, depotOf(text)])),
    pins: new Map(pairs(given, 'pins').map(([customer, text]) => [customer, pinOf(text)])),
  };
}

function groupingOf(text: string | undefined): RouteGrouping | undefined {
  if (text === undefined || text === 'region' || text === 'salesperson') return text;
  throw refuse('routeByUnknown', 'by', text);
}

function factorOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const factor = Number(text);
  if (!(factor >= 1 && factor <= 3)) throw refuse('roadFactorOutOfRange', 'roadFactor', text);
  return factor;
}

/** `name=value` pairs; a lone value is for all (`*`). */
function pairs(given: GivenOptions, key: string): readonly (readonly [string, string])[] {
  return (listOption(given, key) ?? []).map((item) => {
    const at = item.lastIndexOf('=');
    return at === -1 ? ['*', item] : [item.slice(0, at).trim(), item.slice(at + 1).trim()];
  });
}

function depotOf(text: string): Depot {
  if (!text.includes('/')) {
    if (text === '') throw refuse('depotUnreadable', 'depot', text);
    return { kind: 'customer', customer: text };
  }
  const [longitude = NaN, latitude = NaN, ...more] = text.split('/').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (more.length > 0 || !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) throw refuse('depotUnreadable', 'depot', text);
  return { kind: 'place', name: `${longitude}, ${latitude}`, position: { longitude, latitude } };
}

function pinOf(text: string): Pin {
  if (text === 'first' || text === 'last') return text;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw refuse('pinUnreadable', 'pins', text);
  return Number(text);
}

/** What holds for this run: options over the workbook's settings. */
export function routeSettingsOf(stored: WorkbookRouteSettings, options: RouteOptions): RouteSettings {
  const depots = Object.entries(stored.depots).map(
    ([group, depot]): readonly [string, Depot] => [group, 'customer' in depot ? { kind: 'customer', customer: depot.customer } : { kind: 'place', name: depot.name, position: depot }],
  );
  return {
    isRoundTrip: options.isRoundTrip ?? stored.isRoundTrip,
    roadFactor: options.roadFactor ?? stored.roadFactor,
    seed: options.seed ?? stored.seed,
    intervals: stored.intervals,
    depots: new Map([...depots, ...options.depots]),
    pins: new Map([...Object.entries(stored.pins), ...options.pins]),
  };
}
