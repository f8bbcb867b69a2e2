import type { Composition, CompositionBasis } from '../../domain/composition/compositionReport';
import type { Texts } from '../../i18n/texts';
import type { Area, CellInput, LinkPlan, SheetContent } from '../plan';
import { HAIRLINE, PALETTE } from '../style';
import { linesNeeded } from '../textFit';
import { fontSizeOf, GRID_COLUMNS, widthOf } from './reportGrid';
import { HEAD, headLines, headTitle, TILES, type KeyFigure, type Made } from './reportHead';
import type { ContentParts } from './sectionContent';

/** A link to a cell of the report's own sheet. */
export type LinkTo = (address: string) => LinkPlan['target'];

export type HeadParts = Partial<ContentParts> & Pick<SheetContent, 'links'>;

const whole = (row: number, rows = 1): Area => ({ row, column: 0, rows, columns: GRID_COLUMNS });
const padded = (cells: readonly CellInput[]): readonly CellInput[] => Array.from({ length: GRID_COLUMNS }, (_, column) => cells[column] ?? '');

/** Title, period, by whom and how, and the key figures. */
export function headContent(kind: Composition['kind'], basis: CompositionBasis, made: Made, figures: readonly KeyFigure[], texts: Texts): HeadParts {
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

/** The findings as sentences, one below the other. */
export function findingContent(sentences: readonly string[], targets: readonly (string | undefined)[], fontSize: number, linkTo: LinkTo, texts: Texts): HeadParts {
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
