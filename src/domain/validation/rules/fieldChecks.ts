import { fieldsOf } from '../../catalogue/catalogue';
import { isRequired } from '../../customer/completeness';
import { CUSTOMER_TYPES, TABLE_NAMES, type FieldDefinition, type RawCell, type TableName } from '../../tables';
import type { CellRules, Verdict } from '../cells/cellJudge';
import { cellRulesOf } from '../cells/cellRules';
import type { Check, Reporter } from '../check';
import type { CheckedTable } from '../checkedTable';
import { NO_FACTS } from '../finding';
import { ruleFor, type Rule } from '../rule';

/** Rows that the add-in writes itself; what stands there was checked before. */
const OWN_RECORDS: ReadonlySet<TableName> = new Set(['Changes']);
/** Fields without which a row cannot be used at all; others that are missing make a file incomplete. */
const INDISPENSABLE: ReadonlySet<string> = new Set([
  'customerName',
  'orderDate',
  'amount',
  'invoiceNumber',
  'issueDate',
  'dueDate',
  'fileNumber',
  'loanNumber',
  'formNumber',
  'secrecy',
  'visitDate',
]);

/** Fields that the catalogue does not insist on and without which a row is of little use. */
const WISHED: ReadonlySet<string> = new Set(['Opportunities.amount', 'Submissions.date']);

/** A field may be empty where this one is filled. */
const STAND_INS: Readonly<Record<string, string>> = {
  'Customers.customerName': 'familyName',
  'Sales.amount': 'unitPrice',
};

function fieldCheck(field: FieldDefinition): Check {
  const own = cellRulesOf(field);
  const isWished = WISHED.has(`${field.table}.${field.key}`);
  const missing = field.requiredFor === undefined && !isWished ? undefined : missingRule(field);
  return {
    rules: missing ? [...own.rules, missing] : own.rules,
    run: (input, reporter) => {
      const table = input.table(field.table);
      const cells = table.cells(field.key);
      if (!cells) return;
      judgeCells(cells, own.judgeFor(input, table), field.key, reporter);
      if (missing) findMissing(cells, table, field, missing, reporter);
    },
  };
}

const missingRule = (field: FieldDefinition): Rule =>
  ruleFor(field.table, field.key, 'missing', {
    policyRule: field.table === 'Customers' ? 'P1.3' : field.rule,
    kind: 'required',
    severity: field.requiredFor === undefined ? 'hint' : INDISPENSABLE.has(field.key) ? 'error' : 'warning',
    name: 'required',
  });

/** One pass over a column; a value that comes again is judged once. */
function judgeCells(
  cells: readonly RawCell[],
  { isFine, judge }: ReturnType<CellRules['judgeFor']>,
  field: string,
  reporter: Reporter,
): void {
  const known = new Map<RawCell, readonly Verdict[]>();
  const count = cells.length;
  for (let row = 0; row < count; row++) {
    const cell = cells[row] ?? '';
    if (cell === '' || isFine(cell)) continue;
    let verdicts = known.get(cell);
    if (verdicts === undefined) known.set(cell, (verdicts = judge(cell)));
    for (const { rule, facts, fix } of verdicts) {
      if (fix === undefined) reporter.report(rule, row, cell, facts);
      else reporter.report(rule, row, cell, facts, [{ field, value: fix }]);
    }
  }
}

function findMissing(
  cells: readonly RawCell[],
  table: CheckedTable,
  field: FieldDefinition,
  rule: Rule,
  reporter: Reporter,
): void {
  const types = table.cells('customerType');
  const asked = new Set<RawCell>(CUSTOMER_TYPES.filter((type) => isRequired(field, type)));
  const askedOfUnknown = isRequired(field, undefined);
  const isAsked = (type: RawCell): boolean =>
    field.requiredFor === 'all' ||
    field.requiredFor === undefined ||
    asked.has(type) ||
    (askedOfUnknown && !CUSTOMER_TYPES.some((one) => one === type));
  const standIn = STAND_INS[`${field.table}.${field.key}`];
  for (let row = 0; row < cells.length; row++) {
    if ((cells[row] ?? '') !== '' || !isAsked(types?.[row] ?? '') || !table.isUsed(row)) continue;
    if (standIn !== undefined && table.value(standIn, row) !== '') continue;
    reporter.report(rule, row, '', NO_FACTS);
  }
}

/** The checks that follow from the catalogue: each field's cells by its type, and what a row must not lack (P1.3). */
export const fieldChecks: readonly Check[] = TABLE_NAMES.filter((table) => !OWN_RECORDS.has(table)).flatMap((table) =>
  fieldsOf(table).map(fieldCheck),
);
