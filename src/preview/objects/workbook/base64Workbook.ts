import { openFile, WorkbookFileError } from '../../file';
import type { Session } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { invalidArgument, textArgument } from '../arguments';

/** The workbook whose .xlsx file a Base64 text holds, with or without the head of a data URL. */
export function workbookOfBase64(base64: unknown, { options }: Session): WorkbookModel {
  const text = textArgument(base64, 'base64File').replace(/^data:[^,]*,/, '');
  try {
    return openFile('Book1.xlsx', bytesOf(text), options.locale);
  } catch (error) {
    if (error instanceof WorkbookFileError || error instanceof DOMException)
      throw invalidArgument('The file is not a workbook that can be opened.');
    throw error;
  }
}

function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  return Uint8Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index));
}
