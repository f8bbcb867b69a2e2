import { officeObject, type OfficeClassDefinition, type ScalarDefinition } from '../../interpreter/officeClass';
import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import type { PageLayoutModel } from '../../model/pageLayout';
import type { SheetModel } from '../../model/sheet';
import {
  booleanArgument,
  choiceArgument,
  integerArgument,
  invalidArgument,
  itemNotFound,
  numberArgument,
  recordArgument,
} from '../arguments';
import { placesOf } from '../places';
import { placeArgument, rangeAreasObject, rangeObject } from '../range/rangeObject';

type Margin = 'leftMargin' | 'rightMargin' | 'topMargin' | 'bottomMargin' | 'headerMargin' | 'footerMargin';
type Switch =
  'centerHorizontally' | 'centerVertically' | 'blackAndWhite' | 'draftMode' | 'printGridlines' | 'printHeadings';
type Choice = 'paperSize' | 'printComments' | 'printErrors' | 'printOrder';

/** Excel.PaperType. */
const PAPERS = [
  ...[
    'Letter',
    'LetterSmall',
    'Tabloid',
    'Ledger',
    'Legal',
    'Statement',
    'Executive',
    'A3',
    'A4',
    'A4Small',
    'A5',
    'B4',
    'B5',
  ],
  ...['Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Envelope9', 'Envelope10', 'Envelope11', 'Envelope12'],
  ...['Envelope14', 'Csheet', 'Dsheet', 'Esheet', 'EnvelopeDL', 'EnvelopeC5', 'EnvelopeC3', 'EnvelopeC4', 'EnvelopeC6'],
  ...['EnvelopeC65', 'EnvelopeB4', 'EnvelopeB5', 'EnvelopeB6', 'EnvelopeItaly', 'EnvelopeMonarch', 'EnvelopePersonal'],
  ...['FanfoldUS', 'FanfoldStdGerman', 'FanfoldLegalGerman'],
];

/** Points in one of Excel.PrintMarginUnit. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const POINTS_LIMIT = 49 * 72;

const margin = (name: Margin): ScalarDefinition<SheetModel> => ({
  get: ({ pageLayout }) => pageLayout[name],
  set: ({ pageLayout }, value) => {
    pageLayout[name] = numberArgument(value, name, 0, POINTS_LIMIT);
  },
});

const onOff = (name: Switch): ScalarDefinition<SheetModel> => ({
  get: ({ pageLayout }) => pageLayout[name],
  set: ({ pageLayout }, value) => {
    pageLayout[name] = booleanArgument(value, name);
  },
});

const choice = (name: Choice, choices: readonly string[]): ScalarDefinition<SheetModel> => ({
  get: ({ pageLayout }) => pageLayout[name],
  set: ({ pageLayout }, value) => {
    pageLayout[name] = choiceArgument(value, name, choices);
  },
});

/** Excel.PageLayoutZoomOptions: a scale from 10 to 400 %, or pages to fit; not both. */
function zoomOptions(value: unknown): PageLayoutModel['zoom'] {
  const options = recordArgument(value, 'zoom');
  const scale = options['scale'] ?? undefined;
  const across = options['horizontalFitToPages'] ?? undefined;
  const down = options['verticalFitToPages'] ?? undefined;
  if (scale !== undefined) {
    if (across !== undefined || down !== undefined)
      throw invalidArgument('zoom takes a scale or pages to fit, not both.');
    return { scale: integerArgument(scale, 'scale', 10, 400) };
  }
  if (across === undefined && down === undefined) throw invalidArgument('zoom needs a scale or pages to fit.');
  return {
    ...(across === undefined
      ? {}
      : { horizontalFitToPages: integerArgument(across, 'horizontalFitToPages', 0, 32_767) }),
    ...(down === undefined ? {} : { verticalFitToPages: integerArgument(down, 'verticalFitToPages', 0, 32_767) }),
  };
}

/** Excel.PageLayoutMarginOptions: `{ top, bottom, left, right, header, footer }`, those that are given. */
function setMargins(layout: PageLayoutModel, unit: unknown, options: unknown): void {
  const factor = UNITS[choiceArgument(unit, 'unit', Object.keys(UNITS))] ?? 1;
  const given = recordArgument(options, 'marginOptions');
  for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
    const value = given[side];
    if (value !== undefined && value !== null)
      layout[`${side}Margin`] = numberArgument(value, side, 0, POINTS_LIMIT / factor) * factor;
  }
}

function printArea(sheet: SheetModel): readonly Rect[] | undefined {
  return sheet.pageLayout.printArea.length > 0 ? sheet.pageLayout.printArea : undefined;
}

function titleRows({ pageLayout: { titleRows: rows } }: SheetModel): Rect | undefined {
  return rows && { top: rows.first, bottom: rows.last, left: 0, right: GRID_COLUMNS - 1 };
}

function titleColumns({ pageLayout: { titleColumns: columns } }: SheetModel): Rect | undefined {
  return columns && { top: 0, bottom: GRID_ROWS - 1, left: columns.first, right: columns.last };
}

/** What is there, or Excel's error for what was never set. */
function set<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw itemNotFound(`The sheet has no ${what}.`);
  return value;
}

export const pageLayoutClass: OfficeClassDefinition<SheetModel> = {
  scalars: {
    orientation: {
      get: ({ pageLayout }) => pageLayout.orientation,
      set: ({ pageLayout }, value) => {
        pageLayout.orientation = choiceArgument(value, 'orientation', ['Portrait', 'Landscape']);
      },
    },
    paperSize: choice('paperSize', PAPERS),
    printComments: choice('printComments', ['NoComments', 'EndSheet', 'InPlace']),
    printErrors: choice('printErrors', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
    printOrder: choice('printOrder', ['DownThenOver', 'OverThenDown']),
    blackAndWhite: onOff('blackAndWhite'),
    centerHorizontally: onOff('centerHorizontally'),
    centerVertically: onOff('centerVertically'),
    draftMode: onOff('draftMode'),
    printGridlines: onOff('printGridlines'),
    printHeadings: onOff('printHeadings'),
    leftMargin: margin('leftMargin'),
    rightMargin: margin('rightMargin'),
    topMargin: margin('topMargin'),
    bottomMargin: margin('bottomMargin'),
    headerMargin: margin('headerMargin'),
    footerMargin: margin('footerMargin'),
    firstPageNumber: {
      get: ({ pageLayout }) => pageLayout.firstPageNumber,
      set: ({ pageLayout }, value) => {
        pageLayout.firstPageNumber = value === '' ? '' : integerArgument(value, 'firstPageNumber', -32_768, 32_767);
      },
    },
    zoom: {
      get: ({ pageLayout }) => pageLayout.zoom,
      set: ({ pageLayout }, value) => {
        pageLayout.zoom = zoomOptions(value);
      },
    },
  },
  navigation: { headersFooters: (sheet) => officeObject('HeaderFooterGroup', sheet.pageLayout) },
  methods: {
    setPrintMargins: (sheet, [unit, options]) => setMargins(sheet.pageLayout, unit, options),
    setPrintArea: (sheet, [area], session) => {
      sheet.pageLayout.printArea = placesOf(area, sheet, session).map((place) => place.rect);
    },
    setPrintTitleRows: (sheet, [rows], session) => {
      const { rect } = placeArgument(session, rows, sheet);
      sheet.pageLayout.titleRows = { first: rect.top, last: rect.bottom };
    },
    setPrintTitleColumns: (sheet, [columns], session) => {
      const { rect } = placeArgument(session, columns, sheet);
      sheet.pageLayout.titleColumns = { first: rect.left, last: rect.right };
    },
    getPrintArea: (sheet, _, session) => rangeAreasObject(session, sheet, set(printArea(sheet), 'print area')),
    getPrintAreaOrNullObject: (sheet, _, session) => {
      const rects = printArea(sheet);
      return rects ? rangeAreasObject(session, sheet, rects) : null;
    },
    getPrintTitleRows: (sheet, _, session) => rangeObject(session, sheet, set(titleRows(sheet), 'title rows')),
    getPrintTitleRowsOrNullObject: (sheet, _, session) => {
      const rect = titleRows(sheet);
      return rect ? rangeObject(session, sheet, rect) : null;
    },
    getPrintTitleColumns: (sheet, _, session) => rangeObject(session, sheet, set(titleColumns(sheet), 'title columns')),
    getPrintTitleColumnsOrNullObject: (sheet, _, session) => {
      const rect = titleColumns(sheet);
      return rect ? rangeObject(session, sheet, rect) : null;
    },
  },
};
