import type { CreditComposition, CustomerCredit, GradeReceivables } from '../../domain/composition/creditComposition';
import { AGES } from '../../domain/credit/paymentFigures';
import type { CompositionBasis } from '../../domain/composition/compositionReport';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import { bandHeaders, wordAdvice, wordHandling, wordTerms } from '../credit/creditWords';
import type { ChartPlan } from '../chartPlan';
import type { Area } from '../plan';
import { COUNT_FORMAT, moneyFormat } from './reportGrid';
import { reportChart } from './reportChart';
import type { NameOf } from './reportNames';
import type { Section, SectionCells, SectionColumn, SectionRow } from './section';
import { shareSection, sumOf } from './shareSection';
import { STACK_COLORS } from './stackColors';

/** P3.3d: sales and receivables by credit grade, ageing, who is over the limit, terms, limit and handling. */
export function creditSections(credit: CreditComposition, basis: CompositionBasis, nameOf: NameOf, texts: Texts): readonly Section[] {
  return [
    receivablesSection(credit.receivables, basis, nameOf, texts),
    overLimitSection(credit.overLimit, basis, nameOf, texts),
    shareSection({ table: 'byCreditGrade', title: texts('composition.sections.byCreditGrade'), of: texts('composition.analysis.creditGrade'), shares: credit.byGrade, nameOf: (code) => nameOf('creditGrade', code) }, texts),
    customersSection(credit, basis, nameOf, texts),
  ];
}

function receivablesSection(receivables: readonly GradeReceivables[], { reportDate, credit }: CompositionBasis, nameOf: NameOf, texts: Texts): Section {
  const money = moneyFormat(receivables.reduce((sum, { exposure }) => sum + Math.abs(exposure), 0));
  const headers = [texts('composition.columns.notDue'), ...bandHeaders(credit.policy, texts)];
  const ages: readonly SectionColumn[] = AGES.map((key, at) => ({ key, header: headers[at] ?? '', column: FIRST_AGE_COLUMN + at, format: WHOLE }));
  return {
    table: 'receivables',
    title: texts('composition.sections.receivables', { date: isoOf(reportDate) }),
    columns: [
      { key: 'name', header: texts('composition.analysis.creditGrade'), column: 0, isText: true },
      { key: 'customers', header: texts('composition.columns.customers'), column: 1, format: COUNT_FORMAT },
      { key: 'exposure', header: texts('composition.columns.exposure'), column: 2, format: money },
      { key: 'orders', header: texts('composition.columns.orders'), column: 3, format: WHOLE },
      ...ages,
      { key: 'overdue', header: texts('composition.columns.overdue'), column: 9, format: WHOLE },
    ],
    rows: receivables.map(({ grade, customers, exposure, orders, ages: amounts }): SectionRow => ({
      code: grade,
      cells: { name: nameOf('creditGrade', grade), customers, exposure, orders, ...Object.fromEntries(AGES.map((age, at) => [age, amounts[at] ?? 0])), overdue: overdueFormula },
    })),
    total: { name: texts('composition.columns.total'), customers: sumOf('customers'), exposure: sumOf('exposure'), orders: sumOf('orders'), ...Object.fromEntries(AGES.map((age) => [age, sumOf(age)])), overdue: sumOf('overdue') },
    chart: { of: 'receivables', make: (cells, place) => ageingChart(cells, place, headers, texts) },
  };
}

/** Eight amounts side by side leave no room for cents; the credit sheets have them. */
const WHOLE = '#,##0;-#,##0;"–"';
/** Ages stand side by side from this column of the grid on. */
const FIRST_AGE_COLUMN = 4;

const overdueFormula = {
  formula: ({ letters }: { readonly letters: (key: string) => string }, row: number): string => `=SUM(${letters('lateBand1')}${row}:${letters('lateBand4')}${row})`,
};

function ageingChart(cells: SectionCells, place: Area, headers: readonly string[], texts: Texts): ChartPlan {
  return reportChart(place, {
    name: 'Ageing',
    kind: 'stackedColumn',
    title: texts('composition.chart.ageing'),
    // What is not due is lightest, the oldest darkest.
    series: AGES.map((age, at) => ({ name: headers[at] ?? '', values: cells.column(age), categories: cells.column('name'), color: [...STACK_COLORS].reverse()[at] ?? STACK_COLORS[0] })),
  });
}

function overLimitSection(customers: readonly CustomerCredit[], { credit }: CompositionBasis, nameOf: NameOf, texts: Texts): Section {
  const money = moneyFormat(Math.max(0, ...customers.map(({ exposure }) => exposure)));
  return {
    table: 'overLimit',
    title: texts('composition.sections.overLimit'),
    columns: [
      { key: 'name', header: texts('composition.analysis.customer'), column: 0, isText: true },
      { key: 'grade', header: texts('composition.columns.grade'), column: 1, isText: true },
      { key: 'exposure', header: texts('composition.columns.exposure'), column: 2, format: money },
      { key: 'limit', header: texts('composition.columns.limit'), column: 3, span: 2, format: money },
      { key: 'excess', header: texts('composition.columns.excess'), column: 5, format: money },
      { key: 'advice', header: texts('composition.columns.advice'), column: 6, span: 4, isText: true },
    ],
    rows: customers.map(({ customer, grade, exposure, limit, terms, advice }): SectionRow => ({
      code: customer,
      cells: {
        name: nameOf('customer', customer),
        grade: nameOf('creditGrade', grade),
        exposure,
        limit: Math.max(0, limit ?? 0),
        excess: { formula: ({ letters }, row) => `=${letters('exposure')}${row}-${letters('limit')}${row}` },
        advice: advice ? wordAdvice(advice, texts) : wordHandling(grade, terms, credit.policy, texts),
      },
    })),
    ifEmpty: texts('composition.sections.none'),
  };
}

/** P3.3d for each customer, the largest exposure first. */
function customersSection({ customers, customersExposed }: CreditComposition, { credit }: CompositionBasis, nameOf: NameOf, texts: Texts): Section {
  const money = moneyFormat(Math.max(0, ...customers.map(({ exposure }) => Math.abs(exposure))));
  const left = customersExposed - customers.length;
  return {
    table: 'customers',
    title: texts('composition.sections.customers'),
    columns: [
      { key: 'name', header: texts('composition.analysis.customer'), column: 0, isText: true },
      { key: 'grade', header: texts('composition.columns.grade'), column: 1, isText: true },
      { key: 'exposure', header: texts('composition.columns.exposure'), column: 2, format: money },
      { key: 'overdue', header: texts('composition.columns.overdue'), column: 3, span: 2, format: money },
      { key: 'limit', header: texts('composition.columns.limit'), column: 5, format: money },
      { key: 'handling', header: `${texts('composition.columns.terms')} · ${texts('composition.columns.handling')}`, column: 6, span: 4, isText: true },
    ],
    rows: customers.map(({ customer, grade, exposure, overdue, limit, terms }): SectionRow => ({
      code: customer,
      cells: {
        name: nameOf('customer', customer),
        grade: nameOf('creditGrade', grade),
        exposure,
        overdue,
        limit: limit ?? '',
        handling: `${wordTerms(terms, texts)} · ${wordHandling(grade, terms, credit.policy, texts)}`,
      },
    })),
    ifEmpty: texts('composition.sections.none'),
    ...(left > 0 ? { footnote: texts('composition.sections.more', { count: left }) } : {}),
  };
}
