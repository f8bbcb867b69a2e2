import type { PageLayoutModel } from '../../model/pageLayout';
import type { SheetModel } from '../../model/sheet';
import { WordPairs } from '../styles/wordPairs';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  flagOf,
  numberOf,
  otherAttributes,
  type XmlElement,
} from '../xml/element';
import { attributes, element } from '../xml/markup';
import { PAPER_SIZES } from './paperSizes';

const POINTS = 72;
const ORDER = new WordPairs({ downThenOver: 'DownThenOver', overThenDown: 'OverThenDown' });
const COMMENTS = new WordPairs({ none: 'NoComments', asDisplayed: 'InPlace', atEnd: 'EndSheet' });
const ERRORS = new WordPairs({ displayed: 'AsDisplayed', blank: 'Blank', dash: 'Dash', NA: 'NotAvailable' });
const SET_UP = 'pageSetup';
const KNOWN = [
  'paperSize',
  'scale',
  'firstPageNumber',
  'useFirstPageNumber',
  'fitToWidth',
  'fitToHeight',
  'pageOrder',
  'orientation',
  'blackAndWhite',
  'draft',
  'cellComments',
  'errors',
];

/** Reads margins, page set-up, print options and breaks. `root` is the sheet's element. */
export function readPageSetup(root: XmlElement, sheet: SheetModel): void {
  const layout = sheet.pageLayout;
  readMargins(childNamed(root, 'pageMargins'), layout);
  const options = childNamed(root, 'printOptions');
  layout.centerHorizontally = flagOf(options, 'horizontalCentered');
  layout.centerVertically = flagOf(options, 'verticalCentered');
  layout.printGridlines = flagOf(options, 'gridLines');
  layout.printHeadings = flagOf(options, 'headings');
  const setUp = childNamed(root, SET_UP);
  if (setUp) {
    readSetUp(setUp, layout);
    sheet.preservedAttributes.set(SET_UP, otherAttributes(setUp, KNOWN));
  }
  if (flagOf(childNamed(childNamed(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage')) {
    layout.zoom = {
      horizontalFitToPages: numberOf(setUp, 'fitToWidth') ?? 1,
      verticalFitToPages: numberOf(setUp, 'fitToHeight') ?? 1,
    };
  }
  layout.horizontalBreaks = readBreaks(childNamed(root, 'rowBreaks'));
  layout.verticalBreaks = readBreaks(childNamed(root, 'colBreaks'));
}

function readMargins(margins: XmlElement | undefined, layout: PageLayoutModel): void {
  const points = (name: string, missing: number): number => {
    const inches = numberOf(margins, name);
    return inches === undefined ? missing : Math.round(inches * POINTS * 1e6) / 1e6;
  };
  layout.leftMargin = points('left', layout.leftMargin);
  layout.rightMargin = points('right', layout.rightMargin);
  layout.topMargin = points('top', layout.topMargin);
  layout.bottomMargin = points('bottom', layout.bottomMargin);
  layout.headerMargin = points('header', layout.headerMargin);
  layout.footerMargin = points('footer', layout.footerMargin);
}

function readSetUp(setUp: XmlElement, layout: PageLayoutModel): void {
  layout.orientation = attributeOf(setUp, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize =
    PAPER_SIZES.office(attributeOf(setUp, 'paperSize') ?? '1') ?? attributeOf(setUp, 'paperSize') ?? 'Letter';
  layout.blackAndWhite = flagOf(setUp, 'blackAndWhite');
  layout.draftMode = flagOf(setUp, 'draft');
  layout.printOrder = ORDER.office(attributeOf(setUp, 'pageOrder')) ?? 'DownThenOver';
  layout.printComments = COMMENTS.office(attributeOf(setUp, 'cellComments')) ?? 'NoComments';
  layout.printErrors = ERRORS.office(attributeOf(setUp, 'errors')) ?? 'AsDisplayed';
  layout.firstPageNumber = flagOf(setUp, 'useFirstPageNumber') ? (numberOf(setUp, 'firstPageNumber') ?? 1) : '';
  layout.zoom = { scale: numberOf(setUp, 'scale') ?? 100 };
}

/** The file names the row or column before a break (counted from 1), the model the one behind it (from 0): the same number. */
const readBreaks = (breaks: XmlElement | undefined): number[] =>
  childrenNamed(breaks, 'brk')
    .map((entry) => numberOf(entry, 'id'))
    .filter((id) => id !== undefined && id > 0) as number[];

export const fitsPages = ({ zoom }: PageLayoutModel): boolean =>
  zoom.scale === undefined && (zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined);

export function writePrintOptions(layout: PageLayoutModel): string {
  const markup = attributes({
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  });
  return markup === '' ? '' : `<printOptions${markup}/>`;
}

export function writeMargins(layout: PageLayoutModel): string {
  const inches = (points: number): number => Math.round((points / POINTS) * 1e9) / 1e9;
  return element('pageMargins', {
    left: inches(layout.leftMargin),
    right: inches(layout.rightMargin),
    top: inches(layout.topMargin),
    bottom: inches(layout.bottomMargin),
    header: inches(layout.headerMargin),
    footer: inches(layout.footerMargin),
  });
}

/** `<pageSetup>`; zero pages to fit means as many as it takes. */
export function writePageSetup(sheet: SheetModel): string {
  const layout = sheet.pageLayout;
  const fits = fitsPages(layout);
  const scale = layout.zoom.scale ?? 100;
  const paper = PAPER_SIZES.file(layout.paperSize) ?? (/^\d+$/.test(layout.paperSize) ? layout.paperSize : undefined);
  return element(SET_UP, {
    paperSize: paper === '1' ? undefined : paper,
    scale: fits || scale === 100 ? undefined : scale,
    firstPageNumber: layout.firstPageNumber === '' ? undefined : layout.firstPageNumber,
    fitToWidth: fits ? (layout.zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (layout.zoom.verticalFitToPages ?? 0) : undefined,
    pageOrder: layout.printOrder === 'DownThenOver' ? undefined : ORDER.file(layout.printOrder),
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || undefined,
    draft: layout.draftMode || undefined,
    cellComments: layout.printComments === 'NoComments' ? undefined : COMMENTS.file(layout.printComments),
    errors: layout.printErrors === 'AsDisplayed' ? undefined : ERRORS.file(layout.printErrors),
    useFirstPageNumber: layout.firstPageNumber === '' ? undefined : true,
    ...sheet.preservedAttributes.get(SET_UP),
  });
}

/** Breaks of one direction; `max` is the last column (or row) that a break runs to. */
export function writeBreaks(name: 'rowBreaks' | 'colBreaks', breaks: readonly number[], max: number): string {
  const ids = [...new Set(breaks)].filter((id) => id > 0).sort((a, b) => a - b);
  if (ids.length === 0) return '';
  const entries = ids.map((id) => element('brk', { id, max, man: true })).join('');
  return element(name, { count: ids.length, manualBreakCount: ids.length }, entries);
}
