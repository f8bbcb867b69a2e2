import { isDateFormat, isErrorText } from '../matching/cellKind';
import { isoOf, serialOf, type SerialDate } from '../serialDate';
import type { FieldDefinition, RawCell } from '../tables';
import {
  parseCreditCode,
  parseDegrees,
  parseEmail,
  parseId,
  parseItem,
  parseTelephone,
  parseYesNo,
} from './parseCodes';
import { DATES_AHEAD } from './datesAhead';
import { dayOrderOf, parseDate, type DayOrder } from './parseDate';
import { hasDecimalComma, parseNumber } from './parseNumber';
import { BLANK_CELL, parsedValue, unreadable, type Parsed, type ParseNote } from './parsed';
import { cleanText, isExportNull } from './plainText';

/** What is known of the workbook that a column comes from. */
export interface ParseContext {
  /** The report date; what counts as today. */
  readonly today: SerialDate;
  readonly date1904: boolean;
  /** Order of day and month in the workbook's culture; a column's own evidence goes before it. */
  readonly dayOrder: DayOrder;
}

/** What is known of one column beside its cells. */
export interface ColumnHints {
  /** Number formats of its first cells. */
  readonly formats?: readonly string[];
  /** What one stands for by the header, 10,000 for `万元`. */
  readonly scale?: number;
}

/** A note on cells that read alike: the first of them (position in the column) and how many there are. */
export interface ColumnNote extends ParseNote {
  readonly row: number;
  readonly count: number;
  /** Whether the cells could not be read and hold their text as it was. */
  readonly isUnread: boolean;
}

export interface ParsedColumn {
  /** As long as the column; '' is empty; dates are serial numbers, list items keys; unread cells hold their text. */
  readonly values: readonly RawCell[];
  readonly notes: readonly ColumnNote[];
}

const AHEAD_DAYS = 36_525;
/** Cells that are looked at for how the column writes dates and numbers. */
const SAMPLE = 2_000;
/** A date may be written a day ahead across time zones. */
const SLACK_DAYS = 1;

/** Reads a whole column as its field wants it. Each different cell is read once; linear, never throws. */
export function parseColumn(
  cells: readonly RawCell[],
  field: FieldDefinition,
  context: ParseContext,
  hints: ColumnHints = {},
): ParsedColumn {
  const parse = cellParser(cells, field, context, hints);
  const known = new Map<RawCell, Parsed>();
  const notes = new Notes();
  const values: RawCell[] = new Array<RawCell>(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? '';
    let parsed = known.get(cell);
    if (parsed === undefined) known.set(cell, (parsed = cell === '' ? BLANK_CELL : parseCell(cell, parse)));
    values[row] = parsed.kind === 'blank' ? '' : parsed.value;
    if (!parsed.note) continue;
    notes.add(row, cell, parsed.note, parsed.kind === 'problem');
  }
  return { values, notes: notes.all() };
}

/** Different unread texts of a column that are told one by one; the rest is told together. */
const TOLD_APART = 100;

/**
 * Gathers notes: a text that could not be read is told once however often it stands there; what is to be known of cells
 * that were read is told once for all of them.
 */
class Notes {
  private readonly byKey = new Map<
    string,
    { readonly row: number; count: number; readonly note: ParseNote; readonly isUnread: boolean }
  >();

  add(row: number, cell: RawCell, note: ParseNote, isUnread: boolean): void {
    const alone = `${note.code}\u0000${String(cell)}`;
    const together = `${note.code}\u0000\u0000${note.facts['currency'] ?? ''}`;
    const key = isUnread && (this.byKey.has(alone) || this.byKey.size < TOLD_APART) ? alone : together;
    const known = this.byKey.get(key);
    if (known) known.count++;
    else this.byKey.set(key, { row, count: 1, note, isUnread });
  }

  all(): readonly ColumnNote[] {
    return [...this.byKey.values()].map(({ row, count, note, isUnread }) => ({ ...note, row, count, isUnread }));
  }
}

type CellParser = (cell: RawCell) => Parsed;

function parseCell(cell: RawCell, parse: CellParser): Parsed {
  if (isErrorText(cell)) return { kind: 'blank', note: { code: 'errorValue', facts: { text: String(cell) } } };
  return parse(cell);
}

/** How many digits the column's number format pads its numbers to: 5 for `00000`. */
const paddedDigits = (formats: readonly string[] | undefined): number => {
  const padding = (formats ?? []).find((format) => /^0+(?:;|$)/.test(format));
  return padding === undefined ? 0 : (/^0+/.exec(padding)?.[0].length ?? 0);
};

function cellParser(
  cells: readonly RawCell[],
  field: FieldDefinition,
  context: ParseContext,
  hints: ColumnHints,
): CellParser {
  const digits = paddedDigits(hints.formats);
  switch (field.type) {
    case 'id':
      return idParser(cells, digits);
    case 'postalCode':
      return idParser(cells, digits);
    case 'telephone':
      return (cell) => parseTelephone(cell, digits);
    case 'email':
      return parseEmail;
    case 'creditCode':
      return (cell) => parseCreditCode(cell, digits);
    case 'date':
    case 'dateTime':
      return dateParser(cells, field, context, hints);
    case 'wholeNumber':
    case 'decimal':
    case 'money':
      return numberParser(cells, hints.scale ?? 1);
    case 'percent':
      return percentParser(cells);
    case 'longitude':
      return (cell) => parseDegrees(cell, 180);
    case 'latitude':
      return (cell) => parseDegrees(cell, 90);
    case 'yesNo':
      return parseYesNo;
    case 'list':
      return (cell) => parseItem(cell, field);
    case 'text':
    case 'longText':
    case 'url':
      return parseText;
  }
}

const parseText: CellParser = (cell) => {
  const text = typeof cell === 'string' ? cleanText(cell) : String(cell);
  return text === '' || isExportNull(text) ? BLANK_CELL : parsedValue(text);
};

function idParser(cells: readonly RawCell[], digits: number): CellParser {
  const sample = cells.slice(0, SAMPLE).filter((cell) => cell !== '');
  const pointZero = sample.filter((cell) => typeof cell === 'string' && /^\d+\.0+$/.test(cell)).length;
  return (cell) => parseId(cell, digits, pointZero * 2 > sample.length);
}

function dateParser(
  cells: readonly RawCell[],
  field: FieldDefinition,
  context: ParseContext,
  hints: ColumnHints,
): CellParser {
  const sample = cells.slice(0, SAMPLE);
  const numbers = sample.filter(
    (cell) => typeof cell === 'number' || (typeof cell === 'string' && /^\d{4}$/.test(cell.trim())),
  );
  const yearsOnly =
    numbers.length > 0 &&
    numbers.every((cell) => Number(cell) >= 1800 && Number(cell) <= 2100) &&
    !(hints.formats ?? []).some(isDateFormat);
  const latest = context.today + (DATES_AHEAD.has(field.key) ? AHEAD_DAYS / 2 : SLACK_DAYS);
  const isPast = !DATES_AHEAD.has(field.key);
  const reading = {
    ...dayOrderOf(sample, context.dayOrder),
    date1904: context.date1904,
    latest,
    keepTime: field.type === 'dateTime',
    yearsOnly,
  };
  return (cell) => {
    const parsed = parseDate(cell, reading);
    if (isPast && parsed.kind === 'value' && !parsed.note && typeof parsed.value === 'number' && parsed.value > latest)
      return parsedValue(parsed.value, { code: 'dateInFuture', facts: { text: typeof cell === 'number' ? isoOf(Math.floor(parsed.value)) : String(cell) } });
    return parsed;
  };
}

function numberParser(cells: readonly RawCell[], scale: number): CellParser {
  const reading = { decimalComma: hasDecimalComma(cells.slice(0, SAMPLE)), scale };
  return (cell) => parseNumber(cell, reading);
}

/** A share: `20%`, `0.2`, and `20` where the column counts in hundredths; `8折` is a discount of 20 %. */
function percentParser(cells: readonly RawCell[]): CellParser {
  const sample = cells.slice(0, SAMPLE);
  const reading = { decimalComma: hasDecimalComma(sample), scale: 1 };
  const bare = sample
    .map((cell) => (typeof cell === 'string' && cell.includes('%') ? NaN : Number(cell)))
    .filter((value) => value > 0);
  const inHundredths = bare.length > 0 && bare.filter((value) => value > 1 && value <= 100).length > 0.5 * bare.length;
  return (cell) => {
    const discount = typeof cell === 'string' ? /^\s*(\d(?:\.\d)?|\d{2})\s*折\s*$/.exec(cell.normalize('NFKC')) : null;
    if (discount)
      return parsedValue(Number((1 - Number(discount[1]) / ((discount[1] ?? '').length === 2 ? 100 : 10)).toFixed(4)));
    const parsed = parseNumber(cell, reading);
    if (parsed.kind !== 'value' || typeof parsed.value !== 'number' || (typeof cell === 'string' && cell.includes('%')))
      return parsed;
    if (inHundredths) return parsedValue(parsed.value / 100);
    return Math.abs(parsed.value) > 1 ? unreadable(cell, 'percentDoubtful') : parsed;
  };
}

/** A context for the report date `YYYY-MM-DD`. */
export function parseContext(date: string, parts: Partial<Omit<ParseContext, 'today'>> = {}): ParseContext {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { today: serialOf(year, month, day), date1904: false, dayOrder: 'monthFirst', ...parts };
}
