import { identityOf } from '../catalogue/catalogue';
import { customerKey } from '../customer/customerKey';
import type { ColumnTable } from '../tables';
import type { Finding } from './finding';
import type { Rule } from './rule';

/**
 * A short stable name of a finding: rule, row and value, whatever the row's place. Sorting the table or adding rows
 * leaves it alone; another value in the cell makes it another finding. Ten letters and digits.
 */
export function findingKey(rule: Rule, finding: Finding, table: ColumnTable): string {
  return digest([rule.id, ...rowKey(rule, finding.row, table), typeof finding.value, String(finding.value)]);
}

/** What names the row: the customer's id or name, the table's keys, or all of a ledger row but the field itself. */
function rowKey(rule: Rule, row: number, table: ColumnTable): readonly string[] {
  const text = (key: string): string => customerKey(table.columns.get(key)?.[row]);
  const identity = identityOf(rule.table);
  switch (identity.kind) {
    case 'customer':
      return [text('customerId') || text('customerName')];
    case 'key':
      return identity.keys.map(text);
    case 'ledger':
      return [...table.columns].flatMap(([key, cells]) => (key === rule.field ? [] : [String(cells[row] ?? '')]));
  }
}

/** Two 32-bit FNV-1a sums as ten base-36 figures: among 100,000 findings two alike are less likely than one in a million. */
function digest(parts: readonly string[]): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const part of parts)
    for (let i = 0; i <= part.length; i++) {
      const code = i < part.length ? part.charCodeAt(i) : 0xffff;
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ (code + i), 0x85ebca6b) ^ (high >>> 15);
    }
  const whole = BigInt(low >>> 0) * 0x100000000n + BigInt(high >>> 0);
  return (whole % 3_656_158_440_062_976n).toString(36).padStart(10, '0');
}
