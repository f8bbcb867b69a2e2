import type { PrintPlan } from '../../sheets/plan';
import { columnLetters, rangeOf } from '../ranges';

/** A sheet's print set-up: A4, margins, fit, repeated rows, breaks, header and footer. */
export function applyPrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const layout = sheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = print.orientation;
  layout.topMargin = print.margins.top;
  layout.rightMargin = print.margins.right;
  layout.bottomMargin = print.margins.bottom;
  layout.leftMargin = print.margins.left;
  layout.headerMargin = print.margins.header;
  layout.footerMargin = print.margins.footer;
  if (print.centerHorizontally !== undefined) layout.centerHorizontally = print.centerHorizontally;
  if (print.area) layout.setPrintArea(rangeOf(sheet, print.area));
  if (print.scalePercent !== undefined) layout.zoom = { scale: print.scalePercent };
  else if (print.fitToPagesWide !== undefined || print.fitToPagesTall !== undefined) layout.zoom = fitOf(print);
  if (print.titleColumns) {
    const { first, count } = print.titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(first + count - 1)}`);
  }
  if (print.titleRows) {
    layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.first + print.titleRows.count}`);
  }
  for (const row of print.breaksBeforeRows ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  applyHeadersAndFooters(layout.headersFooters.defaultForAllPages, print);
}

function fitOf(print: PrintPlan): Excel.PageLayoutZoomOptions {
  return {
    ...(print.fitToPagesWide ? { horizontalFitToPages: print.fitToPagesWide } : {}),
    ...(print.fitToPagesTall ? { verticalFitToPages: print.fitToPagesTall } : {}),
  };
}

function applyHeadersAndFooters(texts: Excel.HeaderFooter, { header, footer }: PrintPlan): void {
  if (header?.left !== undefined) texts.leftHeader = header.left;
  if (header?.center !== undefined) texts.centerHeader = header.center;
  if (header?.right !== undefined) texts.rightHeader = header.right;
  if (footer?.left !== undefined) texts.leftFooter = footer.left;
  if (footer?.center !== undefined) texts.centerFooter = footer.center;
  if (footer?.right !== undefined) texts.rightFooter = footer.right;
}
