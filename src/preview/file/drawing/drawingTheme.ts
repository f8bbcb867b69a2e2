import type { WorkbookModel } from '../../model/workbook';
import { RELATION } from '../package/names';
import { isOfType } from '../package/relations';
import { attributeOf, childNamed, childrenNamed, numberOf, type XmlElement } from '../xml/element';
import { PartSource } from './partSource';
import { toPoints } from './units';

/** What shapes take from the workbook's theme. */
export interface DrawingTheme {
  /** `#RRGGBB` by the scheme's name of a colour (`accent1`, `tx1`). */
  readonly colors: ReadonlyMap<string, string>;
  /** Points of the three line styles, thin first. */
  readonly lineWeights: readonly number[];
  readonly headingFont: string;
  readonly bodyFont: string;
}

/** In the order of the workbook's theme colours, with the other names that shapes call them by. */
const SCHEME = [
  ['lt1', 'bg1'],
  ['dk1', 'tx1'],
  ['lt2', 'bg2'],
  ['dk2', 'tx2'],
  ['accent1'],
  ['accent2'],
  ['accent3'],
  ['accent4'],
  ['accent5'],
  ['accent6'],
  ['hlink'],
  ['folHlink'],
];
/** Of the theme that Excel gives to new workbooks. */
const LINE_WEIGHTS = [0.5, 1, 1.5];

/** Reads what the theme's part says of lines and fonts; its colours the workbook has already. */
export function readDrawingTheme(workbook: WorkbookModel, parts = new PartSource(workbook)): DrawingTheme {
  const path = workbook.preserved.relations.find((relation) => isOfType(relation, RELATION.theme))?.target;
  const elements = childNamed(path === undefined ? undefined : parts.xml(path), 'themeElements');
  const fonts = childNamed(elements, 'fontScheme');
  const lines = childrenNamed(childNamed(childNamed(elements, 'fmtScheme'), 'lnStyleLst'), 'ln');
  const font = workbook.styles.get(0).font.name;
  return {
    colors: new Map(
      SCHEME.flatMap((names, index) => names.map((name) => [name, workbook.themeColors[index] ?? '#000000'])),
    ),
    lineWeights: LINE_WEIGHTS.map((weight, index) => weightOf(lines[index]) ?? weight),
    headingFont: typefaceOf(childNamed(fonts, 'majorFont')) ?? font,
    bodyFont: typefaceOf(childNamed(fonts, 'minorFont')) ?? font,
  };
}

function weightOf(line: XmlElement | undefined): number | undefined {
  const width = numberOf(line, 'w');
  return width === undefined ? undefined : toPoints(width);
}

const typefaceOf = (font: XmlElement | undefined): string | undefined =>
  attributeOf(childNamed(font, 'latin'), 'typeface') || undefined;
