import type { PrintPlan } from './plan';

/** How a list prints: landscape A4, as wide as the page, its header row on every page. Margins at the sides in points. */
export const listPrint = (headerRow: number, sides: number, footer: NonNullable<PrintPlan['footer']>): PrintPlan => ({
  orientation: 'Landscape',
  margins: { top: 36, right: sides, bottom: 40, left: sides, header: 18, footer: 18 },
  fitToPagesWide: 1,
  fitToPagesTall: 0,
  titleRows: { first: headerRow, count: 1 },
  footer,
});
