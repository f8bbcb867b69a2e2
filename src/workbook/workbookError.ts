/** What kind of trouble Excel reported, in the add-in's own terms; worded in i18n (`errors.<code>`). */
export type WorkbookErrorCode =
  | 'cellBeingEdited'
  | 'workbookProtected'
  | 'workbookReadOnly'
  | 'tooLarge'
  | 'sheetGone'
  | 'nameTaken'
  | 'busy'
  | 'changedByOthers'
  | 'notSupported'
  | 'unexpected';

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  AccessDenied: 'workbookProtected',
  ReadOnly: 'workbookReadOnly',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  ItemNotFound: 'sheetGone',
  InvalidReference: 'sheetGone',
  ItemAlreadyExists: 'nameTaken',
  ServiceNotAvailable: 'busy',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Conflict: 'changedByOthers',
  InsertDeleteConflict: 'changedByOthers',
  NotImplemented: 'notSupported',
  ApiNotFound: 'notSupported',
  UnsupportedOperation: 'notSupported',
};

/** Codes after which the same batch may be sent again, where it only reads. */
const PASSING: ReadonlySet<string> = new Set(['ServiceNotAvailable', 'Conflict', 'RequestAborted', 'ActivityLimitReached']);

/** An error of Excel's. `excelCode` and `location` are facts for a report; `message` is never shown to people. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly isPassing: boolean;

  constructor(
    readonly excelCode: string,
    readonly location: string,
    message: string,
  ) {
    super(message);
    this.name = 'WorkbookError';
    this.code = CODES[excelCode] ?? 'unexpected';
    this.isPassing = PASSING.has(excelCode);
  }
}

/** Errors of the library become a WorkbookError; everything else is given back as it is. */
export function asWorkbookError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.name !== 'RichApi.Error') return error;
  const { code, debugInfo } = error as Error & { code: unknown; debugInfo?: { errorLocation?: string } };
  return new WorkbookError(String(code), debugInfo?.errorLocation ?? '', error.message);
}
