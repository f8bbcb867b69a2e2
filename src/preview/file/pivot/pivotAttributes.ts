import type { PivotLayoutModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { attributeOf, childNamed, childrenOf, flagOf, otherAttributes, type XmlElement } from '../xml/element';
import { element, type AttributeValue } from '../xml/markup';
import { decodeXstring } from '../xml/text';
import { NAMESPACE } from '../package/names';

/** Settings of the whole PivotTable that the definition's root carries. */
export type RootSettings = Pick<
  PivotTableModel,
  'name' | 'allowMultipleFiltersPerField' | 'useCustomSortLists' | 'enableDataValueEditing'
>;
/** The layout as far as the definition's root tells it. */
export type LayoutAtRoot = Omit<
  PivotLayoutModel,
  'subtotalLocation' | 'repeatAllItemLabels' | 'blankLineAfterEachItem'
>;

const EXTENSION_URI = '{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}';
/** The attributes of the root that the model knows. */
const KNOWN = [
  'xmlns',
  'name',
  'cacheId',
  'compact',
  'compactData',
  'outline',
  'outlineData',
  'dataOnRows',
  'dataPosition',
  'rowGrandTotals',
  'colGrandTotals',
  'showHeaders',
  'showMissing',
  'missingCaption',
  'disableFieldList',
  'useAutoFormatting',
  'preserveFormatting',
  'multipleFieldFilters',
  'customListSort',
  'editData',
  'uid',
];
/** What Excel writes for a PivotTable that it made. */
const EXCELS_OWN: Readonly<Record<string, AttributeValue>> = {
  applyNumberFormats: false,
  applyBorderFormats: false,
  applyFontFormats: false,
  applyPatternFormats: false,
  applyAlignmentFormats: false,
  applyWidthHeightFormats: true,
  dataCaption: 'Values',
  updatedVersion: 8,
  minRefreshableVersion: 3,
  itemPrintTitles: true,
  createdVersion: 8,
  indent: 0,
};

export const readRootSettings = (root: XmlElement): RootSettings => ({
  name: decodeXstring(attributeOf(root, 'name') ?? ''),
  allowMultipleFiltersPerField: flagOf(root, 'multipleFieldFilters', true),
  useCustomSortLists: flagOf(root, 'customListSort', true),
  enableDataValueEditing: flagOf(root, 'editData'),
});

/** The layout as far as the root tells it; the rest is said by each field. */
export function readLayout(root: XmlElement): LayoutAtRoot {
  const style = childNamed(root, 'pivotTableStyleInfo');
  const extension = extensionOf(root);
  const missing = attributeOf(root, 'missingCaption');
  return {
    layoutType: flagOf(root, 'compact', true) ? 'Compact' : flagOf(root, 'outline') ? 'Outline' : 'Tabular',
    showRowGrandTotals: flagOf(root, 'rowGrandTotals', true),
    showColumnGrandTotals: flagOf(root, 'colGrandTotals', true),
    showFieldHeaders: flagOf(root, 'showHeaders', true),
    fillEmptyCells: missing !== undefined && flagOf(root, 'showMissing', true),
    emptyCellText: decodeXstring(missing ?? ''),
    enableFieldList: !flagOf(root, 'disableFieldList'),
    autoFormat: flagOf(root, 'useAutoFormatting'),
    preserveFormatting: flagOf(root, 'preserveFormatting', true),
    altTextTitle: decodeXstring(attributeOf(extension, 'altText') ?? ''),
    altTextDescription: decodeXstring(attributeOf(extension, 'altTextSummary') ?? ''),
    style: attributeOf(style, 'name') ?? '',
    showBandedRows: flagOf(style, 'showRowStripes'),
    showBandedColumns: flagOf(style, 'showColStripes'),
    showRowHeaders: flagOf(style, 'showRowHeaders'),
    showColumnHeaders: flagOf(style, 'showColHeaders'),
  };
}

const extensionOf = (root: XmlElement): XmlElement | undefined =>
  childrenOf(childNamed(root, 'extLst'))
    .flatMap(childrenOf)
    .find(({ name }) => name === 'pivotTableDefinition');

/** The root's attributes; those of the opened part that the model does not know stay. */
export function rootAttributes(
  pivot: PivotTableModel,
  cacheId: number,
  opened: XmlElement | undefined,
): Record<string, AttributeValue> {
  const { layout } = pivot;
  const isCompact = layout.layoutType === 'Compact';
  const hasOutline = layout.layoutType !== 'Tabular' || undefined;
  return {
    xmlns: NAMESPACE.main,
    ...(opened ? otherAttributes(opened, KNOWN) : EXCELS_OWN),
    name: pivot.name,
    cacheId,
    compact: isCompact ? undefined : false,
    compactData: isCompact ? undefined : false,
    outline: hasOutline,
    outlineData: hasOutline,
    rowGrandTotals: layout.showRowGrandTotals ? undefined : false,
    colGrandTotals: layout.showColumnGrandTotals ? undefined : false,
    showHeaders: layout.showFieldHeaders ? undefined : false,
    missingCaption: layout.fillEmptyCells ? layout.emptyCellText : undefined,
    disableFieldList: layout.enableFieldList ? undefined : true,
    useAutoFormatting: layout.autoFormat || undefined,
    preserveFormatting: layout.preserveFormatting ? undefined : false,
    multipleFieldFilters: pivot.allowMultipleFiltersPerField ? undefined : false,
    customListSort: pivot.useCustomSortLists ? undefined : false,
    editData: pivot.enableDataValueEditing || undefined,
  };
}

export const styleInfoMarkup = ({ layout }: PivotTableModel): string =>
  element('pivotTableStyleInfo', {
    name: layout.style || undefined,
    showRowHeaders: layout.showRowHeaders,
    showColHeaders: layout.showColumnHeaders,
    showRowStripes: layout.showBandedRows,
    showColStripes: layout.showBandedColumns,
    showLastColumn: true,
  });

/** Alternative texts, and that a row which only says 'Values' is not shown: Excel hides it in all that it makes. */
export function extensionMarkup({ layout }: PivotTableModel): string {
  const values = {
    fillDownLabelsDefault: layout.repeatAllItemLabels || undefined,
    altText: layout.altTextTitle || undefined,
    altTextSummary: layout.altTextDescription || undefined,
    hideValuesRow: true,
  };
  const content = element('x14:pivotTableDefinition', values);
  return element('extLst', {}, element('ext', { 'xmlns:x14': NAMESPACE.x14, uri: EXTENSION_URI }, content));
}
