export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 200;

/** Cuts text into records of fields. Quotes may hold delimiters, line ends and doubled quotes; a quote inside a field is text. */
export function splitRecords(text: string, delimiter: Delimiter, limit = Infinity): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < limit) {
    const field = text[at] === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter);
    record.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      record.push('');
    }
    records.push(record);
    record = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return records;
}

interface Field {
  readonly value: string;
  /** Where the delimiter or line end behind the field stands. */
  readonly end: number;
}

function plainField(text: string, from: number, delimiter: string): Field {
  let end = from;
  for (; end < text.length; end++) {
    const character = text[end];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  return { value: text.slice(from, end), end };
}

/** A quote that is never closed is an ordinary character, so that one slip does not swallow the rest of the file. */
function quotedField(text: string, from: number, delimiter: string): Field {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return plainField(text, from, delimiter);
    if (text[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    const rest = plainField(text, close + 1, delimiter);
    return { value: text.slice(from + 1, close).replaceAll('""', '"') + rest.value.trimEnd(), end: rest.end };
  }
}

/** `sep=;` in the first line is Excel's own way of naming the delimiter. */
export function namedDelimiter(text: string): { delimiter: Delimiter; rest: string } | undefined {
  const match = /^sep=([,;\t|])\r?\n/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === match?.[1]);
  return match && delimiter ? { delimiter, rest: text.slice(match[0].length) } : undefined;
}

/** The delimiter that cuts the first records into the most even widths; a name's end `.tsv` decides where nothing else does. */
export function detectDelimiter(text: string, name: string): Delimiter {
  const fallback: Delimiter = /\.(tsv|tab)$/i.test(name) ? '\t' : ',';
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: fallback, score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(splitRecords(text, delimiter, SAMPLE_RECORDS));
    if (score > best.score || (score === best.score && score > 0 && delimiter === fallback))
      best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of records that have the commonest width, preferring more columns; 0 where nothing is cut. */
function evenness(records: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const record of records)
    if (record.length > 1 || record[0] !== '') widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return width < 2 || total === 0 ? 0 : (count / total) * (1 + Math.min(width, 50) / 50);
}
