export { readWorkbook, type ReadOptions } from './readWorkbook';
export { writeWorkbook } from './writeWorkbook';
export { WorkbookFileError, type WorkbookFileErrorCode } from './workbookFileError';
