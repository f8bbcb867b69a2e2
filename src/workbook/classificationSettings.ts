import { z } from 'zod';
import { DEFAULT_STANDARD, GRADE_STANDARDS, type ClassificationStandard } from '../domain/classification/standard';
import { bounded, type NumberBounds } from './numberBounds';
import { loadSetting } from './settings';

/** Where the thresholds of classification, and what grades mean, live in the workbook. */
export const CLASSIFICATION_KEY = 'customerFiles.classification';
/** Which columns of the list of customers the add-in added: only those are rewritten. */
export const OWN_COLUMNS_KEY = 'customerFiles.classificationColumns';
/** Overrides of customers that are in the list no more; they come back with the customer. */
export const WAITING_OVERRIDES_KEY = 'customerFiles.waitingOverrides';

/** What the thresholds may be; shares and scores from 0 to 1. */
export const CLASSIFICATION_BOUNDS = {
  days: { min: 1, max: 36_500, isWhole: true },
  years: { min: 0, max: 100, isWhole: true },
  months: { min: 1, max: 120, isWhole: true },
  orders: { min: 0, max: 10_000, isWhole: true },
  share: { min: 0.001, max: 0.999 },
  weight: { min: 0, max: 1_000 },
  amount: { min: 0.01, max: 1e12 },
  recencyBand: { min: 0, max: 36_500 },
  frequencyBand: { min: 0, max: 100_000 },
  monetaryBand: { min: 0, max: 1e12 },
} as const satisfies Readonly<Record<string, NumberBounds>>;
/** Characters of a text that says what a grade means. */
export const MEANING_LENGTH = 500;

const days = bounded(CLASSIFICATION_BOUNDS.days);
const share = bounded(CLASSIFICATION_BOUNDS.share);
const weight = bounded(CLASSIFICATION_BOUNDS.weight);
const amount = bounded(CLASSIFICATION_BOUNDS.amount);
const { gradeShares, gradeAmounts, gradeScores, weights } = DEFAULT_STANDARD;

const bands = (bounds: NumberBounds, standard: readonly [number, number, number, number]) => {
  const band = bounded(bounds);
  return z
    .tuple([band, band, band, band])
    .refine(([a, b, c, d]) => a < b && b < c && c < d)
    .default([...standard]);
};

/** What a grade means for goods, sales and collection, as the company words it; '' for the default text. */
const words = z.string().max(MEANING_LENGTH).default('');
const meaning = z.object({ goods: words, sales: words, collection: words });

const FIELDS = {
  newCustomerDays: days.default(DEFAULT_STANDARD.newCustomerDays),
  activeCustomerDays: days.default(DEFAULT_STANDARD.activeCustomerDays),
  keyShare: share.default(DEFAULT_STANDARD.keyShare),
  occasionalShare: share.default(DEFAULT_STANDARD.occasionalShare),
  keyYears: bounded(CLASSIFICATION_BOUNDS.years).default(DEFAULT_STANDARD.keyYears),
  regularOrders: bounded(CLASSIFICATION_BOUNDS.orders).default(DEFAULT_STANDARD.regularOrders),
  periodMonths: bounded(CLASSIFICATION_BOUNDS.months).default(DEFAULT_STANDARD.periodMonths),
  gradeStandard: z.enum(GRADE_STANDARDS).default(DEFAULT_STANDARD.gradeStandard),
  gradeShares: z.object({ A: share, B: share }).refine(({ A, B }) => A < B).default({ ...gradeShares }),
  gradeAmounts: z.object({ A: amount, B: amount }).refine(({ A, B }) => A > B).default({ ...gradeAmounts }),
  gradeScores: z.object({ A: share, B: share }).refine(({ A, B }) => A > B).default({ ...gradeScores }),
  weights: z
    .object({ sales: weight, growth: weight, margin: weight, payment: weight, potential: weight })
    .refine((all) => Object.values(all).some((one) => one > 0))
    .default({ ...weights }),
  recencyBands: bands(CLASSIFICATION_BOUNDS.recencyBand, DEFAULT_STANDARD.recencyBands),
  frequencyBands: bands(CLASSIFICATION_BOUNDS.frequencyBand, DEFAULT_STANDARD.frequencyBands),
  monetaryBands: bands(CLASSIFICATION_BOUNDS.monetaryBand, DEFAULT_STANDARD.monetaryBands),
  gradeMeanings: z.partialRecord(z.enum(['A', 'B', 'C', 'D']), meaning).default({}),
};

const schema = z.object(FIELDS);

/** The company's standard and what it lets grades mean. */
export type ClassificationSettings = z.infer<typeof schema>;

/** Reads a stored value, field by field: what is missing or unusable there has the policy's default. */
export function parseClassificationSettings(stored: unknown): ClassificationSettings {
  const given = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const usable = given.filter(([key, value]) => Object.hasOwn(FIELDS, key) && FIELDS[key as keyof typeof FIELDS].safeParse(value).success);
  return schema.parse(Object.fromEntries(usable));
}

/** The standard alone, as the rules want it. */
export function standardOf(settings: ClassificationSettings): ClassificationStandard {
  const { gradeMeanings: _meanings, ...standard } = settings;
  return standard;
}

/** The company's settings as the workbook holds them; one round trip. */
export async function readClassificationSettings(context: Excel.RequestContext): Promise<ClassificationSettings> {
  const stored = loadSetting(context, CLASSIFICATION_KEY);
  await context.sync();
  return parseClassificationSettings(stored.value());
}
