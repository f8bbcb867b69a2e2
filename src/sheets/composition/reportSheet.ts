import type { Composition, CompositionBasis } from '../../domain/composition/compositionReport';
import { assertNever } from '../../domain/assertNever';
import type { Finding } from '../../domain/composition/findings/finding';
import type { TextKey, Texts } from '../../i18n/texts';
import { addressOf } from '../address';
import type { PivotPlan } from '../pivotPlan';
import type { Area, CellInput, SheetContent, ValueBlock } from '../plan';
import { FONTS, PALETTE } from '../style';
import { creditSections } from './creditSections';
import { findingText } from './findingText';
import { keyFigures } from './keyFigures';
import { productSections } from './productSections';
import { reconciliationSection } from './reconciliationSection';
import { regionSections } from './regionSections';
import { fontSizeOf, GRID, GRID_COLUMNS, GUTTER, PIVOT_COLUMN } from './reportGrid';
import { findingContent, headContent, type HeadParts, type LinkTo } from './headContent';
import { HEAD, TILES, type KeyFigure, type Made } from './reportHead';
import { reportNames, type NameOf } from './reportNames';
import { pivotOf, PIVOT_COLUMNS } from './reportPivot';
import { reportPrint } from './reportPrint';
import { salesSections } from './salesSections';
import type { Section } from './section';
import { sectionContent } from './sectionContent';
import { cellIn, placeSections, type PlacedSection } from './sectionLayout';

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
  readonly linkTo: LinkTo;
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
  const rowHeights = rowHeightsOf(parts);
  return {
    content: {
      ...wholeSheet(rows, place.rowsBefore),
      ...together(parts, rows, place.rowsBefore, fontSize, texts),
      print: reportPrint(rows, placed.map(({ titleRow }) => titleRow), rowHeights, texts(`composition.titles.${composition.kind}`), texts),
    },
    pivot: pivotOf(composition.kind, place.analysis, { customers: basis.customers.count, products: basis.facts.products.length }, rowHeights, texts),
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
      return regionSections(composition.region, basis, nameOf, texts);
    case 'credit':
      return creditSections(composition.credit, basis, nameOf, texts);
    default:
      return assertNever(composition);
  }
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

function wholeSheet(rows: number, rowsBefore: number): SheetContent {
  return {
    columnWidths: [...GRID, GUTTER, ...PIVOT_COLUMNS].map((characters, column) => ({ column, columns: 1, characters })),
    ...(rowsBefore > 0 ? { freshens: { tables: [], links: [], areas: [{ row: 0, column: 0, rows: Math.max(rows, rowsBefore), columns: GRID_COLUMNS }] } } : {}),
    showGridlines: false,
  };
}
