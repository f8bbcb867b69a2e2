import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import type { Rect } from '../../model/area';
import type { ColumnSettings, RowSettings, SheetModel } from '../../model/sheet';
import { changeHiddenRows } from './hiddenRows';

type LineSettings = RowSettings & ColumnSettings;

/** Excel's outline has eight levels; a line's own level is at most seven. */
const DEEPEST = 7;

export type OutlineAxis = 'rows' | 'columns';

const linesOf = (sheet: SheetModel, axis: OutlineAxis): Map<number, LineSettings> => (axis === 'rows' ? sheet.rows : sheet.columns);

const spanOf = (rect: Rect, axis: OutlineAxis): readonly [number, number] => (axis === 'rows' ? [rect.top, rect.bottom] : [rect.left, rect.right]);

/** Excel.GroupOption as an axis. */
export function outlineAxis(option: unknown): OutlineAxis {
  if (option === 'ByRows') return 'rows';
  if (option === 'ByColumns') return 'columns';
  throw new ExcelError('InvalidArgument', 'Lines are grouped ByRows or ByColumns.');
}

const noLevel = (): ExcelError => new ExcelError('InvalidOperation', 'There is no such outline level.');

/** Puts lines one level deeper. */
export function groupLines(sheet: SheetModel, rect: Rect, axis: OutlineAxis): void {
  const lines = linesOf(sheet, axis);
  const [first, last] = spanOf(rect, axis);
  for (let line = first; line <= last; line++) {
    const settings = lines.get(line) ?? {};
    const level = (settings.outlineLevel ?? 0) + 1;
    if (level > DEEPEST) throw noLevel();
    lines.set(line, { ...settings, outlineLevel: level });
  }
}

/** Takes the grouped lines among those of an area one level up; fails where none is grouped. */
export function ungroupLines(sheet: SheetModel, rect: Rect, axis: OutlineAxis): void {
  const lines = linesOf(sheet, axis);
  const [first, last] = spanOf(rect, axis);
  const grouped = [...lines].filter(([line, { outlineLevel }]) => line >= first && line <= last && (outlineLevel ?? 0) > 0);
  if (grouped.length === 0) throw noLevel();
  for (const [line, settings] of grouped) lines.set(line, { ...settings, outlineLevel: (settings.outlineLevel ?? 1) - 1 });
}

/** Shows or hides the grouped lines within an area. */
export function showGroup(session: ExcelSession, sheet: SheetModel, rect: Rect, axis: OutlineAxis, isShown: boolean): void {
  const [first, last] = spanOf(rect, axis);
  changeHiddenRows(session, sheet, () => {
    const lines = linesOf(sheet, axis);
    for (const [line, settings] of lines) {
      if (line >= first && line <= last && (settings.outlineLevel ?? 0) > 0) lines.set(line, { ...settings, hidden: !isShown });
    }
  });
}

/** Shows lines down to a level; 0 leaves the axis as it is. */
export function showOutlineLevels(session: ExcelSession, sheet: SheetModel, rowLevels: number, columnLevels: number): void {
  changeHiddenRows(session, sheet, () => {
    for (const [lines, levels] of [[sheet.rows, rowLevels], [sheet.columns, columnLevels]] as const) {
      if (levels === 0) continue;
      for (const [line, settings] of lines) {
        const level = settings.outlineLevel ?? 0;
        if (level > 0) lines.set(line, { ...settings, hidden: level >= levels });
      }
    }
  });
}
