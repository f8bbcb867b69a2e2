import { z } from 'zod';
import type { ToldApart } from '../domain/duplicates/toldApart';
import { loadSetting } from './settings';

/** Where the thresholds of the search for duplicates live in the workbook. */
export const DUPLICATES_KEY = 'customerFiles.duplicates';
/** The pairs of which a person said that they are not the same. */
export const TOLD_APART_KEY = 'customerFiles.notDuplicates';
/** The pairs on the sheet of possible duplicates, by their numbers there. */
export const LISTED_PAIRS_KEY = 'customerFiles.listedDuplicates';

const weight = z.number().min(0).max(200);

const settingsSchema = z
  .object({
    /** From this weight in bits a pair is sure, ... */
    sureWeight: weight.default(20),
    /** ... and from this one a person is to look at it. */
    reviewWeight: weight.default(9),
    /** Pairs on the sheet at most, the weightiest first. */
    listedAtMost: z.number().int().min(10).max(5_000).default(1_000),
  })
  .refine(({ sureWeight, reviewWeight }) => reviewWeight <= sureWeight);

export type DuplicateSettings = z.infer<typeof settingsSchema>;

export const DEFAULT_DUPLICATE_SETTINGS: DuplicateSettings = settingsSchema.parse({});

const toldApartSchema: z.ZodType<ToldApart> = z.object({
  first: z.string(),
  second: z.string(),
  firstData: z.string(),
  secondData: z.string(),
  by: z.string(),
  on: z.string(),
});

/** Keys of the two customers of each pair on the sheet; the pair with number n is at n - 1. */
export type ListedPairs = readonly (readonly [string, string])[];

const listedSchema = z.array(z.tuple([z.string(), z.string()]));

/** What a workbook keeps about duplicates. */
export interface StoredDuplicates {
  readonly settings: DuplicateSettings;
  readonly toldApart: readonly ToldApart[];
  readonly listed: ListedPairs;
}

/** Reads what the workbook keeps about duplicates; what is not there or unusable counts as nothing. One round trip. */
export async function readDuplicateSettings(context: Excel.RequestContext): Promise<StoredDuplicates> {
  const [settings, toldApart, listed] = [DUPLICATES_KEY, TOLD_APART_KEY, LISTED_PAIRS_KEY].map((key) => loadSetting(context, key));
  await context.sync();
  const parsed = settingsSchema.safeParse(settings?.value() ?? {});
  const pairs = listedSchema.safeParse(listed?.value());
  return {
    settings: parsed.success ? parsed.data : DEFAULT_DUPLICATE_SETTINGS,
    toldApart: usable(toldApart?.value()),
    listed: pairs.success ? pairs.data : [],
  };
}

/** One unusable entry does not cost the others. */
function usable(stored: unknown): readonly ToldApart[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => {
    const parsed = toldApartSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
