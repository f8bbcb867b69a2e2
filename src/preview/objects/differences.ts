/** What works otherwise than in Excel, by class; shown in the README beside what is supported and refused. */
export const differences: Readonly<Record<string, string>> = {
  ChartCollection: 'a square range makes series of its columns',
  ChartErrorBars: '`Custom` bars come from files only',
  DataPivotHierarchy: '`numberFormat` becomes 0.00% with shares and goes with them',
  FilterPivotHierarchy: 'manual filters only',
  RangeFormat: 'fitted widths and heights are estimated from kinds of characters, as no fonts are at hand',
  Range: 'a column too narrow for its number is no matter of `text`',
  NamedItem: 'a number is always of the type `Double`',
  TableStyle: 'a duplicate of one of Excel’s own styles is blank',
  PivotTableStyle: 'a duplicate of one of Excel’s own styles is blank',
  SlicerStyle: 'a duplicate of one of Excel’s own styles is blank',
  TimelineStyle: 'a duplicate of one of Excel’s own styles is blank',
  PivotTable: 'groups and calculated fields of a file are kept, but neither refreshed nor calculated',
  ShapeCollection: 'charts and slicers are among the shapes, with the type `Unsupported`',
  Workbook: '`onActivated` and `onAutoSaveSettingChanged` are never raised',
  Worksheet: '`onSingleClicked` is raised in the page only',
  Slicer: 'stays behind when its sheet is copied or put into another workbook; its order `DataSourceOrder` is not kept in files',
};
