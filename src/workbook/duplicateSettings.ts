import { z } from 'zod';
import type { MergeRecord } from '../domain/duplicates/merge/mergeRecord';
import type { ToldApart } from '../domain/duplicates/toldApart';
import { TABLE_NAMES } from '../domain/tables';
import { loadSetting } from './settings';

/** Where the thresholds of the search for duplicates live in the workbook. */
export const DUPLICATES_KEY = 'customerFiles.duplicates';
/** The pairs of which a person said that they are not the same. */
export const TOLD_APART_KEY = 'customerFiles.notDuplicates';
/** The pairs on the sheet of possible duplicates, by their numbers there. */
export const LISTED_PAIRS_KEY = 'customerFiles.listedDuplicates';

/** The last joins of customers, so that each can be undone. */
export const MERGES_KEY = 'customerFiles.merges';
/** So many joins are kept, ... */
const MERGES_KEPT = 20;
/** ... as long as they take no more than so many characters: a larger setting would make every opening slower. */
const MERGES_CHARACTERS = 1_500_000;

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
    toldApart: usable(toldApart?.value(), toldApartSchema),
    listed: pairs.success ? pairs.data : [],
  };
}

/** One unusable entry does not cost the others. */
function usable<Entry>(stored: unknown, schema: z.ZodType<Entry>): readonly Entry[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

const cell = z.union([z.string(), z.number(), z.boolean()]);
const identity = z.object({ id: cell, name: cell });

const mergeSchema: z.ZodType<MergeRecord> = z.object({
  number: z.number().int().min(1),
  on: z.string(),
  by: z.string(),
  reason: z.string(),
  survivor: identity,
  merged: identity,
  row: z.number().int().min(0),
  above: identity,
  cells: z.array(z.tuple([z.string(), cell])),
  fields: z.array(z.object({ header: z.string(), before: cell, after: cell })),
  followed: z.array(
    z.object({
      table: z.enum(TABLE_NAMES),
      key: z.enum(['customerId', 'customerName']),
      before: cell,
      after: cell,
      rows: z.array(z.number().int().min(0)),
      sums: z.array(z.string()),
    }),
  ),
});

/** What is kept of joins. */
export interface StoredMerges {
  /** The number that the last one had. */
  readonly lastNumber: number;
  /** The records that can be undone, the newest last. */
  readonly merges: readonly MergeRecord[];
  /** Numbers of the joins that the last run made; none where it undid some. */
  readonly lastRun: readonly number[];
}

const number = z.number().int().min(0);
const storedMergesSchema = z.object({ lastNumber: number, merges: z.array(z.unknown()), lastRun: z.array(number).default([]) });

/** Reads the joins that are kept. One round trip. */
export async function readMerges(context: Excel.RequestContext): Promise<StoredMerges> {
  const stored = loadSetting(context, MERGES_KEY);
  await context.sync();
  const value = storedMergesSchema.safeParse(stored.value());
  if (!value.success) return { lastNumber: 0, merges: [], lastRun: [] };
  const { lastNumber, merges, lastRun } = value.data;
  return { lastNumber, merges: usable(merges, mergeSchema), lastRun };
}

/**
 * Adds a join to those that are kept; the oldest go where they are too many or too large. Without it where it alone is
 * too large. `lastRun`: the numbers of the joins that its run made so far, its own the last.
 */
export function withMerge({ merges }: StoredMerges, record: MergeRecord, lastRun: readonly number[]): StoredMerges {
  let kept = [...merges, record].slice(-MERGES_KEPT);
  while (kept.length > 0 && JSON.stringify(kept).length > MERGES_CHARACTERS) kept = kept.slice(1);
  return { lastNumber: record.number, merges: kept, lastRun };
}

/** Without a join that was undone. */
export const withoutMerge = ({ lastNumber, merges }: StoredMerges, record: MergeRecord): StoredMerges => ({
  lastNumber,
  merges: merges.filter(({ number: other }) => other !== record.number),
  lastRun: [],
});
