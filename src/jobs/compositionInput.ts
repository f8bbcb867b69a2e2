import type { CustomerOverride } from '../domain/classification/overrides';
import type { ClassificationStandard } from '../domain/classification/standard';
import type { CompositionInput } from '../domain/composition/compositionReport';
import type { ReportWish } from '../domain/composition/reportWish';
import type { CreditPolicy } from '../domain/credit/creditPolicy';
import { serialOfIso, type SerialDate } from '../domain/serialDate';
import type { TableName } from '../domain/tables';
import { standardOf } from '../workbook/classificationSettings';
import { COMPOSITION_KEY, parseCompositionSettings, type CompositionSettings } from '../workbook/compositionSettings';
import { CREDIT_KEY, parseCreditSettings } from '../workbook/creditSettings';
import { loadSetting } from '../workbook/settings';
import { overridesOf } from './classify/overridesOf';
import { readClassified } from './classify/readClassified';
import type { CompositionOptions } from './compositionOptions';
import type { JobContext } from './job';
import { readSources, type Sources } from './readSources';
import { readOwnWorkbook, type OwnWorkbook } from './readWorkbook';

const TABLES: readonly TableName[] = ['Customers', 'Sales', 'Receivables', 'Submissions', 'Opportunities'];

/** Everything in the workbook that composition reports rest on; nothing is written by reading it. */
export interface CompositionSource {
  readonly own: OwnWorkbook;
  readonly sources: Sources;
  readonly reportDate: SerialDate;
  /** The last choices. */
  readonly stored: CompositionSettings;
  readonly standard: ClassificationStandard;
  readonly policy: CreditPolicy;
  readonly overrides: ReadonlyMap<string, CustomerOverride>;
  /** Whether the workbook's structure is protected, so that no sheet can be made. */
  readonly isStructureProtected: boolean;
}

/** Reads tables, settings and what people set on the classification sheet. Refuses a workbook without customers (`noCustomers`). */
export async function readCompositionSource(context: JobContext): Promise<CompositionSource> {
  const own = await readOwnWorkbook(context, TABLES);
  const sources = await readSources(context, own);
  const classified = await readClassified(context, own);
  const settings = await context.door.read(async (excel) => {
    const [stored, policy] = [loadSetting(excel, COMPOSITION_KEY), loadSetting(excel, CREDIT_KEY)];
    const protection = excel.workbook.protection.load('protected');
    await excel.sync();
    return { stored: parseCompositionSettings(stored.value()), policy: parseCreditSettings(policy.value()), isStructureProtected: protection.protected };
  });
  return {
    own,
    sources,
    reportDate: serialOfIso(context.date),
    ...settings,
    standard: standardOf(classified.settings),
    overrides: overridesOf(classified).complete,
  };
}

/** What holds for this run: options over the last choices. */
export const chosenComposition = ({ wish, sheets }: CompositionSettings, options: CompositionOptions): CompositionSettings => ({
  wish: { ...wish, ...options.wish },
  sheets: options.sheets ?? sheets,
});

/** What a run leaves for the next one: its choices, but for a report that was asked for by itself. */
export const choicesToKeep = (last: CompositionSettings, options: CompositionOptions): CompositionSettings => {
  const { wish, sheets } = chosenComposition(last, options);
  return { wish: options.only ? { ...wish, reports: last.wish.reports } : wish, sheets };
};

/** What the compositions of a wish are made of. */
export const compositionInput = ({ sources: { tables }, reportDate, standard, policy, overrides }: CompositionSource, wish: ReportWish): CompositionInput => ({
  tables,
  reportDate,
  wish,
  standard,
  policy,
  overrides,
});
