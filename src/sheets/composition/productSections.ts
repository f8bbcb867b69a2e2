import { GRADES } from '../../domain/classification/classes';
import type { ProductComposition } from '../../domain/composition/productComposition';
import { REST } from '../../domain/composition/shareTable';
import type { Texts } from '../../i18n/texts';
import type { ChartPlan } from '../chartPlan';
import type { Area } from '../plan';
import { COUNT_FORMAT, moneyFormat } from './reportGrid';
import { reportChart } from './reportChart';
import type { NameOf } from './reportNames';
import type { Section, SectionCells, SectionRow } from './section';
import { shareSection, sumOf } from './shareSection';
import { STACK_COLORS } from './stackColors';

/** A row for each bar, and some for title, legend and axis. */
const CHART_HEAD_ROWS = 4;
const LEAST_CHART_ROWS = 8;
/** How many customers a proposal names. */
const NAMED = 3;

/** P3.3b: categories and products, for which grades of customers, what to push to whom. */
export function productSections(product: ProductComposition, nameOf: NameOf, texts: Texts): readonly Section[] {
  const chart: NonNullable<Section['chart']> = { of: 'matrix', make: (cells, place) => stackedChart(cells, place, texts), rows: Math.max(LEAST_CHART_ROWS, product.byGrade.rows.length + CHART_HEAD_ROWS) };
  const category = (code: number): string => nameOf('category', code);
  return [
    ...(product.byCategory
      ? [shareSection({ table: 'byCategory', title: texts('composition.sections.byCategory'), of: texts('composition.analysis.category'), shares: product.byCategory, nameOf: category, chart }, texts)]
      : []),
    pushSection(product, nameOf, texts),
    matrixSection(product, nameOf, texts),
    shareSection({ ...(product.byCategory ? {} : { chart }), table: 'byProduct', title: texts('composition.sections.byProduct'), of: texts('composition.analysis.product'), shares: product.byProduct, nameOf: (code) => nameOf('product', code) }, texts),
  ];
}

/** Sales by category (or product) and grade of customer, with their stacked bars. */
function matrixSection({ byGrade, byCategory, byProduct }: ProductComposition, nameOf: NameOf, texts: Texts): Section {
  const shares = byCategory ?? byProduct;
  const shown = byGrade.rows.filter(({ code }) => code !== REST).length;
  const rest = shares.inRest + shares.rows.filter(({ code }) => code !== REST).length - shown;
  const money = moneyFormat(shares.total);
  const columns = [1, 3, 5, 7] as const;
  return {
    table: 'matrix',
    title: texts(byGrade.of === 'category' ? 'composition.sections.categoryByGrade' : 'composition.sections.productByGrade'),
    columns: [
      { key: 'name', header: texts(byGrade.of === 'category' ? 'composition.analysis.category' : 'composition.analysis.product'), column: 0, isText: true },
      ...GRADES.map((grade, at) => ({ key: grade, header: grade, column: columns[at] ?? 1, span: at === GRADES.length - 1 ? 1 : 2, format: money })),
      { key: 'total', header: texts('composition.columns.total'), column: 8, span: 2, format: money },
    ],
    rows: byGrade.rows.map(({ code, amounts }): SectionRow => ({
      code,
      cells: {
        name: code === REST ? texts('composition.columns.rest', { count: rest }) : nameOf(byGrade.of, code),
        ...Object.fromEntries(GRADES.map((grade, at) => [grade, amounts[at] ?? 0])),
        total: rowTotal,
      },
    })),
    total: { name: texts('composition.columns.total'), ...Object.fromEntries(GRADES.map((grade) => [grade, sumOf(grade)])), total: sumOf('total') },
  };
}

const rowTotal = {
  formula: ({ letters }: { readonly letters: (key: string) => string }, row: number): string => `=${GRADES.map((grade) => `${letters(grade)}${row}`).join('+')}`,
};

function stackedChart(cells: SectionCells, place: Area, texts: Texts): ChartPlan {
  return reportChart(place, {
    name: 'ProductByGrade',
    kind: 'stackedBar',
    title: texts('composition.chart.productByGrade'),
    series: GRADES.map((grade, at) => ({ name: grade, values: cells.column(grade), categories: cells.column('name'), color: STACK_COLORS[at] ?? STACK_COLORS[0] })),
    x: { isReversed: true },
  });
}

function pushSection({ pushes }: ProductComposition, nameOf: NameOf, texts: Texts): Section {
  const largest = Math.max(0, ...pushes.map(({ typicalAmount, customers }) => typicalAmount * customers.length));
  const column = (key: 'members' | 'buyers' | 'others', at: number) => ({ key, header: texts(`composition.columns.${key}`), column: at, format: COUNT_FORMAT });
  return {
    table: 'pushes',
    title: texts('composition.sections.pushes'),
    note: texts('composition.sections.pushesNote'),
    columns: [
      { key: 'product', header: texts('composition.analysis.product'), column: 0, isText: true },
      { key: 'kind', header: texts('composition.columns.members'), column: 1, span: 2, isText: true },
      column('buyers', 3),
      column('others', 4),
      { key: 'gain', header: texts('composition.columns.gain'), column: 5, format: moneyFormat(largest) },
      { key: 'lift', header: texts('composition.columns.lift'), column: 6, format: '0.0' },
      { key: 'names', header: texts('composition.columns.names'), column: 7, span: 3, isText: true },
    ],
    rows: pushes.map(({ product, kind, members, buyers, customers, lift, typicalAmount }, code): SectionRow => ({
      code,
      cells: {
        product: nameOf('product', product),
        kind: `${nameOf('kind', kind)} (${members})`,
        buyers,
        others: customers.length,
        gain: Math.round(typicalAmount * customers.length * 100) / 100,
        lift,
        names: customers.slice(0, NAMED).map((customer) => nameOf('customer', customer)).join(texts('composition.findings.names')),
      },
    })),
    ifEmpty: texts('composition.sections.noPushes'),
  };
}
