import type { Section } from '../../domain/tables';

/**
 * Where everything stands on a card: a form of six columns, three pairs of label and value, on A4 portrait.
 * `points` are heights and widths at 100 %; printed, the form is scaled to the page by CARD_SCALE.
 */
export interface CardRow {
  readonly points: number;
  readonly cells: readonly CardCell[];
}

/** What a cell is for; decides its look. */
export type CardCellRole =
  | 'title' | 'identifier' | 'classes' | 'heading' | 'subheading' | 'label' | 'value' | 'text' | 'amount' | 'bar' | 'note';

export interface CardCell {
  readonly column: number;
  readonly columns: number;
  readonly role: CardCellRole;
  readonly content: CardCellContent;
}

export type CardCellContent =
  /** A text of the form itself, the same on every card: `card.<text>`, or a field's name. */
  | { readonly kind: 'form'; readonly text: string }
  | { readonly kind: 'fieldName'; readonly key: string }
  /** A field of `Customers`: what a person types there is read back. */
  | { readonly kind: 'field'; readonly key: string }
  /** What the add-in worked out: see `shownOnCard`. */
  | { readonly kind: 'shown'; readonly name: string };

/** Widths in characters: three pairs of 98 and 186 pixels, 639 points in all. */
export const CARD_COLUMN_CHARACTERS: readonly number[] = [13.28, 25.86, 13.28, 25.86, 13.28, 25.86];
export const CARD_COLUMN_POINTS: readonly number[] = CARD_COLUMN_CHARACTERS.map((characters) => Math.round(characters * 7 + 5) * 0.75);
export const CARD_COLUMNS = 6;

/**
 * Printed scale of a card in a book, in percent. Programs other than Excel do not round a digit's width to whole pixels
 * and make columns up to 7 % wider: the card is to fit there as well.
 */
export const CARD_SCALE = 78;
export const WIDER_ELSEWHERE = 1.07;
export const CARD_MARGINS = { top: 28, right: 28, bottom: 36, left: 28, header: 14, footer: 16 } as const;

export const SALES_YEARS = 3;
export const VISITS_SHOWN = 3;
export const SOURCES_SHOWN = 4;

const LINE = 14;
const TWO_LINES = 25;
const THREE_LINES = 37;

const cell = (column: number, columns: number, role: CardCellRole, content: CardCellContent): CardCell => ({ column, columns, role, content });
const form = (column: number, columns: number, role: CardCellRole, text: string): CardCell => cell(column, columns, role, { kind: 'form', text });
const shown = (column: number, columns: number, role: CardCellRole, name: string): CardCell => cell(column, columns, role, { kind: 'shown', name });
const row = (points: number, ...cells: readonly CardCell[]): CardRow => ({ points, cells });

/** A label and its field in pair 0, 1 or 2; a wide one takes the pairs to its right as well. */
function pair(index: number, key: string, role: 'value' | 'text' = 'value', pairs = 1): readonly CardCell[] {
  const column = index * 2;
  return [
    cell(column, 1, 'label', { kind: 'fieldName', key }),
    cell(column + 1, pairs * 2 - 1, role, { kind: 'field', key }),
  ];
}

const fields = (...keys: readonly string[]): CardRow => row(LINE, ...keys.flatMap((key, index) => pair(index, key)));
const texts = (points: number, ...keys: readonly string[]): CardRow => row(points, ...keys.flatMap((key, index) => pair(index, key, 'text')));
const heading = (name: string): CardRow => row(17, form(0, CARD_COLUMNS, 'heading', name));

const PERSON_PREFIXES = ['owner', 'manager', 'legalRepresentative'] as const;
const PERSON_FIELDS = ['Name', 'Telephone', 'BirthDate', 'Age', 'Education', 'Personality', 'Hobbies', 'Family', 'Ability'] as const;

const persons = (): readonly CardRow[] => [
  row(LINE, ...PERSON_PREFIXES.map((prefix, index) => form(index * 2, 2, 'subheading', `persons.${prefix}`))),
  ...PERSON_FIELDS.map((name) =>
    row(
      13.5,
      ...PERSON_PREFIXES.flatMap((prefix, index) => [
        form(index * 2, 1, 'label', `person.${name}`),
        cell(index * 2 + 1, 1, 'value', { kind: 'field', key: `${prefix}${name}` }),
      ]),
    ),
  ),
];

const YEAR_INDEXES = Array.from({ length: SALES_YEARS }, (_, index) => index);

const salesHistory = (): readonly CardRow[] => [
  row(LINE, ...YEAR_INDEXES.map((year) => shown(year * 2, 2, 'subheading', `sales.${year}.year`))),
  ...[0, 1, 2, 3].map((quarter) =>
    row(13, ...YEAR_INDEXES.flatMap((year) => [
      form(year * 2, 1, 'label', `quarters.q${quarter + 1}`),
      shown(year * 2 + 1, 1, 'bar', `sales.${year}.${quarter}`),
    ])),
  ),
  row(LINE, ...YEAR_INDEXES.flatMap((year) => [form(year * 2, 1, 'label', 'total'), shown(year * 2 + 1, 1, 'amount', `sales.${year}.total`)])),
  row(LINE, form(0, 1, 'label', 'topProducts'), shown(1, 3, 'note', 'topProducts'), form(4, 1, 'label', 'orders'), shown(5, 1, 'note', 'orders')),
];

const visitRow = (index: number): CardRow =>
  row(24, shown(0, 1, 'note', `visits.${index}.date`), shown(1, 2, 'text', `visits.${index}.text`), shown(3, 1, 'note', `visits.${index}.by`),
    shown(4, 1, 'note', `openPoints.${index}.date`), shown(5, 1, 'text', `openPoints.${index}.text`));

const SECTION_NAMES: readonly Section[] = ['P2.1', 'P2.2', 'P2.3', 'P2.4'];

const sourceRow = (index: number): CardRow => {
  const section = SECTION_NAMES[index] ?? 'P2.1';
  return row(LINE, shown(0, 1, 'note', `sources.${index}.channel`), shown(1, 1, 'note', `sources.${index}.document`), shown(2, 1, 'note', `sources.${index}.date`),
    shown(3, 1, 'note', `sources.${index}.state`), form(4, 1, 'label', `shortSections.${section.replace('.', '')}`), shown(5, 1, 'bar', `completeness.${section}`));
};

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** The card, row by row, from the top (P2.1 to P2.4, then visits, sources what else is known and what is missing). */
export const CARD_ROWS: readonly CardRow[] = [
  row(28, cell(0, 4, 'title', { kind: 'field', key: 'customerName' }), cell(4, 2, 'identifier', { kind: 'field', key: 'customerId' })),
  row(18, shown(0, 4, 'classes', 'classes'), form(4, 1, 'label', 'completeness'), shown(5, 1, 'bar', 'completeness.overall')),
  row(5),
  heading('sections.P21'),
  fields('shortName', 'customerType', 'salesperson'),
  fields('telephone', 'contactName', 'contactTitle'),
  fields('email', 'website', 'creditCode'),
  fields('country', 'region', 'province'),
  row(LINE, ...pair(0, 'city'), ...pair(1, 'street', 'value', 2)),
  fields('district', 'postalCode', 'longitude'),
  fields('familyName', 'givenName', 'latitude'),
  fields('legalForm', 'lineOfBusiness', 'foundingDate'),
  fields('firstDealDate', 'expectedFirstDealDate', 'assets'),
  fields('ownership', 'tradeType', 'locationType'),
  ...persons(),
  heading('sections.P22'),
  texts(TWO_LINES, 'serviceArea', 'salesCapability', 'growthPotential'),
  texts(TWO_LINES, 'managementPhilosophy', 'businessPolicy', 'managementTraits'),
  row(LINE, ...pair(0, 'employees'), ...pair(1, 'annualSales'), form(4, 1, 'label', 'lastDeal'), shown(5, 1, 'note', 'lastDeal')),
  heading('sections.P23'),
  ...salesHistory(),
  texts(THREE_LINES, 'staffQuality', 'competitorRelation', 'companyRelation'),
  row(TWO_LINES, ...pair(0, 'cooperationAttitude', 'text'), ...pair(1, 'pastSales'), ...pair(2, 'presentSales')),
  heading('sections.P24'),
  texts(THREE_LINES, 'salesActivityState', 'existingProblems', 'strengthsToKeep'),
  texts(THREE_LINES, 'futureMeasures', 'reputation', 'creditStanding'),
  row(TWO_LINES, ...pair(0, 'termsOfTrade', 'text'), ...pair(1, 'pastCreditProblems', 'text'), form(4, 1, 'label', 'receivables'), shown(5, 1, 'text', 'receivables')),
  row(17, form(0, 4, 'heading', 'visits'), form(4, 2, 'heading', 'openPoints')),
  ...range(VISITS_SHOWN).map(visitRow),
  row(17, form(0, 4, 'heading', 'sources'), form(4, 2, 'heading', 'completeness')),
  ...range(SOURCES_SHOWN).map(sourceRow),
  row(24, ...pair(0, 'remarks', 'text', 2), form(4, 1, 'label', 'extras'), shown(5, 1, 'text', 'extras')),
  row(24, form(0, 1, 'label', 'missing'), shown(1, 5, 'text', 'missing')),
  row(13, shown(0, 6, 'note', 'built')),
];

/** One cell of the card with the row that it stands in. */
export interface PlacedCell extends CardCell {
  readonly row: number;
  readonly points: number;
}

/** Every cell of a card in reading order. */
export const CARD_CELLS: readonly PlacedCell[] = CARD_ROWS.flatMap(({ points, cells }, index) => cells.map((one) => ({ ...one, row: index, points })));

/** Rows that a card takes. */
export const CARD_ROW_COUNT = CARD_ROWS.length;
