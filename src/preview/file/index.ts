import { WorkbookModel } from '../model/workbook';

export function readWorkbook(_bytes: Uint8Array, _options?: { name?: string }): WorkbookModel {
  throw new Error('Reading a workbook file is not there yet.');
}

export function writeWorkbook(_model: WorkbookModel): Uint8Array {
  throw new Error('Writing a workbook file is not there yet.');
}
