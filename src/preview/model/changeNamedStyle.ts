import { ALL_PARTS, namedStyle, namedStyleId, styleNamed, stylePartsOf, type StyleParts } from './namedStyles';
import { changedStyle, type CellStyle, type StyleChange } from './style';
import type { WorkbookModel } from './workbook';

/** Changes what a named style looks like; cells that have it follow wherever they look as it did. */
export function changeNamedStyle(workbook: WorkbookModel, name: string, change: StyleChange): void {
  const known = styleNamed(workbook, name);
  const id = known === undefined ? undefined : namedStyleId(workbook, known);
  if (known === undefined || id === undefined) return;
  const before = workbook.styles.get(id);
  redefineAll(workbook, known, before, changedStyle(before, change), stylePartsOf(workbook, known));
}

/** Takes a named style away; its cells are Normal again wherever they look as the style did. */
export function removeNamedStyle(workbook: WorkbookModel, name: string): void {
  const style = namedStyle(workbook, name);
  if (style) redefineAll(workbook, name, style, workbook.styles.get(0), ALL_PARTS);
  workbook.namedStyles.delete(name);
  workbook.namedStyleParts.delete(name);
}

function redefineAll(
  workbook: WorkbookModel,
  name: string,
  before: CellStyle,
  after: CellStyle,
  parts: StyleParts,
): void {
  const { styles, namedStyles, preserved } = workbook;
  const own = namedStyles.get(name);
  for (let id = 0; id < styles.size; id++) {
    const style = styles.get(id);
    if (style.styleName !== name) continue;
    styles.redefine(id, id === own ? after : followed(style, before, after, parts));
    preserved.formats.delete(id);
  }
}

/** A cell's format that follows its named style in everything that it has not got otherwise. */
function followed(cell: CellStyle, before: CellStyle, after: CellStyle, parts: StyleParts): CellStyle {
  const part = <Part extends object>(isIncluded: boolean, own: Part, old: Part, now: Part): Part =>
    isIncluded ? followedPart(own, old, now) : own;
  return {
    ...cell,
    numberFormat: parts.number && cell.numberFormat === before.numberFormat ? after.numberFormat : cell.numberFormat,
    font: part(parts.font, cell.font, before.font, after.font),
    fill: part(parts.fill, cell.fill, before.fill, after.fill),
    borders: part(parts.border, cell.borders, before.borders, after.borders),
    alignment: part(parts.alignment, cell.alignment, before.alignment, after.alignment),
    protection: part(parts.protection, cell.protection, before.protection, after.protection),
    styleName: after.styleName,
  };
}

/** Each member that is as it was becomes what it is now; borders that are not drawn any more go. */
function followedPart<Part extends object>(own: Part, old: Part, now: Part): Part {
  const keys = new Set([...Object.keys(own), ...Object.keys(now)]) as Set<keyof Part & string>;
  const entries = [...keys].flatMap((key) => {
    const value = isSame(own[key], old[key]) ? now[key] : own[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as Part;
}

/** Lines are compared by what they say. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
