/** Why a workbook file cannot be opened, and what a run on a file ends with. Keys are the codes of file errors. */
export const files = {
  FileEmpty: 'The file is empty.',
  FileEncrypted: 'The workbook is protected with a password. Open it in Excel, take the password off (File > Info) and save it.',
  FileIsXls: 'This is a workbook of the old .xls kind. Open it in Excel and save it as .xlsx.',
  FileIsXlsb: 'This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
  FileTruncated: 'The file is cut off: its end is missing. Copy or download it again.',
  FileNotWorkbook: 'The file is not an Excel workbook, whatever its name says. A list of text belongs into a file named .csv or .tsv.',
  FileDamaged: 'The workbook is damaged and cannot be read. Let Excel repair it, or take an older copy.',
  FileHasDtd: 'The workbook holds a document type definition, which workbooks never need and which can do harm. It was not opened.',
  FileTooLarge: 'Unpacked, the workbook would be too large to open.',
  FileNotFound: 'There is no file {{file}}.',
  cancelled: 'Cancelled. The workbook is as it was.',
  sheetsLeft: 'These sheets could not be taken away again: {{sheets}}. They can be deleted by hand.',
  moreProblems_one: '{{count, number}} more',
  moreProblems_other: '{{count, number}} more',
} as const;
