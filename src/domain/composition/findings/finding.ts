/** What a code of a finding is a code of. */
export type CodeOf = 'customer' | 'grade' | 'creditGrade' | 'category' | 'product' | 'region' | 'district' | 'salesperson' | 'kind';

/** One figure or name that a finding is worded with. Shares and points are 0 to 1; `amount` is in the report's currency. */
export type FindingFact =
  | { readonly kind: 'amount'; readonly value: number }
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'points'; readonly value: number }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number }
  | { readonly kind: 'name'; readonly of: CodeOf; readonly code: number }
  | { readonly kind: 'names'; readonly of: CodeOf; readonly codes: readonly number[] };

/** The tables of the report sheets that findings point into. */
export type ReportTable =
  | 'keyFigures'
  | 'byGrade'
  | 'largest'
  | 'movement'
  | 'makers'
  | 'focus'
  | 'byCategory'
  | 'byProduct'
  | 'matrix'
  | 'pushes'
  | 'byRegion'
  | 'bySalesperson'
  | 'whiteSpots'
  | 'byCreditGrade'
  | 'receivables'
  | 'overLimit'
  | 'customers';

/** The cell that a finding rests on: the row of a code in a table, and the column by its name there. */
export interface FindingPlace {
  readonly table: ReportTable;
  readonly code: number;
  readonly column: string;
}

/** The rules by which findings are made, worded in i18n (`composition.findings.<kind>`). */
export const FINDING_KINDS = [
  'salesFell',
  'salesRose',
  'dependsOnFew',
  'gradesFell',
  'customersLost',
  'customersGained',
  'largestLoss',
  'largestGain',
  'focusCustomers',
  'steady',
  'categoryLost',
  'categoryGained',
  'dependsOnProduct',
  'pushProduct',
  'productsDropped',
  'regionLostByLeaving',
  'regionLostBySmaller',
  'regionOutgrown',
  'regionGained',
  'regionGainedByLarger',
  'dependsOnRegion',
  'whiteSpot',
  'whiteSpotOfCategories',
  'salespersonFell',
  'overdueHigh',
  'overdueOld',
  'overLimit',
  'salesToWeak',
  'largestDebtor',
  'unratedSales',
  'noReceivables',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that the figures say, with the figures that it rests on. */
export interface Finding {
  readonly kind: FindingKind;
  /** The policy rule of the report. */
  readonly rule: string;
  /** What is at stake, in the report's currency: the largest comes first. */
  readonly stake: number;
  readonly facts: Readonly<Record<string, FindingFact>>;
  readonly at: FindingPlace;
}

/** A report has so many findings at most. */
export const FINDINGS_AT_MOST = 6;

/** Proposals that answer what a report is asked for (whom to look after, what to push to whom): they come first. */
export const ANSWERS: ReadonlySet<FindingKind> = new Set<FindingKind>(['focusCustomers', 'pushProduct']);

/** The answer first, then the most at stake; few, since a list of everything says nothing. */
export const ranked = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => Number(ANSWERS.has(b.kind)) - Number(ANSWERS.has(a.kind)) || b.stake - a.stake).slice(0, FINDINGS_AT_MOST);

/** From which size on something is a finding. Shares and points 0 to 1. */
export const FINDING_RULES = {
  /** Change of all sales. */
  totalChange: 0.03,
  /** Of a share, in points. */
  shareChange: 0.01,
  /** One customer's, product's or region's share of sales. */
  dependence: 0.25,
  /** Effective number of customers below which sales hang on few. */
  effectiveCustomers: 10,
  /** Sales of customers lost or won, of all sales of the period compared with. */
  comingsAndGoings: 0.02,
  /** A single customer's change, of all sales of the period compared with. */
  singleChange: 0.01,
  /** A salesperson's fall against the period compared with. */
  salespersonFall: 0.15,
  /** Share of a region's customers without sales, and how many there have to be. */
  whiteSpotShare: 0.4,
  whiteSpotCustomers: 3,
  /** Of open receivables. */
  overdueShare: 0.1,
  oldShare: 0.03,
  /** Of sales. */
  weakShare: 0.1,
  unratedShare: 0.2,
  debtorShare: 0.2,
} as const;

export const amount = (value: number): FindingFact => ({ kind: 'amount', value });
export const share = (value: number): FindingFact => ({ kind: 'share', value });
export const points = (value: number): FindingFact => ({ kind: 'points', value });
export const count = (value: number): FindingFact => ({ kind: 'count', value });
export const decimal = (value: number): FindingFact => ({ kind: 'decimal', value });
export const name = (of: CodeOf, code: number): FindingFact => ({ kind: 'name', of, code });
export const names = (of: CodeOf, codes: readonly number[]): FindingFact => ({ kind: 'names', of, codes });
