export { readWorkbook, type ReadOptions } from './readWorkbook';
export { writeWorkbook } from './writeWorkbook';
export { WorkbookFileError, type WorkbookFileErrorCode } from './workbookFileError';
export { inspectDelimited, readDelimited, type DelimitedFacts, type DelimitedOptions } from './delimited';
export { openFile } from './openFile';
