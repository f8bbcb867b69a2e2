import type { ReportKind } from '../../domain/composition/reportWish';
import type { Texts } from '../../i18n/texts';
import type { PivotPlan, PivotValue, SlicerPlan } from '../pivotPlan';
import type { SheetContent } from '../plan';
import { leftOf, PIVOT_COLUMN } from './reportGrid';
import { ROW_POINTS } from './sectionLayout';

/** Widths of the PivotTable's first columns, in characters. */
export const PIVOT_COLUMNS = [24, 16, 14, 14, 14] as const;

const SLICER = { top: 34, width: 120, height: 130, gap: 8 } as const;

/** How many items the fields of customers and products have. */
export interface PivotSizes {
  readonly customers: number;
  readonly products: number;
}

/** A field of more items is left out of the rows: nobody reads so many, Excel is slow with them, and a person can drag it in. */
const MOST_ITEMS = 500;

/** The PivotTable of a report beside it, with slicers of year, quarter and region above. */
export function pivotOf(kind: ReportKind, analysis: string, sizes: PivotSizes, rowHeights: NonNullable<SheetContent['rowHeights']>, texts: Texts): PivotPlan {
  const field = (key: 'year' | 'quarter' | 'region' | 'customer' | 'product' | 'category' | 'grade' | 'creditGrade' | 'amount' | 'receivable' | 'overdue'): string => texts(`composition.analysis.${key}`);
  const sales: PivotValue = { field: field('amount'), summary: 'Sum', caption: texts('composition.pivot.sales'), numberFormat: '#,##0.00' };
  const customer = sizes.customers > MOST_ITEMS ? [] : [field('customer')];
  const product = sizes.products > MOST_ITEMS ? [] : [field('product')];
  const fields: Readonly<Record<ReportKind, Pick<PivotPlan, 'rows' | 'columns' | 'values'>>> = {
    sales: { rows: [field('grade'), ...customer], columns: [], values: [sales] },
    product: { rows: [field('category'), ...product], columns: [field('grade')], values: [sales] },
    region: { rows: [field('region'), ...customer], columns: [], values: [sales] },
    credit: {
      rows: [field('creditGrade'), ...customer],
      columns: [],
      values: [
        sales,
        { field: field('receivable'), summary: 'Sum', caption: texts('composition.pivot.receivable'), numberFormat: '#,##0.00' },
        { field: field('overdue'), summary: 'Sum', caption: texts('composition.pivot.overdueAmount'), numberFormat: '#,##0.00' },
      ],
    },
  };
  const slicers = (['year', 'quarter', 'region'] as const).map((key, at): SlicerPlan => ({
    field: field(key),
    caption: field(key),
    left: leftOf(PIVOT_COLUMN) + at * (SLICER.width + SLICER.gap),
    top: SLICER.top,
    width: SLICER.width,
    height: SLICER.height,
  }));
  return {
    name: `Composition_${kind}_${analysis}`,
    source: analysis,
    at: { row: rowBelow(SLICER.top + SLICER.height + SLICER.gap, rowHeights), column: PIVOT_COLUMN },
    ...fields[kind],
    filters: [],
    layout: 'Compact',
    slicers,
  };
}

/** The first row that begins at so many points from the top or below. */
function rowBelow(points: number, rowHeights: NonNullable<SheetContent['rowHeights']>): number {
  const heights = new Map(rowHeights.flatMap(({ row, rows, points: high }) => Array.from({ length: rows }, (_, at) => [row + at, high] as const)));
  let top = 0;
  let row = 0;
  while (top < points) top += heights.get(row++) ?? ROW_POINTS;
  return row;
}
