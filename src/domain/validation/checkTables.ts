import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell, TableName } from '../tables';
import type { Check, Reporter } from './check';
import type { CheckSettings } from './checkSettings';
import { CheckInput } from './checkedTable';
import type { CellFix, Facts, Finding, RuleFindings } from './finding';
import type { Rule } from './rule';
import { ALL_CHECKS } from './rules/allRules';

/**
 * Checks structured tables by all rules, column by column. Answers every rule that could be carried out, those without
 * findings too, in the order of the catalogue. Memory goes by the findings, not by the cells. Never throws for what
 * cells hold.
 */
export function checkTables(
  tables: ReadonlyMap<TableName, ColumnTable>,
  reportDate: SerialDate,
  settings: CheckSettings,
  checks: readonly Check[] = ALL_CHECKS,
): readonly RuleFindings[] {
  const input = new CheckInput(tables, reportDate, settings);
  const gathered = new Gathered(settings);
  for (const check of checks) {
    if (!check.rules.every((rule) => rule.reads.every((table) => input.has(table)))) continue;
    check.rules.forEach((rule) => gathered.expect(rule));
    if (check.rules.some((rule) => gathered.isOn(rule))) check.run(input, gathered);
  }
  return gathered.all();
}

/** Findings by rule. */
class Gathered implements Reporter {
  private readonly byRule = new Map<Rule, Finding[]>();

  constructor(private readonly settings: CheckSettings) {}

  expect(rule: Rule): void {
    if (!this.byRule.has(rule)) this.byRule.set(rule, []);
  }

  isOn(rule: Rule): boolean {
    return this.settings.rules.get(rule.id)?.off !== true;
  }

  readonly report = (rule: Rule, row: number, value: RawCell, facts: Facts, fix?: readonly CellFix[]): void => {
    if (!this.isOn(rule)) return;
    this.byRule.get(rule)?.push(fix ? { row, value, facts, fix } : { row, value, facts });
  };

  all(): readonly RuleFindings[] {
    return [...this.byRule].map(([rule, findings]) => ({
      rule,
      severity: this.settings.rules.get(rule.id)?.severity ?? rule.severity,
      isOff: !this.isOn(rule),
      findings: [...findings].sort((a, b) => a.row - b.row),
    }));
  }
}
