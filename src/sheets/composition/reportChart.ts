import type { ChartPlan } from '../chartPlan';
import type { Area } from '../plan';

/** A report's chart over an area of its sheet, as all of them look; `parts` say what it shows. */
export const reportChart = (place: Area, parts: Pick<ChartPlan, 'name' | 'kind' | 'title' | 'series'> & Partial<ChartPlan>): ChartPlan => ({
  y: { numberFormat: '#,##0', hasGridlines: true },
  legend: 'Top',
  fontSize: 8,
  ...parts,
  place: { kind: 'cells', area: place },
});
