import type { Rect } from './area';

/** Print set-up of a sheet in Excel.PageLayout's terms; margins in points. */
export interface PageLayoutModel {
  orientation: 'Portrait' | 'Landscape';
  /** Excel.PaperType: 'A4', 'Letter' ... */
  paperSize: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printComments: string;
  printErrors: string;
  printOrder: string;
  /** '' for automatic, else the first page's number. */
  firstPageNumber: number | '';
  /** Excel.PageLayoutZoomOptions: either a scale in percent or pages to fit; 0 pages means automatic. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Rect[];
  titleRows: { readonly first: number; readonly last: number } | undefined;
  titleColumns: { readonly first: number; readonly last: number } | undefined;
  /** A break stands before the row or column. */
  horizontalBreaks: number[];
  verticalBreaks: number[];
  /**
   * Codes as in the file (`&P`, `&D` ...). Keys: `odd.leftHeader`, `odd.centerFooter` ... for the pages that the default and
   * odd pages share, `even.` and `first.` likewise; `state` as Excel.HeaderFooterState; `useSheetMargins` and
   * `useSheetScale` as 'true' or 'false'. What is missing is empty, `Default` and 'true'.
   */
  headersFooters: Record<string, string>;
}

/** Excel's own defaults: Normal margins in points. */
export function defaultPageLayout(): PageLayoutModel {
  return {
    orientation: 'Portrait', paperSize: 'Letter',
    leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54, headerMargin: 21.6, footerMargin: 21.6,
    centerHorizontally: false, centerVertically: false, blackAndWhite: false, draftMode: false,
    printGridlines: false, printHeadings: false, printComments: 'NoComments', printErrors: 'AsDisplayed',
    printOrder: 'DownThenOver', firstPageNumber: '', zoom: { scale: 100 },
    printArea: [], titleRows: undefined, titleColumns: undefined, horizontalBreaks: [], verticalBreaks: [], headersFooters: {},
  };
}
