import { officeObject, ExcelError, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument, choiceArgument, itemNotFound } from '../arguments';
import { placeOfEventReference } from '../cells/eventReferences';
import { activeChartMethods } from '../chart/activeChartMethods';
import { workbookNavigation } from '../navigation';
import { rangeAreasObject, rangeObject } from '../range/rangeObject';
import { insertWorksheets } from '../sheet/insertWorksheets';
import { activeSheet } from '../sheet/sheetLifecycle';
import { setPrecisionAsDisplayed } from './precisionAsDisplayed';
import { createWorkbook, openCreated } from './workbookCreated';

const selected = (session: ExcelSession): OfficeObject => {
  const sheet = activeSheet(session);
  return rangeObject(session, sheet, session.view.selection(sheet));
};

/** The range of an event's `referenceId`. */
function eventRange(id: unknown, session: ExcelSession): OfficeObject | null {
  const place = placeOfEventReference(session, String(id));
  return place ? rangeObject(session, place.sheet, place.rect) : null;
}

function eventRanges(id: unknown, session: ExcelSession): OfficeObject | null {
  const place = placeOfEventReference(session, String(id));
  return place ? rangeAreasObject(session, place.sheet, [place.rect]) : null;
}

function required(object: OfficeObject | null): OfficeObject {
  if (!object) throw new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');
  return object;
}

export const workbookClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: {
    autoSave: { get: () => true },
    calculationEngineVersion: { get: () => 191029 },
    chartDataPointTrack: {
      get: (workbook) => workbook.chartDataPointTrack,
      set: (workbook, value) => {
        workbook.chartDataPointTrack = booleanArgument(value, 'chartDataPointTrack');
      },
    },
    isDirty: {
      get: (_workbook, session) => session.isDirty,
      set: (_workbook, value, session) => {
        session.isDirty = booleanArgument(value, 'isDirty');
      },
    },
    name: { get: (workbook) => workbook.name },
    previouslySaved: { get: () => true },
    readOnly: { get: (_workbook, session) => session.options.readOnly === true },
    usePrecisionAsDisplayed: {
      get: (workbook) => workbook.usePrecisionAsDisplayed,
      set: (_workbook, value, session) =>
        setPrecisionAsDisplayed(session, booleanArgument(value, 'usePrecisionAsDisplayed')),
    },
  },
  navigation: {
    ...workbookNavigation,
    application: (workbook) => officeObject('Application', workbook),
    styles: (workbook) => officeObject('StyleCollection', workbook),
    worksheets: (workbook) => officeObject('WorksheetCollection', workbook),
    _Runtime: (workbook) => officeObject('Runtime', workbook),
  },
  methods: {
    ...activeChartMethods,
    /** There is no window to close: the workbook stays open for whoever looks at it here. */
    close: (_workbook, [behavior], session) => {
      choiceArgument(behavior ?? 'Save', 'closeBehavior', ['Save', 'SkipSave']);
      session.isDirty = false;
    },
    getActiveCell: (_workbook, _args, session) => {
      const sheet = activeSheet(session);
      const { top, left } = session.view.selection(sheet);
      return rangeObject(session, sheet, { top, left, bottom: top, right: left });
    },
    /** Nobody has a slicer in hand: there is no window to click into. */
    getActiveSlicer: () => {
      throw itemNotFound('No slicer is active.');
    },
    getActiveSlicerOrNullObject: () => null,
    getIsActiveCollabSession: (_workbook, _args, session) => session.host.sessions.size > 1,
    getSelectedRange: (_workbook, _args, session) => selected(session),
    getSelectedRanges: (_workbook, _args, session) => {
      const sheet = activeSheet(session);
      return rangeAreasObject(session, sheet, [session.view.selection(sheet)]);
    },
    insertWorksheetsFromBase64: (_workbook, [base64, options], session) => insertWorksheets(base64, options, session),
    save: (_workbook, [behavior], session) => {
      choiceArgument(behavior ?? 'Save', 'saveBehavior', ['Save', 'Prompt']);
      session.isDirty = false;
    },
    _GetRangeForEventByReferenceId: (_workbook, [id], session) => required(eventRange(id, session)),
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, [id], session) => eventRange(id, session),
    _GetRangesForEventByReferenceId: (_workbook, [id], session) => required(eventRanges(id, session)),
    _GetRangesOrNullObjectForEventByReferenceId: (_workbook, [id], session) => eventRanges(id, session),
    _GetReferenceCount: (_workbook, _args, session) => session.referenceCount,
    _RemoveAllReferences: (_workbook, _args, session) => session.removeAllReferences(),
    _RemoveReference: (_workbook, [id], session) => session.removeReference(String(id)),
  },
  /** `Excel.createWorkbook` on the web. */
  unlistedMethods: {
    CreateAndOpenWorkbook: (_workbook, [base64], session) => openCreated(createWorkbook(base64, session).subject, session),
  },
};

