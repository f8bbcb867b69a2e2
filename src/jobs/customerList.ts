import type { RawCell } from '../domain/tables';
import type { JobContext } from './job';
import { readOwnWorkbook } from './readWorkbook';

/** A customer as the pane lists it. */
export interface CustomerEntry {
  /** Id, or the name where there is no id: what `buildCards` takes for `customers`. */
  readonly key: string;
  readonly customerId: string;
  readonly name: string;
  readonly place: string;
}

/** The customers of the structured table, in its order; undefined where the workbook has no such table. */
export async function readCustomers(context: JobContext): Promise<readonly CustomerEntry[] | undefined> {
  const customers = (await readOwnWorkbook(context, ['Customers'])).tables.get('Customers');
  if (!customers) return undefined;
  const { columns, rowCount } = customers.columns;
  const text = (key: string, row: number): string => textOf(columns.get(key)?.[row]);
  return Array.from({ length: rowCount }, (_, row) => {
    const customerId = text('customerId', row);
    const name = text('customerName', row) || text('shortName', row) || customerId;
    const place = [text('region', row), text('city', row)].filter((part) => part !== '').join(' · ');
    return { key: customerId || name, customerId, name, place };
  }).filter(({ key }) => key !== '');
}

const textOf = (cell: RawCell | undefined): string => String(cell ?? '').trim();
