import { customerKey } from '../../domain/customer/customerKey';
import type { Problem } from '../../domain/problem';
import type { PlannedRoute } from '../../domain/route/planRoute';
import { createTexts } from '../../i18n/texts';
import type { Language } from '../../domain/language';
import type { CellInput, LinkPlan, Plan, PlanStep, SheetContent, SheetMark, SheetTarget } from '../plan';
import { TAB_COLORS } from '../style';
import { baselineOf, isChanged, parseBaseline } from '../sheetBaseline';
import { routeOverview, ROUTE_OVERVIEW_KIND } from './routeOverview';
import { FIRST_ROW, ID_COLUMN, NAME_COLUMN, REMARKS_COLUMN, routeSheet, ROUTE_KIND } from './routeSheet';

/** A sheet of routes that is there, with what stands on it from its first cell on. */
export interface ExistingRouteSheet {
  readonly id: string;
  readonly name: string;
  readonly mark: SheetMark;
  readonly current: readonly (readonly CellInput[])[];
}

export interface RoutePlanning {
  readonly routes: readonly PlannedRoute[];
  readonly by: string;
  /** Whether all routes were planned: then sheets of regions that are gone go, too. */
  readonly isWhole: boolean;
  readonly existing: readonly ExistingRouteSheet[];
  readonly language: Language;
  readonly date: string;
  readonly roadFactor: number;
}

export interface RoutePlanned {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly made: number;
  readonly rewritten: number;
}

/** A sheet that a person changed keeps this kind: it is the person's, and no run touches it again. */
const FORMER_KIND = 'formerRoute';

/**
 * Route sheets and their overview. Sheets of an earlier run are written again in place and keep the remarks that people
 * wrote; one that a person changed otherwise stays as it is, and a new one is made beside it, which is told. The sheet of
 * a region that is gone goes, unless a person wrote on it. Where only some routes were planned, an overview that is there
 * stays: it is one of all routes.
 */
export function planRouteSheets(planning: RoutePlanning): RoutePlanned {
  const texts = createTexts(planning.language);
  const remarks = remarksOf(planning.existing);
  const own = new OwnSheets(planning.existing, planning.date);
  const entries = planning.routes.map((route) => {
    const key = `${planning.by}:${route.group.key}`;
    const name = texts('routes.sheetName', { name: route.group.name || texts('routes.unknownGroup') });
    return { route, target: own.put({ kind: ROUTE_KIND, key }, name, REMARKS_COLUMN, (rowsBefore) => routeSheet(route, texts, planning.date, planning.roadFactor, remarks, rowsBefore)) };
  });
  const hasOverview = planning.existing.some(({ mark }) => mark.kind === ROUTE_OVERVIEW_KIND);
  if (planning.isWhole || !hasOverview) own.put({ kind: ROUTE_OVERVIEW_KIND, key: '' }, texts('routes.overview.sheet'), -1, (rowsBefore) => routeOverview(entries, texts, planning.date, rowsBefore));
  if (planning.isWhole) own.takeAwayOthers();
  if (own.last) own.steps.push({ kind: 'activate', sheet: own.last });
  return { plan: { steps: own.steps }, problems: [...own.problems, ...lostRemarks(planning, remarks)], made: own.made, rewritten: own.rewritten };
}

class OwnSheets {
  readonly steps: PlanStep[] = [];
  readonly problems: Problem[] = [];
  made = 0;
  rewritten = 0;
  /** The sheet that was written last. */
  last: SheetTarget | undefined;
  private readonly used = new Set<string>();

  constructor(
    private readonly existing: readonly ExistingRouteSheet[],
    private readonly date: string,
  ) {}

  /** Writes a sheet where it was, or makes it; answers where it is. */
  put(mark: SheetMark, name: string, open: number, layOut: (rowsBefore: number) => { readonly content: SheetContent; readonly rows: readonly (readonly CellInput[])[] }): LinkPlan['target'] {
    const there = this.existing.find((sheet) => sheet.mark.kind === mark.kind && sheet.mark.key === mark.key);
    const baseline = parseBaseline(there?.mark.baseline);
    if (there) this.used.add(there.id);
    if (there && baseline && !isChanged(there.current, baseline)) {
      const { content, rows } = layOut(baseline.rows);
      this.last = { kind: 'existing', id: there.id };
      this.steps.push({ kind: 'writeSheet', sheet: this.last, content, mark: { ...mark, baseline: JSON.stringify(baselineOf(rows, open)) } });
      this.rewritten++;
      return { kind: 'place', sheetName: there.name, address: 'A1' };
    }
    if (there) this.letStand(there);
    const { content, rows } = layOut(0);
    const handle = `${mark.kind}:${mark.key}`;
    this.steps.push({ kind: 'makeSheet', handle, name, mark: { ...mark, baseline: JSON.stringify(baselineOf(rows, open)) }, tabColor: TAB_COLORS.card, content });
    this.last = { kind: 'planned', handle };
    this.made++;
    return { kind: 'planned', handle, address: 'A1' };
  }

  /** Sheets of routes that were not written again. */
  takeAwayOthers(): void {
    for (const sheet of this.existing) {
      if (this.used.has(sheet.id)) continue;
      const baseline = parseBaseline(sheet.mark.baseline);
      const hasRemarks = remarksOf([sheet]).size > 0;
      if (baseline && !isChanged(sheet.current, baseline) && !hasRemarks) this.steps.push({ kind: 'deleteSheet', sheet: { kind: 'existing', id: sheet.id } });
      else this.problems.push({ code: 'routeSheetStays', severity: 'hint', place: { sheet: sheet.name }, facts: {}, rule: 'P3.2c' });
    }
  }

  private letStand(sheet: ExistingRouteSheet): void {
    this.steps.push({ kind: 'writeSheet', sheet: { kind: 'existing', id: sheet.id }, content: {}, mark: { kind: FORMER_KIND, key: `${sheet.mark.key}@${this.date}#${sheet.id}` } });
    this.problems.push({ code: 'routeSheetChanged', severity: 'warning', place: { sheet: sheet.name }, facts: {}, rule: 'P3.2c' });
  }
}

/** What people wrote into the column for remarks, by customer. */
function remarksOf(sheets: readonly ExistingRouteSheet[]): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>();
  for (const { mark, current } of sheets) {
    if (mark.kind !== ROUTE_KIND) continue;
    for (const row of current.slice(FIRST_ROW)) {
      const customer = customerKey(String(row[ID_COLUMN] ?? '') || String(row[NAME_COLUMN] ?? ''));
      const remark = String(row[REMARKS_COLUMN] ?? '').trim();
      if (customer !== '' && remark !== '') remarks.set(customer, remark);
    }
  }
  return remarks;
}

/** Remarks of customers that no route has any more: told with their text, since their rows are written over. */
function lostRemarks(planning: RoutePlanning, remarks: ReadonlyMap<string, string>): readonly Problem[] {
  if (!planning.isWhole) return [];
  const stops = new Set(planning.routes.flatMap(({ stops }) => stops.map(({ customer }) => customerKey(customer.customerId || customer.name))));
  return [...remarks]
    .filter(([customer]) => !stops.has(customer))
    .map(([customer, text]): Problem => ({ code: 'routeRemarkWithoutStop', severity: 'warning', place: {}, facts: { customer, text }, rule: 'P3.2c' }));
}

