import { z } from 'zod';
import { DEFAULT_FIGURES, FIGURE_PARTS, SCORE_PARTS, WORD_PARTS, type CreditPolicy } from '../domain/credit/creditPolicy';
import { DEFAULT_WORDS } from '../domain/credit/evidenceWords';

/** Where the company's credit policy lives in the workbook. */
export const CREDIT_KEY = 'customerFiles.credit';

const share = z.number().min(0).max(1);
const days = z.number().int().min(0).max(3_650);
const amount = z.number().min(0);

const terms = z.object({
  days: z.number().int().min(0).max(365),
  limitFactor: z.number().min(0).max(100),
  isRisky: z.boolean().default(false),
  handling: z.string().max(500).optional(),
});
const grade = z.object({ name: z.string().trim().min(1).max(12), from: z.number().min(0).max(100), coverage: share, terms });
/** From the best to the worst, each name once. */
const grades = z
  .array(grade)
  .min(2)
  .max(9)
  .refine((all) => all.every((one, index) => index === 0 || one.from < (all[index - 1]?.from ?? 0)))
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length);
const level = z.object({ level: z.string().min(1).max(40), points: z.number().min(0).max(100), words: z.array(z.string().min(1).max(100)).max(500) });
const scale = z.object({ full: z.number(), none: z.number() }).refine(({ full, none }) => full !== none);
const ageing = z.tuple([days, days, days]).refine(([first, second, third]) => 0 < first && first < second && second < third);

/** Entries by name: those that a company gives, the policy's for the rest. */
function byName<Value>(names: readonly string[], value: z.ZodType<Value>, defaults: Readonly<Record<string, Value>>) {
  return z.partialRecord(z.enum(names), value).transform((given) => ({ ...defaults, ...given }));
}

const FIELDS = {
  weights: byName(SCORE_PARTS, z.number().min(0).max(1_000), DEFAULT_FIGURES.weights).refine((all) => Object.values(all).some((one) => Number(one) > 0)),
  scales: byName(FIGURE_PARTS, scale, DEFAULT_FIGURES.scales),
  words: byName(WORD_PARTS, z.array(level).min(1).max(10), DEFAULT_WORDS),
  grades,
  leastCoverage: share,
  unrated: terms,
  defaultTermDays: days,
  ageingDays: ageing,
  openOrderDays: days,
  assetShare: share,
  limitStep: z.number().positive(),
  largeShare: share,
  agencyCost: amount,
  agencyStake: amount,
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
