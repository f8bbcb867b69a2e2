import { CustomerKeys, identitiesOf } from '../customer/customerIdentity';
import type { ColumnTable } from '../tables';
import { foldedCode } from './businessCode';
import type { PairsApart } from './findDuplicates';
import { foldPlain } from './foldText';
import { telephonesOf } from './telephones';

/** Two customers of which a person said that they are not the same. */
export interface ToldApart {
  /** Keys of the customers (CustomerKeys). */
  readonly first: string;
  readonly second: string;
  /** Name, credit code and telephones as they were then, folded. */
  readonly firstData: string;
  readonly secondData: string;
  readonly by: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** What each row of the list is known by from run to run; '' for a row with neither id nor name. */
export function customerKeysOf(customers: ColumnTable): readonly string[] {
  const [keys, identityOfRow] = [new CustomerKeys(), identitiesOf(customers)];
  return Array.from({ length: customers.rowCount }, (_, row) => {
    const identity = identityOfRow(row);
    return identity ? keys.take(identity) : '';
  });
}

/** What a person who told two customers apart had before them; how it is written does not count. */
export function dataToldBy(customers: ColumnTable, row: number): string {
  const text = (key: string): string => String(customers.columns.get(key)?.[row] ?? '');
  const telephones = [...telephonesOf(text('telephone'))].sort((a, b) => a - b);
  return [foldPlain(text('customerName')), foldedCode(text('creditCode')), telephones.join(' ')].join('|');
}

/** Notes a person's word on two rows. */
export function tellApart(customers: ColumnTable, keys: readonly string[], rows: readonly [number, number], by: string, on: string): ToldApart {
  const [first, second] = rows;
  return {
    first: keys[first] ?? '',
    second: keys[second] ?? '',
    firstData: dataToldBy(customers, first),
    secondData: dataToldBy(customers, second),
    by,
    on,
  };
}

/**
 * The pairs of rows that stay apart, and the words that still hold: where name, credit code or telephone of either
 * customer changed since, the pair is proposed again. Words on customers that are not in the list now are kept.
 */
export function stillApart(told: readonly ToldApart[], customers: ColumnTable, keys: readonly string[]): { readonly pairs: PairsApart; readonly holding: readonly ToldApart[] } {
  const rowOf = new Map(keys.map((key, row) => [key, row] as const));
  const pairs: [number, number][] = [];
  const holding = told.filter(({ first, second, firstData, secondData }) => {
    const [a, b] = [rowOf.get(first), rowOf.get(second)];
    if (a === undefined || b === undefined) return true;
    if (dataToldBy(customers, a) !== firstData || dataToldBy(customers, b) !== secondData) return false;
    pairs.push([a, b]);
    return true;
  });
  return { pairs, holding };
}
