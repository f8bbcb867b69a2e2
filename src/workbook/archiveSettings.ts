import { z } from 'zod';
import { DEFAULT_ARCHIVE_POLICY, FILING_RHYTHMS, type ArchivePolicy } from '../domain/archive/archivePolicy';
import { ARCHIVE_CATEGORIES } from '../domain/archive/archiveTerms';
import type { ExcelDoor } from './runExcel';
import { loadSetting } from './settings';

/** Where the company's policy for its archives lives in the workbook. */
export const ARCHIVE_KEY = 'customerFiles.archive';

const category = z.enum(ARCHIVE_CATEGORIES);
/** A code is part of file numbers: short, without blanks and hyphens. */
const code = z.string().regex(/^[^-\s]{1,12}$/u);
const department = z.string().trim().min(1).max(100);
const categories = z.array(category).max(ARCHIVE_CATEGORIES.length).default([]);

/** Entries by category: those that a company gives, the policy's for the rest. */
function byCategory<Value>(value: z.ZodType<Value>, defaults: Readonly<Record<string, Value>>) {
  return z.partialRecord(category, value).transform((given) => ({ ...defaults, ...given }));
}

const FIELDS = {
  numberPattern: z.string().trim().min(1).max(100),
  departmentCodes: z.record(department, code),
  categoryCodes: byCategory(code, DEFAULT_ARCHIVE_POLICY.categoryCodes),
  retention: byCategory(z.union([z.number().int().min(1).max(200), z.literal('permanent')]), DEFAULT_ARCHIVE_POLICY.retention),
  retentionFrom: z.enum(['endOfYear', 'documentDate']),
  rhythm: byCategory(z.enum(FILING_RHYTHMS), DEFAULT_ARCHIVE_POLICY.rhythm),
  atOnceDays: z.number().int().min(0).max(90),
  owed: z.record(department, z.object({ quarterly: categories, yearly: categories })),
  ordinaryDestructionNeedsGeneralManager: z.boolean(),
  hideTitles: z.boolean(),
  dayEnds: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
};

/** Where the highest serial of file numbers is kept, by what the numbers have in common: rows can be deleted, numbers come once (A5.5). */
export const ARCHIVE_NUMBERS_KEY = 'customerFiles.archiveNumbers';

const numberMarks = z.record(z.string(), z.number().int().min(0));

/** Reads the stored serials; what is unusable counts as none, so that the registers alone say what was given. */
export function parseNumberMarks(stored: unknown): Readonly<Record<string, number>> {
  const read = numberMarks.safeParse(stored);
  return read.success ? read.data : {};
}

/** Reads a stored policy, field by field: what is missing or unusable there has the policy's default. */
export function parseArchiveSettings(stored: unknown): ArchivePolicy {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_ARCHIVE_POLICY;
  const usable = Object.entries(stored).flatMap(([key, value]) => {
    const read = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof typeof FIELDS].safeParse(value) : undefined;
    return read?.success ? [[key, read.data] as const] : [];
  });
  return { ...DEFAULT_ARCHIVE_POLICY, ...(Object.fromEntries(usable) as Partial<ArchivePolicy>) };
}

/** Keeps what was chosen in the workbook, for everybody who shares it; the rest of what is stored stays. One round trip and one more. */
export async function saveArchiveSettings(door: ExcelDoor, choices: ArchivePolicy): Promise<void> {
  await door.run(async (context) => {
    const stored = loadSetting(context, ARCHIVE_KEY);
    await context.sync();
    const before = stored.value();
    context.workbook.settings.add(ARCHIVE_KEY, { ...(typeof before === 'object' && before !== null ? before : {}), ...choices });
    await context.sync();
  });
}
