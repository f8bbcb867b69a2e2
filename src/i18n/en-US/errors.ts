/**
 * What went wrong when a job failed: what happened (`what`), what was kept is said by the pane, what to do (`advice`).
 * Keys are the codes of WorkbookError.
 */
export const errors = {
  cellBeingEdited: {
    what: 'A cell is being edited.',
    advice: 'Press Enter or Esc in the cell, then try again.',
  },
  workbookProtected: {
    what: 'The workbook or a sheet is protected, so nothing could be written there.',
    advice: 'Take the protection off under Review > Unprotect, then try again.',
  },
  workbookReadOnly: {
    what: 'The workbook is open for reading only.',
    advice: 'Choose Edit workbook or save a copy of your own, then try again.',
  },
  tooLarge: {
    what: 'Excel refused because there is too much to read or write in one go.',
    advice: 'Choose fewer customers, or split the list over two sheets, then try again.',
  },
  sheetGone: {
    what: 'A sheet or table that was needed is no longer there.',
    advice: 'Somebody may have deleted or renamed it. Undo that or run Set up again.',
  },
  nameTaken: {
    what: 'A sheet or table of that name is there already.',
    advice: 'Rename the sheet or table that is in the way, then try again.',
  },
  busy: {
    what: 'Excel is busy with something else.',
    advice: 'Wait a moment, then try again.',
  },
  changedByOthers: {
    what: 'Somebody else was changing the same place at the same time.',
    advice: 'Wait until they are done, then try again.',
  },
  notSupported: {
    what: 'This version of Excel cannot do that.',
    advice: 'Excel 2021, Microsoft 365 or Excel on the web is needed.',
  },
  unexpected: {
    what: 'Something went wrong that was not foreseen.',
    advice: 'Try again. If it happens again, send the details below to your administrator.',
  },
} as const;
