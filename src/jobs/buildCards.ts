import { buildCardFacts } from '../domain/customer/buildCardFacts';
import type { CardFacts } from '../domain/customer/cardFacts';
import { customerKey } from '../domain/customer/customerKey';
import { Refusal, type Problem } from '../domain/problem';
import { serialOfIso } from '../domain/serialDate';
import type { TableName } from '../domain/tables';
import { CARD_INDEX_KIND, cardsUnderMark } from '../sheets/card/cardBaseline';
import { CARD_COLUMNS, CARD_ROW_COUNT } from '../sheets/card/cardGrid';
import { planCards } from '../sheets/card/cardPlan';
import type { ExistingCard } from '../sheets/card/cardRefresh';
import { applyPlan } from '../workbook/apply/applyPlan';
import { readClassificationSettings, standardOf } from '../workbook/classificationSettings';
import { CREDIT_KEY, parseCreditSettings } from '../workbook/creditSettings';
import type { SheetEntry } from '../workbook/ownSheets';
import { readValues } from '../workbook/readValues';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { listOption, onlyOptions, wholeNumberOption } from './options';
import { readSources } from './readSources';
import { readOwnWorkbook } from './readWorkbook';
import { sheetLanguage } from './sheetLanguage';

export interface BuildCardsOptions {
  /** Ids or names of the customers to make cards for; undefined for all. */
  readonly customers: readonly string[] | undefined;
  /** Up to so many customers get a sheet each; undefined for the workbook's setting. */
  readonly sheetLimit: number | undefined;
}

/** The tables that a card is made of. */
const CARD_TABLES: readonly TableName[] = ['Customers', 'Sales', 'Receivables', 'Visits', 'Submissions', 'Opportunities'];

/** P3.1: a card for each customer, or for those that were chosen; cards that are there are brought up to date in place. */
export const buildCards: Job<BuildCardsOptions> = {
  name: 'buildCards',
  parseOptions: (given) => {
    onlyOptions(given, ['customers', 'sheetLimit']);
    return { customers: listOption(given, 'customers'), sheetLimit: wholeNumberOption(given, 'sheetLimit', 1, 500) };
  },
  run,
};

async function run(context: JobContext, options: BuildCardsOptions): Promise<JobResult> {
  const own = await readOwnWorkbook(context, CARD_TABLES, { settings: [CREDIT_KEY], isWanted: () => false });
  const sources = await readSources(context, own);
  context.onProgress({ phase: 'computing', done: 0, total: 1 });
  const settings = await context.door.read(readClassificationSettings);
  const all = buildCardFacts(sources.tables, serialOfIso(context.date), standardOf(settings), parseCreditSettings(own.stored.get(CREDIT_KEY)));
  const chosen = chosenCards(all, options.customers);
  const existing = await readExistingCards(context, own.sheets);
  const index = own.sheets.find((sheet) => sheet.mark?.kind === CARD_INDEX_KIND);
  const { plan, problems, made, refreshed, unchanged } = planCards({
    cards: chosen.cards,
    existing,
    ...(index ? { existingIndex: { sheetId: index.id, rows: Number(index.mark?.baseline ?? 0) } } : {}),
    limit: options.sheetLimit ?? own.settings.cardSheetLimit,
    language: sheetLanguage(context, own.settings, sources.headers),
    making: { date: context.date, user: context.user },
  });
  const applied = await applyPlan(context.door, plan, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: runOf(buildCards, context),
  });
  return {
    counts: { customers: chosen.cards.length, cardsMade: made, cardsRefreshed: refreshed, cardsUnchanged: unchanged },
    sheetsMade: [...applied.sheets.values()].map((sheet) => sheet.name),
    problems: [...sources.problems, ...chosen.problems, ...problems],
  };
}

/** The cards that were asked for, in the list's order; names that nobody has are told. */
function chosenCards(
  cards: readonly CardFacts[],
  wanted: readonly string[] | undefined,
): { readonly cards: readonly CardFacts[]; readonly problems: readonly Problem[] } {
  if (cards.length === 0) throw new Refusal({ code: 'noCustomers', severity: 'error', place: {}, facts: {}, rule: 'P2.1' });
  if (!wanted) return { cards, problems: [] };
  const keys = new Set(wanted.map(customerKey));
  const found = cards.filter((card) => keys.has(customerKey(card.customerId)) || keys.has(customerKey(card.name)));
  const known = new Set(found.flatMap((card) => [customerKey(card.customerId), customerKey(card.name)]));
  const problems = wanted
    .filter((name) => !known.has(customerKey(name)))
    .map((name): Problem => ({ code: 'unknownCustomer', severity: 'warning', place: {}, facts: { customer: name } }));
  if (found.length === 0) throw new Refusal({ code: 'unknownCustomer', severity: 'error', place: {}, facts: { customer: wanted.join(', ') } });
  return { cards: found, problems };
}

/** Every card that stands in the workbook, with what its cells hold now. */
async function readExistingCards(context: JobContext, sheets: readonly SheetEntry[]): Promise<readonly ExistingCard[]> {
  const marked = sheets.flatMap((sheet) => {
    const places = sheet.mark ? cardsUnderMark(sheet.mark) : [];
    return places.length > 0 ? [{ sheet, places, kind: sheet.mark?.kind ?? '' }] : [];
  });
  if (marked.length === 0) return [];
  const rows = await context.door.read((excel) =>
    readValues(
      excel,
      marked.map(({ sheet, places }) => ({ sheetId: sheet.id, top: 0, left: 0, rows: places.length * CARD_ROW_COUNT, columns: CARD_COLUMNS })),
    ),
  );
  return marked.flatMap(({ sheet, places, kind }, index) =>
    places.map((place) => ({
      ...place,
      kind,
      sheetId: sheet.id,
      sheetName: sheet.name,
      current: (rows[index] ?? []).slice(place.top, place.top + CARD_ROW_COUNT),
    })),
  );
}
