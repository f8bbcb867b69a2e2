import type { CustomerEntry } from '../../jobs/customerList';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Customers that have all words of the search in their number, name or place, in the table's order. */
export function searchCustomers(customers: readonly CustomerEntry[], search: string): readonly CustomerEntry[] {
  const words = plain(search).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return customers;
  return customers.filter(({ customerId, name, place }) => {
    const all = plain(`${customerId} ${name} ${place}`);
    return words.every((word) => all.includes(word));
  });
}
