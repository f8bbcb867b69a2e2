import { customerKey } from '../customer/customerKey';
import type { FoundList } from '../matching/foundList';
import { a1 } from '../matching/sheetGrid';
import type { Problem } from '../problem';
import type { RawCell } from '../tables';

type Columns = ReadonlyMap<string, readonly RawCell[]>;

const HAN = /\p{Script=Han}/u;

/** Where a list has family and given names alone, the customer's name is made of both: `王小明`, `Jon Yang`. */
export function composeNames(columns: Map<string, readonly RawCell[]>, rowCount: number): void {
  const family = columns.get('familyName');
  const given = columns.get('givenName');
  if (!family || !given || columns.has('customerName')) return;
  const names = Array.from({ length: rowCount }, (_, row): string => {
    const last = String(family[row] ?? '');
    const first = String(given[row] ?? '');
    return HAN.test(last + first) ? last + first : `${first} ${last}`.trim();
  });
  columns.set('customerName', names);
}

/** What is wrong with the customers of one list: rows without a name, ids that differ only in case or width, one name twice. */
export function customerRowProblems(list: FoundList, columns: Columns): readonly Problem[] {
  const ids = columns.get('customerId');
  const names = columns.get('customerName');
  const problems: Problem[] = [];
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  const tell = (code: string, severity: Problem['severity'], row: number, facts: Problem['facts']): void => {
    problems.push({
      code,
      severity,
      place: { sheet: list.sheet, cell: a1(list.rows[row] ?? 0, list.area.left) },
      facts,
      rule: 'P2.1',
    });
  };
  for (let row = 0; row < list.rows.length; row++) {
    const id = String(ids?.[row] ?? '');
    const name = String(names?.[row] ?? '');
    if (id === '' && name === '') tell('customerNameless', 'warning', row, { row: (list.rows[row] ?? 0) + 1 });
    else if (name === '' && names) tell('customerWithoutName', 'warning', row, { customer: id });
    const sameId = byId.get(customerKey(id));
    if (id !== '' && sameId !== undefined && sameId !== id)
      tell('customerIdsAlike', 'warning', row, { first: sameId, second: id });
    else if (id !== '' && sameId === undefined) byId.set(customerKey(id), id);
    const nameKey = customerKey(name);
    const sameName = byName.get(nameKey);
    if (nameKey !== '' && id !== '' && sameName !== undefined && customerKey(sameName) !== customerKey(id))
      tell('customerNameTwice', 'hint', row, { name, first: sameName, second: id });
    else if (nameKey !== '' && sameName === undefined) byName.set(nameKey, id);
  }
  return problems;
}

/** Customers that a ledger names and the list of customers does not have, each once with how many rows name it. */
export function customersNotInList(
  table: string,
  ledger: Columns,
  rowCount: number,
  customers: Columns,
): readonly Problem[] {
  const known = new Set(
    [...(customers.get('customerId') ?? []), ...(customers.get('customerName') ?? [])].map(customerKey),
  );
  const missing = new Map<string, { readonly customer: string; count: number }>();
  const keys = new Map<RawCell, string>();
  const keyOf = (cell: RawCell): string => {
    let key = keys.get(cell);
    if (key === undefined) keys.set(cell, (key = customerKey(cell)));
    return key;
  };
  for (let row = 0; row < rowCount; row++) {
    const id = ledger.get('customerId')?.[row] ?? '';
    const name = ledger.get('customerName')?.[row] ?? '';
    const cell = id === '' ? name : id;
    if (cell === '' || known.has(keyOf(id)) || (name !== '' && known.has(keyOf(name)))) continue;
    const one = missing.get(keyOf(cell));
    if (one) one.count++;
    else missing.set(keyOf(cell), { customer: String(cell), count: 1 });
  }
  return [...missing.values()].map(({ customer, count }) => ({
    code: 'customerNotInList',
    severity: 'warning',
    place: {},
    facts: { customer, count, table },
    rule: 'P1',
  }));
}
