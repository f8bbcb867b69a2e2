import type { ColumnSettings, SheetModel } from '../../model/sheet';
import { childrenNamed, flagOf, numberOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { charactersToWidth, pointsToWidth, widthToPoints } from './widths';

/** Reads `<cols>`; a column whose width is merely the standard one keeps no width of its own. */
export function readColumns(cols: XmlElement | undefined, sheet: SheetModel, styles: readonly number[]): void {
  const standard = widthToPoints(charactersToWidth(sheet.standardWidth));
  for (const col of childrenNamed(cols, 'col')) {
    const settings = columnSettings(col, styles, standard);
    if (Object.keys(settings).length === 0) continue;
    const first = numberOf(col, 'min') ?? 1;
    const last = Math.min(numberOf(col, 'max') ?? first, 16_384);
    for (let column = first; column <= last; column++) sheet.columns.set(column - 1, settings);
  }
}

function columnSettings(col: XmlElement, styles: readonly number[], standard: number): ColumnSettings {
  const settings: { -readonly [Key in keyof ColumnSettings]: ColumnSettings[Key] } = {};
  const width = numberOf(col, 'width');
  const points = width === undefined ? undefined : widthToPoints(width);
  if (points !== undefined && (flagOf(col, 'customWidth') || points !== standard)) settings.width = points;
  if (settings.width !== undefined && width !== undefined && pointsToWidth(settings.width) !== width)
    settings.fileWidth = width;
  if (flagOf(col, 'hidden')) settings.hidden = true;
  if (flagOf(col, 'collapsed')) settings.collapsed = true;
  const level = numberOf(col, 'outlineLevel') ?? 0;
  if (level > 0) settings.outlineLevel = level;
  const style = styles[numberOf(col, 'style') ?? 0] ?? 0;
  if (style !== 0) settings.style = style;
  return settings;
}

/** `<cols>`, equal neighbours as one element. */
export function writeColumns(sheet: SheetModel, formatOf: (style: number) => number): string {
  const standard = charactersToWidth(sheet.standardWidth);
  const markup: string[] = [];
  let run: { first: number; last: number; settings: string } | undefined;
  const flush = (): void =>
    void (run && markup.push(`<col min="${run.first + 1}" max="${run.last + 1}"${run.settings}/>`));
  for (const [column, settings] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const values = columnAttributes(settings, standard, formatOf);
    if (values === undefined) continue;
    if (run && run.last === column - 1 && run.settings === values) run.last = column;
    else {
      flush();
      run = { first: column, last: column, settings: values };
    }
  }
  flush();
  return markup.length === 0 ? '' : `<cols>${markup.join('')}</cols>`;
}

function columnAttributes(
  settings: ColumnSettings,
  standard: number,
  formatOf: (style: number) => number,
): string | undefined {
  if (Object.values(settings).every((value) => value === undefined)) return undefined;
  const markup = element('col', {
    width: settings.width === undefined ? standard : fileWidth(settings.width, settings.fileWidth),
    style: settings.style === undefined ? undefined : formatOf(settings.style),
    hidden: settings.hidden || undefined,
    customWidth: settings.width === undefined ? undefined : true,
    outlineLevel: settings.outlineLevel || undefined,
    collapsed: settings.collapsed || undefined,
  });
  return markup.slice('<col'.length, -'/>'.length);
}

const fileWidth = (points: number, kept: number | undefined): number =>
  kept !== undefined && widthToPoints(kept) === points ? kept : pointsToWidth(points);
