import type { TableName } from '../tables';
import type { Candidate } from './columnCandidates';

/** Fields of which a list must have one of each group to be such a table at all. */
const NEEDS: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
  Customers: [['customerName', 'customerId', 'familyName']],
  Sales: [
    ['orderDate', 'orderNumber'],
    ['amount', 'quantity', 'unitPrice', 'customerId', 'customerName'],
  ],
  Receivables: [
    ['customerId', 'customerName'],
    ['dueDate', 'paidDate', 'paidAmount'],
    ['amount', 'invoiceNumber'],
  ],
  Visits: [
    ['visitDate'],
    ['customerId', 'customerName'],
    ['summary', 'purpose', 'result', 'openPoints', 'reportKind', 'nextVisitDate'],
  ],
  Submissions: [['customerId', 'customerName'], ['fieldName'], ['value']],
  Opportunities: [
    ['customerId', 'customerName'],
    ['expectedDate', 'stage', 'probability'],
    ['expectedDate', 'amount', 'description'],
  ],
  Archives: [
    ['fileNumber', 'title'],
    ['secrecy', 'category', 'retentionYears', 'retentionUntil', 'filedDate', 'department'],
  ],
  Borrowings: [['borrower'], ['fileNumber', 'title'], ['lentAt', 'at', 'dueAt', 'returnedAt']],
  Destructions: [
    ['fileNumber', 'title'],
    ['at', 'witness', 'formNumber'],
  ],
  Delegations: [['from'], ['to'], ['scope', 'firstDay', 'lastDay']],
  Appointments: [['person'], ['position'], ['firstDay', 'lastDay']],
  Changes: [['fieldName'], ['oldValue', 'newValue'], ['changedAt', 'changedBy']],
};

/** Fields that speak for a list of customers where its name column is called by a word of many meanings. */
const ABOUT_A_CUSTOMER = new Set([
  'customerType',
  'telephone',
  'contactName',
  'email',
  'website',
  'street',
  'city',
  'postalCode',
  'creditCode',
  'legalForm',
  'foundingDate',
  'legalRepresentativeName',
  'managerName',
  'ownerName',
  'salesperson',
  'annualSales',
  'firstDealDate',
  'termsOfTrade',
]);

/** Whether the fields that were found make such a table; two tables that look alike are told apart by how well they fit. */
export function fulfils(table: TableName, found: readonly Candidate[]): boolean {
  const keys = new Map(found.map((one) => [one.field.key, one]));
  if (!NEEDS[table].every((group) => group.some((key) => keys.has(key)))) return false;
  if (table !== 'Customers') return found.some((one) => one.reason.kind === 'exact' || one.reason.kind === 'synonym');
  const named = ['customerName', 'customerId'].some((key) => {
    const kind = keys.get(key)?.reason.kind;
    return kind === 'exact' || kind === 'synonym' || kind === 'chosen';
  });
  const about = found.filter((one) => ABOUT_A_CUSTOMER.has(one.field.key) && one.reason.kind !== 'similar').length;
  return named || about >= 2;
}
