/** The part of the office.js library that the add-in uses: the global `Excel` in Excel, a bound one in the preview. */
export interface ExcelLibrary {
  readonly run: typeof Excel.run;
}

/** Which requirement sets the host has; `isSetSupported('ExcelApi', '1.16')` as Office.context.requirements says it. */
export type RequirementCheck = (set: string, version: string) => boolean;

/** The one door to Excel: every batch of the add-in's goes through `run`. */
export interface ExcelDoor {
  /**
   * Runs a batch. Waits for a cell in edit mode; errors of Excel's arrive as WorkbookError.
   */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  readonly supports: (version: string) => boolean;
}

/** A door on the given library: `openDoor(Excel, (set, version) => Office.context.requirements.isSetSupported(set, version))`. */
export function openDoor(library: ExcelLibrary, isSetSupported: RequirementCheck): ExcelDoor {
  return {
    run: (batch) => library.run({ delayForCellEdit: true }, batch),
    supports: (version) => isSetSupported('ExcelApi', version),
  };
}
