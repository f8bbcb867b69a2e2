import { customerKey } from '../customer/customerKey';
import type { ColumnTable } from '../tables';
import { gradeOfCode } from './customerMarks';
import type { LineMarks } from './ledgerFacts';
import type { SalesFilter } from './reportWish';

/** A filter by names, as a test of lines; none where nothing is filtered. */
export function lineFilter(filter: SalesFilter, grade: Uint8Array): { readonly isWanted?: (line: LineMarks) => boolean } {
  const [regions, categories, salespeople] = [filter.regions, filter.categories, filter.salespeople].map((names) => new Set(names.map(customerKey)));
  const grades = new Set<string>(filter.grades);
  if (!regions?.size && !categories?.size && !salespeople?.size && grades.size === 0) return {};
  const has = (names: ReadonlySet<string> | undefined, name: string): boolean => !names || names.size === 0 || names.has(customerKey(name));
  return {
    isWanted: ({ customer, category, region, salesperson }) =>
      has(regions, region) && has(categories, category) && has(salespeople, salesperson) && (grades.size === 0 || grades.has(gradeOfCode(grade[customer]))),
  };
}

/** A filter by names, as a test of customers: what their files say, and their grade. Files name no category. */
export function fileFilter({ regions, salespeople, grades }: SalesFilter, list: ColumnTable, grade: Uint8Array): (customer: number) => boolean {
  const named = (key: string, names: readonly string[]): ((customer: number) => boolean) => {
    const wanted = new Set(names.map(customerKey));
    return (customer) => wanted.size === 0 || wanted.has(customerKey(list.columns.get(key)?.[customer] ?? ''));
  };
  const [isOfRegion, isOfSalesperson] = [named('region', regions), named('salesperson', salespeople)];
  return (customer) => isOfRegion(customer) && isOfSalesperson(customer) && (grades.length === 0 || grades.includes(gradeOfCode(grade[customer])));
}
