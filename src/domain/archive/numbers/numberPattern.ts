import { Refusal } from '../../problem';

/** What a number is put together from. */
export interface NumberParts {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  readonly department: string;
  readonly category: string;
}

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'year' | 'shortYear' | 'month' | 'quarter' | 'department' | 'category' }
  | { readonly kind: 'serial'; readonly digits: number };

/** A5.5: how a company's file numbers are made and read. */
export interface NumberPattern {
  readonly text: string;
  /** What its numbers look like, as a regular expression in capitals. */
  readonly shape: string;
  /** What a document needs so that it can be numbered. */
  readonly needs: { readonly date: boolean; readonly department: boolean; readonly category: boolean };
  /** The number of this serial (from 1); a serial with more digits than the pattern has is written in full. */
  readonly make: (parts: NumberParts, serial: number) => string;
  /** What numbers with the same parts have in common, their serial left out: serials count within it. */
  readonly scope: (parts: NumberParts) => string;
  /** Takes a number apart; undefined where it was not made by the pattern. Case and width do not count. */
  readonly read: (number: string) => ReadNumber | undefined;
}

export interface ReadNumber {
  readonly scope: string;
  readonly serial: number;
  /** '' where the pattern has no such token. */
  readonly department: string;
  readonly category: string;
}

/** Stands in a scope where the number has its serial. */
export const SERIAL_MARK = '#';

const TOKENS: Readonly<Record<string, Exclude<Token['kind'], 'literal' | 'serial'>>> = {
  YEAR: 'year',
  YY: 'shortYear',
  MONTH: 'month',
  QUARTER: 'quarter',
  DEPT: 'department',
  CATEGORY: 'category',
};
/** The tokens of a pattern, for messages. */
export const PATTERN_TOKENS = [...Object.keys(TOKENS), 'NNNN'].join(', ');

/**
 * Reads a pattern. Words of capital Latin letters are tokens: `YEAR` (2026), `YY` (26), `MONTH` (01-12), `QUARTER` (1-4),
 * `DEPT` and `CATEGORY` (codes), and a run of `N` for the serial with at least so many digits. Everything else is written
 * as it stands, capitals between apostrophes too: `'HR'-YEAR-NNN`. Refuses (A5.5) an unknown token
 * (`archiveTokenUnknown`), a pattern without exactly one serial (`archiveSerialMissing`), an apostrophe that is not closed
 * (`archiveQuoteOpen`).
 */
export function numberPattern(text: string): NumberPattern {
  const tokens = tokensOf(text);
  if (tokens.filter(({ kind }) => kind === 'serial').length !== 1) throw refuse('archiveSerialMissing', { pattern: text });
  const shape = shapeOf(tokens);
  const write = (parts: NumberParts, serial: (digits: number) => string): string => tokens.map((token) => written(token, parts, serial)).join('');
  return {
    text,
    shape: shape.source,
    needs: needsOf(tokens),
    make: (parts, serial) => write(parts, (digits) => String(serial).padStart(digits, '0')),
    scope: (parts) => numberKey(write(parts, () => SERIAL_MARK)),
    read: (number) => readNumber(numberKey(number), shape),
  };
}

function needsOf(tokens: readonly Token[]): NumberPattern['needs'] {
  const has = (...kinds: readonly Token['kind'][]): boolean => tokens.some(({ kind }) => kinds.includes(kind));
  return { date: has('year', 'shortYear', 'month', 'quarter'), department: has('department'), category: has('category') };
}

/** How numbers are compared: width, case and blanks at the ends do not count. */
export const numberKey = (number: string): string => (/^[0-9A-Z-]+$/.test(number) ? number : number.normalize('NFKC').trim().toUpperCase());

const refuse = (code: string, facts: Readonly<Record<string, string>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule: 'A5.5' });

function tokensOf(text: string): readonly Token[] {
  const parts = text.match(/'[^']*'|[A-Z]+|[^A-Z']+|'/gu) ?? [];
  return parts.map((part): Token => {
    if (part === "'") throw refuse('archiveQuoteOpen', { pattern: text });
    if (part.startsWith("'")) return { kind: 'literal', text: part.slice(1, -1) };
    if (!/^[A-Z]+$/.test(part)) return { kind: 'literal', text: part };
    if (/^N+$/.test(part)) return { kind: 'serial', digits: part.length };
    const kind = TOKENS[part];
    if (!kind) throw refuse('archiveTokenUnknown', { token: part, pattern: text, tokens: PATTERN_TOKENS });
    return { kind };
  });
}

function written(token: Token, { year, month, department, category }: NumberParts, serial: (digits: number) => string): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'year':
      return String(year);
    case 'shortYear':
      return String(year % 100).padStart(2, '0');
    case 'month':
      return String(month).padStart(2, '0');
    case 'quarter':
      return String(Math.ceil(month / 3));
    case 'department':
      return department;
    case 'category':
      return category;
    case 'serial':
      return serial(token.digits);
  }
}

/** The pattern as an expression: what stands before the serial, the serial, what stands after it. */
function shapeOf(tokens: readonly Token[]): RegExp {
  const at = tokens.findIndex(({ kind }) => kind === 'serial');
  const named = new Set<string>();
  const parts = tokens.map((token) => {
    const isFirst = !named.has(token.kind);
    named.add(token.kind);
    return tokenShape(token, isFirst);
  });
  return new RegExp(`^(?<before>${parts.slice(0, at).join('')})${parts[at] ?? ''}(?<after>${parts.slice(at + 1).join('')})$`, 'u');
}

function tokenShape(token: Token, isFirst: boolean): string {
  switch (token.kind) {
    case 'literal':
      return token.text.normalize('NFKC').toUpperCase().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    case 'year':
      return '\\d{4}';
    case 'shortYear':
    case 'month':
      return '\\d{2}';
    case 'quarter':
      return '[1-4]';
    case 'department':
    case 'category':
      return isFirst ? `(?<${token.kind}>[^-\\s]{1,12})` : '[^-\\s]{1,12}';
    case 'serial':
      return `(?<serial>\\d{${token.digits},12})`;
  }
}

function readNumber(number: string, shape: RegExp): ReadNumber | undefined {
  const groups = shape.exec(number)?.groups;
  if (!groups) return undefined;
  return {
    scope: `${groups['before'] ?? ''}${SERIAL_MARK}${groups['after'] ?? ''}`,
    serial: Number(groups['serial']),
    department: groups['department'] ?? '',
    category: groups['category'] ?? '',
  };
}
