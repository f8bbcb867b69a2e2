import type { Problem } from '../domain/problem';
import type { Severity } from '../domain/validation/rule';
import { createTexts } from '../i18n/texts';
import { checkPlan, type PlacedList } from '../sheets/validation/checkPlan';
import { CHECK_REPORT_KIND, CHECK_REPORT_TABLE, checkReport, LISTED_OF_A_RULE, REPORT_KEYS, type ReportMaking } from '../sheets/validation/checkReport';
import { CHECK_SUMMARY_KIND, CHECK_SUMMARY_TABLE, checkSummary, SUMMARY_KEYS } from '../sheets/validation/checkSummary';
import { ownColumnsIn, rowsGone, withOwnColumns, type ListKeys } from '../sheets/validation/ownColumns';
import { applyPlan } from '../workbook/apply/applyPlan';
import { VALIDATION_KEY } from '../workbook/validationSettings';
import { checkEntries, type EntriesChecked } from './checkEntries';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { onlyOptions, wholeNumberOption } from './options';
import { DECISION_OPTIONS, parseDecisions, withDecisions, type RuleDecisions } from './ruleDecisions';
import { sheetLanguage } from './sheetLanguage';
import { freeTableName } from './tableNames';

export interface ValidateOptions {
  readonly decisions: RuleDecisions;
  /** Findings of one rule that the report lists; undefined for the usual number. */
  readonly listed: number | undefined;
}

/** P4.1: every entry of every table, or of the lists that stand for them, is checked; a report lists the findings, a summary the rules. */
export const validate: Job<ValidateOptions> = {
  name: 'validate',
  parseOptions: (given) => {
    onlyOptions(given, [...DECISION_OPTIONS, 'listed']);
    return { decisions: parseDecisions(given), listed: wholeNumberOption(given, 'listed', 1, 50_000) };
  },
  run,
};

async function run(context: JobContext, { decisions, listed = LISTED_OF_A_RULE }: ValidateOptions): Promise<JobResult> {
  const checked = await checkEntries(context, (settings) => withDecisions(settings, decisions, context));
  const { own, entries, outcome, settings } = checked;
  const texts = createTexts(sheetLanguage(context, own.settings, entries.headers));
  const making = (table: string): ReportMaking => ({ date: context.date, listed, table });
  const rules = new Map(Object.entries(settings.rules));
  const summary = placedList(checked, { kind: CHECK_SUMMARY_KIND, table: CHECK_SUMMARY_TABLE, keys: SUMMARY_KEYS }, (table) => checkSummary(outcome, rules, texts, making(table)));
  const report = placedList(checked, { kind: CHECK_REPORT_KIND, table: CHECK_REPORT_TABLE, keys: REPORT_KEYS }, (table) => checkReport(outcome, texts, making(table)));
  const applied = await applyPlan(context.door, checkPlan(summary, report, { key: VALIDATION_KEY, value: settings }), {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'writing', done, total }),
    run: runOf(validate, context),
  });
  return {
    counts: countsOf(checked),
    sheetsMade: [...applied.sheets.values()].map(({ name }) => name),
    problems: [...unknownFindings(decisions, checked), ...notFound(entries.problems, checked), ...notListed(checked, listed), ...notesGone(summary.notesGone + report.notesGone)],
  };
}

/** A list with the columns that people added to it, where it stands. */
type ListMade = PlacedList & { readonly notesGone: number };

function placedList({ own, lists }: EntriesChecked, { kind, table: name, keys }: { readonly kind: string; readonly table: string; readonly keys: ListKeys }, listNamed: (table: string) => PlacedList['list']): ListMade {
  const there = lists.get(kind);
  if (!there) return { list: listNamed(freeTableName(name, own.tableNames)), there: undefined, notesGone: 0 };
  const { sheetId, table, top, left, rows } = there;
  const list = listNamed(table);
  const added = ownColumnsIn(rows, keys);
  return { list: withOwnColumns(list, added, keys), there: { sheetId, table, top, left, rows: rows.length - 1 }, notesGone: rowsGone(list, added, keys) };
}

/** What people wrote beside findings that are there no longer goes with them. */
const notesGone = (count: number): readonly Problem[] => (count === 0 ? [] : [{ code: 'reportNotesGone', severity: 'hint', place: {}, facts: { count } }]);

function countsOf({ outcome }: EntriesChecked): JobResult['counts'] {
  const count = (severity: Severity): number =>
    outcome.findings.filter((finding) => finding.severity === severity).length;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    rulesChecked: outcome.rules.filter(({ isOff }) => !isOff).length,
    errorsFound: count('error'),
    warningsFound: count('warning'),
    hintsFound: count('hint'),
    findingsDismissed: sum(outcome.rules.map(({ dismissed }) => dismissed)),
  };
}

/** References that name no finding: a misspelt one is told, not passed over. */
function unknownFindings({ dismiss, restore }: RuleDecisions, { outcome }: EntriesChecked): readonly Problem[] {
  const [dismissed, told] = [outcome.dismissed, outcome.findings].map((some) => new Set(some.map(({ key }) => key)));
  const unknown = [...dismiss.filter((key) => !dismissed?.has(key)), ...restore.filter((key) => key !== 'all' && !told?.has(key))];
  return unknown.map((finding) => ({ code: 'findingUnknown', severity: 'warning', place: {}, facts: { finding } }));
}

/** What is to be known of lists and is no finding at the same cell. */
function notFound(problems: readonly Problem[], { outcome }: EntriesChecked): readonly Problem[] {
  const nameOf = ({ sheet = '', cell = '' }: Problem['place']): string => `${sheet}!${cell}`;
  const found = new Set(outcome.findings.map(({ place }) => nameOf(place)));
  return problems.filter(({ place }) => !found.has(nameOf(place)));
}

/** Rules with more findings than are listed. */
const notListed = ({ outcome }: EntriesChecked, listed: number): readonly Problem[] =>
  outcome.rules
    .filter(({ found }) => found > listed)
    .map(({ rule, found }) => ({
      code: 'findingsNotListed',
      severity: 'hint',
      place: {},
      facts: { rule: rule.id, found, listed },
      rule: rule.policyRule,
    }));
