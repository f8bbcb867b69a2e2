import { z } from 'zod';
import { DEFAULT_STANDARD, GRADE_STANDARDS, type ClassificationStandard } from '../domain/classification/standard';
import { loadSetting } from './settings';

/** Where the thresholds of classification, and what grades mean, live in the workbook. */
export const CLASSIFICATION_KEY = 'customerFiles.classification';
/** Which columns of the list of customers the add-in added: only those are rewritten. */
export const OWN_COLUMNS_KEY = 'customerFiles.classificationColumns';
/** Overrides of customers that are in the list no more; they come back with the customer. */
export const WAITING_OVERRIDES_KEY = 'customerFiles.waitingOverrides';

const share = z.number().gt(0).lt(1);
const days = z.number().int().min(1).max(36_500);
const weight = z.number().min(0).max(1_000);
const { gradeShares, gradeAmounts, gradeScores, weights } = DEFAULT_STANDARD;

const bands = (standard: readonly [number, number, number, number]) =>
  z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .refine(([a, b, c, d]) => a < b && b < c && c < d)
    .default([...standard]);

/** What a grade means for goods, sales and collection, as the company words it; '' for the default text. */
const meaning = z.object({ goods: z.string().max(500).default(''), sales: z.string().max(500).default(''), collection: z.string().max(500).default('') });

const FIELDS = {
  newCustomerDays: days.default(DEFAULT_STANDARD.newCustomerDays),
  activeCustomerDays: days.default(DEFAULT_STANDARD.activeCustomerDays),
  keyShare: share.default(DEFAULT_STANDARD.keyShare),
  occasionalShare: share.default(DEFAULT_STANDARD.occasionalShare),
  keyYears: z.number().int().min(0).max(100).default(DEFAULT_STANDARD.keyYears),
  regularOrders: z.number().int().min(0).max(10_000).default(DEFAULT_STANDARD.regularOrders),
  periodMonths: z.number().int().min(1).max(120).default(DEFAULT_STANDARD.periodMonths),
  gradeStandard: z.enum(GRADE_STANDARDS).default(DEFAULT_STANDARD.gradeStandard),
  gradeShares: z.object({ A: share, B: share }).refine(({ A, B }) => A < B).default({ ...gradeShares }),
  gradeAmounts: z.object({ A: z.number().positive(), B: z.number().positive() }).refine(({ A, B }) => A > B).default({ ...gradeAmounts }),
  gradeScores: z.object({ A: share, B: share }).refine(({ A, B }) => A > B).default({ ...gradeScores }),
  weights: z
    .object({ sales: weight, growth: weight, margin: weight, payment: weight, potential: weight })
    .refine((all) => Object.values(all).some((one) => one > 0))
    .default({ ...weights }),
  recencyBands: bands(DEFAULT_STANDARD.recencyBands),
  frequencyBands: bands(DEFAULT_STANDARD.frequencyBands),
  monetaryBands: bands(DEFAULT_STANDARD.monetaryBands),
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
