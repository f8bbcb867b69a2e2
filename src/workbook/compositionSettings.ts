import { z } from 'zod';
import { GRADES } from '../domain/classification/classes';
import type { PeriodWish, ReportWish, SalesFilter } from '../domain/composition/reportWish';
import { DEFAULT_WISH, NO_FILTER, REPORT_KINDS } from '../domain/composition/reportWish';
import { isPeriod } from '../domain/composition/periodText';

/** Where the last choices for composition reports live in the workbook. */
export const COMPOSITION_KEY = 'customerFiles.composition';

/** What the next run goes by where nothing else is chosen. */
export interface CompositionSettings {
  readonly wish: ReportWish;
  /** Whether a run makes new sheets beside older ones, or writes the newest of the same report anew. */
  readonly sheets: 'new' | 'refresh';
}

const unit = z.enum(['month', 'quarter', 'half', 'year']);
const day = z.number().int();
const period: z.ZodType<PeriodWish> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('latest'), unit }),
    z.object({ kind: z.literal('latest12Months') }),
    z.object({ kind: z.literal('calendar'), unit, year: z.number().int(), number: z.number().int() }),
    z.object({ kind: z.literal('last12Months'), until: day }),
    z.object({ kind: z.literal('days'), first: day, last: day }),
  ])
  .refine(isPeriod);
/** Some words of a list, in its order. */
const wordsOf = <Word extends string>(words: readonly Word[]) => z.array(z.enum(words)).transform((given) => words.filter((word) => given.includes(word)));
const names = z.array(z.string().trim().min(1).max(500)).max(1_000);

const FIELDS = {
  reports: wordsOf(REPORT_KINDS).refine((reports) => reports.length > 0),
  period,
  comparison: z.enum(['periodBefore', 'samePeriodLastYear']),
  fiscalYearStart: z.number().int().min(1).max(12),
} as const;
const FILTER_FIELDS = { regions: names, categories: names, salespeople: names, grades: wordsOf(GRADES) } as const;
const sheetsField = z.enum(['new', 'refresh']);

/** Reads stored choices, field by field: what is missing or unusable there has its default. */
export function parseCompositionSettings(stored: unknown): CompositionSettings {
  const given = entriesOf(stored);
  const wish: Partial<ReportWish> = usable(FIELDS, given);
  const filter: Partial<SalesFilter> = usable(FILTER_FIELDS, entriesOf(given['filter']));
  const sheets = sheetsField.safeParse(given['sheets']);
  return { wish: { ...DEFAULT_WISH, ...wish, filter: { ...NO_FILTER, ...filter } }, sheets: sheets.data ?? 'new' };
}

const entriesOf = (stored: unknown): Readonly<Record<string, unknown>> => (typeof stored === 'object' && stored !== null ? { ...stored } : {});

function usable<Fields extends Readonly<Record<string, z.ZodType>>>(fields: Fields, given: Readonly<Record<string, unknown>>): { [Key in keyof Fields]?: z.infer<Fields[Key]> } {
  const read = Object.entries(fields).flatMap(([key, field]) => {
    const { success, data } = field.safeParse(given[key]);
    return success ? [[key, data] as const] : [];
  });
  return Object.fromEntries(read) as { [Key in keyof Fields]?: z.infer<Fields[Key]> };
}

/** Choices as `parseCompositionSettings` reads them back. */
export function storedComposition({ reports, period: chosen, comparison, fiscalYearStart, filter }: ReportWish, sheets: CompositionSettings['sheets']): object {
  return { reports, period: chosen, comparison, fiscalYearStart, filter, sheets };
}
