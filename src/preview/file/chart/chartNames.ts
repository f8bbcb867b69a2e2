/** Namespaces, relation types, content types and places of chart parts. */
export const CHART_NAMESPACE = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  compatibility: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  c14: 'http://schemas.microsoft.com/office/drawing/2007/8/2/chart',
  c15: 'http://schemas.microsoft.com/office/drawing/2012/chart',
  c16: 'http://schemas.microsoft.com/office/drawing/2014/chart',
  extended: 'http://schemas.microsoft.com/office/drawing/2014/chartex',
  style: 'http://schemas.microsoft.com/office/drawing/2012/chartStyle',
} as const;

/** The prefixes that written charts declare at their root, by namespace. */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  [CHART_NAMESPACE.chart, 'c'],
  [CHART_NAMESPACE.drawing, 'a'],
  [CHART_NAMESPACE.relations, 'r'],
  [CHART_NAMESPACE.extended, 'cx'],
]);

export const CHART_RELATION = {
  chart: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart',
  extended: 'http://schemas.microsoft.com/office/2014/relationships/chartEx',
  style: 'http://schemas.microsoft.com/office/2011/relationships/chartStyle',
  colors: 'http://schemas.microsoft.com/office/2011/relationships/chartColorStyle',
} as const;

export const CHART_CONTENT = {
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  extended: 'application/vnd.ms-office.chartex+xml',
  style: 'application/vnd.ms-office.chartstyle+xml',
  colors: 'application/vnd.ms-office.chartcolorstyle+xml',
} as const;

/** What a part's path begins with, before its number. */
export const CHART_PATH = {
  chart: 'xl/charts/chart',
  extended: 'xl/charts/chartEx',
  style: 'xl/charts/style',
  colors: 'xl/charts/colors',
} as const;
