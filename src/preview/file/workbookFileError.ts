export type WorkbookFileErrorCode =
  | 'FileEmpty'
  | 'FileEncrypted'
  | 'FileIsXls'
  | 'FileIsXlsb'
  | 'FileTruncated'
  | 'FileNotWorkbook'
  | 'FileDamaged'
  | 'FileHasDtd'
  | 'FileTooLarge';

/** Why a file cannot be opened. `part` names the place inside the file, where there is one. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
    readonly part?: string,
  ) {
    super(part === undefined ? message : `${message} (${part})`);
  }
}
