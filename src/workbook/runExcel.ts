import { asWorkbookError, WorkbookError } from './workbookError';

/** The part of the office.js library that the add-in uses: the global `Excel` in Excel, a bound one in the preview. */
export interface ExcelLibrary {
  readonly run: typeof Excel.run;
}

/** Which requirement sets the host has, as Office.context.requirements.isSetSupported says it. */
export type RequirementCheck = (set: string, version: string) => boolean;

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The one door to Excel: every batch of the add-in's goes through it. Excel's errors come out as WorkbookError. */
export interface ExcelDoor {
  /** Runs a batch once. Waits while a person is editing a cell. */
  readonly run: <T>(batch: Batch<T>) => Promise<T>;
  /** Runs a batch that only reads, and runs it again where Excel was busy for a moment. */
  readonly read: <T>(batch: Batch<T>) => Promise<T>;
  /** Whether the host has a version of ExcelApi, such as '1.16'. */
  readonly supports: (version: string) => boolean;
}

const READ_ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 250;

/** A door on the given library: `openDoor(Excel, (set, version) => Office.context.requirements.isSetSupported(set, version))`. */
export function openDoor(library: ExcelLibrary, isSetSupported: RequirementCheck): ExcelDoor {
  const run = async <T>(batch: Batch<T>): Promise<T> => {
    try {
      return await library.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      throw asWorkbookError(error);
    }
  };
  const read = async <T>(batch: Batch<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run(batch);
      } catch (error) {
        if (!(error instanceof WorkbookError && error.isPassing) || attempt === READ_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS * attempt));
      }
    }
  };
  return { run, read, supports: (version) => isSetSupported('ExcelApi', version) };
}
