import { element, type AttributeValue } from '../../xml/markup';

/** The children of a newer chart's elements in the order of its schema ([MS-ODRAWXML] 2.24.3). */
const ORDER = {
  chartSpace: 'chartData chart spPr txPr clrMapOvr fmtOvrs printSettings extLst',
  chart: 'title plotArea legend extLst',
  title: 'tx spPr txPr extLst',
  plotArea: 'plotAreaRegion axis spPr extLst',
  plotAreaRegion: 'plotSurface series extLst',
  series: 'tx spPr valueColors valueColorPositions dataPt dataLabels dataId layoutPr axisId extLst',
  dataLabels: 'numFmt spPr txPr visibility separator dataLabel dataLabelHidden extLst',
  dataLabel: 'numFmt spPr txPr visibility separator extLst',
  layoutPr: 'parentLabelLayout regionLabelLayout visibility aggregation binning geography statistics subtotals extLst',
  axis: 'catScaling valScaling title units majorGridlines minorGridlines majorTickMarks minorTickMarks tickLabels numFmt spPr txPr extLst',
  legend: 'spPr txPr extLst',
} as const;

export type ExtendedElement = keyof typeof ORDER;

/** Children as markup by name; undefined leaves one out. */
export type ExtendedChildren = Readonly<Record<string, string | undefined>>;

export const childrenOfExtended = (name: ExtendedElement): readonly string[] => ORDER[name].split(' ');

/** An element of a newer chart, with its children in their order. */
export function extendedElement(
  name: ExtendedElement,
  children: ExtendedChildren,
  attributes: Readonly<Record<string, AttributeValue>> = {},
): string {
  const content = childrenOfExtended(name).map((child) => children[child] ?? '');
  return element(`cx:${name}`, attributes, content.join(''));
}

/** Markup of parts that newer charts have under the same names as others (`spPr`, `txPr`, `rich`), with their prefix. */
export const inExtended = (markup: string): string => markup.replaceAll('<c:', '<cx:').replaceAll('</c:', '</cx:');
