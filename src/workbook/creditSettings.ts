import { z } from 'zod';
import { DEFAULT_FIGURES, FIGURE_PARTS, SCORE_PARTS, WORD_PARTS, type CreditPolicy } from '../domain/credit/creditPolicy';
import { DEFAULT_WORDS } from '../domain/credit/evidenceWords';
import { bounded, type NumberBounds } from './numberBounds';

/** Where the company's credit policy lives in the workbook. */
export const CREDIT_KEY = 'customerFiles.credit';
/** What the policy's numbers may be; shares from 0 to 1. */
export const CREDIT_BOUNDS = {
  share: { min: 0, max: 1 },
  points: { min: 0, max: 100 },
  weight: { min: 0, max: 1_000 },
  days: { min: 0, max: 3_650, isWhole: true },
  bandDays: { min: 1, max: 3_650, isWhole: true },
  termDays: { min: 0, max: 365, isWhole: true },
  limitFactor: { min: 0, max: 100 },
  amount: { min: 0, max: 1e12 },
  /** Times the cost of an agency's report. */
  stake: { min: 0, max: 1_000_000 },
  limitStep: { min: 0.01, max: 1e9 },
  /** Of a scale, whatever its unit. */
  figure: { min: 0, max: 36_500 },
} as const satisfies Readonly<Record<string, NumberBounds>>;
/** How many grades there may be, and how long their names and texts. */
export const CREDIT_GRADES = { least: 2, most: 9, nameLength: 12, handlingLength: 500 } as const;
/** How many words a level may have, and how long. */
export const CREDIT_WORDS = { most: 500, length: 100 } as const;

const share = bounded(CREDIT_BOUNDS.share);
const days = bounded(CREDIT_BOUNDS.days);
const bandDays = bounded(CREDIT_BOUNDS.bandDays);
const amount = bounded(CREDIT_BOUNDS.amount);
const points = bounded(CREDIT_BOUNDS.points);
const figure = bounded(CREDIT_BOUNDS.figure);

const terms = z.object({
  days: bounded(CREDIT_BOUNDS.termDays),
  limitFactor: bounded(CREDIT_BOUNDS.limitFactor),
  isRisky: z.boolean().default(false),
  handling: z.string().max(CREDIT_GRADES.handlingLength).optional(),
});
const grade = z.object({ name: z.string().trim().min(1).max(CREDIT_GRADES.nameLength), from: points, coverage: share, terms });
/** From the best to the worst, each name once. */
const grades = z
  .array(grade)
  .min(CREDIT_GRADES.least)
  .max(CREDIT_GRADES.most)
  .refine((all) => all.every((one, index) => index === 0 || one.from < (all[index - 1]?.from ?? 0)))
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length);
const level = z.object({ level: z.string().min(1).max(40), points, words: z.array(z.string().min(1).max(CREDIT_WORDS.length)).max(CREDIT_WORDS.most) });
const scale = z.object({ full: figure, none: figure }).refine(({ full, none }) => full !== none);
const ageing = z.tuple([bandDays, bandDays, bandDays]).refine(([first, second, third]) => first < second && second < third);

/** Entries by name: those that a company gives, the policy's for the rest. */
function byName<Value>(names: readonly string[], value: z.ZodType<Value>, defaults: Readonly<Record<string, Value>>) {
  return z.partialRecord(z.enum(names), value).transform((given) => ({ ...defaults, ...given }));
}

const FIELDS = {
  weights: byName(SCORE_PARTS, bounded(CREDIT_BOUNDS.weight), DEFAULT_FIGURES.weights).refine((all) => Object.values(all).some((one) => Number(one) > 0)),
  scales: byName(FIGURE_PARTS, scale, DEFAULT_FIGURES.scales),
  words: byName(WORD_PARTS, z.array(level).min(1).max(10), DEFAULT_WORDS),
  grades,
  leastCoverage: share,
  unrated: terms,
  defaultTermDays: bounded(CREDIT_BOUNDS.termDays),
  ageingDays: ageing,
  openOrderDays: days,
  assetShare: share,
  limitStep: bounded(CREDIT_BOUNDS.limitStep),
  largeShare: share,
  agencyCost: amount,
  agencyStake: bounded(CREDIT_BOUNDS.stake),
  agencyDays: days,
};

/** Reads a stored policy, field by field: what is missing or unusable there has the policy's default. */
export function parseCreditSettings(stored: unknown): CreditPolicy {
  const defaults: CreditPolicy = { ...DEFAULT_FIGURES, words: DEFAULT_WORDS };
  if (typeof stored !== 'object' || stored === null) return defaults;
  const usable = Object.entries(stored).flatMap(([key, value]) => {
    const read = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof typeof FIELDS].safeParse(value) : undefined;
    return read?.success ? [[key, read.data] as const] : [];
  });
  return { ...defaults, ...(Object.fromEntries(usable) as Partial<CreditPolicy>) };
}
