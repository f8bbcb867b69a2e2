import { cents } from '../../domain/cents';
import { creditAdvice } from '../../domain/credit/creditAdvice';
import { termsOf } from '../../domain/credit/creditLimit';
import type { CreditCustomer, CreditReport } from '../../domain/credit/creditReport';
import { AGES, paymentAmount } from '../../domain/credit/paymentFigures';
import type { Texts } from '../../i18n/texts';
import { isoOf } from '../../domain/serialDate';
import { TEXT_FORMAT } from '../fieldFormat';
import type { CellInput } from '../plan';
import { inRow, listColumn, type CellAbove, type CreditColumn, type CreditList, type ListRows } from './creditList';
import { bandHeaders, gradeName, wordAdvice, wordHandling, wordTerms } from './creditWords';

export const CREDIT_KIND = 'credit';
export const CREDIT_TABLE = 'CreditAssessment';

/** Nothing is a dash, so that what there is stands out. */
const MONEY = '#,##0;-#,##0;"–"';
/** Columns of the list by what they hold. */
const AT = { id: 0, customer: 1, grade: 2, score: 3, coverage: 4, sales: 5, exposure: 6, notDue: 7, firstBand: 8, overdue: 12, limit: 13, headroom: 14, rule: 18, remark: 19 } as const;
/** Columns that a person's remarks are kept by. */
export const REMARK_COLUMNS = { id: AT.id, customer: AT.customer, remark: AT.remark } as const;

/** Advice that rests on P3.1c. */
const AGENCY_ADVICE: ReadonlySet<string> = new Set(['askAgency', 'agencyTooDear', 'agencyReportThere']);

/** What a remark is kept under: the customer's id, else its name. */
export const remarkKey = (id: CellInput | undefined, name: CellInput | undefined): string => (String(id ?? '') === '' ? `n|${String(name ?? '')}` : `i|${String(id)}`);

/** P3.3d: one row a customer, over it how sales and receivables lie across the grades. `remarks` are people's own. */
export function creditSheet(report: CreditReport, remarks: ReadonlyMap<string, CellInput>, table: string, texts: Texts): CreditList {
  const { totals } = report.assessment.evidence.payments;
  const facts = { customers: report.customers.length, date: isoOf(report.reportDate), currency: totals.currency || texts('credit.ledgerCurrency') };
  return {
    handle: CREDIT_KIND,
    table,
    title: texts('credit.title'),
    subtitle: texts('credit.subtitle', facts),
    above: summaryCells(report, texts),
    columns: creditColumns(report, texts),
    rows: report.customers.map((customer) => creditRow(report, customer, remarks, texts)),
    freezesHeader: true,
  };
}

function creditColumns({ policy }: CreditReport, texts: Texts): readonly CreditColumn[] {
  const money = (header: string): CreditColumn => ({ header, characters: 11, format: MONEY });
  const word = (key: 'id' | 'customer' | 'grade' | 'terms' | 'handling' | 'advice' | 'rule' | 'remark', characters: number): CreditColumn => ({
    header: texts(`credit.columns.${key}`),
    characters,
    format: TEXT_FORMAT,
    wrap: true,
  });
  return [
    word('id', 10),
    word('customer', 20),
    word('grade', 8),
    { header: texts('credit.columns.score'), characters: 7, format: '0.0' },
    { header: texts('credit.columns.coverage'), characters: 9, format: '0%' },
    { ...money(texts('credit.columns.sales')), characters: 16 },
    money(texts('credit.columns.exposure')),
    money(texts('credit.columns.notDue')),
    ...bandHeaders(policy, texts).map(money),
    { ...money(texts('credit.columns.overdue')), formula: (row) => `=SUM(${inRow(AT.firstBand, row)}:${inRow(AT.overdue - 1, row)})` },
    money(texts('credit.columns.limit')),
    { ...money(texts('credit.columns.headroom')), formula: (row) => `=IF(${inRow(AT.limit, row)}="","",${inRow(AT.limit, row)}-${inRow(AT.exposure, row)})` },
    word('terms', 11),
    word('handling', 24),
    word('advice', 40),
    word('rule', 8),
    word('remark', 10),
  ];
}

function creditRow(report: CreditReport, customer: CreditCustomer, remarks: ReadonlyMap<string, CellInput>, texts: Texts): readonly CellInput[] {
  const { assessment, policy } = report;
  const { position, customerId, name } = customer;
  const grade = assessment.grade[position] ?? policy.grades.length;
  const terms = termsOf(grade, policy);
  const advice = creditAdvice(report.advice, position);
  return [
    customerId,
    name,
    gradeName(grade, policy, texts),
    known(assessment.score[position]),
    assessment.coverage[position] ?? 0,
    known(assessment.sales12Months[position]),
    known(assessment.exposure[position]),
    ...AGES.map((age) => cents(paymentAmount(assessment.evidence.payments, position, age))),
    null,
    known(assessment.limit[position]),
    null,
    wordTerms(terms, texts),
    wordHandling(grade, terms, policy, texts),
    advice.map((one) => wordAdvice(one, texts)).join(texts.language === 'en-US' ? ' ' : ''),
    advice.some(({ kind }) => AGENCY_ADVICE.has(kind)) ? 'P3.3d, P3.1c' : 'P3.3d',
    remarks.get(remarkKey(customerId, name)) ?? '',
  ];
}

/** What is not known stays empty. */
export const known = (value: number | undefined): CellInput => (value === undefined || Number.isNaN(value) ? '' : cents(value));

/** Grades stand side by side over the columns of amounts, the total at their end. */
function summaryCells({ policy }: CreditReport, texts: Texts): readonly CellAbove[] {
  const names = [...policy.grades.map((_, grade) => grade), policy.grades.length].map((grade) => gradeName(grade, policy, texts));
  const label = (row: number, text: string): CellAbove => ({ row, column: AT.customer, value: text, kind: row === 0 ? 'heading' : 'label' });
  const figures = (['customers', 'sales', 'exposure', 'overdue'] as const).map((figure, index) => ({ figure, row: index + 1 }));
  return [
    label(0, texts('credit.byGrade')),
    ...[...names, texts('credit.total')].map((name, index): CellAbove => ({ row: 0, column: AT.sales + index, value: name, kind: 'heading', format: TEXT_FORMAT })),
    ...figures.map(({ figure, row }) => label(row, texts(`credit.summary.${figure}`))),
    ...figures.flatMap(({ figure, row }) =>
      [...names, undefined].map((name, index): CellAbove => ({ row, column: AT.sales + index, value: (rows) => summaryFormula(figure, name, rows), kind: 'figure', format: MONEY })),
    ),
  ];
}

/** Of one grade, or of all rows without a name. The name is matched to the letter: a wildcard in it has no meaning. */
function summaryFormula(figure: 'customers' | 'sales' | 'exposure' | 'overdue', name: string | undefined, rows: ListRows): string {
  const grades = listColumn(AT.grade, rows);
  const word = name === undefined ? '' : `"${name.replace(/[~*?]/g, '~$&').replaceAll('"', '""')}"`;
  if (figure === 'customers') return name === undefined ? `=COUNTA(${grades})` : `=COUNTIF(${grades},${word})`;
  const amounts = listColumn(AT[figure], rows);
  return name === undefined ? `=SUM(${amounts})` : `=SUMIF(${grades},${word},${amounts})`;
}
