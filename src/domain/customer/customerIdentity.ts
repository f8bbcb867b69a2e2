import type { ColumnTable, RawCell } from '../tables';
import { customerKey } from './customerKey';

/** Who a row of the list of customers is. */
export interface CustomerIdentity {
  /** As entered; may be empty where the list has names alone. */
  readonly customerId: string;
  /** As entered; the id where there is no name. */
  readonly name: string;
}

/** Id and name of a customer; family and given name make up a name where there is no other. Undefined for a row without any. */
export function identityOf(value: (key: string) => RawCell | undefined): CustomerIdentity | undefined {
  const customerId = textOf(value('customerId'));
  const name = textOf(value('customerName')) || composedName(textOf(value('familyName')), textOf(value('givenName'))) || textOf(value('shortName')) || customerId;
  return name === '' ? undefined : { customerId, name };
}

/** The same of each row of a list of customers, most of whom have a name and are asked for nothing else. */
export function identitiesOf({ columns }: ColumnTable): (row: number) => CustomerIdentity | undefined {
  const [ids, names] = [columns.get('customerId'), columns.get('customerName')];
  return (row) => {
    const name = textOf(names?.[row]);
    return name === '' ? identityOf((key) => columns.get(key)?.[row]) : { customerId: textOf(ids?.[row]), name };
  };
}

const textOf = (cell: RawCell | undefined): string => (cell === undefined || cell === '' ? '' : String(cell).trim());

function composedName(family: string, given: string): string {
  const isHan = /\p{Script=Han}/u.test(family + given);
  return isHan ? family + given : [given, family].filter((part) => part !== '').join(' ');
}

/** What customers are known by from run to run: by id, else by name; the second one of the same key carries a number. */
export class CustomerKeys {
  private readonly given = new Map<string, number>();

  take({ customerId, name }: CustomerIdentity): string {
    const key = customerKey(customerId) || customerKey(name);
    const before = this.given.get(key) ?? 0;
    this.given.set(key, before + 1);
    return before === 0 ? key : `${key}#${before + 1}`;
  }
}
