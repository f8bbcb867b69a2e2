import { LANGUAGES } from '../../domain/language';
import type { RawCell } from '../../domain/tables';
import type { CheckOutcome, PlacedFinding } from '../../domain/validation/placedFinding';
import type { Severity } from '../../domain/validation/rule';
import { createTexts, type Texts } from '../../i18n/texts';
import { wordFinding, type WordedFinding } from '../../i18n/wordFinding';
import { LINKS_AT_MOST } from '../card/cardIndex';
import { TEXT_FORMAT } from '../fieldFormat';
import type { CellInput } from '../plan';
import { PALETTE, TAB_COLORS } from '../style';
import type { ListColumn, ListOnSheet } from './listOnSheet';
import type { ListKeys } from './ownColumns';

/** Mark of the sheet that lists findings; the mark's baseline is its table's name. */
export const CHECK_REPORT_KIND = 'checkReport';
export const CHECK_REPORT_TABLE = 'CheckReport';

/** Findings of one rule that are listed; beyond that a list of more of the same helps nobody, and the summary has the number. */
export const LISTED_OF_A_RULE = 1_000;

const COLUMNS = [
  'severity',
  'policyRule',
  'rule',
  'table',
  'customer',
  'field',
  'value',
  'message',
  'advice',
  'cell',
  'key',
  'dismissed',
] as const;
type Column = (typeof COLUMNS)[number];
const CHARACTERS: Readonly<Record<Column, number>> = {
  severity: 9,
  policyRule: 7,
  rule: 24,
  table: 12,
  customer: 22,
  field: 15,
  value: 18,
  message: 34,
  advice: 26,
  cell: 9,
  key: 13,
  dismissed: 18,
};
const WRAPPED: ReadonlySet<Column> = new Set([
  'rule',
  'table',
  'customer',
  'field',
  'value',
  'message',
  'advice',
  'dismissed',
]);
const AS_TEXT: ReadonlySet<Column> = new Set(['customer', 'value', 'key', 'cell']);
const LINK_COLUMN = COLUMNS.indexOf('cell');

/** The report's headers, and the column whose cells name its rows. */
export const REPORT_KEYS: ListKeys = { headers: COLUMNS.map((column) => `validation.report.columns.${column}` as const), key: 'validation.report.columns.key', position: COLUMNS.indexOf('key') };

/** What the report is made with. */
export interface ReportMaking {
  readonly date: string;
  /** Findings of one rule that are listed. */
  readonly listed: number;
  readonly table: string;
}

/** The findings that are listed: of each rule the first so many. */
export function listedFindings({ findings }: CheckOutcome, ofARule: number): readonly PlacedFinding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ rule }) => {
    const count = (counts.get(rule.id) ?? 0) + 1;
    counts.set(rule.id, count);
    return count <= ofARule;
  });
}

/** The list of findings with a link to each cell and a column for reasons to dismiss them. */
export function checkReport(outcome: CheckOutcome, texts: Texts, making: ReportMaking): ListOnSheet {
  const listed = listedFindings(outcome, making.listed);
  const unstructured = new Set(outcome.unstructured);
  const rows = listed.map((finding) => {
    const words = wordFinding(texts, finding);
    // People know their own lists by their sheets.
    return reportRow(finding, unstructured.has(finding.rule.table) ? { ...words, table: finding.place.sheet ?? words.table } : words, texts);
  });
  const count = (severity: Severity): number =>
    outcome.findings.filter((finding) => finding.severity === severity).length;
  const numbers = { errors: count('error'), warnings: count('warning'), hints: count('hint'), listed: listed.length };
  return {
    handle: 'check-report',
    kind: CHECK_REPORT_KIND,
    sheetName: texts('validation.report.sheet'),
    tabColor: TAB_COLORS.check,
    table: making.table,
    title: texts('validation.report.title'),
    subtitle:
      listed.length === 0
        ? `${making.date} · ${texts('validation.report.nothing')}`
        : texts('validation.report.subtitle', { date: making.date, ...numbers }),
    columns: COLUMNS.map((column) => columnOf(column, texts)),
    rows,
    links: listed.slice(0, LINKS_AT_MOST).map(({ place }, row) => ({
      row,
      text: place.cell ?? '',
      tip: texts('validation.report.tip'),
      target: { kind: 'place', sheetName: place.sheet ?? '', address: place.cell ?? 'A1' },
    })),
    linkColumn: LINK_COLUMN,
    marks: severityMarks(),
    language: texts.language,
    footer: { left: texts('validation.footer'), right: texts('validation.page') },
  };
}

const columnOf = (column: Column, texts: Texts): ListColumn => ({
  header: texts(`validation.report.columns.${column}`),
  characters: CHARACTERS[column],
  wrap: WRAPPED.has(column),
  ...(AS_TEXT.has(column) ? { format: TEXT_FORMAT } : {}),
});

function reportRow(
  { severity, rule, customer, place, key }: PlacedFinding,
  words: WordedFinding,
  texts: Texts,
): readonly CellInput[] {
  return [
    texts(`validation.severities.${severity}`),
    rule.policyRule,
    words.rule,
    words.table,
    customer,
    words.field,
    words.value === '' ? texts('validation.report.empty') : words.value,
    words.message,
    words.advice,
    place.cell ?? '',
    key,
    '',
  ];
}

/** Errors stand out, hints step back; by the words of all three languages. */
export function severityMarks(): ListOnSheet['marks'] {
  const words = (severity: Severity): readonly string[] => [
    ...new Set(LANGUAGES.map((language) => createTexts(language)(`validation.severities.${severity}`))),
  ];
  return [
    { words: words('error'), fontColor: '#A4262C', bold: true },
    { words: words('warning'), fontColor: PALETTE.attention, bold: false },
    { words: words('hint'), fontColor: PALETTE.muted, bold: false },
  ];
}

/** The reasons that people wrote into a report, by the finding's key. `rows` begin with the headers, in any language. */
export function dismissalsIn(rows: readonly (readonly RawCell[])[]): ReadonlyMap<string, string> {
  const [headers = [], ...body] = rows;
  const position = (column: Column): number => {
    const names = LANGUAGES.map((language) => createTexts(language)(`validation.report.columns.${column}`));
    return headers.findIndex((header) => names.includes(String(header).trim()));
  };
  const [key, dismissed] = [position('key'), position('dismissed')];
  if (key < 0 || dismissed < 0) return new Map();
  return new Map(
    body.flatMap((row): readonly (readonly [string, string])[] => {
      const reason = String(row[dismissed] ?? '').trim();
      const name = String(row[key] ?? '').trim();
      return reason === '' || name === '' ? [] : [[name, reason]];
    }),
  );
}
