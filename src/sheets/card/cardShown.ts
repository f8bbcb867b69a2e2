import { field } from '../../domain/catalogue/catalogue';
import { CHANNEL_ITEMS } from '../../domain/catalogue/listItems';
import { SECTIONS } from '../../domain/tables';
import type { TextKey, Texts } from '../../i18n/texts';
import { shownValue } from '../fieldFormat';
import type { CellInput } from '../plan';
import type { CardFacts, CardSource } from './cardFacts';
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
    ['completeness.overall', facts.completeness.overall],
    ...SECTIONS.map((section): [string, CellInput] => [`completeness.${section}`, facts.completeness.sections[section]]),
    ['missing', missingText(facts, texts)],
    ['built', texts('card.built', { date: making.date, user: making.user })],
    ['lastDeal', facts.sales?.lastDeal ?? ''],
    ['orders', facts.sales?.orders ?? ''],
    ['topProducts', topProductsText(facts, texts)],
    ['receivables', receivablesText(facts, texts)],
    ...sales(facts, texts),
    ...visits(facts, texts),
    ...sources(facts, texts),
  ]);
}

function classesText(facts: CardFacts, texts: Texts): string {
  const { relationship, dealStage, marketPosition, grade } = facts.classes;
  const type = shownValue(field('Customers', 'customerType'), facts.values.get('customerType') ?? '', texts.language);
  const keys: readonly (TextKey | undefined)[] = [
    relationship && `card.relationship.${relationship}`,
    dealStage && `card.dealStage.${dealStage}`,
    marketPosition && `card.marketPosition.${marketPosition}`,
    grade && `card.grade.${grade}`,
  ];
  return [String(type), ...keys.map((key) => (key ? texts(key) : ''))].filter((text) => text !== '').join('  ·  ');
}

function missingText(facts: CardFacts, texts: Texts): string {
  const { missing } = facts.completeness;
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

/** The newest years first; a year's change against the one before only where that one is whole and so is it. */
function sales(facts: CardFacts, texts: Texts): readonly [string, CellInput][] {
  const years = [...(facts.sales?.years ?? [])].reverse();
  return Array.from({ length: SALES_YEARS }, (_, index) => index).flatMap((index): [string, CellInput][] => {
    const year = years[index];
    const before = years[index + 1];
    const isWhole = year?.quarters.every((quarter) => quarter !== undefined) === true;
    const change = isWhole && before && before.total > 0 ? percent(year.total / before.total - 1, texts, 'always') : undefined;
    const title =
      year === undefined ? '' : change === undefined ? texts('card.salesYear', { year: year.year }) : texts('card.salesYearChange', { year: year.year, change });
    return [
      [`sales.${index}.year`, title],
      ...[0, 1, 2, 3].map((quarter): [string, CellInput] => [`sales.${index}.${quarter}`, year?.quarters[quarter] ?? '']),
      [`sales.${index}.total`, year?.total ?? ''],
    ];
  });
}

function visits(facts: CardFacts, texts: Texts): readonly [string, CellInput][] {
  return Array.from({ length: VISITS_SHOWN }, (_, index) => index).flatMap((index): [string, CellInput][] => {
    const visit = facts.visits[index];
    const point = facts.openPoints[index];
    return [
      [`visits.${index}.date`, visit?.date ?? ''],
      [`visits.${index}.text`, visit?.urgent ? texts('card.urgentVisit', { text: visit.text }) : (visit?.text ?? '')],
      [`visits.${index}.by`, visit?.salesperson ?? ''],
      [`openPoints.${index}.date`, point?.date ?? ''],
      [`openPoints.${index}.text`, point?.text ?? ''],
    ];
  });
}

function sources(facts: CardFacts, texts: Texts): readonly [string, CellInput][] {
  return Array.from({ length: SOURCES_SHOWN }, (_, index) => index).flatMap((index): [string, CellInput][] => {
    const source = facts.sources[index];
    return [
      [`sources.${index}.channel`, source ? channelLabel(source, texts) : ''],
      [`sources.${index}.document`, source ? [source.document, source.source].filter((text) => text !== '').join(' ') : ''],
      [`sources.${index}.date`, source?.date ?? ''],
      [`sources.${index}.state`, source ? reviewText(source, texts) : ''],
    ];
  });
}

const channelLabel = ({ channel }: CardSource, { language }: Texts): string =>
  CHANNEL_ITEMS.find((item) => item.key === channel)?.label[language] ?? channel;

const reviewText = ({ values, toBeReviewed }: CardSource, texts: Texts): string =>
  toBeReviewed > 0 ? texts('card.toBeReviewed', { values, open: toBeReviewed }) : texts('card.reviewed', { values });

