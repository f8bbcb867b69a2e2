import type { TableName } from '../../domain/tables';
import type { PlacedFinding } from '../../domain/validation/placedFinding';
import type { Severity } from '../../domain/validation/rule';

/** What a person wants to see of the findings; undefined and '' for everything. */
export interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly table: TableName | undefined;
  /** Part of the customer, the value or the place. */
  readonly search: string;
}

export const NO_FILTER: FindingFilter = { severity: undefined, table: undefined, search: '' };

/** The findings of one rule, in the order of the check. */
export interface FindingGroup {
  readonly rule: PlacedFinding['rule'];
  readonly severity: Severity;
  readonly findings: readonly PlacedFinding[];
  readonly fixable: number;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The findings that a filter lets through, by rule; the gravest first, as the check has them. */
export function groupFindings(findings: readonly PlacedFinding[], filter: FindingFilter): readonly FindingGroup[] {
  const groups = new Map<string, PlacedFinding[]>();
  const wanted = plain(filter.search.trim());
  for (const finding of findings) {
    if (filter.severity !== undefined && finding.severity !== filter.severity) continue;
    if (filter.table !== undefined && finding.rule.table !== filter.table) continue;
    if (wanted !== '' && !plain([finding.customer, String(finding.value), finding.place.cell ?? ''].join(' ')).includes(wanted)) continue;
    const group = groups.get(finding.rule.id);
    if (group) group.push(finding);
    else groups.set(finding.rule.id, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ rule: first.rule, severity: first.severity, findings: group, fixable: group.filter(({ fix }) => fix !== undefined).length }] : [];
  });
}
