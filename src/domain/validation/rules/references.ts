import { fieldsOf } from '../../catalogue/catalogue';
import { UNKNOWN_CUSTOMER } from '../../customer/customerIndex';
import { customerKey } from '../../customer/customerKey';
import { comparable } from '../../parsing/plainText';
import type { RawCell, TableName } from '../../tables';
import type { Check } from '../check';
import type { CheckedTable } from '../checkedTable';
import { NO_FACTS } from '../finding';
import { ruleFor } from '../rule';

/** Tables whose rows speak of a customer, with the rule that ties them to the file. */
const SPEAKING: readonly (readonly [TableName, string])[] = [
  ['Sales', 'P2.3'],
  ['Receivables', 'P3.3d'],
  ['Visits', 'P3.1d'],
  ['Submissions', 'P3.1f'],
  ['Opportunities', 'P1.2'],
];

/** Rows of ledgers and reports belong to a customer of the list, and id and name mean the same one. */
export const referenceChecks: readonly Check[] = SPEAKING.map(([name, policyRule]) => {
  const reference = { policyRule, kind: 'reference', reads: ['Customers'] } as const;
  const notNamed = ruleFor(name, 'customerId', 'customerNotNamed', { ...reference, severity: 'error' });
  const unknown = ruleFor(name, 'customerId', 'unknownCustomer', { ...reference, severity: 'error' });
  const differs = ruleFor(name, 'customerName', 'nameDiffers', { ...reference, severity: 'warning' });
  return {
    rules: [notNamed, unknown, differs],
    run: (input, { report }) => {
      const table = input.table(name);
      const customers = input.table('Customers');
      const positions = input.customersOf(name);
      const [ids, names] = [table.cells('customerId') ?? [], table.cells('customerName') ?? []];
      const isIdOf = idsOf(customers);
      const isCalled = callingOf(customers);
      for (let row = 0; row < positions.length; row++) {
        const [id, called] = [ids[row] ?? '', names[row] ?? ''];
        const position = positions[row] ?? UNKNOWN_CUSTOMER;
        if (position !== UNKNOWN_CUSTOMER) {
          if (id !== '' && !isIdOf(id, position)) report(unknown, row, id, NO_FACTS);
          if (called !== '' && id !== '' && !isCalled(called, position)) report(differs, row, called, { other: customers.text('customerName', position) });
        } else if (id !== '' || called !== '') report(unknown, row, id === '' ? called : id, NO_FACTS);
        else if (table.isUsed(row)) report(notNamed, row, '', NO_FACTS);
      }
    },
  };
});

/** Whether an id is that of a customer in the list: a row that names its customer rightly may still have one that nobody has. */
function idsOf(customers: CheckedTable): (id: RawCell, position: number) => boolean {
  const listed = customers.cells('customerId');
  const keys = new Map<RawCell, string>();
  const keyOf = (id: RawCell): string => {
    let key = keys.get(id);
    if (key === undefined) keys.set(id, (key = customerKey(id)));
    return key;
  };
  return (id, position) => !listed || keyOf(id) === keyOf(listed[position] ?? '');
}

/** Whether a customer is called so, by name or short name; found out once for each name of a customer. */
function callingOf(customers: CheckedTable): (called: RawCell, position: number) => boolean {
  const judged = new Map<string, boolean>();
  return (called, position) => {
    const pair = `${position}\u0000${String(called)}`;
    let isAlike = judged.get(pair);
    if (isAlike === undefined)
      judged.set(pair, (isAlike = isNameOf(String(called), customers.text('customerName', position), customers.text('shortName', position))));
    return isAlike;
  };
}

/** Names compare without width, case, blanks and brackets; the short name will do. */
export const nameKey = (text: string): string => customerKey(text).replace(/[\s()（）·.,，、\-_'’"&]/g, '');

function isNameOf(called: string, name: string, shortName: string): boolean {
  const key = nameKey(called);
  return name === '' || key === nameKey(name) || (shortName !== '' && key === nameKey(shortName));
}

const field = ruleFor('Submissions', 'fieldName', 'unknownField', {
  policyRule: 'P3.1b',
  kind: 'reference',
  severity: 'warning',
});

/** P3.1b: what was got speaks of a field that files have, by a header in any language or another name of it. */
export const submittedFieldCheck: Check = {
  rules: [field],
  run: (input, { report }) => {
    const cells = input.table('Submissions').cells('fieldName') ?? [];
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? '';
      if (cell !== '' && customerFieldNamed(String(cell)) === undefined) report(field, row, cell, NO_FACTS);
    }
  },
};

const FIELDS = new Map<string, string>();
for (const one of fieldsOf('Customers'))
  for (const name of [one.key, ...Object.values(one.header), ...one.synonyms]) {
    const key = comparable(name);
    if (!FIELDS.has(key)) FIELDS.set(key, one.key);
  }

/** The field of Customers that a person calls by this name; undefined where it is none. */
export const customerFieldNamed = (name: string): string | undefined => FIELDS.get(comparable(name));
