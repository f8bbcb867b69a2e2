import { field } from '../../domain/catalogue/catalogue';
import type { CardFacts, SourceFact } from '../../domain/customer/cardFacts';
import { CHANNEL_ITEMS } from '../../domain/catalogue/listItems';
import type { YearOfSales } from '../../domain/ledger/salesHistory';
import { civilOf } from '../../domain/serialDate';
import type { TextKey, Texts } from '../../i18n/texts';
import { shownValue } from '../fieldFormat';
import type { CellInput } from '../plan';
import { SALES_YEARS, SOURCES_SHOWN, VISITS_SHOWN } from './cardGrid';

/** Who made the card and when (`YYYY-MM-DD`). */
export interface CardMaking {
  readonly date: string;
  readonly user: string;
}

/** Missing fields that are named one by one; the others are counted. */
const MISSING_NAMED = 24;

/**
 * What the add-in works out and shows, by the names that the card's grid gives its cells; '' where there is nothing.
 */
export function shownOnCard(facts: CardFacts, texts: Texts, making: CardMaking): ReadonlyMap<string, CellInput> {
  return new Map<string, CellInput>([
    ['classes', classesText(facts, texts)],
    ['completeness.overall', facts.completeness.share],
    ...facts.completeness.sections.map(({ section, filled, fields }): [string, CellInput] => [`completeness.${section}`, fields === 0 ? '' : filled / fields]),
    ['missing', missingText(facts, texts)],
    ['extras', facts.extras.map(({ header, value }) => `${header} ${value}`).join(texts('card.itemSeparator'))],
    ['built', texts('card.built', { date: making.date, user: making.user })],
    ['lastDeal', facts.sales?.lastDeal ?? ''],
    ['orders', facts.sales?.orders ?? ''],
    ['topProducts', topProductsText(facts, texts)],
    ['receivables', receivablesText(facts, texts)],
    ...sales(facts, texts, making),
    ...visits(facts, texts),
    ...sources(facts, texts),
  ]);
}

function classesText(facts: CardFacts, texts: Texts): string {
  const { relationship, dealStage, position, grade } = facts;
  const type = shownValue(field('Customers', 'customerType'), facts.values.get('customerType') ?? '', texts.language);
  const keys: readonly (TextKey | undefined)[] = [
    `card.relationship.${relationship}`,
    dealStage && `card.dealStage.${dealStage}`,
    position && `card.marketPosition.${position.value}`,
    grade && `card.grade.${grade.value}`,
  ];
  return [String(type), ...keys.map((key) => (key ? texts(key) : ''))].filter((text) => text !== '').join('  ·  ');
}

function missingText(facts: CardFacts, texts: Texts): string {
  const missing = facts.completeness.sections.flatMap((section) => section.missing);
  if (missing.length === 0) return texts('card.nothingMissing');
  const named = missing.slice(0, MISSING_NAMED).map((key) => field('Customers', key).header[texts.language]);
  const fields = named.join(texts('card.listSeparator'));
  const all = missing.length > named.length ? texts('card.missingMore', { fields, more: missing.length - named.length }) : fields;
  const lacksBasics = missing.some((key) => field('Customers', key).section === 'P2.1');
  return lacksBasics ? texts('card.missingWithoutBasics', { fields: all }) : all;
}

const wholeAmount = (amount: number, texts: Texts): string => new Intl.NumberFormat(texts.language, { maximumFractionDigits: 0 }).format(amount);
const percent = (share: number, texts: Texts, sign: 'always' | 'auto'): string =>
  new Intl.NumberFormat(texts.language, { style: 'percent', maximumFractionDigits: 0, signDisplay: sign }).format(share);

function topProductsText({ sales }: CardFacts, texts: Texts): string {
  if (!sales || sales.total <= 0) return '';
  return sales.topProducts
    .map(({ name, amount }) => `${name} ${percent(amount / sales.total, texts, 'auto')}`)
    .join(texts('card.listSeparator'));
}

function receivablesText({ receivables }: CardFacts, texts: Texts): string {
  if (!receivables) return '';
  return texts('card.receivablesShown', { balance: wholeAmount(receivables.balance, texts), overdue: wholeAmount(receivables.overdue, texts) });
}

/**
 * The newest years first. A year's change is shown only where it is over and the customer bought through the whole year
 * before; quarters before the first deal stay empty.
 */
function sales(facts: CardFacts, texts: Texts, making: CardMaking): readonly [string, CellInput][] {
  const years = [...(facts.sales?.years ?? [])].reverse();
  const firstDeal = civilOf(facts.sales?.firstDeal ?? 0);
  const firstQuarter = firstDeal.year * 4 + Math.floor((firstDeal.month - 1) / 3);
  return Array.from({ length: SALES_YEARS }, (_, index) => index).flatMap((index): [string, CellInput][] => {
    const year = years[index];
    const quarters = [0, 1, 2, 3].map((quarter): [string, CellInput] => {
      const isAfterFirst = year !== undefined && year.year * 4 + quarter >= firstQuarter;
      return [`sales.${index}.${quarter}`, isAfterFirst ? (year.quarters[quarter] ?? '') : ''];
    });
    const isBefore = year === undefined || year.year < firstDeal.year;
    return [
      [`sales.${index}.year`, year ? yearTitle(year, years[index + 1], firstQuarter, texts, making) : ''],
      ...quarters,
      [`sales.${index}.total`, isBefore ? '' : year.total],
    ];
  });
}

function yearTitle(year: YearOfSales, before: YearOfSales | undefined, firstQuarter: number, texts: Texts, making: CardMaking): string {
  const isOver = year.year < Number(making.date.slice(0, 4));
  if (!isOver || !before || before.total <= 0 || before.year * 4 < firstQuarter) return texts('card.salesYear', { year: year.year });
  return texts('card.salesYearChange', { year: year.year, change: percent(year.total / before.total - 1, texts, 'always') });
}

function visits(facts: CardFacts, texts: Texts): readonly [string, CellInput][] {
  const points = facts.visits.filter(({ openPoints }) => openPoints !== '');
  return Array.from({ length: VISITS_SHOWN }, (_, index) => index).flatMap((index): [string, CellInput][] => {
    const visit = facts.visits[index];
    const point = points[index];
    return [
      [`visits.${index}.date`, visit?.date ?? ''],
      [`visits.${index}.text`, visit?.isUrgent ? texts('card.urgentVisit', { text: visit.summary }) : (visit?.summary ?? '')],
      [`visits.${index}.by`, visit?.salesperson ?? ''],
      [`openPoints.${index}.date`, point?.date ?? ''],
      [`openPoints.${index}.text`, point?.openPoints ?? ''],
    ];
  });
}

function sources(facts: CardFacts, texts: Texts): readonly [string, CellInput][] {
  const documents = documentsOf(facts.sources);
  return Array.from({ length: SOURCES_SHOWN }, (_, index) => index).flatMap((index): [string, CellInput][] => {
    const source = documents[index];
    return [
      [`sources.${index}.channel`, source ? channelLabel(source.channel, texts) : ''],
      [`sources.${index}.document`, source ? [source.document, source.givenBy].filter((text) => text !== '').join(' ') : ''],
      [`sources.${index}.date`, source?.date ?? ''],
      [`sources.${index}.state`, source ? reviewText(source, texts) : ''],
    ];
  });
}

/** One document of one channel with the values that came from it (P3.1). */
interface SourceDocument extends Omit<SourceFact, 'field' | 'isToBeReviewed'> {
  readonly values: number;
  /** Values that nobody has reviewed yet (P3.1b). */
  readonly toBeReviewed: number;
}

/** Sources by document, in the order in which they are first named. */
function documentsOf(sources: readonly SourceFact[]): readonly SourceDocument[] {
  const documents = new Map<string, SourceDocument>();
  for (const { channel, document, givenBy, date, isToBeReviewed } of sources) {
    const key = JSON.stringify([channel, document, givenBy, date ?? '']);
    const known = documents.get(key) ?? { channel, document, givenBy, date, values: 0, toBeReviewed: 0 };
    documents.set(key, { ...known, values: known.values + 1, toBeReviewed: known.toBeReviewed + (isToBeReviewed ? 1 : 0) });
  }
  return [...documents.values()];
}

const channelLabel = (channel: SourceFact['channel'], { language }: Texts): string =>
  CHANNEL_ITEMS.find((item) => item.key === channel)?.label[language] ?? channel;

const reviewText = ({ values, toBeReviewed }: SourceDocument, texts: Texts): string =>
  toBeReviewed > 0 ? texts('card.toBeReviewed', { values, open: toBeReviewed }) : texts('card.reviewed', { values });

