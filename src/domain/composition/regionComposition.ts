import { cents } from '../cents';
import { codesOf } from './codesOf';
import type { CustomerMarks } from './customerMarks';
import { NOTHING } from './dictionary';
import type { LedgerFacts, SalesCells } from './ledgerFacts';
import { totalsOf } from './reconciliation';
import { amountsByCustomer } from './salesComposition';
import { shareTable, type ShareTable } from './shareTable';

/** P3.3c: what share of sales each region holds, where the problems are and what is proposed. */
export interface RegionComposition {
  /** Codes of `LedgerFacts.regions`. */
  readonly byRegion: ShareTable;
  /** By region and district of the customer's file; undefined where the file names no district. Codes of `districts`. */
  readonly byDistrict: ShareTable | undefined;
  readonly districts: readonly { readonly region: number; readonly district: number }[];
  /** Codes of `LedgerFacts.salespeople`; undefined where the ledger names none. */
  readonly bySalesperson: ShareTable | undefined;
  /** What lies behind each region's change, by the code of the region. */
  readonly causes: ReadonlyMap<number, RegionCause>;
  /** Customers of the file by the region that it names, with those without sales in the period. */
  readonly whiteSpots: readonly WhiteSpot[];
  /** Customers of the file without sales in the period, in all regions. */
  readonly customersWithoutSales: number;
  /** Whether the report is about some categories alone, so that customers without sales may have bought other things. */
  readonly isOfCategories: boolean;
}

/** Which customers and sales a report is about. */
export interface Asked {
  /** Whose missing sales are a white spot, where the report is about some customers alone. */
  readonly isInFilter: (customer: number) => boolean;
  /** Whether sales of some categories alone count: files name none, so that every customer could have bought them. */
  readonly isOfCategories: boolean;
}

/** A region's change taken apart: what customers who came, who went and who stayed make of it. */
export interface RegionCause {
  readonly came: number;
  readonly cameAmount: number;
  readonly went: number;
  readonly wentAmount: number;
  readonly stayed: number;
  readonly stayedChange: number;
}

/** Customers of one region of the file: how many, how many of them bought nothing, and what these bought before. */
export interface WhiteSpot {
  readonly region: number;
  readonly customers: number;
  readonly withoutSales: number;
  readonly amountBefore: number;
}

export const REGION_RULES = { regions: 15, districts: 12, salespeople: 12, whiteSpots: 8 } as const;

/** `regionOfFile` is the code (of `LedgerFacts.regions`) of the region that each customer's file names; NOTHING for none. */
export function regionComposition(facts: LedgerFacts, marks: CustomerMarks, regionOfFile: Int32Array, { isInFilter, isOfCategories }: Asked): RegionComposition {
  const { cells } = facts;
  const totals = totalsOf(facts);
  const districts = new DistrictCodes();
  const spots = whiteSpotsOf(cells, marks, regionOfFile, isInFilter);
  const hasDistricts = marks.districts.length > 1;
  const districtCodes = hasDistricts ? cells.customer.map((customer, group) => districts.code(cells.region[group] ?? NOTHING, marks.district[customer] ?? NOTHING)) : NO_CODES;
  return {
    byRegion: shareTable({ ...cells, code: cells.region }, { atMost: REGION_RULES.regions, totals }),
    byDistrict: hasDistricts ? shareTable({ ...cells, code: districtCodes }, { atMost: REGION_RULES.districts, totals }) : undefined,
    districts: districts.all,
    bySalesperson: facts.salespeople.length > 1 ? shareTable({ ...cells, code: cells.salesperson }, { atMost: REGION_RULES.salespeople, totals }) : undefined,
    causes: causesOf(cells),
    whiteSpots: spots.slice(0, REGION_RULES.whiteSpots),
    isOfCategories,
    customersWithoutSales: spots.reduce((sum, { withoutSales }) => sum + withoutSales, 0),
  };
}

const NO_CODES = new Int32Array(0);

/** Pairs of region and district counted from 0 as they come up. */
class DistrictCodes {
  readonly all: { readonly region: number; readonly district: number }[] = [];
  private readonly known = new Map<number, number>();

  code(region: number, district: number): number {
    const key = region * 2 ** 26 + district;
    let code = this.known.get(key);
    if (code === undefined) {
      this.known.set(key, (code = this.all.length));
      this.all.push({ region, district });
    }
    return code;
  }
}

type RunningCauses = Map<number, { -readonly [Key in keyof RegionCause]: RegionCause[Key] }>;

/** A customer's groups come one after another: its sums by region are complete when the next customer comes. */
function causesOf({ count, customer, region: regions, amount, amountBefore }: SalesCells): ReadonlyMap<number, RegionCause> {
  const causes: RunningCauses = new Map();
  const own = new OwnRegions(codesOf(regions, count));
  for (let group = 0; group < count; group++) {
    if (group > 0 && customer[group] !== customer[group - 1]) own.close(causes);
    const region = own.opened(regions[group] ?? NOTHING);
    own.now[region] = (own.now[region] ?? 0) + (amount[group] ?? 0);
    own.before[region] = (own.before[region] ?? 0) + (amountBefore[group] ?? 0);
  }
  own.close(causes);
  return new Map([...causes].map(([region, cause]) => [region, { ...cause, cameAmount: cents(cause.cameAmount), wentAmount: cents(cause.wentAmount), stayedChange: cents(cause.stayedChange) }]));
}

/** One customer's sums by region, used again for the next one. */
class OwnRegions {
  readonly now: Float64Array;
  readonly before: Float64Array;
  private readonly isOpen: Uint8Array;
  private readonly open: number[] = [];

  constructor(regions: number) {
    this.now = new Float64Array(regions);
    this.before = new Float64Array(regions);
    this.isOpen = new Uint8Array(regions);
  }

  /** The region, which is the customer's from now on. */
  opened(region: number): number {
    if (this.isOpen[region] === 0) {
      this.isOpen[region] = 1;
      this.open.push(region);
    }
    return region;
  }

  /** What the customer makes of each of its regions' change; the next one has none yet. */
  close(causes: RunningCauses): void {
    const { now, before, isOpen, open } = this;
    for (const region of open) {
      addTo(causes, region, cents(now[region] ?? 0), cents(before[region] ?? 0));
      now[region] = before[region] = isOpen[region] = 0;
    }
    open.length = 0;
  }
}

function addTo(causes: RunningCauses, region: number, now: number, before: number): void {
  let cause = causes.get(region);
  if (!cause) causes.set(region, (cause = { came: 0, cameAmount: 0, went: 0, wentAmount: 0, stayed: 0, stayedChange: 0 }));
  if (now > 0 && before <= 0) {
    cause.came++;
    cause.cameAmount += now - before;
  } else if (now <= 0 && before > 0) {
    cause.went++;
    cause.wentAmount += now - before;
  } else if (now > 0) {
    cause.stayed++;
    cause.stayedChange += now - before;
  }
}

/** Regions with the most customers without sales first. */
function whiteSpotsOf(cells: SalesCells, marks: CustomerMarks, regionOfFile: Int32Array, isAsked: (customer: number) => boolean): readonly WhiteSpot[] {
  const { amounts, amountsBefore } = amountsByCustomer(cells, marks.count);
  const spots = new Map<number, { customers: number; withoutSales: number; amountBefore: number }>();
  for (let customer = 0; customer < marks.count; customer++) {
    if (marks.names[customer] === '' || !isAsked(customer)) continue;
    const region = regionOfFile[customer] ?? NOTHING;
    let spot = spots.get(region);
    if (!spot) spots.set(region, (spot = { customers: 0, withoutSales: 0, amountBefore: 0 }));
    spot.customers++;
    if ((amounts[customer] ?? 0) > 0) continue;
    spot.withoutSales++;
    spot.amountBefore += amountsBefore[customer] ?? 0;
  }
  return [...spots]
    .filter(([, { withoutSales }]) => withoutSales > 0)
    .map(([region, { customers, withoutSales, amountBefore }]) => ({ region, customers, withoutSales, amountBefore: cents(amountBefore) }))
    .sort((a, b) => b.withoutSales - a.withoutSales || b.amountBefore - a.amountBefore || a.region - b.region);
}
