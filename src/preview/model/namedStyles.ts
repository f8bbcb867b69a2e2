import { BUILT_IN_NAMES, builtInChange, builtInName, plainStyleName } from './builtInStyles';
import { changedStyle, NORMAL_STYLE, type CellStyle, type StyleChange } from './style';
import type { WorkbookModel } from './workbook';

/** The parts of a cell's format; a named style speaks of some or all of them. */
export interface StyleParts {
  readonly number: boolean;
  readonly font: boolean;
  readonly fill: boolean;
  readonly border: boolean;
  readonly alignment: boolean;
  readonly protection: boolean;
}

export const ALL_PARTS: StyleParts = {
  number: true,
  font: true,
  fill: true,
  border: true,
  alignment: true,
  protection: true,
};

export const isBuiltInStyle = (name: string): boolean => builtInName(name) !== undefined;

/** The name under which the workbook has a style, whatever its case and blanks; undefined for one that there is not. */
export function styleNamed(workbook: WorkbookModel, name: string): string | undefined {
  if (workbook.namedStyles.has(name)) return name;
  const known = [...workbook.namedStyles.keys()].find((one) => plainStyleName(one) === plainStyleName(name));
  return known ?? builtInName(name);
}

/** What cells of a named style look like; undefined for a name that there is not. */
export function namedStyle(workbook: WorkbookModel, name: string): CellStyle | undefined {
  const known = styleNamed(workbook, name);
  if (known === undefined) return undefined;
  const id = workbook.namedStyles.get(known);
  if (id !== undefined) return workbook.styles.get(id);
  const change = builtInChange(known, workbook);
  return change && changedStyle(workbook.styles.get(0), { ...change, styleName: known });
}

/** The id of a named style, made when a built-in one is first used; undefined for a name that there is not. */
export function namedStyleId(workbook: WorkbookModel, name: string): number | undefined {
  const known = styleNamed(workbook, name);
  const style = known === undefined ? undefined : namedStyle(workbook, known);
  if (known === undefined || !style) return undefined;
  const id = workbook.namedStyles.get(known) ?? (known === 'Normal' ? 0 : workbook.styles.intern(style));
  workbook.namedStyles.set(known, id);
  return id;
}

/** What a named style speaks of: what it was told, for a built-in one what it changes of Normal, else everything. */
export function stylePartsOf(workbook: WorkbookModel, name: string): StyleParts {
  const told = workbook.namedStyleParts.get(name);
  if (told) return told;
  const change = name === 'Normal' || !isBuiltInStyle(name) ? undefined : builtInChange(name, workbook);
  return change ? partsOfChange(change) : ALL_PARTS;
}

const partsOfChange = (change: StyleChange): StyleParts => ({
  number: change.numberFormat !== undefined,
  font: change.font !== undefined,
  fill: change.fill !== undefined,
  border: change.borders !== undefined,
  alignment: change.alignment !== undefined,
  protection: change.protection !== undefined,
});

/** The names of the styles that the workbook has: Excel's own, Normal first, and those that it was given. */
export const styleNames = (workbook: WorkbookModel): readonly string[] => [
  ...new Set([...BUILT_IN_NAMES, ...workbook.namedStyles.keys()]),
];

/** A new style like Normal under a name of its own. */
export function addNamedStyle(workbook: WorkbookModel, name: string): number {
  const style: CellStyle = { ...NORMAL_STYLE, ...workbook.styles.get(0), styleName: name };
  const id = workbook.styles.intern(style);
  workbook.namedStyles.set(name, id);
  return id;
}

/** A cell's format after it was given a named style: the parts that the style speaks of are the style's. */
export function withNamedStyle(cell: CellStyle, style: CellStyle, parts: StyleParts): CellStyle {
  return {
    numberFormat: parts.number ? style.numberFormat : cell.numberFormat,
    font: parts.font ? style.font : cell.font,
    fill: parts.fill ? style.fill : cell.fill,
    borders: parts.border ? style.borders : cell.borders,
    alignment: parts.alignment ? style.alignment : cell.alignment,
    protection: parts.protection ? style.protection : cell.protection,
    styleName: style.styleName,
    ...(cell.quotePrefix && { quotePrefix: true }),
  };
}
