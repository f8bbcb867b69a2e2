import type { Composition, CompositionBasis } from '../../domain/composition/compositionReport';
import { assertNever } from '../../domain/assertNever';
import type { Finding } from '../../domain/composition/findings/finding';
import type { TextKey, Texts } from '../../i18n/texts';
import { addressOf } from '../address';
import type { PivotPlan } from '../pivotPlan';
import type { Area, CellInput, LinkPlan, SheetContent, ValueBlock } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import { linesNeeded } from '../textFit';
import { creditSections } from './creditSections';
import { findingText } from './findingText';
import { keyFigures } from './keyFigures';
import { productSections } from './productSections';
import { reconciliationSection } from './reconciliationSection';
import { regionSections } from './regionSections';
import { fontSizeOf, GRID, GRID_COLUMNS, GUTTER, PIVOT_COLUMN, widthOf } from './reportGrid';
import { HEAD, headLines, headTitle, TILES, type KeyFigure } from './reportHead';
import { reportNames, type NameOf } from './reportNames';
import { pivotOf, PIVOT_COLUMNS } from './reportPivot';
import { salesSections } from './salesSections';
import type { Section } from './section';
import { sectionContent, type ContentParts } from './sectionContent';
import { cellIn, placeSections, type PlacedSection } from './sectionLayout';

/** Who made a report, when. */
export interface Made {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly user: string;
}

/** A report as the content of its sheet, with its PivotTable and what the index says of it. */
export interface ReportSheet {
  readonly content: SheetContent;
  readonly pivot: PivotPlan;
  /** What stands in the PivotTable's place where there is none. */
  readonly withoutPivot: SheetContent;
  /** Rows of the report itself; what stands below or to the right is not the add-in's. */
  readonly rows: number;
  readonly total: number;
  readonly firstFinding: string;
}

/** Where a report and its `Analysis` are. */
export interface ReportPlace {
  /** A link to a cell of the report's own sheet. */
  readonly linkTo: (address: string) => LinkPlan['target'];
  /** Name of the `Analysis` table. */
  readonly analysis: string;
  /** Rows that the sheet's report took before, where it is written anew in place; 0 for a new sheet. */
  readonly rowsBefore: number;
}

/** One report on its sheet: head, key figures, findings with links to their figures, tables with a chart, reconciliation. */
export function reportSheet(composition: Composition, basis: CompositionBasis, made: Made, place: ReportPlace, texts: Texts): ReportSheet {
  const nameOf = reportNames(basis, composition.kind === 'region' ? composition.region.districts : [], texts);
  const figures = keyFigures(composition, basis, nameOf, texts);
  const sentences = composition.findings.map((finding) => findingText(finding, nameOf, texts));
  const findingRows = Math.max(1, sentences.length);
  const placed = placeSections([...sectionsOf(composition, basis, nameOf, texts), reconciliationSection(basis.reconciliation, texts)], HEAD.end + findingRows + 2);
  const rows = placed.at(-1)?.end ?? HEAD.end;
  const fontSize = fontSizeOf(texts.language);
  const parts = [
    headContent(composition.kind, basis, made, figures, texts),
    findingContent(sentences, targetsOf(composition.findings, placed, figures), fontSize, place.linkTo, texts),
    ...placed.map((one) => sectionContent(one, placed, fontSize)),
  ];
  return {
    content: { ...wholeSheet(rows, place.rowsBefore, texts, composition.kind), ...together(parts, rows, place.rowsBefore, fontSize, texts) },
    pivot: pivotOf(composition.kind, place.analysis, { customers: basis.customers.count, products: basis.facts.products.length }, rowHeightsOf(parts), texts),
    withoutPivot: { values: [pivotHeading('composition.sections.noPivot', texts)] },
    rows,
    total: Number(figures[0]?.value ?? 0),
    firstFinding: sentences[0] ?? texts('composition.findings.none'),
  };
}

function sectionsOf(composition: Composition, basis: CompositionBasis, nameOf: NameOf, texts: Texts): readonly Section[] {
  switch (composition.kind) {
    case 'sales':
      return salesSections(composition.sales, nameOf, texts);
    case 'product':
      return productSections(composition.product, nameOf, texts);
    case 'region':
      return regionSections(composition.region, nameOf, texts);
    case 'credit':
      return creditSections(composition.credit, basis, nameOf, texts);
    default:
      return assertNever(composition);
  }
}

type HeadParts = Partial<ContentParts> & Pick<SheetContent, 'links'>;

const whole = (row: number, rows = 1): Area => ({ row, column: 0, rows, columns: GRID_COLUMNS });
const padded = (cells: readonly CellInput[]): readonly CellInput[] => Array.from({ length: GRID_COLUMNS }, (_, column) => cells[column] ?? '');

function headContent(kind: Composition['kind'], basis: CompositionBasis, made: Made, figures: readonly KeyFigure[], texts: Texts): HeadParts {
  const [period, line] = headLines(kind, basis, made, texts);
  const fontSize = fontSizeOf(texts.language);
  const tiles = figures.flatMap((figure, at) => (TILES[at] ? [{ figure, ...TILES[at] }] : []));
  const row = (of: (figure: KeyFigure) => CellInput): readonly CellInput[] => {
    const cells = new Array<CellInput>(GRID_COLUMNS).fill('');
    for (const { figure, column } of tiles) cells[column] = of(figure);
    return cells;
  };
  const areas = (at: number): readonly Area[] => tiles.map(({ column, columns }) => ({ row: at, column, rows: 1, columns }));
  const points = (text: string): number => linesNeeded(text, widthOf(0, GRID_COLUMNS) - 6, fontSize) * fontSize * 1.35 + 4;
  return {
    rowHeights: [
      { row: HEAD.title, rows: 1, points: 30 },
      { row: HEAD.period, rows: 1, points: points(period) },
      { row: HEAD.made, rows: 1, points: points(line) },
      { row: HEAD.gap, rows: 1, points: 8 },
      { row: HEAD.labels, rows: 1, points: 16 },
      { row: HEAD.figures, rows: 1, points: 26 },
      { row: HEAD.notes, rows: 1, points: 30 },
      { row: HEAD.notes + 1, rows: 1, points: 8 },
    ],
    values: [
      {
        at: { row: 0, column: 0 },
        values: [padded([headTitle(kind, basis, texts)]), padded([period]), padded([line]), padded([]), row(({ label }) => label), row(({ value }) => value), row(({ note }) => note), padded([])],
      },
    ],
    numberFormats: tiles.map(({ figure, column }) => ({ areas: [{ row: HEAD.figures, column, rows: 1, columns: 1 }], format: figure.format })),
    merges: [whole(HEAD.period), whole(HEAD.made), ...[HEAD.labels, HEAD.figures, HEAD.notes].flatMap((at) => areas(at).filter(({ columns }) => columns > 1))],
    looks: [
      { areas: [{ row: HEAD.title, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
      { areas: [whole(HEAD.period), whole(HEAD.made)], look: { fontColor: PALETTE.muted, wrap: true, horizontal: 'Left' } },
      { areas: areas(HEAD.labels), look: { fontColor: PALETTE.muted, fillColor: PALETTE.accentFaint, horizontal: 'Left', indent: 1 } },
      { areas: areas(HEAD.figures), look: { fontSize: 16, bold: true, fontColor: PALETTE.accent, fillColor: PALETTE.accentFaint, horizontal: 'Left', indent: 1, shrinkToFit: true } },
      { areas: areas(HEAD.notes), look: { fontSize: fontSize - 1, fontColor: PALETTE.muted, fillColor: PALETTE.accentFaint, horizontal: 'Left', vertical: 'Top', indent: 1, wrap: true } },
      { areas: [...areas(HEAD.labels), ...areas(HEAD.figures), ...areas(HEAD.notes)], look: { borders: { left: { weight: 'Thick', color: PALETTE.accentSoft } } } },
    ],
  };
}

/** Columns of a finding's sentence; its number stands before it, its link in the last column. */
const SENTENCE_COLUMNS = GRID_COLUMNS - 1;

function findingContent(sentences: readonly string[], targets: readonly (string | undefined)[], fontSize: number, linkTo: ReportPlace['linkTo'], texts: Texts): HeadParts {
  const top = HEAD.end;
  const lines = sentences.length > 0 ? sentences.map((text, at) => `${at + 1}.  ${text}`) : [texts('composition.findings.none')];
  const links = targets.flatMap((target, at): readonly LinkPlan[] =>
    target === undefined ? [] : [{ at: { row: top + 1 + at, column: SENTENCE_COLUMNS }, text: `→ ${target}`, tip: texts('composition.findings.goTo'), target: linkTo(target) }],
  );
  return {
    rowHeights: [{ row: top, rows: 1, points: 20 }, ...lines.map((text, at) => ({ row: top + 1 + at, rows: 1, points: linesNeeded(text, widthOf(0, SENTENCE_COLUMNS) - 8, fontSize) * fontSize * 1.4 + 5 }))],
    values: [{ at: { row: top, column: 0 }, values: [padded([texts('composition.findings.title')]), ...lines.map((text) => padded([text])), padded([])] }],
    merges: lines.map((_, at) => ({ row: top + 1 + at, column: 0, rows: 1, columns: SENTENCE_COLUMNS })),
    looks: [
      { areas: [whole(top)], look: { bold: true, fontSize: fontSize + 1.5, fontColor: PALETTE.paper, fillColor: PALETTE.accent } },
      { areas: [whole(top + 1, lines.length)], look: { wrap: true, horizontal: 'Left', borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
      { areas: [{ row: top + 1, column: SENTENCE_COLUMNS, rows: lines.length, columns: 1 }], look: { horizontal: 'Right', indent: 1, fontColor: PALETTE.accent } },
    ],
    links,
  };
}

/** The cells that findings rest on; undefined where a finding's row is not shown. */
function targetsOf(findings: readonly Finding[], placed: readonly PlacedSection[], figures: readonly KeyFigure[]): readonly (string | undefined)[] {
  return findings.map(({ at }) => {
    if (at.table === 'keyFigures') {
      const tile = TILES[figures.findIndex(({ key }) => key === at.column)];
      return tile && addressOf({ row: HEAD.figures, column: tile.column });
    }
    const section = placed.find(({ section: { table } }) => table === at.table);
    const cell = section && cellIn(section, at.code, at.column);
    return cell && addressOf(cell);
  });
}

function together(parts: readonly HeadParts[], rows: number, rowsBefore: number, fontSize: number, texts: Texts): Partial<SheetContent> {
  const all = <Key extends keyof HeadParts>(key: Key) => parts.flatMap((part) => (part[key] ?? []) as NonNullable<HeadParts[Key]>[number][]);
  const area: Area = { row: 0, column: 0, rows: Math.max(rows, rowsBefore), columns: GRID_COLUMNS };
  const blank = Array.from({ length: Math.max(0, rowsBefore - rows) }, () => new Array<CellInput>(GRID_COLUMNS).fill(''));
  return {
    rowHeights: all('rowHeights'),
    numberFormats: all('numberFormats'),
    values: [...all('values'), pivotHeading('composition.sections.pivot', texts), ...(blank.length > 0 ? [{ at: { row: rows, column: 0 }, values: blank }] : [])],
    formulas: all('formulas'),
    merges: all('merges'),
    conditionals: all('conditionals'),
    charts: all('charts'),
    links: all('links'),
    looks: [
      { areas: [area], look: { fontName: FONTS[texts.language], fontSize, fontColor: PALETTE.ink, vertical: 'Center' } },
      ...all('looks'),
      { areas: [{ row: 0, column: PIVOT_COLUMN, rows: 1, columns: 1 }], look: { fontName: FONTS[texts.language], fontSize: fontSize + 1.5, bold: true, fontColor: PALETTE.accent, vertical: 'Center' } },
    ],
  };
}

const pivotHeading = (key: TextKey, texts: Texts): ValueBlock => ({ at: { row: 0, column: PIVOT_COLUMN }, values: [[texts(key)]] });

const rowHeightsOf = (parts: readonly HeadParts[]): NonNullable<SheetContent['rowHeights']> => parts.flatMap(({ rowHeights }) => rowHeights ?? []);

/** A report takes two pages at most; its chart stands near the top, so that no page ends within it. */
const PAGES = 2;

function wholeSheet(rows: number, rowsBefore: number, texts: Texts, kind: Composition['kind']): SheetContent {
  const title = texts(`composition.titles.${kind}`);
  return {
    columnWidths: [...GRID, GUTTER, ...PIVOT_COLUMNS].map((characters, column) => ({ column, columns: 1, characters })),
    ...(rowsBefore > 0 ? { freshens: { tables: [], links: [], areas: [whole(0, Math.max(rows, rowsBefore))] } } : {}),
    showGridlines: false,
    print: {
      orientation: 'Portrait',
      margins: { top: 36, right: 28, bottom: 40, left: 28, header: 18, footer: 18 },
      area: whole(0, rows),
      fitToPagesWide: 1,
      fitToPagesTall: PAGES,
      centerHorizontally: true,
      footer: { left: `&8${texts('composition.footer', { title })}`, right: `&8${texts('composition.page')}` },
    },
  };
}
