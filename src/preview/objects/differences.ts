/** What works otherwise than in Excel, by class; shown in the README beside what is supported and refused. */
export const differences: Readonly<Record<string, string>> = {
  Comment: 'plain text only',
  RangeFormat: 'fitted widths and heights are estimated from kinds of characters, as no fonts are at hand',
  Range: 'a column too narrow for its number is no matter of `text`',
  NamedItem: 'a number is always of the type `Double`',
  TableStyle: 'a duplicate of one of Excel’s own styles is blank',
  PivotTableStyle: 'a duplicate of one of Excel’s own styles is blank',
  SlicerStyle: 'a duplicate of one of Excel’s own styles is blank',
  TimelineStyle: 'a duplicate of one of Excel’s own styles is blank',
  PivotTable: 'groups and calculated fields of a file are kept, but neither refreshed nor calculated',
  Slicer: 'stays behind when its sheet is copied or put into another workbook; its order `DataSourceOrder` is not kept in files',
};
