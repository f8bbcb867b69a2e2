import { fromLocalNumberFormat, localNumberFormat } from '../../calculation/localNumberFormat';
import type { LiveArea } from '../../interpreter/liveArea';
import type { ExcelSession } from '../../interpreter/session';
import type { Rect } from '../../model/area';
import { restyle } from '../../model/cellStyles';
import type { SheetModel } from '../../model/sheet';
import { numberFormatArgument } from '../arguments';
import { formatChanged } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { readNumberFormats } from '../cells/readCells';
import { eachInput, singleInput } from '../cells/writeCells';
import { rectOf } from './rangeObject';

export function writeNumberFormats(area: LiveArea, input: unknown, session: ExcelSession): void {
  const rect = rectOf(area);
  if (input === null || input === undefined) return;
  checkAllowed(area.sheet, 'allowFormatCells');
  const mapping = formatMapping(session);
  const single = singleInput(input);
  if (single !== undefined) {
    if (single === null) return;
    const format = numberFormatArgument(single);
    restyle(area.sheet, rect, (id) => mapping(id, format));
  } else {
    const formats: [Rect, string][] = [];
    eachInput(input, rect, (row, column, value) => {
      if (value === null || value === undefined) return;
      formats.push([{ top: row, bottom: row, left: column, right: column }, numberFormatArgument(value)]);
    });
    for (const [cell, format] of formats) restyle(area.sheet, cell, (id) => mapping(id, format));
  }
  formatChanged(session, area.sheet, rect);
}

function formatMapping(session: ExcelSession): (id: number, format: string) => number {
  const known = new Map<string, number>();
  return (id, format) => {
    const key = `${id} ${format}`;
    let changed = known.get(key);
    if (changed === undefined)
      known.set(key, (changed = session.workbook.styles.changed(id, { numberFormat: format })));
    return changed;
  };
}

export function readLocalFormats(session: ExcelSession, sheet: SheetModel, rect: Rect): string[][] {
  return readNumberFormats(session, sheet, rect).map((row) =>
    row.map((format) => localNumberFormat(format, session.options.locale)),
  );
}

export function writeLocalFormats(area: LiveArea, input: unknown, session: ExcelSession): void {
  const english = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(english);
    return typeof value === 'string' ? fromLocalNumberFormat(value, session.options.locale) : value;
  };
  writeNumberFormats(area, english(input), session);
}

export function readFormatCategories(session: ExcelSession, sheet: SheetModel, rect: Rect): string[][] {
  return readNumberFormats(session, sheet, rect).map((row) => row.map(category));
}

/** Excel.NumberFormatCategory of a format code. */
function category(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[yd]/i.test(letters)) return 'Date';
  if (/[hs]/i.test(letters)) return 'Time';
  if (/m/i.test(letters)) return 'Date';
  if (format.includes('%')) return 'Percentage';
  if (/[$\u00a5\u20ac\u00a3]/.test(format)) return format.startsWith('_') ? 'Accounting' : 'Currency';
  if (/E[+-]/i.test(format)) return 'Scientific';
  if (/\?\/\?|#\/#/.test(format)) return 'Fraction';
  return /^[#0,.]+$/.test(format) ? 'Number' : 'Custom';
}
