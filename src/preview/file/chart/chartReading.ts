import { frameOf } from '../../model/drawing/anchor';
import type { DrawingBase } from '../../model/drawing/drawing';
import { readDrawingTheme } from '../drawing/drawingTheme';
import type { ChartSources } from './chartSources';

/** A chart's width and height in points, of which its places are parts. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** What the parts of a chart are read with. */
export interface ChartReadingFacts {
  /** `#RRGGBB` by the scheme's name of a colour. */
  readonly colors: ReadonlyMap<string, string>;
  /** The typefaces that a theme's names of fonts (`+mn-lt`, `+mj-lt`) stand for. */
  readonly fonts: Readonly<Record<string, string>>;
  readonly size: ChartSize;
  /** Whether a formula speaks of cells of the workbook's sheets, so that its cache says nothing more. */
  readonly leadsToCells: (formula: string) => boolean;
  /** The formula that a name of a newer chart's data stands for. */
  readonly namedFormula: (name: string) => string | undefined;
}

export function chartReadingFacts(base: DrawingBase, { workbook, sheet }: ChartSources): ChartReadingFacts {
  const theme = readDrawingTheme(workbook);
  const { width, height } = frameOf(sheet, base.anchor);
  const sheetNames = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const names = new Map(workbook.names.map(({ name, formula }) => [name, formula]));
  return {
    colors: theme.colors,
    fonts: { '+mn-lt': theme.bodyFont, '+mj-lt': theme.headingFont },
    size: { width, height },
    leadsToCells: (formula) => namesOnly(formula, sheetNames),
    namedFormula: (name) => names.get(name),
  };
}

const AREA = /^(?:'((?:[^']|'')+)'|([^'![\]]+))!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/;

/** Whether a formula is nothing but areas of the named sheets: `=Sheet1!$A$1:$A$9`, `=(Sheet1!$A$1,Sheet1!$C$1)`. */
function namesOnly(formula: string, sheetNames: ReadonlySet<string>): boolean {
  const areas = formula.replace(/^=\(?|\)$/g, '').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return areas.length > 0 && areas.every((area) => sheetNames.has(sheetNameOf(area)));
}

function sheetNameOf(area: string): string {
  const [, quoted, plain] = AREA.exec(area.trim()) ?? [];
  return (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase();
}
