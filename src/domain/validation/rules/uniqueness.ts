import { identityOf } from '../../catalogue/catalogue';
import { customerKey } from '../../customer/customerKey';
import { telephoneNumbers } from '../../parsing/parseCodes';
import { TABLE_NAMES, type RawCell, type TableName } from '../../tables';
import type { Check } from '../check';
import type { CheckedTable } from '../checkedTable';
import { ruleFor } from '../rule';
import { digitsKey, foldedHash, KeyIndex, NO_KEY } from '../keyIndex';
import { nameKey } from './references';

const unique = { policyRule: 'P3.1', kind: 'uniqueness' } as const;
const POLICY: Partial<Record<TableName, string>> = {
  Archives: 'A5.5',
  Borrowings: 'A7',
  Destructions: 'A8.4',
  Delegations: 'A7.3d',
  Receivables: 'P3.3d',
};

/** Finds rows that mean the same as one before them; `textOf` gives '' where a row has no key, `isSame` decides. */
function repeated(
  rowCount: number,
  textOf: (row: number) => string,
  isSame: (row: number, first: number) => boolean,
  tell: (row: number, first: number) => void,
): void {
  const index = new KeyIndex(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const hash = foldedHash(textOf(row));
    if (hash === NO_KEY) continue;
    const first = index.firstOf(hash, row, isSame);
    if (first !== row) tell(row, first);
  }
}

const sameId = ruleFor('Customers', 'customerId', 'duplicateKey', { ...unique, severity: 'error' });
const idsAlike = ruleFor('Customers', 'customerId', 'keysAlike', { ...unique, severity: 'error' });

/** Customer ids: none twice, also not with other width or case. */
const customerIdCheck: Check = {
  rules: [sameId, idsAlike],
  run: (input, { report }) => {
    const ids = input.table('Customers').cells('customerId') ?? [];
    const isSame = (row: number, first: number): boolean => customerKey(ids[row]) === customerKey(ids[first]);
    repeated(
      ids.length,
      (row) => String(ids[row] ?? ''),
      isSame,
      (row, first) => {
        const [id, other] = [ids[row] ?? '', ids[first] ?? ''];
        if (id === other) report(sameId, row, id, { row: first + 1 });
        else report(idsAlike, row, id, { other: String(other), row: first + 1 });
      },
    );
  },
};

const sameName = ruleFor('Customers', 'customerName', 'sameName', { ...unique, severity: 'warning' });

/** One name under different ids, also where brackets, blanks or width differ. */
const customerNameCheck: Check = {
  rules: [sameName],
  run: (input, { report }) => {
    const customers = input.table('Customers');
    const names = customers.cells('customerName') ?? [];
    const isSame = (row: number, first: number): boolean =>
      nameKey(String(names[row])) === nameKey(String(names[first]));
    repeated(
      names.length,
      (row) => String(names[row] ?? ''),
      isSame,
      (row, first) => {
        if (customerKey(customers.value('customerId', row)) === customerKey(customers.value('customerId', first)))
          return;
        report(sameName, row, names[row] ?? '', { other: whoIs(customers, first), row: first + 1 });
      },
    );
  },
};

const whoIs = (customers: CheckedTable, row: number): string =>
  customers.text('customerId', row) || customers.text('customerName', row);

const sameCode = ruleFor('Customers', 'creditCode', 'sameCreditCode', {
  ...unique,
  policyRule: 'P2.1',
  severity: 'error',
});

/** A credit code belongs to one company. */
const creditCodeCheck: Check = {
  rules: [sameCode],
  run: (input, { report }) => {
    const customers = input.table('Customers');
    const codes = customers.cells('creditCode') ?? [];
    const isSame = (row: number, first: number): boolean => codes[row] === codes[first];
    repeated(
      codes.length,
      (row) => String(codes[row] ?? ''),
      isSame,
      (row, first) => report(sameCode, row, codes[row] ?? '', { other: whoIs(customers, first), row: first + 1 }),
    );
  },
};

const sameTelephone = ruleFor('Customers', 'telephone', 'sameTelephone', {
  ...unique,
  policyRule: 'P2.1',
  severity: 'hint',
});

/** A telephone that different customers share may be one customer entered twice. */
const telephoneCheck: Check = {
  rules: [sameTelephone],
  run: (input, { report }) => {
    const customers = input.table('Customers');
    const cells = customers.cells('telephone') ?? [];
    const index = new KeyIndex(cells.length);
    const further = new Map<string, number>();
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? '';
      if (cell === '') continue;
      const first = firstWith(String(cell), row, index, further);
      if (first !== row) report(sameTelephone, row, cell, { other: whoIs(customers, first), row: first + 1 });
    }
  },
};

/** A cell with one plain number goes by its digits; cells with several numbers or signs of their own are taken apart. */
function firstWith(text: string, row: number, index: KeyIndex, apart: Map<string, number>): number {
  const plain = digitsKey(text);
  if (plain !== NO_KEY) return index.firstOf(plain, row, ALWAYS);
  let first = row;
  for (const number of telephoneNumbers(text)) {
    const key = digitsKey(number);
    const known = key === NO_KEY ? (apart.get(number) ?? row) : index.firstOf(key, row, ALWAYS);
    if (key === NO_KEY && known === row) apart.set(number, row);
    first = Math.min(first, known);
  }
  return first;
}

const ALWAYS = (): boolean => true;

/** Tables whose rows have a key of their own: no two rows with the same one. */
const keyChecks: readonly Check[] = TABLE_NAMES.flatMap((name) => {
  const identity = identityOf(name);
  if (identity.kind !== 'key') return [];
  const [field = ''] = identity.keys.slice(-1);
  const rule = ruleFor(name, field, 'duplicateKey', {
    ...unique,
    policyRule: POLICY[name] ?? unique.policyRule,
    severity: 'error',
  });
  return [
    {
      rules: [rule],
      run: (input, { report }) => {
        const table = input.table(name);
        const keyOf = (row: number): string => {
          const parts = identity.keys.map((key) => customerKey(table.value(key, row)));
          return parts.some((part) => part === '') ? '' : parts.join('\u0000');
        };
        repeated(
          table.rowCount,
          keyOf,
          (row, first) => keyOf(row) === keyOf(first),
          (row, first) => report(rule, row, table.value(field, row), { row: first + 1 }),
        );
      },
    },
  ] satisfies readonly Check[];
});

/** Ledgers in which two rows that are alike in every cell are one row entered twice, with the field to point at. */
const LEDGERS: readonly (readonly [TableName, string])[] = [
  ['Sales', 'orderNumber'],
  ['Visits', 'visitDate'],
  ['Submissions', 'fieldName'],
];

const rowChecks: readonly Check[] = LEDGERS.map(([name, field]) => {
  const rule = ruleFor(name, field, 'duplicateRow', { ...unique, policyRule: 'P2.3', severity: 'warning' });
  return {
    rules: [rule],
    run: (input, { report }) => {
      const table = input.table(name);
      const columns = [...table.source.columns.values()];
      const hashes = rowHashes(columns, table.rowCount);
      const first = new Map<number, number>();
      for (let row = 0; row < hashes.length; row++) {
        const hash = hashes[row] ?? 0;
        const known = first.get(hash);
        if (known === undefined) first.set(hash, row);
        else if (table.isUsed(row) && columns.every((cells) => cells[row] === cells[known]))
          report(rule, row, table.value(field, row), { row: known + 1 });
      }
    },
  };
});

/** A number for each row that equal rows share, column by column: cells count by a code that each different value has. */
function rowHashes(columns: readonly (readonly RawCell[])[], rowCount: number): Float64Array {
  const hashes = new Float64Array(rowCount);
  for (const cells of columns) {
    const codes = new Map<RawCell, number>();
    for (let row = 0; row < rowCount; row++) {
      const cell = cells[row] ?? '';
      let code = codes.get(cell);
      if (code === undefined) codes.set(cell, (code = codes.size + 1));
      // A multiplicative mix that stays below 2^53: 31 bits times 22 bits.
      hashes[row] = ((hashes[row] ?? 0) * 1_000_003 + code * 7_919) % 2_147_483_647;
    }
  }
  return hashes;
}

export const uniquenessChecks: readonly Check[] = [
  customerIdCheck,
  customerNameCheck,
  creditCodeCheck,
  telephoneCheck,
  ...keyChecks,
  ...rowChecks,
];
