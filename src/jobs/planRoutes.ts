import { GRADES } from '../domain/classification/classes';
import { classifyTables } from '../domain/classification/classifyTables';
import { placedClass } from '../domain/classification/placedClass';
import { customerKey } from '../domain/customer/customerKey';
import { CustomerIndex } from '../domain/customer/customerIndex';
import { Refusal, type Problem } from '../domain/problem';
import type { CoordinateFault } from '../domain/route/coordinates';
import type { PlannedRoute } from '../domain/route/planRoute';
import { groupCustomers, routeCustomers, type RouteGroup } from '../domain/route/routeCustomers';
import { serialOfIso } from '../domain/serialDate';
import type { ColumnTable, TableName } from '../domain/tables';
import { ROUTE_OVERVIEW_KIND } from '../sheets/route/routeOverview';
import { planRouteSheets, type ExistingRouteSheet } from '../sheets/route/routePlan';
import { ROUTE_KIND } from '../sheets/route/routeSheet';
import { applyPlan } from '../workbook/apply/applyPlan';
import { CLASSIFICATION_KEY, parseClassificationSettings, standardOf } from '../workbook/classificationSettings';
import { CREDIT_KEY, parseCreditSettings } from '../workbook/creditSettings';
import { readGrids } from '../workbook/readGrids';
import { parseRouteSettings, ROUTES_KEY } from '../workbook/routeSettings';
import { loadSetting } from '../workbook/settings';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { readOwnWorkbook, type OwnWorkbook } from './readWorkbook';
import { readSources, type Sources } from './readSources';
import { planGroups } from './routes/planGroups';
import { parseRouteOptions, routeSettingsOf, type RouteOptions } from './routeOptions';
import { sheetLanguage } from './sheetLanguage';

/** P3.2c: routes by region, each in an economical order, as sheets with a drawing, and an overview with the round plan. */
export const planRoutes: Job<RouteOptions> = { name: 'planRoutes', parseOptions: parseRouteOptions, run };

const ROUTE_TABLES: readonly TableName[] = ['Customers', 'Sales', 'Receivables', 'Opportunities'];

async function run(context: JobContext, options: RouteOptions): Promise<JobResult> {
  const own = await readOwnWorkbook(context, ROUTE_TABLES);
  const sources = await readSources(context, own);
  const stored = await readSettings(context);
  const settings = routeSettingsOf(stored.routes, options);
  const by = options.by ?? stored.routes.by;
  const customers = routeCustomers(customersOf(sources), gradesOf(context, sources, stored));
  const { groups, problems } = chosenGroups(groupCustomers(customers, by), options.regions);
  const routes = await planGroups(context, groups, settings);
  const planned = planRouteSheets({
    routes,
    by,
    isWhole: options.regions === undefined,
    existing: await readExisting(context, own),
    language: sheetLanguage(context, own.settings, sources.headers),
    date: context.date,
    roadFactor: settings.roadFactor,
  });
  const applied = await applyPlan(context.door, planned.plan, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: runOf(planRoutes, context),
  });
  return {
    counts: { routes: routes.length, routeStops: sum(routes.map(({ stops }) => stops.length)), routeKm: Math.round(sum(routes.map(({ totalKm }) => totalKm))), routeKmSaved: Math.round(sum(routes.map(({ presentKm, totalKm }) => presentKm - totalKm))) },
    sheetsMade: [...applied.sheets.values()].map((sheet) => sheet.name),
    problems: [
      ...sources.problems,
      ...problems,
      ...faultProblems(routes, own),
      ...routes.flatMap(remarkProblems),
      ...planned.problems,
      ...applied.refused.map(({ name, excelCode }): Problem => ({ code: 'drawingRefused', severity: 'warning', place: {}, facts: { name, excelCode } })),
    ],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const customersOf = (sources: Sources): ColumnTable => sources.tables.get('Customers') ?? { rowCount: 0, columns: new Map() };

async function readSettings(context: JobContext) {
  return context.door.read(async (excel) => {
    const routes = loadSetting(excel, ROUTES_KEY);
    const classification = loadSetting(excel, CLASSIFICATION_KEY);
    const credit = loadSetting(excel, CREDIT_KEY);
    await excel.sync();
    return { routes: parseRouteSettings(routes.value()), standard: standardOf(parseClassificationSettings(classification.value())), credit: parseCreditSettings(credit.value()) };
  });
}

/** P3.2b: the grade entered in the list, else the computed one. */
function gradesOf(context: JobContext, sources: Sources, { standard, credit }: Awaited<ReturnType<typeof readSettings>>) {
  const customers = customersOf(sources);
  const codes = classifyTables(sources.tables, new CustomerIndex(customers), serialOfIso(context.date), standard, credit).grade;
  const entered = customers.columns.get('grade');
  return (row: number) => placedClass(GRADES, codes[row], entered?.[row])?.value;
}

/** The groups that were asked for; names that none has are told. */
function chosenGroups(groups: readonly RouteGroup[], wanted: readonly string[] | undefined): { readonly groups: readonly RouteGroup[]; readonly problems: readonly Problem[] } {
  if (groups.length === 0) throw new Refusal({ code: 'noCustomers', severity: 'error', place: {}, facts: {}, rule: 'P2.1' });
  if (!wanted) return { groups, problems: [] };
  const keys = new Set(wanted.map(customerKey));
  const unknown = wanted.filter((name) => !groups.some((group) => group.key === customerKey(name)));
  const problem = (name: string, severity: Problem['severity']): Problem => ({ code: 'routeGroupUnknown', severity, place: {}, facts: { name }, rule: 'P3.2c' });
  const chosen = groups.filter((group) => keys.has(group.key));
  if (chosen.length === 0) throw new Refusal(problem(wanted.join(', '), 'error'));
  return { groups: chosen, problems: unknown.map((name) => problem(name, 'warning')) };
}

async function readExisting(context: JobContext, own: OwnWorkbook): Promise<readonly ExistingRouteSheet[]> {
  const sheets = own.sheets.flatMap((sheet) => (sheet.mark?.kind === ROUTE_KIND || sheet.mark?.kind === ROUTE_OVERVIEW_KIND ? [{ ...sheet, mark: sheet.mark }] : []));
  if (sheets.length === 0) return [];
  const grids = await context.door.read((excel) => readGrids(excel, sheets));
  return sheets.map(({ id, name, mark }) => {
    const grid = grids.find((one) => one.id === id);
    const left = new Array<string>(grid?.left ?? 0).fill('');
    const above = Array.from({ length: grid?.top ?? 0 }, () => []);
    return { id, name, mark, current: [...above, ...(grid?.rows ?? []).map((row) => [...left, ...row])] };
  });
}

const FAULT_CODES: Readonly<Record<CoordinateFault, string>> = {
  missing: 'coordinatesMissing',
  zero: 'coordinatesZero',
  swapped: 'coordinatesSwapped',
  impossible: 'coordinatesImpossible',
};

/** One problem a kind of fault, at the first customer that has it; all of them are listed on the overview. */
function faultProblems(routes: readonly PlannedRoute[], own: OwnWorkbook): readonly Problem[] {
  const table = own.tables.get('Customers')?.data;
  const all = routes.flatMap(({ group }) => group.customers);
  return Object.entries(FAULT_CODES).flatMap(([fault, code]): readonly Problem[] => {
    const some = all.filter((one) => one.fault === fault);
    const [first] = some;
    if (!first) return [];
    const place = table ? { sheet: table.sheetName, cell: `A${table.top + 2 + first.row}` } : {};
    return [{ code, severity: fault === 'missing' ? 'hint' : 'warning', place, facts: { customer: first.name, count: some.length }, rule: 'P3.2c' }];
  });
}

const remarkProblems = ({ remarks, group }: PlannedRoute): readonly Problem[] =>
  remarks.map((remark): Problem => {
    const facts = remark.kind === 'depotUnknown' ? { depot: remark.depot, name: group.name } : { customer: remark.customer.name, name: group.name };
    return { code: remark.kind, severity: 'warning', place: {}, facts, rule: 'P3.2c' };
  });
