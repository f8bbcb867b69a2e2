import { cents } from '../../domain/cents';
import { creditLimit, DAYS_A_MONTH, termsOf } from '../../domain/credit/creditLimit';
import type { CreditPolicy } from '../../domain/credit/creditPolicy';
import type { CreditCustomer, CreditReport } from '../../domain/credit/creditReport';
import { openReceivablesOf } from '../../domain/credit/paymentFigures';
import type { credit as english } from '../../i18n/en-US/credit';
import type { Texts } from '../../i18n/texts';
import { TEXT_FORMAT } from '../fieldFormat';
import type { CellInput } from '../plan';
import { fixedCell, inRow, rowAbove, type CellAbove, type CreditColumn, type CreditList } from './creditList';
import { known } from './creditSheet';
import { gradeName, wordShare } from './creditWords';

export const LIMIT_KIND = 'creditLimit';
export const LIMIT_TABLE = 'CreditLimit';

const MONEY = '#,##0';
/** Columns of the list. */
const AT = { grade: 2, sales: 3, monthly: 4, days: 5, factor: 6, bySales: 7, assets: 8, byAssets: 9, byAgency: 10, limit: 11, basis: 12, receivables: 13, orders: 14, exposure: 15, headroom: 16, share: 17 } as const;
/** Rows above the list; grades stand side by side from this column on. */
const ABOVE = { grades: 0, from: 1, coverage: 2, days: 3, factor: 4, assetShare: 5, step: 6, ownSales: 7 } as const;
const FIRST_GRADE = 3;

const setting = (row: number): string => fixedCell(FIRST_GRADE, rowAbove(row));

/** The limit's arithmetic by live formulas over the policy above the list. */
export function limitSheet(report: CreditReport, table: string, texts: Texts): CreditList {
  return {
    handle: LIMIT_KIND,
    table,
    title: texts('credit.limit.title'),
    subtitle: texts('credit.limit.subtitle', { share: wordShare(report.policy.assetShare) }),
    above: policyCells(report, texts),
    columns: limitColumns(report.policy, texts),
    rows: report.customers.map((customer) => limitRow(report, customer, texts)),
    freezesHeader: false,
  };
}

function policyCells({ policy, advice }: CreditReport, texts: Texts): readonly CellAbove[] {
  const rows = [...policy.grades.map(({ from, coverage, terms }) => ({ from, coverage, terms })), { from: '', coverage: '', terms: policy.unrated }];
  const label = (row: number, text: string): CellAbove => ({ row, column: 1, value: text, kind: row === ABOVE.grades ? 'heading' : 'label' });
  const figure = (row: number, column: number, value: CellInput, format: string): CellAbove => ({ row, column, value, format, kind: 'figure' });
  return [
    label(ABOVE.grades, texts('credit.limit.policy')),
    label(ABOVE.from, texts('credit.limit.from')),
    label(ABOVE.coverage, texts('credit.limit.coverage')),
    label(ABOVE.days, texts('credit.limit.days')),
    label(ABOVE.factor, texts('credit.limit.factor')),
    label(ABOVE.assetShare, texts('credit.limit.assetShare')),
    label(ABOVE.step, texts('credit.limit.step')),
    label(ABOVE.ownSales, texts('credit.limit.ownSales')),
    ...rows.flatMap(({ from, coverage, terms }, grade): readonly CellAbove[] => [
      { row: ABOVE.grades, column: FIRST_GRADE + grade, value: gradeName(grade, policy, texts), format: TEXT_FORMAT, kind: 'heading' },
      figure(ABOVE.from, FIRST_GRADE + grade, from, '0'),
      figure(ABOVE.coverage, FIRST_GRADE + grade, coverage, '0%'),
      figure(ABOVE.days, FIRST_GRADE + grade, terms.days, '0'),
      figure(ABOVE.factor, FIRST_GRADE + grade, terms.limitFactor, '0.00'),
    ]),
    figure(ABOVE.assetShare, FIRST_GRADE, policy.assetShare, '0%'),
    figure(ABOVE.step, FIRST_GRADE, policy.limitStep, '#,##0.##'),
    figure(ABOVE.ownSales, FIRST_GRADE, cents(advice.ownSales), MONEY),
  ];
}

function limitColumns(policy: CreditPolicy, texts: Texts): readonly CreditColumn[] {
  const lastGrade = FIRST_GRADE + policy.grades.length;
  const across = (row: number): string => `${fixedCell(FIRST_GRADE, rowAbove(row))}:${fixedCell(lastGrade, rowAbove(row))}`;
  const byGrade = (row: number, line: number): string => `=INDEX(${across(row)},MATCH(${inRow(AT.grade, line)},${across(ABOVE.grades)},0))`;
  const money = (header: string, formula?: CreditColumn['formula']): CreditColumn => ({ header, characters: 11, format: MONEY, ...(formula ? { formula } : {}) });
  const own = (key: keyof typeof english.limit.columns): string => texts(`credit.limit.columns.${key}`);
  return [
    { header: texts('credit.columns.id'), characters: 11, format: TEXT_FORMAT },
    { header: texts('credit.columns.customer'), characters: 22, format: TEXT_FORMAT, wrap: true },
    { header: texts('credit.columns.grade'), characters: 8, format: TEXT_FORMAT },
    money(texts('credit.columns.sales')),
    money(own('monthly'), (row) => `=IF(${inRow(AT.sales, row)}="","",MAX(0,${inRow(AT.sales, row)})/12)`),
    { header: own('days'), characters: 8, format: '0', formula: (row) => byGrade(ABOVE.days, row) },
    { header: own('factor'), characters: 8, format: '0.00', formula: (row) => byGrade(ABOVE.factor, row) },
    money(own('bySales'), (row) => `=IF(${inRow(AT.monthly, row)}="","",${inRow(AT.monthly, row)}*${inRow(AT.days, row)}/${DAYS_A_MONTH}*${inRow(AT.factor, row)})`),
    money(own('assets')),
    money(own('byAssets'), (row) => `=IF(${inRow(AT.assets, row)}="","",${inRow(AT.assets, row)}*${setting(ABOVE.assetShare)})`),
    money(own('byAgency')),
    money(texts('credit.columns.limit'), limitFormula),
    { header: own('basis'), characters: 9, format: TEXT_FORMAT },
    money(own('receivables')),
    money(own('orders')),
    money(texts('credit.columns.exposure'), (row) => `=${inRow(AT.receivables, row)}+${inRow(AT.orders, row)}`),
    money(texts('credit.columns.headroom'), (row) => `=IF(${inRow(AT.limit, row)}="","",${inRow(AT.limit, row)}-${inRow(AT.exposure, row)})`),
    { header: own('share'), characters: 10, format: '0.0%', formula: (row) => `=IF(${setting(ABOVE.ownSales)}>0,${inRow(AT.exposure, row)}/${setting(ABOVE.ownSales)},"")` },
    { header: texts('credit.columns.rule'), characters: 8, format: TEXT_FORMAT },
  ];
}

/** The least of what is known, down to the step; what binary fractions lack of a step does not cost one. */
function limitFormula(row: number): string {
  const known = [AT.bySales, AT.byAssets, AT.byAgency].map((column) => inRow(column, row)).join(',');
  return `=IF(COUNT(${known})=0,"",INT(MIN(${known})/${setting(ABOVE.step)}+0.000000001)*${setting(ABOVE.step)})`;
}

function limitRow(report: CreditReport, { position, customerId, name }: CreditCustomer, texts: Texts): readonly CellInput[] {
  const { assessment, policy, assets, agencyLimits, orders } = report;
  const grade = assessment.grade[position] ?? policy.grades.length;
  const size = { sales12Months: assessment.sales12Months[position] ?? NaN, assets: assets[position] ?? NaN, agencyLimit: agencyLimits[position] ?? NaN };
  const { basis } = creditLimit(size, termsOf(grade, policy), policy);
  return [
    customerId,
    name,
    gradeName(grade, policy, texts),
    known(size.sales12Months),
    ...[null, null, null, null],
    known(size.assets),
    null,
    known(size.agencyLimit),
    null,
    basis ? texts(`credit.limit.basis.${basis}`) : '',
    openReceivablesOf(assessment.evidence.payments, position),
    orders.amounts[position] ?? 0,
    ...[null, null, null],
    'P3.3d',
  ];
}
