import type { WorkbookModel } from '../model/workbook';
import { readDelimited } from './delimited';
import { isOldBinary, isZip } from './package/signature';
import { readWorkbook } from './readWorkbook';
import { WorkbookFileError } from './workbookFileError';

const TEXT_FILE = /\.(csv|tsv|tab|txt)$/i;

/**
 * Opens a file by what it holds, and says so where its name promises something else.
 * @throws WorkbookFileError
 */
export function openFile(name: string, bytes: Uint8Array, locale?: string): WorkbookModel {
  if (bytes.length === 0) throw new WorkbookFileError('FileEmpty', `${name} is empty`);
  if (isZip(bytes) || isOldBinary(bytes)) return readWorkbook(bytes, { name });
  if (TEXT_FILE.test(name)) return readDelimited(bytes, locale === undefined ? { name } : { name, locale });
  throw new WorkbookFileError(
    'FileNotWorkbook',
    `${name} is not an Excel workbook; if it is text with delimiters, name it .csv or .tsv`,
  );
}
