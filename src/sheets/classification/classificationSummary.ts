import { GRADES, type Grade } from '../../domain/classification/classes';
import type { CustomerClasses } from '../../domain/classification/customerClasses';
import type { ClassChange } from '../../domain/classification/overrides';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import type { Area, CellInput, SheetContent, ValueBlock } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import { linesNeeded } from '../textFit';
import { classCounts, SUMMARY_KINDS, type SummaryKind } from './classCounts';
import { className, reasonText } from './classText';

/** What a grade means for goods, sales and collection. */
export interface GradeMeaning {
  readonly goods: string;
  readonly sales: string;
  readonly collection: string;
}

/** A customer whose class is not what it was. */
export interface ChangedCustomer {
  readonly facts: CustomerClasses;
  readonly change: ClassChange;
}

export interface SummaryFacts {
  readonly title: string;
  readonly subtitle: string;
  readonly customers: readonly CustomerClasses[];
  readonly meanings: Readonly<Record<Grade, GradeMeaning>>;
  readonly standard: string;
  /** What changed since the last run; undefined in the first one. */
  readonly changes: { readonly since: string; readonly list: readonly ChangedCustomer[] } | undefined;
  readonly notes: readonly string[];
  /** Rows that the sheet took before: what is not written again is emptied. */
  readonly rowsBefore: number;
}

const TOP = 3;
const LEFT_COLUMNS = 5;
const RIGHT = 6;
const RIGHT_COLUMNS = 6;
const WIDTHS = [25, 11, 9, 16, 13, 2, 24, 15, 14, 14, 36, 36];
/** Changes that are listed; beyond this many they are counted. */
const CHANGES_AT_MOST = 1_000;
const MEANING_ROW = TOP + 2;
const CHANGES_ROW = MEANING_ROW + GRADES.length + 2;

/** Counts and sales by class on the left; what grades mean and what changed on the right. The rows of each part stand where they stood before. */
export function classificationSummary(facts: SummaryFacts, texts: Texts): { readonly content: SheetContent; readonly rows: number } {
  const left = leftPart(facts, texts);
  const right = rightPart(facts, texts);
  const rows = Math.max(left.values.length, right.values.length) + TOP;
  const height = Math.max(rows, facts.rowsBefore) - TOP;
  const whole: Area = { row: 0, column: 0, rows: TOP + height, columns: WIDTHS.length };
  const size = texts.language === 'en-US' ? 10 : 9;
  return {
    rows,
    content: {
      columnWidths: WIDTHS.map((characters, column) => ({ column, columns: 1, characters })),
      rowHeights: [{ row: 0, rows: 1, points: 30 }, ...meaningHeights(facts, size)],
      numberFormats: left.formats,
      values: [
        { at: { row: 0, column: 0 }, values: [[facts.title], [facts.subtitle]] },
        padded(left.values, TOP, 0, LEFT_COLUMNS, height),
        padded(right.values, TOP, RIGHT, RIGHT_COLUMNS, height),
      ],
      merges: GRADES.map((_, index) => ({ row: MEANING_ROW + 1 + index, column: RIGHT + 1, rows: 1, columns: 3 })),
      looks: [
        { areas: [whole], look: { fontName: FONTS[texts.language], fontSize: size, fontColor: PALETTE.ink, vertical: 'Center' } },
        { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
        { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
        { areas: [...left.headings, ...right.headings], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent } },
        { areas: left.headings.map((area) => ({ ...area, column: 1, columns: LEFT_COLUMNS - 1 })), look: { horizontal: 'Right' } },
        { areas: left.lists, look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
        { areas: left.remarks, look: { italic: true, indent: 1, fontColor: PALETTE.muted } },
        { areas: [{ row: MEANING_ROW + 1, column: RIGHT, rows: GRADES.length, columns: RIGHT_COLUMNS }], look: { wrap: true, borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
        { areas: [{ row: MEANING_ROW + 1, column: RIGHT, rows: GRADES.length, columns: 1 }], look: { bold: true, fontColor: PALETTE.accent } },
        { areas: [{ row: TOP + 1, column: RIGHT, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
      ],
      ...(facts.rowsBefore > 0 ? {} : { conditionals: left.shares.map((area) => ({ area, rule: { kind: 'dataBar' as const, color: PALETTE.bar, max: 1 } })) }),
      showGridlines: false,
      print: {
        orientation: 'Landscape',
        margins: { top: 36, right: 30, bottom: 40, left: 30, header: 18, footer: 18 },
        fitToPagesWide: 1,
        fitToPagesTall: 0,
        footer: { left: `&8${texts('classification.footer')}`, right: `&8${texts('classification.page')}` },
      },
    },
  };
}

function padded(values: readonly (readonly CellInput[])[], row: number, column: number, columns: number, height: number): ValueBlock {
  const wide = (cells: readonly CellInput[]): readonly CellInput[] => Array.from({ length: columns }, (_, index) => cells[index] ?? '');
  return { at: { row, column }, values: Array.from({ length: height }, (_, index) => wide(values[index] ?? [])) };
}

function leftPart(facts: SummaryFacts, texts: Texts) {
  const values: (readonly CellInput[])[] = [];
  const headings: Area[] = [];
  const lists: Area[] = [];
  const shares: Area[] = [];
  const remarks: Area[] = [];
  const sales = facts.customers.reduce((sum, one) => sum + Math.max(0, one.sales), 0);
  for (const kind of SUMMARY_KINDS) {
    const counts = classCounts(kind, facts.customers, texts);
    const row = TOP + values.length;
    headings.push({ row, column: 0, rows: 1, columns: LEFT_COLUMNS });
    lists.push({ row: row + 1, column: 0, rows: counts.length, columns: LEFT_COLUMNS });
    shares.push({ row: row + 1, column: 2, rows: counts.length, columns: 1 }, { row: row + 1, column: 4, rows: counts.length, columns: 1 });
    counts.forEach(({ isRemark }, index) => isRemark && remarks.push({ row: row + 1 + index, column: 0, rows: 1, columns: 1 }));
    values.push(headingOf(kind, texts));
    for (const one of counts) values.push([one.label, one.customers, ratio(one.customers, facts.customers.length), one.sales, ratio(one.sales, sales)]);
    values.push([]);
  }
  headings.push({ row: TOP + values.length, column: 0, rows: 1, columns: LEFT_COLUMNS });
  values.push([texts('classification.summary.notes')], ...facts.notes.map((note) => [note]));
  const formats = [
    { areas: lists.map((area) => ({ ...area, column: 1, columns: 1 })), format: '#,##0' },
    { areas: shares, format: '0.0%' },
    { areas: lists.map((area) => ({ ...area, column: 3, columns: 1 })), format: '#,##0.00' },
  ];
  return { values, headings, lists, shares, remarks, formats };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function headingOf(kind: SummaryKind, texts: Texts): readonly CellInput[] {
  const rule = kind === 'ownership' || kind === 'tradeType' || kind === 'locationType' ? 'nature' : kind;
  const name = `${texts(`classification.kinds.${kind}`)} (${texts(`classification.rules.${rule}`)})`;
  return [name, texts('classification.summary.customers'), texts('classification.summary.share'), texts('classification.summary.sales'), texts('classification.summary.salesShare')];
}

function rightPart({ meanings, standard, changes }: SummaryFacts, texts: Texts) {
  const heading = (row: number): Area => ({ row, column: RIGHT, rows: 1, columns: RIGHT_COLUMNS });
  const { list = [], since = '' } = changes ?? {};
  const title = !changes ? texts('classification.summary.changesFirst') : list.length === 0 ? texts('classification.summary.changesNone', { date: since }) : texts('classification.summary.changes', { date: since });
  const left = list.length - CHANGES_AT_MOST;
  return {
    values: [
      [texts('classification.summary.meanings')],
      [standard],
      [texts('classification.kinds.grade'), texts('classification.summary.goods'), '', '', texts('classification.summary.salesWork'), texts('classification.summary.collection')],
      ...GRADES.map((grade): readonly CellInput[] => [grade, meanings[grade].goods, '', '', meanings[grade].sales, meanings[grade].collection]),
      [],
      [title, ...(list.length === 0 ? [] : ['', texts('classification.summary.from'), texts('classification.summary.to'), texts('classification.summary.why')])],
      ...list.slice(0, CHANGES_AT_MOST).map((one) => changeRow(one, texts)),
      ...(left > 0 ? [[texts('classification.more', { count: left })]] : []),
    ],
    headings: [heading(TOP), heading(MEANING_ROW), heading(CHANGES_ROW)],
  };
}

function changeRow({ facts, change }: ChangedCustomer, texts: Texts): readonly CellInput[] {
  const { valid, reason } = facts.classes[change.kind];
  const { override } = facts;
  const why =
    valid?.basis === 'override' && override
      ? texts('classification.summary.byOverride', { by: override.by, until: isoOf(override.until), reason: override.reason })
      : valid?.basis === 'entered'
        ? texts('classification.summary.byEntry')
        : reasonText('reasons', reason, texts, { parts: '' });
  const none = texts('classification.noClass');
  return [facts.name, texts(`classification.kinds.${change.kind}`), className(change.from, texts) || none, className(change.to, texts) || none, why];
}

function meaningHeights({ meanings }: SummaryFacts, size: number): NonNullable<SheetContent['rowHeights']> {
  return GRADES.map((grade, index) => {
    const { goods, sales, collection } = meanings[grade];
    const lines = Math.max(linesNeeded(goods, 43 * 5.25, size), linesNeeded(sales, 36 * 5.25, size), linesNeeded(collection, 36 * 5.25, size));
    return { row: MEANING_ROW + 1 + index, rows: 1, points: Math.max(18, lines * size * 1.4 + 4) };
  });
}
