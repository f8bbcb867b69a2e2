import type { CardFacts } from '../../domain/customer/cardFacts';
import type { Language } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import { createTexts, type Texts } from '../../i18n/texts';
import { addressOf } from '../address';
import type { LinkPlan, Plan, PlanStep, SheetHandle, ValueBlock } from '../plan';
import { TAB_COLORS } from '../style';
import { baselineOf, CARD_BOOK_KIND, CARD_INDEX_KIND, CARD_TEMPLATE_KIND, cardBookMark, cardMark, type CardPlace } from './cardBaseline';
import { bookTarget, cardBook, type BookCard } from './cardBook';
import { cardIndex, type IndexedCard } from './cardIndex';
import { refreshCard, type ExistingCard, type Refreshed } from './cardRefresh';
import type { CardMaking } from './cardShown';
import { cardLanguage } from './cardLanguage';
import { cardTemplate } from './cardTemplate';
import { cardSheetName, cardValues, longTextLooks, longTexts } from './cardValues';

export interface CardRequest {
  /** The cards to make or refresh, in the order in which their sheets are to stand. */
  readonly cards: readonly CardFacts[];
  /** Every card that stands in the workbook. */
  readonly existing: readonly ExistingCard[];
  /** The index that stands there, and how many cards it lists (its mark's baseline). */
  readonly existingIndex?: { readonly sheetId: string; readonly rows: number };
  /** Sheets of single cards at most; more new cards than this go into a card book. */
  readonly limit: number;
  readonly language: Language;
  readonly making: CardMaking;
}

export interface CardPlan {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** New cards, cards brought up to date, cards that were so already. */
  readonly made: number;
  readonly refreshed: number;
  readonly unchanged: number;
}

const TEMPLATE: SheetHandle = 'card-template';
const INDEX: SheetHandle = 'card-index';

/**
 * Which cards to make and which to bring up to date in place. A card that is there is found by its customer's key,
 * whatever its sheet is called; what a person typed on it stays and is reported. New cards are copies of one template:
 * a sheet each, or a card book where they and the single sheets that are there would go over the limit (P3.1).
 */
export function planCards(request: CardRequest): CardPlan {
  const texts = createTexts(request.language);
  const existing = firstOfEachKey(request.existing);
  const fresh = request.cards.filter(({ key }) => !existing.has(key)).map((facts) => valued(facts, texts, request.making));
  const single = [...existing.values()].filter(({ top, sheetId }) => top === 0 && !isInBook(sheetId, request.existing)).length;
  const inBook = fresh.length + single > request.limit;
  const refreshes = request.cards.flatMap((facts): readonly Refresh[] => {
    const place = existing.get(facts.key);
    if (!place) return [];
    const language = cardLanguage(place.current) ?? request.language;
    const card = valued(facts, createTexts(language), request.making);
    return [{ card, place, result: refreshCard(place, card.values, language) }];
  });
  const targets = new Map<string, LinkPlan['target']>([
    ...refreshes.map(({ card, place }): [string, LinkPlan['target']] => [card.facts.key, { kind: 'place', sheetName: place.sheetName, address: addressOf({ row: place.top, column: 0 }) }]),
    ...fresh.map(({ facts }, index): [string, LinkPlan['target']] => [facts.key, inBook ? bookTarget(index) : { kind: 'planned', handle: cardHandle(index), address: 'A1' }]),
  ]);
  const steps: readonly PlanStep[] = [
    ...indexSteps(request, targets, texts),
    ...refreshSteps(refreshes, request.existing),
    ...newCardSteps(fresh, inBook, texts),
    ...(request.cards.length > 0 ? [showFirst(request)] : []),
  ];
  return {
    plan: { steps },
    problems: [...refreshes.flatMap(({ result }) => result.kept), ...fresh.flatMap((card) => tooLong(card, texts))],
    made: fresh.length,
    refreshed: refreshes.filter(({ result }) => result.changes).length,
    unchanged: refreshes.filter(({ result }) => !result.changes).length,
  };
}

interface Refresh {
  readonly card: BookCard;
  readonly place: ExistingCard;
  readonly result: Refreshed;
}

const valued = (facts: CardFacts, texts: Texts, making: CardMaking): BookCard => ({
  facts,
  values: onlyBlock(cardValues(facts, texts, making)),
});

const cardHandle = (index: number): SheetHandle => `card-${index}`;

function firstOfEachKey(cards: readonly ExistingCard[]): ReadonlyMap<string, ExistingCard> {
  const byKey = new Map<string, ExistingCard>();
  for (const card of cards) if (!byKey.has(card.key)) byKey.set(card.key, card);
  return byKey;
}

function onlyBlock([block]: readonly ValueBlock[]): ValueBlock {
  if (!block) throw new RangeError('a card has one block of values');
  return block;
}

const isInBook = (sheetId: string, existing: readonly ExistingCard[]): boolean => existing.some((card) => card.sheetId === sheetId && card.kind === CARD_BOOK_KIND);

function newCardSteps(cards: readonly BookCard[], inBook: boolean, texts: Texts): readonly PlanStep[] {
  if (cards.length === 0) return [];
  const template: PlanStep = {
    kind: 'makeSheet',
    handle: TEMPLATE,
    name: texts('card.templateSheet'),
    mark: { kind: CARD_TEMPLATE_KIND, key: texts.language },
    content: cardTemplate(texts.language),
  };
  const made = inBook ? cardBook(cards, TEMPLATE, texts) : cards.map((card, index) => singleCard(card, index, texts));
  return [template, ...made, { kind: 'deleteSheet', sheet: { kind: 'planned', handle: TEMPLATE } }];
}

function singleCard({ facts, values }: BookCard, index: number, texts: Texts): PlanStep {
  const looks = longTextLooks(longTexts(values));
  return {
    kind: 'copySheet',
    handle: cardHandle(index),
    template: TEMPLATE,
    name: cardSheetName(facts, texts),
    mark: cardMark({ key: facts.key, top: 0, baseline: baselineOf(values.values) }),
    tabColor: TAB_COLORS.card,
    content: { values: [values], ...(looks.length > 0 ? { looks } : {}) },
  };
}

/** One step a sheet; a book's sheet gets the baselines of all its cards anew, those that were not asked for as they were. */
function refreshSteps(refreshes: readonly Refresh[], existing: readonly ExistingCard[]): readonly PlanStep[] {
  const bySheet = new Map<string, Refresh[]>();
  for (const refresh of refreshes) bySheet.set(refresh.place.sheetId, [...(bySheet.get(refresh.place.sheetId) ?? []), refresh]);
  return [...bySheet].flatMap(([sheetId, changed]): readonly PlanStep[] => {
    if (!changed.some(({ result }) => result.changes)) return [];
    const results = new Map(changed.map(({ place, result }) => [place.top, result]));
    const places = existing.filter((card) => card.sheetId === sheetId).map((card): CardPlace => ({ ...card, baseline: results.get(card.top)?.baseline ?? card.baseline }));
    const [first] = places;
    if (!first) return [];
    const values = changed.filter(({ result }) => result.changes).map(({ result }) => result.values);
    const mark = existing.some((card) => card.sheetId === sheetId && card.kind === CARD_BOOK_KIND) ? cardBookMark(places) : cardMark(first);
    return [{ kind: 'writeSheet', sheet: { kind: 'existing', id: sheetId }, content: { values, looks: longTextLooks(values.flatMap(longTexts)) }, mark }];
  });
}

function indexSteps(request: CardRequest, targets: ReadonlyMap<string, LinkPlan['target']>, texts: Texts): readonly PlanStep[] {
  const listed = request.cards.flatMap((facts): readonly IndexedCard[] => {
    const target = targets.get(facts.key);
    return target ? [{ facts, target }] : [];
  });
  if (listed.length < 2 && !request.existingIndex) return [];
  const mark = { kind: CARD_INDEX_KIND, key: '', baseline: String(listed.length) };
  const content = cardIndex(listed, texts, request.making, request.existingIndex?.rows);
  if (request.existingIndex) return [{ kind: 'writeSheet', sheet: { kind: 'existing', id: request.existingIndex.sheetId }, content, mark }];
  return [{ kind: 'makeSheet', handle: INDEX, name: texts('card.indexSheet'), mark, tabColor: TAB_COLORS.cardIndex, content }];
}

function showFirst(request: CardRequest): PlanStep {
  if (request.existingIndex) return { kind: 'activate', sheet: { kind: 'existing', id: request.existingIndex.sheetId } };
  if (request.cards.length >= 2) return { kind: 'activate', sheet: { kind: 'planned', handle: INDEX } };
  const [only] = request.existing.filter(({ key }) => key === request.cards[0]?.key);
  return { kind: 'activate', sheet: only ? { kind: 'existing', id: only.sheetId } : { kind: 'planned', handle: cardHandle(0) } };
}

/** Texts that stay in their cells whole but are longer than even small letters can show on paper. */
const tooLong = ({ facts, values }: BookCard, texts: Texts): readonly Problem[] =>
  longTexts(values).filter(({ size }) => size === undefined).map((text) => ({
    code: 'cardTextTooLong',
    severity: 'hint',
    place: { sheet: cardSheetName(facts, texts), cell: addressOf(text) },
    facts: { customer: facts.name },
  }));
