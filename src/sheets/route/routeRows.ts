import { customerKey } from '../../domain/customer/customerKey';
import type { PlannedRoute, RouteStop } from '../../domain/route/planRoute';
import type { Texts } from '../../i18n/texts';
import type { CellInput } from '../plan';
import { shownInterval, shownKm, shownWeeks } from './routeWords';

/** Columns of the list. */
export const COLUMNS = ['number', 'id', 'customer', 'address', 'telephone', 'grade', 'leg', 'soFar', 'visits', 'weeks', 'remarks'] as const;

/** Title, stops and start, lengths, and how they were reckoned. */
export function headRows(route: PlannedRoute, texts: Texts, date: string, roadFactor: number): readonly string[] {
  const without = route.stops.filter(({ customer }) => customer.position === undefined).length;
  const located = route.stops.length - without;
  const saved = route.presentKm - route.totalKm;
  const share = route.presentKm > 0 ? Math.round((saved / route.presentKm) * 100) : 0;
  const start = startName(route);
  return [
    texts('routes.sheetTitle', { name: route.group.name || texts('routes.unknownGroup') }),
    `${texts('routes.subtitle', { stops: route.stops.length, date })} · ${texts(route.isRoundTrip ? 'routes.roundTrip' : 'routes.openPath', { start })}`,
    located === 0 ? texts('routes.noCoordinates') : texts('routes.totals', { km: shownKm(route.totalKm), present: shownKm(route.presentKm), saved: shownKm(saved), share }),
    `${texts('routes.distances', { factor: roadFactor })}${without > 0 && located > 0 ? ` ${texts('routes.without', { count: without })}` : ''}`,
  ];
}

/** Depot, stops with their legs, the way back, the total. */
export function listRows(route: PlannedRoute, texts: Texts, remarks: ReadonlyMap<string, string>): readonly (readonly CellInput[])[] {
  const isLocated = route.stops.some(({ customer }) => customer.position !== undefined);
  const start = startName(route);
  return [
    ...(route.depot ? [lineOf({ 0: '', 2: texts('routes.depotLine', { name: route.depot.name }), 7: 0 })] : []),
    ...route.stops.map((stop, index) => stopRow(stop, index + 1, texts, remarks)),
    ...(route.isRoundTrip && isLocated ? [lineOf({ 2: texts('routes.backLine', { name: start }), 6: rounded(route.backKm), 7: rounded(route.totalKm) })] : []),
    lineOf({ 2: texts('routes.totalLine'), 3: texts('routes.stopsCount', { count: route.stops.length }), 7: isLocated ? rounded(route.totalKm) : '' }),
  ];
}

/** The depot, else the first stop with coordinates. */
const startName = ({ depot, stops }: PlannedRoute): string => depot?.name ?? stops.find(({ customer }) => customer.position)?.customer.name ?? '';

const lineOf = (cells: Readonly<Record<number, CellInput>>): readonly CellInput[] => COLUMNS.map((_, column) => cells[column] ?? '');
const rounded = (km: number | undefined): CellInput => (km === undefined ? '' : Math.round(km * 10) / 10);

function stopRow({ customer, legKm, soFarKm, interval, weeks }: RouteStop, number: number, texts: Texts, remarks: ReadonlyMap<string, string>): readonly CellInput[] {
  const address = [customer.city, customer.district, customer.street].filter((part) => part !== '');
  const separator = /\p{Script=Han}/u.test(address.join('')) ? '' : ', ';
  return [
    number,
    customer.customerId,
    customer.name,
    address.join(separator),
    customer.telephone,
    customer.grade ?? '',
    rounded(legKm),
    rounded(soFarKm),
    shownInterval(interval, texts),
    shownWeeks(weeks, texts),
    remarks.get(customerKey(customer.customerId || customer.name)) ?? '',
  ];
}
