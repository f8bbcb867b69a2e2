import { findDuplicates as searchDuplicates, type DuplicateFindings, type DuplicatePair } from '../domain/duplicates/findDuplicates';
import { customerKeysOf, stillApart, tellApart, type ToldApart } from '../domain/duplicates/toldApart';
import { customerKey } from '../domain/customer/customerKey';
import { Refusal, type Problem } from '../domain/problem';
import type { ColumnTable } from '../domain/tables';
import { createTexts, type Texts } from '../i18n/texts';
import { addressOf } from '../sheets/address';
import { decisionsOn, type Decision, type PairDecision } from '../sheets/duplicates/decisionCells';
import { COLUMN_COUNT, FIRST_ROW } from '../sheets/duplicates/duplicateColumns';
import { DUPLICATES_KIND, duplicatesSheet, type DuplicatesShown, type ShownCustomer, type ShownPair } from '../sheets/duplicates/duplicatesSheet';
import type { PlanStep } from '../sheets/plan';
import { TAB_COLORS } from '../sheets/style';
import { applyPlan } from '../workbook/apply/applyPlan';
import { LISTED_PAIRS_KEY, readDuplicateSettings, TOLD_APART_KEY, type DuplicateSettings, type StoredDuplicates } from '../workbook/duplicateSettings';
import type { SheetEntry } from '../workbook/ownSheets';
import { readValues } from '../workbook/readValues';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { listOption, onlyOptions, wholeNumberOption } from './options';
import { readSources } from './readSources';
import { readOwnWorkbook, type OwnTable } from './readWorkbook';
import { sheetLanguage } from './sheetLanguage';

export interface FindDuplicatesOptions {
  /** Weights in bits; undefined for the workbook's settings. */
  readonly sure: number | undefined;
  readonly review: number | undefined;
  /** Ids or names of customers whose 'not the same' is no longer to hold. */
  readonly forget: readonly string[] | undefined;
  /** Two customers by id or name whom a person tells apart with this run. */
  readonly apart: readonly [string, string] | undefined;
}

/** Customers that may be one, side by side with the reasons; what people said before is heeded. */
export const findDuplicates: Job<FindDuplicatesOptions> = {
  name: 'findDuplicates',
  parseOptions: (given) => {
    onlyOptions(given, ['sure', 'review', 'forget', 'apart']);
    return { sure: wholeNumberOption(given, 'sure', 1, 200), review: wholeNumberOption(given, 'review', 1, 200), forget: listOption(given, 'forget'), apart: twoCustomers(listOption(given, 'apart')) };
  },
  run,
};

/** Two names, or a refusal: one alone cannot be told apart. */
function twoCustomers(names: readonly string[] | undefined): readonly [string, string] | undefined {
  if (!names) return undefined;
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length > 0) throw new Refusal({ code: 'apartNeedsTwo', severity: 'error', place: {}, facts: { option: 'apart' } });
  return [first, second];
}

async function run(context: JobContext, options: FindDuplicatesOptions): Promise<JobResult> {
  const own = await readOwnWorkbook(context, ['Customers']);
  const sources = await readSources(context, own);
  const customers = sources.tables.get('Customers') ?? { rowCount: 0, columns: new Map() };
  const sheet = own.sheets.find(({ mark }) => mark?.kind === DUPLICATES_KIND);
  const { stored, decisions } = await readStored(context, sheet);
  const settings = settingsWith(stored.settings, options);
  context.onProgress({ phase: 'computing', done: 0, total: 1 });
  const keys = customerKeysOf(customers);
  const told = toldNow(stored.toldApart, decisions, { customers, keys, context, forget: options.forget, apart: options.apart });
  const { pairs: apart, holding } = stillApart(told, customers, keys);
  const found = searchDuplicates(customers, { sure: settings.sureWeight, review: settings.reviewWeight }, apart);
  const listed = found.pairs.slice(0, settings.listedAtMost);
  const texts = createTexts(sheetLanguage(context, own.settings, sources.headers));
  const shown = shownOf(found, listed, { customers, keys, decisions, settings, date: context.date, table: own.tables.get('Customers'), rowsBefore: Number(sheet?.mark?.baseline ?? 0) });
  const steps: readonly PlanStep[] = [
    ...sheetSteps(sheet, shown, texts),
    { kind: 'setSetting', key: LISTED_PAIRS_KEY, value: listed.map(({ first, second }) => [keys[first], keys[second]]) },
    { kind: 'setSetting', key: TOLD_APART_KEY, value: holding },
  ];
  const applied = await applyPlan(context.door, { steps }, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: runOf(findDuplicates, context),
  });
  return {
    counts: countsOf(found, customers, holding),
    sheetsMade: [...applied.sheets.values()].map(({ name }) => name),
    problems: [...sources.problems, ...notListed(found, listed)],
  };
}

/** What the workbook keeps, and what people chose on the sheet. */
async function readStored(context: JobContext, sheet: SheetEntry | undefined): Promise<{ readonly stored: StoredDuplicates; readonly decisions: readonly PairDecision[] }> {
  return context.door.read(async (excel) => {
    const stored = await readDuplicateSettings(excel);
    const rows = Number(sheet?.mark?.baseline ?? 0);
    if (!sheet || rows === 0) return { stored, decisions: [] };
    const [cells = []] = await readValues(excel, [{ sheetId: sheet.id, top: 0, left: 0, rows: FIRST_ROW + rows, columns: COLUMN_COUNT }]);
    return { stored, decisions: decisionsOn(cells, stored.listed) };
  });
}

function settingsWith(settings: DuplicateSettings, { sure, review }: FindDuplicatesOptions): DuplicateSettings {
  const chosen = { ...settings, sureWeight: sure ?? settings.sureWeight, reviewWeight: review ?? settings.reviewWeight };
  if (chosen.reviewWeight > chosen.sureWeight) {
    const facts = { option: 'review', value: chosen.reviewWeight, min: 1, max: chosen.sureWeight };
    throw new Refusal({ code: 'optionOutOfRange', severity: 'error', place: {}, facts });
  }
  return chosen;
}

interface Telling {
  readonly customers: ColumnTable;
  readonly keys: readonly string[];
  readonly context: JobContext;
  readonly forget: readonly string[] | undefined;
  readonly apart: readonly [string, string] | undefined;
}

/** What people said before and on the sheet; a word that stands already keeps its name and date. */
function toldNow(before: readonly ToldApart[], decisions: readonly PairDecision[], { customers, keys, context, forget, apart }: Telling): readonly ToldApart[] {
  const rowOf = new Map(keys.map((key, row) => [key, row] as const));
  const forgotten = new Set((forget ?? []).map(customerKey));
  const rowsOfForgotten = new Set(keys.filter((key, row) => forgotten.has(key) || forgotten.has(customerKey(customers.columns.get('customerName')?.[row]))));
  const isForgotten = (key: string): boolean => rowsOfForgotten.has(key) || forgotten.has(key);
  const fresh = decisions.flatMap(({ pair, decision }): ToldApart[] => {
    const [first, second] = [rowOf.get(pair[0]), rowOf.get(pair[1])];
    if (decision !== 'notSame' || first === undefined || second === undefined) return [];
    return [tellApart(customers, keys, [first, second], context.user, context.date)];
  });
  if (apart) fresh.push(tellApart(customers, keys, rowsOf(apart, customers, keys), context.user, context.date));
  const names = new Set(fresh.map(({ first, second }) => JSON.stringify([first, second])));
  const kept = before.filter(({ first, second }) => !names.has(JSON.stringify([first, second])) && !isForgotten(first) && !isForgotten(second));
  return [...kept, ...fresh];
}

/** The rows of two customers, in the list's order; refuses one that is not there. */
function rowsOf(names: readonly [string, string], customers: ColumnTable, keys: readonly string[]): readonly [number, number] {
  const [first, second] = names.map((name) => {
    const key = customerKey(name);
    const row = keys.findIndex((own, at) => own === key || customerKey(customers.columns.get('customerId')?.[at]) === key || customerKey(customers.columns.get('customerName')?.[at]) === key);
    if (row < 0) throw new Refusal({ code: 'unknownCustomer', severity: 'error', place: {}, facts: { customer: name } });
    return row;
  });
  const [one = 0, other = 0] = [first, second];
  return one < other ? [one, other] : [other, one];
}

interface Showing {
  readonly customers: ColumnTable;
  readonly keys: readonly string[];
  readonly decisions: readonly PairDecision[];
  readonly settings: DuplicateSettings;
  readonly date: string;
  readonly table: OwnTable | undefined;
  readonly rowsBefore: number;
}

function shownOf(found: DuplicateFindings, listed: readonly DuplicatePair[], showing: Showing): DuplicatesShown {
  const { customers, keys, decisions, settings, date, table, rowsBefore } = showing;
  const chosen = new Map<string, Decision>(decisions.map(({ pair, decision }) => [JSON.stringify(pair), decision]));
  const pairs = listed.map((pair): ShownPair => {
    const decision = chosen.get(JSON.stringify([keys[pair.first], keys[pair.second]]));
    return { pair, first: shownCustomer(pair.first, customers, table), second: shownCustomer(pair.second, customers, table), decision: decision === 'same' ? decision : undefined };
  });
  return {
    pairs,
    found: found.pairs.length,
    sure: found.pairs.filter(({ level }) => level === 'sure').length,
    customers: customers.rowCount,
    thresholds: { sure: settings.sureWeight, review: settings.reviewWeight },
    date,
    rowsBefore,
  };
}

function shownCustomer(row: number, customers: ColumnTable, table: OwnTable | undefined): ShownCustomer {
  const text = (key: string): string => String(customers.columns.get(key)?.[row] ?? '').trim();
  const name = text('customerName') || text('shortName');
  return {
    label: text('customerId') || name,
    name,
    telephone: text('telephone'),
    creditCode: text('creditCode'),
    address: [text('city'), text('district'), text('street')].filter((part) => part !== '').join(' '),
    ...(table ? { place: { sheetName: table.data.sheetName, address: addressOf({ row: table.data.top + 1 + row, column: table.data.left }) } } : {}),
  };
}

function sheetSteps(sheet: SheetEntry | undefined, shown: DuplicatesShown, texts: Texts): readonly PlanStep[] {
  const mark = { kind: DUPLICATES_KIND, key: 'Customers', baseline: String(shown.pairs.length) };
  const content = duplicatesSheet(shown, texts);
  if (sheet) {
    const target = { kind: 'existing' as const, id: sheet.id };
    return [{ kind: 'writeSheet', sheet: target, content, mark }, { kind: 'activate', sheet: target }];
  }
  const handle = 'duplicates';
  return [
    { kind: 'makeSheet', handle, name: texts('duplicates.sheet'), mark, tabColor: TAB_COLORS.cardIndex, content },
    { kind: 'activate', sheet: { kind: 'planned', handle } },
  ];
}

function countsOf(found: DuplicateFindings, customers: ColumnTable, told: readonly ToldApart[]): JobResult['counts'] {
  const sure = found.pairs.filter(({ level }) => level === 'sure').length;
  return {
    customers: customers.rowCount,
    pairsCompared: found.pairsCompared,
    duplicatesSure: sure,
    duplicatesToReview: found.pairs.length - sure,
    toldApart: told.length,
  };
}

/** Pairs beyond what a sheet is good for are told, not passed over. */
function notListed(found: DuplicateFindings, listed: readonly DuplicatePair[]): readonly Problem[] {
  const count = found.pairs.length - listed.length;
  return count > 0 ? [{ code: 'duplicatesNotListed', severity: 'warning', place: {}, facts: { pairs: count, listed: listed.length } }] : [];
}
