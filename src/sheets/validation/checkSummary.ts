import type { CheckOutcome, RuleOutcome } from '../../domain/validation/placedFinding';
import { SEVERITIES } from '../../domain/validation/rule';
import type { Texts } from '../../i18n/texts';
import { wordField, wordRule } from '../../i18n/wordFinding';
import { TEXT_FORMAT } from '../fieldFormat';
import type { CellInput } from '../plan';
import { TAB_COLORS } from '../style';
import { severityMarks, type ReportMaking } from './checkReport';
import type { ListOnSheet } from './listOnSheet';
import type { ListKeys } from './ownColumns';

/** Mark of the sheet with one row a rule; the mark's baseline is its table's name. */
export const CHECK_SUMMARY_KIND = 'checkSummary';
export const CHECK_SUMMARY_TABLE = 'CheckSummary';

/** What somebody decided about a rule. */
export interface RuleDecision {
  readonly off?: boolean | undefined;
  readonly reason: string;
  readonly user: string;
  readonly date: string;
}

const COLUMNS = [
  'severity',
  'policyRule',
  'kind',
  'rule',
  'table',
  'field',
  'found',
  'listed',
  'dismissed',
  'fixable',
  'state',
  'id',
] as const;
/** The summary's headers, and the column whose cells name its rows. */
export const SUMMARY_KEYS: ListKeys = { headers: COLUMNS.map((column) => `validation.summary.columns.${column}` as const), key: 'validation.summary.columns.id', position: COLUMNS.indexOf('id') };
const CHARACTERS = [9, 7, 13, 36, 13, 18, 10, 10, 12, 15, 28, 36];
const NUMERIC: ReadonlySet<string> = new Set(['found', 'listed', 'dismissed', 'fixable']);
const WRAPPED: ReadonlySet<string> = new Set(['kind', 'rule', 'table', 'field', 'state', 'id']);

/** Rules with findings, dismissed findings or a setting of the workbook, the gravest and most frequent first. */
export function checkSummary(
  outcome: CheckOutcome,
  decisions: ReadonlyMap<string, RuleDecision>,
  texts: Texts,
  making: ReportMaking,
): ListOnSheet {
  const told = outcome.rules.filter(
    ({ rule, found, dismissed }) => found > 0 || dismissed > 0 || decisions.has(rule.id),
  );
  const sorted = [...told].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.found - a.found,
  );
  const broken = told.filter(({ found }) => found > 0).length;
  const numbers = { rules: outcome.rules.length, broken, findings: outcome.findings.length };
  return {
    handle: 'check-summary',
    kind: CHECK_SUMMARY_KIND,
    sheetName: texts('validation.summary.sheet'),
    tabColor: TAB_COLORS.check,
    table: making.table,
    title: texts('validation.summary.title'),
    subtitle: texts('validation.summary.subtitle', { date: making.date, ...numbers }),
    columns: COLUMNS.map((column, index) => ({
      header: texts(`validation.summary.columns.${column}`),
      characters: CHARACTERS[index] ?? 10,
      wrap: WRAPPED.has(column),
      isNumeric: NUMERIC.has(column),
      ...(column === 'id' ? { format: TEXT_FORMAT } : {}),
    })),
    rows: sorted.map((one) => summaryRow(one, decisions.get(one.rule.id), texts, making.listed)),
    links: [],
    linkColumn: COLUMNS.indexOf('id'),
    marks: severityMarks(),
    language: texts.language,
    footer: { left: texts('validation.footer'), right: texts('validation.page') },
  };
}

function summaryRow(
  { rule, severity, found, dismissed, fixable }: RuleOutcome,
  decision: RuleDecision | undefined,
  texts: Texts,
  listed: number,
): readonly CellInput[] {
  return [
    texts(`validation.severities.${severity}`),
    rule.policyRule,
    texts(`validation.kinds.${rule.kind}`),
    wordRule(texts, rule),
    texts(`tables.sheets.${rule.table}`),
    wordField(texts, rule.table, rule.field),
    found,
    Math.min(found, listed),
    dismissed,
    fixable,
    decision ? wordDecision(decision, texts) : '',
    rule.id,
  ];
}

const wordDecision = ({ off, reason, user, date }: RuleDecision, texts: Texts): string =>
  texts(off ? 'validation.summary.off' : 'validation.summary.changed', { reason, user: user || '–', date });
