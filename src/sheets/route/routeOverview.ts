import type { PlannedRoute } from '../../domain/route/planRoute';
import { PLAN_WEEKS } from '../../domain/route/roundPlan';
import type { Texts } from '../../i18n/texts';
import { listPrint } from '../listPrint';
import type { Area, CellInput, LinkPlan, SheetContent } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';

export const ROUTE_OVERVIEW_KIND = 'routeOverview';
const COLUMNS = ['group', 'sheetColumn', 'stops', 'without', 'km', 'present', 'saved', 'share'] as const;
const WIDTH = COLUMNS.length + PLAN_WEEKS;
const CHARACTERS = [24, 12, 8, 12, 11, 14, 10, 9, ...new Array<number>(PLAN_WEEKS).fill(8)];
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

/** A planned route with the place of its sheet. */
export interface RouteEntry {
  readonly route: PlannedRoute;
  readonly target: LinkPlan['target'];
}

/** All routes with their lengths and the visits due by week, and the coordinates that want looking at. `rowsBefore`: rows that it is written over. */
export function routeOverview(entries: readonly RouteEntry[], texts: Texts, date: string, rowsBefore = 0): { readonly content: SheetContent; readonly rows: readonly (readonly CellInput[])[] } {
  const routes = entries.map(({ route }) => route);
  const list = [...routes.map((route) => routeRow(route, texts)), totalRow(routes, texts)];
  const faults = faultRows(routes, texts);
  const head = [[texts('routes.overview.title')], [texts('routes.overview.subtitle', { routes: routes.length, stops: stopsOf(routes), date })], [], headerRow(texts)];
  const rows = [...head, ...list, ...(faults.length > 0 ? [[], [texts('routes.overview.faults')], faultHeader(texts), ...faults] : [])].map(padded);
  const blank = Array.from({ length: Math.max(0, rowsBefore - rows.length) }, () => padded([]));
  const content = contentOf({ rows: [...rows, ...blank], rowsBefore, routes: routes.length, faults: faults.length }, entries, texts);
  return { content, rows };
}

/** What stands on the sheet: its rows, and how many of them are routes and coordinates to look at. */
interface OverviewRows {
  readonly rows: readonly (readonly CellInput[])[];
  readonly rowsBefore: number;
  readonly routes: number;
  readonly faults: number;
}

function contentOf({ rows, rowsBefore, routes, faults }: OverviewRows, entries: readonly RouteEntry[], texts: Texts): SheetContent {
  const area: Area = { row: FIRST_ROW, column: 0, rows: routes + 1, columns: WIDTH };
  const faultArea: Area = { row: FIRST_ROW + routes + 1 + 3, column: 0, rows: Math.max(1, faults), columns: 5 };
  const everything: Area = { row: 0, column: 0, rows: rows.length, columns: WIDTH };
  return {
    columnWidths: CHARACTERS.map((characters, column) => ({ column, columns: 1, characters })),
    rowHeights: [{ row: 0, rows: 1, points: 30 }, { row: HEADER_ROW, rows: 1, points: 32 }],
    freshens: { tables: [], links: rowsBefore > 0 ? [{ row: FIRST_ROW, column: 1, rows: rowsBefore, columns: 1 }] : [] },
    numberFormats: [
      { areas: [everything], format: 'General' },
      { areas: [{ ...area, column: 4, columns: 3 }], format: '#,##0.0' },
      { areas: [{ ...area, column: 7, columns: 1 }], format: '0%' },
      ...(faults > 0 ? [{ areas: [{ ...faultArea, columns: 1 }], format: '@' }] : []),
    ],
    values: [{ at: { row: 0, column: 0 }, values: rows }],
    looks: [...looksOf(texts, everything, area, routes), ...(faults > 0 ? faultLooks(faultArea) : [])],
    links: linksTo(entries, texts),
    freeze: { rows: FIRST_ROW, columns: 0 },
    showGridlines: false,
    print: listPrint(HEADER_ROW, 36, { left: `&8${texts('routes.footer')}`, right: `&8${texts('card.page')}` }),
  };
}

const linksTo = (entries: readonly RouteEntry[], texts: Texts): readonly LinkPlan[] =>
  entries.map(({ target }, index) => ({ at: { row: FIRST_ROW + index, column: 1 }, text: texts('routes.overview.open'), tip: texts('routes.overview.tip'), target }));

function looksOf(texts: Texts, everything: Area, area: Area, routes: number): NonNullable<SheetContent['looks']> {
  return [
    { areas: [everything], look: { fontName: FONTS[texts.language], fontSize: 10, fontColor: PALETTE.ink, fillColor: '', bold: false, vertical: 'Center' } },
    { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
    { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
    { areas: [{ row: HEADER_ROW, column: 0, rows: 1, columns: WIDTH }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent, wrap: true } },
    { areas: [{ row: HEADER_ROW, column: 2, rows: 1, columns: WIDTH - 2 }], look: { horizontal: 'Right' } },
    { areas: [area], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    { areas: [{ ...area, column: 1, columns: 1, rows: Math.max(1, routes) }], look: { fontColor: PALETTE.accent } },
    { areas: [{ ...area, row: FIRST_ROW + routes, rows: 1 }], look: { bold: true, fillColor: PALETTE.accentSoft } },
  ];
}

function faultLooks(area: Area): NonNullable<SheetContent['looks']> {
  return [
    { areas: [{ ...area, row: area.row - 2, rows: 1, columns: 1 }], look: { bold: true, fontSize: 12, fontColor: PALETTE.accent } },
    { areas: [{ ...area, row: area.row - 1, rows: 1, columns: WIDTH }], look: { bold: true, fillColor: PALETTE.accentSoft } },
  ];
}

const padded = (cells: readonly CellInput[]): readonly CellInput[] => Array.from({ length: WIDTH }, (_, column) => cells[column] ?? '');
const stopsOf = (routes: readonly PlannedRoute[]): number => routes.reduce((sum, route) => sum + route.stops.length, 0);
const rounded = (km: number): number => Math.round(km * 10) / 10;
const withoutCoordinates = (route: PlannedRoute): number => route.stops.filter(({ customer }) => customer.position === undefined).length;

const headerRow = (texts: Texts): readonly CellInput[] => [
  ...COLUMNS.map((name) => texts(`routes.overview.${name}`)),
  ...Array.from({ length: PLAN_WEEKS }, (_, week) => texts('routes.overview.weekOf', { week: week + 1 })),
];

const visitsByWeek = (routes: readonly PlannedRoute[]): readonly number[] =>
  Array.from({ length: PLAN_WEEKS }, (_, week) => routes.reduce((sum, { stops }) => sum + stops.filter(({ weeks }) => weeks.includes(week + 1)).length, 0));

function routeRow(route: PlannedRoute, texts: Texts): readonly CellInput[] {
  return [route.group.name || texts('routes.unknownGroup'), texts('routes.overview.open'), route.stops.length, withoutCoordinates(route), ...lengths(route.totalKm, route.presentKm), ...visitsByWeek([route])];
}

function totalRow(routes: readonly PlannedRoute[], texts: Texts): readonly CellInput[] {
  const sum = (of: (route: PlannedRoute) => number): number => routes.reduce((total, route) => total + of(route), 0);
  return [texts('routes.overview.total'), '', stopsOf(routes), sum(withoutCoordinates), ...lengths(sum((route) => route.totalKm), sum((route) => route.presentKm)), ...visitsByWeek(routes)];
}

const lengths = (km: number, present: number): readonly CellInput[] => [rounded(km), rounded(present), rounded(present - km), present > 0 ? Math.round(((present - km) / present) * 1000) / 1000 : ''];

/** id, customer, region, reason under columns that are wide enough for them. */
const faultHeader = (texts: Texts): readonly CellInput[] => [texts('routes.overview.faultColumns.id'), texts('routes.overview.faultColumns.group'), '', '', texts('routes.overview.faultColumns.customer'), '', '', '', texts('routes.overview.faultColumns.reason')];

function faultRows(routes: readonly PlannedRoute[], texts: Texts): readonly (readonly CellInput[])[] {
  return routes.flatMap((route) =>
    route.group.customers.flatMap(({ fault, customerId, name, region }) => (fault ? [[customerId, region, '', '', name, '', '', '', texts(`routes.faults.${fault}`)]] : [])),
  );
}
