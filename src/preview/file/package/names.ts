/** Namespaces, relation types and content types of Office Open XML (transitional). */
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const NAMESPACE = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: OFFICE_RELATION,
  packageRelations: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  compatibility: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  revision: 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision',
  threadedComments: 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
  x14: 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  x15: 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main',
  xm: 'http://schemas.microsoft.com/office/excel/2006/main',
} as const;

export const RELATION = {
  officeDocument: `${OFFICE_RELATION}/officeDocument`,
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extendedProperties: `${OFFICE_RELATION}/extended-properties`,
  customProperties: `${OFFICE_RELATION}/custom-properties`,
  worksheet: `${OFFICE_RELATION}/worksheet`,
  styles: `${OFFICE_RELATION}/styles`,
  sharedStrings: `${OFFICE_RELATION}/sharedStrings`,
  theme: `${OFFICE_RELATION}/theme`,
  calcChain: `${OFFICE_RELATION}/calcChain`,
  sheetMetadata: `${OFFICE_RELATION}/sheetMetadata`,
  hyperlink: `${OFFICE_RELATION}/hyperlink`,
  table: `${OFFICE_RELATION}/table`,
  sheetProperty: `${OFFICE_RELATION}/customProperty`,
  comments: `${OFFICE_RELATION}/comments`,
  vmlDrawing: `${OFFICE_RELATION}/vmlDrawing`,
  threadedComment: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
  person: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
  customXml: `${OFFICE_RELATION}/customXml`,
  customXmlProps: `${OFFICE_RELATION}/customXmlProps`,
  taskPanes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  webExtension: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
} as const;

export const CONTENT = {
  relations: 'application/vnd.openxmlformats-package.relationships+xml',
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  macroWorkbook: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  metadata: `${SPREADSHEET}.sheetMetadata+xml`,
  table: `${SPREADSHEET}.table+xml`,
  sheetProperty: `${SPREADSHEET}.customProperty`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  comments: `${SPREADSHEET}.comments+xml`,
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  threadedComments: 'application/vnd.ms-excel.threadedcomments+xml',
  persons: 'application/vnd.ms-excel.person+xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  taskPanes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  webExtension: 'application/vnd.ms-office.webextension+xml',
} as const;
