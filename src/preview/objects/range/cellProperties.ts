import { LiveArea } from '../../interpreter/liveArea';
import { ExcelError, type OfficeClassDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import { invalidArgument, recordArgument } from '../arguments';
import { mapCells } from '../cells/readCells';
import { formatProtectionClass } from '../format/formatProtection';
import { rangeBorderClass } from '../format/rangeBorder';
import { rangeFillClass } from '../format/rangeFill';
import { rangeFontClass } from '../format/rangeFont';
import { rangeFormatClass } from '../format/rangeFormat';
import { rectOf } from './rangeObject';
import { rangeScalars } from './rangeScalars';

type Methods = NonNullable<OfficeClassDefinition<LiveArea>['methods']>;
type Plain = Readonly<Record<string, unknown>>;
type Scalars = OfficeClassDefinition<LiveArea>['scalars'];

/** The sides of Excel.CellBorderCollection. */
const BORDERS = {
  top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight', horizontal: 'InsideHorizontal', vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown', diagonalUp: 'DiagonalUp',
} as const;

/** The scalars of a range and of the parts of its format that cell properties speak of. */
const FORMAT_PARTS: Readonly<Record<string, Scalars>> = {
  fill: rangeFillClass.scalars,
  font: rangeFontClass.scalars,
  protection: formatProtectionClass.scalars,
};

/** Load options ask for protection as a whole. */
const WHOLE_PROTECTION = { formulaHidden: true, locked: true } as const;

/** What cell properties tell but cannot change; given back with the others, it is left alone. */
const FACTS: readonly string[] = ['address', 'addressLocal', 'columnIndex', 'hidden', 'rowIndex'];

const isRecord = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

function readScalars(area: LiveArea, scalars: Scalars, wanted: Plain, session: ExcelSession): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, isWanted] of Object.entries(wanted)) {
    const scalar = scalars?.[name];
    if (isWanted === true && scalar) found[name] = scalar.get(area, session);
  }
  return found;
}

function writeScalars(area: LiveArea, scalars: Scalars, given: Plain, session: ExcelSession): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || isRecord(value) || FACTS.includes(name)) continue;
    if (name === 'textRuns') throw new ExcelError('NotImplemented', 'Text runs of cells are not supported by the preview.', 501);
    const set = scalars?.[name]?.set;
    if (!set) throw invalidArgument(`The property ${name} cannot be set.`);
    set(area, value, session);
  }
}

/** What `getCellProperties` and its like ask for, of one cell, row or column. */
function read(area: LiveArea, wanted: Plain, session: ExcelSession): Record<string, unknown> {
  const found = readScalars(area, rangeScalars, wanted, session);
  const format = wanted['format'];
  if (!isRecord(format)) return found;
  const formatFound = readScalars(area, rangeFormatClass.scalars, format, session);
  for (const [part, scalars] of Object.entries(FORMAT_PARTS)) {
    const partWanted = part === 'protection' && format[part] === true ? WHOLE_PROTECTION : format[part];
    if (isRecord(partWanted)) formatFound[part] = readScalars(area, scalars, partWanted, session);
  }
  if (isRecord(format['borders'])) formatFound['borders'] = readBorders(area, format['borders'], session);
  found['format'] = formatFound;
  return found;
}

function readBorders(area: LiveArea, wanted: Plain, session: ExcelSession): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, side] of Object.entries(BORDERS)) {
    const sideWanted = isRecord(wanted[name]) ? (wanted[name] as Plain) : wanted;
    const line: Record<string, unknown> = {};
    for (const [property, isWanted] of Object.entries(sideWanted)) {
      const scalar = rangeBorderClass.scalars?.[property];
      if (isWanted === true && scalar) line[property] = scalar.get({ area, side }, session);
    }
    if (Object.keys(line).length > 0) found[name] = line;
  }
  return found;
}

function write(area: LiveArea, given: Plain, session: ExcelSession): void {
  const { format, hyperlink, ...scalars } = given;
  writeScalars(area, rangeScalars, scalars, session);
  if (hyperlink !== undefined && hyperlink !== null) rangeScalars['hyperlink']?.set?.(area, hyperlink, session);
  if (!isRecord(format)) return;
  writeScalars(area, rangeFormatClass.scalars, format, session);
  for (const [part, partScalars] of Object.entries(FORMAT_PARTS)) {
    const partGiven = format[part];
    if (isRecord(partGiven)) writeScalars(area, partScalars, partGiven, session);
  }
  const borders = format['borders'];
  if (!isRecord(borders)) return;
  for (const [name, side] of Object.entries(BORDERS)) {
    const line = borders[name];
    if (!isRecord(line)) continue;
    for (const [property, value] of Object.entries(line)) rangeBorderClass.scalars?.[property]?.set?.({ area, side }, value, session);
  }
}

const part = (area: LiveArea, rect: Rect): LiveArea => new LiveArea(area.sheet, [rect]);
const rowOf = (rect: Rect, row: number): Rect => ({ ...rect, top: rect.top + row, bottom: rect.top + row });
const columnOf = (rect: Rect, column: number): Rect => ({ ...rect, left: rect.left + column, right: rect.left + column });

function sized(input: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(input) || input.length !== length) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return input;
}

const wantedOf = (options: unknown): Plain => recordArgument(options, 'options');

/** `getCellProperties`, `setCellProperties` and the same for rows and columns. */
export const cellPropertyMethods: Methods = {
  getCellProperties: (area, [options], session) => {
    const rect = rectOf(area);
    const wanted = wantedOf(options);
    const value = mapCells(rect, (row, column) => read(part(area, { top: row, bottom: row, left: column, right: column }), wanted, session));
    return value;
  },
  getRowProperties: (area, [options], session) => {
    const rect = rectOf(area);
    return Array.from({ length: rowsOf(rect) }, (_, row) => read(part(area, rowOf(rect, row)), wantedOf(options), session));
  },
  getColumnProperties: (area, [options], session) => {
    const rect = rectOf(area);
    return Array.from({ length: columnsOf(rect) }, (_, column) => read(part(area, columnOf(rect, column)), wantedOf(options), session));
  },
  setCellProperties: (area, [data], session) => {
    const rect = rectOf(area);
    const lines = sized(data, rowsOf(rect)).map((line) => sized(line, columnsOf(rect)));
    lines.forEach((line, row) =>
      line.forEach((given, column) => {
        if (isRecord(given)) write(part(area, columnOf(rowOf(rect, row), column)), given, session);
      }),
    );
  },
  setRowProperties: (area, [data], session) => {
    const rect = rectOf(area);
    sized(data, rowsOf(rect)).forEach((given, row) => {
      if (isRecord(given)) write(part(area, rowOf(rect, row)), given, session);
    });
  },
  setColumnProperties: (area, [data], session) => {
    const rect = rectOf(area);
    sized(data, columnsOf(rect)).forEach((given, column) => {
      if (isRecord(given)) write(part(area, columnOf(rect, column)), given, session);
    });
  },
};
