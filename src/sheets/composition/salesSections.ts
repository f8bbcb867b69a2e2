import { GRADES } from '../../domain/classification/classes';
import type { Movement } from '../../domain/composition/movement';
import type { FocusCustomer, SalesComposition } from '../../domain/composition/salesComposition';
import { REST } from '../../domain/composition/shareTable';
import type { Texts } from '../../i18n/texts';
import type { ChartPlan } from '../chartPlan';
import type { Area } from '../plan';
import { PALETTE } from '../style';
import { CHANGE_FORMAT, COUNT_FORMAT, moneyFormat } from './reportGrid';
import { reportChart } from './reportChart';
import type { NameOf } from './reportNames';
import type { Section, SectionCells, SectionColumn, SectionRow } from './section';
import { shareSection, sumOf } from './shareSection';

/** Names of customers stand slanting under their columns and take half of the chart. */
const PARETO_ROWS = 15;

/** P3.3a: grades, the largest customers with their Pareto chart, movement, who makes the change, the focus. */
export function salesSections(sales: SalesComposition, nameOf: NameOf, texts: Texts): readonly Section[] {
  const charted = sales.largest.rows.filter(({ code }) => code !== REST).length;
  return [
    shareSection({ table: 'byGrade', title: texts('composition.sections.byGrade'), of: texts('composition.columns.grade'), shares: sales.byGrade, nameOf: (code) => nameOf('grade', code), chart: { of: 'largest', make: (cells, place) => paretoChart(cells, place, charted, texts), rows: PARETO_ROWS } }, texts),
    focusSection(sales, nameOf, texts),
    shareSection(
      {
        table: 'largest',
        title: texts('composition.sections.largest'),
        of: texts('composition.analysis.customer'),
        shares: sales.largest,
        nameOf: (code) => nameOf('customer', code),
      },
      texts,
    ),
    movementSection(sales.movements, texts),
    makersSection(sales, nameOf, texts),
  ];
}

/** Amounts as columns, the cumulative share as a line over them. */
function paretoChart(cells: SectionCells, place: Area, rows: number, texts: Texts): ChartPlan {
  const categories = cells.column('name', rows);
  return reportChart(place, {
    name: 'Pareto',
    kind: 'column',
    title: texts('composition.chart.pareto'),
    series: [
      { name: texts('composition.columns.amount'), values: cells.column('amount', rows), categories, color: PALETTE.accent },
      { name: texts('composition.columns.cumulative'), values: cells.column('cumulative', rows), categories, kind: 'lineMarkers', axis: 'secondary', color: PALETTE.attention, lineWeight: 2 },
    ],
    secondary: { min: 0, max: 1, majorUnit: 0.2, numberFormat: '0%' },
  });
}

function focusSection({ focus }: SalesComposition, nameOf: NameOf, texts: Texts): Section {
  const largest = Math.max(0, ...focus.map(({ amount, amountBefore }) => Math.max(amount, amountBefore)));
  return {
    table: 'focus',
    title: texts('composition.sections.focus'),
    columns: [
      { key: 'name', header: texts('composition.analysis.customer'), column: 0, span: 2, isText: true },
      ...changeColumns(largest, texts),
      { key: 'reason', header: texts('composition.columns.reason'), column: 6, span: 4, isText: true },
    ],
    rows: focus.map((one) => focusRow(one, nameOf, texts)),
    ifEmpty: texts('composition.sections.none'),
  };
}

function focusRow({ customer, reason, grade, gradeBefore, amount, amountBefore }: FocusCustomer, nameOf: NameOf, texts: Texts): SectionRow {
  return {
    code: customer,
    cells: {
      name: nameOf('customer', customer),
      amount,
      before: amountBefore,
      change: changeFormula,
      reason: texts(`composition.focusReasons.${reason}`, { grade, gradeBefore }),
    },
  };
}

/** Sales before and now, and the difference. */
const changeColumns = (largest: number, texts: Texts): readonly SectionColumn[] => [
  { key: 'before', header: texts('composition.columns.before'), column: 2, format: moneyFormat(largest) },
  { key: 'amount', header: texts('composition.columns.amount'), column: 3, span: 2, format: moneyFormat(largest) },
  { key: 'change', header: texts('composition.columns.change'), column: 5, format: CHANGE_FORMAT(largest) },
];

const changeFormula = { formula: ({ letters }: { readonly letters: (key: string) => string }, row: number): string => `=${letters('amount')}${row}-${letters('before')}${row}` };

/** From each grade to each, with what these customers bought. */
function movementSection(movements: readonly Movement[], texts: Texts): Section {
  const largest = Math.max(0, ...movements.map(({ amount, amountBefore }) => Math.max(amount, amountBefore)));
  const columns: readonly SectionColumn[] = [
    { key: 'name', header: texts('composition.columns.gradeFrom'), column: 0, isText: true },
    ...GRADES.map((grade, at) => ({ key: grade, header: `→ ${grade}`, column: 1 + at, format: COUNT_FORMAT })),
    { key: 'before', header: texts('composition.columns.before'), column: 5, format: moneyFormat(largest) },
    { key: 'amount', header: texts('composition.columns.amount'), column: 6, span: 2, format: moneyFormat(largest) },
    { key: 'change', header: texts('composition.columns.change'), column: 8, span: 2, format: CHANGE_FORMAT(largest) },
  ];
  return {
    table: 'movement',
    title: texts('composition.sections.movement'),
    note: texts('composition.sections.movementNote'),
    columns,
    rows: GRADES.map((from, code): SectionRow => {
      const of = movements.filter((movement) => movement.from === from);
      const sum = (key: 'amount' | 'amountBefore'): number => Math.round(of.reduce((total, one) => total + one[key], 0) * 100) / 100;
      const counts = GRADES.map((to) => [to, of.find((movement) => movement.to === to)?.customers.length ?? 0] as const);
      return { code, cells: { name: from, ...Object.fromEntries(counts), before: sum('amountBefore'), amount: sum('amount'), change: changeFormula } };
    }),
    total: { name: texts('composition.movementTotal'), ...Object.fromEntries(GRADES.map((grade) => [grade, sumOf(grade)])), before: sumOf('before'), amount: sumOf('amount'), change: changeFormula },
  };
}

/** The largest losses first, then the largest gains. */
function makersSection({ gains, losses }: SalesComposition, nameOf: NameOf, texts: Texts): Section {
  const makers = [...losses, ...gains];
  const largest = Math.max(0, ...makers.map(({ amount, amountBefore }) => Math.max(amount, amountBefore)));
  return {
    table: 'makers',
    title: texts('composition.sections.makers'),
    columns: [
      { key: 'name', header: texts('composition.analysis.customer'), column: 0, span: 2, isText: true },
      ...changeColumns(largest, texts),
    ],
    rows: makers.map(({ customer, amount, amountBefore }): SectionRow => ({ code: customer, cells: { name: nameOf('customer', customer), amount, before: amountBefore, change: changeFormula } })),
    ifEmpty: texts('composition.sections.none'),
  };
}
