import { field } from '../../domain/catalogue/catalogue';
import { GRADES } from '../../domain/classification/classes';
import type { CustomerClasses } from '../../domain/classification/customerClasses';
import type { Texts } from '../../i18n/texts';
import { shownValue } from '../fieldFormat';
import type { Area, CellInput, LinkPlan, SheetContent, ValidationBlock } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import { nameOrder } from '../card/cardIndex';
import { changesLine, CLASSES_OF, className, computedLine, reasonsLine } from './classText';
import { CLASSIFICATION_COLUMNS, columnOf, headersIn, HEADER_ROW, OVERRIDE_COLUMNS } from './classificationColumns';

/** One customer's row: the facts, the four cells that a person filled in, and where its card stands. */
export interface ClassificationRow {
  readonly facts: CustomerClasses;
  readonly filled: readonly CellInput[];
  /** The parts of its weighted score in words; '' under another standard. */
  readonly parts: string;
  readonly card: LinkPlan['target'] | undefined;
}

export interface ClassificationHead {
  readonly title: string;
  readonly subtitle: string;
}

/** Links that the sheet gets; each is an action of its own. */
const LINKS_AT_MOST = 2_000;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = CLASSIFICATION_COLUMNS.length;

/** Largest sales first under each grade, then by name. */
export function inSheetOrder(rows: readonly ClassificationRow[], texts: Texts): readonly ClassificationRow[] {
  const names = nameOrder(texts.language);
  const rank = ({ facts }: ClassificationRow): number => {
    const grade = GRADES.findIndex((one) => one === facts.classes.grade.valid?.value);
    return grade < 0 ? GRADES.length : grade;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b) || b.facts.sales - a.facts.sales || names.compare(a.facts.name, b.facts.name));
}

/** The list of all customers with their classes, laid out anew; `isNew` for a sheet that is being made. */
export function classificationSheet(rows: readonly ClassificationRow[], head: ClassificationHead, texts: Texts, isNew: boolean, tableName: string): SheetContent {
  const list: Area = { row: FIRST_ROW, column: 0, rows: Math.max(1, rows.length), columns: WIDTH };
  const table: Area = { ...list, row: HEADER_ROW, rows: list.rows + 1 };
  const body = rows.length === 0 ? [new Array<CellInput>(WIDTH).fill('')] : rows.map((row) => rowValues(row, texts));
  const links = rows.flatMap(({ card }, index): readonly LinkPlan[] =>
    card ? [{ at: { row: FIRST_ROW + index, column: 0 }, text: texts('classification.open'), tip: texts('classification.openTip'), target: card }] : [],
  );
  return {
    ...(isNew ? {} : { freshens: { tables: [tableName], links: [{ ...list, columns: 1 }] } }),
    columnWidths: CLASSIFICATION_COLUMNS.map(({ characters }, column) => ({ column, columns: 1, characters })),
    rowHeights: [
      { row: 0, rows: 1, points: 30 },
      { row: HEADER_ROW, rows: 1, points: 22 },
      { row: FIRST_ROW, rows: list.rows, points: 27 },
    ],
    numberFormats: CLASSIFICATION_COLUMNS.flatMap((column, position) => ('format' in column ? [{ areas: [columnArea(list, position)], format: column.format }] : [])),
    values: [
      { at: { row: 0, column: 0 }, values: [[head.title], [head.subtitle]] },
      { at: { row: HEADER_ROW, column: 0 }, values: [headersIn(texts), ...body] },
    ],
    looks: looks(list, texts),
    ...(isNew ? { tables: [{ name: tableName, area: table, style: '', showFilterButton: true }], conditionals: gradeMarks(list) } : {}),
    validations: validations(list, texts),
    links: links.slice(0, LINKS_AT_MOST),
    freeze: { rows: FIRST_ROW, columns: columnOf('name') + 1 },
    showGridlines: false,
    print: {
      orientation: 'Landscape',
      margins: { top: 36, right: 30, bottom: 40, left: 30, header: 18, footer: 18 },
      fitToPagesWide: 2,
      fitToPagesTall: 0,
      titleRows: { first: HEADER_ROW, count: 1 },
      titleColumns: { first: columnOf('id'), count: 2 },
      footer: { left: `&8${texts('classification.footer')}`, right: `&8${texts('classification.page')}` },
    },
  };
}

const columnArea = (list: Area, column: number, columns = 1): Area => ({ ...list, column, columns });

function rowValues({ facts, filled, parts }: ClassificationRow, texts: Texts): readonly CellInput[] {
  const { classes } = facts;
  const item = (key: 'customerType' | 'ownership' | 'tradeType' | 'locationType'): CellInput => shownValue(field('Customers', key), facts[key], texts.language);
  return [
    '',
    facts.customerId,
    facts.name,
    className(classes.relationship.valid?.value, texts),
    className(classes.dealStage.valid?.value, texts),
    className(classes.position.valid?.value, texts),
    className(classes.grade.valid?.value, texts),
    facts.rfm === 0 ? '' : facts.rfm,
    facts.sales,
    facts.previousSales,
    facts.orders,
    facts.firstDeal ?? '',
    facts.lastDeal ?? '',
    item('customerType'),
    item('ownership'),
    item('tradeType'),
    item('locationType'),
    computedLine(facts, texts),
    reasonsLine(facts, texts, parts),
    changesLine(facts, texts),
    ...filled,
  ];
}

function looks(list: Area, texts: Texts): NonNullable<SheetContent['looks']> {
  const small = texts.language === 'en-US' ? 8 : 7.5;
  return [
    { areas: [{ row: 0, column: 0, rows: FIRST_ROW + list.rows, columns: WIDTH }], look: { fontName: FONTS[texts.language], fontSize: texts.language === 'en-US' ? 10 : 9, fontColor: PALETTE.ink, vertical: 'Center' } },
    { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
    { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
    { areas: [{ row: HEADER_ROW, column: 0, rows: 1, columns: WIDTH }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent } },
    { areas: [{ row: HEADER_ROW, column: columnOf('sales'), rows: 1, columns: 3 }], look: { horizontal: 'Right' } },
    { areas: [{ ...columnArea(list, columnOf('firstDeal'), 2), row: HEADER_ROW, rows: list.rows + 1 }, { ...columnArea(list, columnOf('grade'), 2), row: HEADER_ROW, rows: list.rows + 1 }], look: { horizontal: 'Center' } },
    { areas: [list], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    { areas: [columnArea(list, columnOf('card'))], look: { fontColor: PALETTE.accent } },
    { areas: [columnArea(list, columnOf('name')), columnArea(list, columnOf('customerType'), 4)], look: { wrap: true } },
    { areas: [columnArea(list, columnOf('computed'), 3)], look: { fontSize: small, wrap: true, fontColor: PALETTE.muted } },
    { areas: [columnArea(list, columnOf('override'), OVERRIDE_COLUMNS.length)], look: { fillColor: PALETTE.accentFaint, wrap: true } },
  ];
}

/** A and B stand out; the areas reach beyond the list, so that they hold when it grows. */
function gradeMarks(list: Area): NonNullable<SheetContent['conditionals']> {
  const area = { ...columnArea(list, columnOf('grade')), rows: list.rows + 5_000 };
  const cell = `$G${FIRST_ROW + 1}`;
  return [
    { area, rule: { kind: 'formula', formula: `=${cell}="A"`, look: { fontColor: PALETTE.paper, fillColor: PALETTE.accent, bold: true } } },
    { area, rule: { kind: 'formula', formula: `=${cell}="B"`, look: { fillColor: PALETTE.bar, bold: true } } },
    { area, rule: { kind: 'formula', formula: `=${cell}="D"`, look: { fontColor: PALETTE.muted } } },
  ];
}

function validations(list: Area, texts: Texts): readonly ValidationBlock[] {
  const prompt = { title: texts('classification.override.promptTitle'), message: texts('classification.override.prompt') };
  const items = [...CLASSES_OF.grade, ...CLASSES_OF.position, ...CLASSES_OF.dealStage, ...CLASSES_OF.relationship].map((value) => className(value, texts));
  const computed = texts('classification.override.computedError', { column: texts('classification.columns.override') });
  return [
    { area: columnArea(list, columnOf('override')), rule: { kind: 'list', source: { kind: 'items', items } }, strictness: 'information', prompt },
    { area: columnArea(list, columnOf('until')), rule: { kind: 'date', min: '2000-01-01', max: '2999-12-31' }, strictness: 'warning', prompt: { title: prompt.title, message: texts('classification.override.until') } },
    {
      area: columnArea(list, columnOf('relationship'), 4),
      rule: { kind: 'custom', formula: '=FALSE' },
      strictness: 'stop',
      error: { title: texts('classification.override.computedTitle'), message: computed },
    },
  ];
}
