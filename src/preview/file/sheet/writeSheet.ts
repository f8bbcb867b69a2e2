import { GRID_COLUMNS, GRID_ROWS } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { commentsChanged, writeComments, type CommentSources } from '../comments/writeComments';
import type { DrawingParts } from '../drawing/drawingParts';
import { writeDrawings } from '../drawing/writeDrawings';
import type { PivotParts } from '../pivot/pivotParts';
import type { SlicerParts } from '../slicer/slicerParts';
import { guidOf } from '../package/guid';
import { rectAddress } from '../cells/reference';
import { writeSheetData, type CellTargets } from '../cells/writeSheetData';
import { CONTENT, NAMESPACE } from '../package/names';
import type { PackageWriter, Sink } from '../package/packageWriter';
import { keptRelations } from '../package/preservedParts';
import { RelationList } from '../package/relations';
import type { StyleWriter } from '../styles/writeStyles';
import { attributes, counted, element, XML_DECLARATION } from '../xml/markup';
import { writeAutoFilter } from './autoFilter';
import { writeColumns } from './columns';
import { writeCustomProperties } from './customProperties';
import { writeDataValidations } from './dataValidations';
import { writeExtensions } from './extensions';
import { writeHeaderFooter } from './headerFooter';
import { writeHyperlinks } from './hyperlinks';
import { fitsPages, writeBreaks, writeMargins, writePageSetup, writePrintOptions } from './pageSetup';
import { writeSheetProtection } from './protection';
import { writeSheetFormat, writeSheetProperties } from './sheetProperties';
import { writeSheetView } from './sheetView';
import { writeTables } from './tables';
import { writeConditionalFormats } from './writeConditionalFormats';

export interface SheetTargets {
  readonly writer: PackageWriter;
  readonly styles: StyleWriter;
  readonly cells: CellTargets;
  readonly isActive: boolean;
  readonly comments: CommentSources;
  readonly drawings: DrawingParts;
  readonly pivots: PivotParts;
  readonly slicers: SlicerParts;
}

/** Adds a worksheet's part and the parts that hang on it; the cells are written when the package is. */
export function writeSheet(sheet: SheetModel, path: string, targets: SheetTargets): void {
  const { writer } = targets;
  const relations = new RelationList(keptRelations(sheet));
  const before = markupBefore(sheet, targets);
  const after = markupAfter(sheet, relations, targets);
  targets.pivots.writePivots(sheet, relations);
  writer.add(path, CONTENT.worksheet, (sink: Sink) => {
    sink(before);
    writeSheetData(sheet, targets.cells, sink);
    sink(after);
  });
  writer.addRelations(path, relations.relations);
}

/** Elements in the order that the schema demands, up to the cells. */
function markupBefore(sheet: SheetModel, { styles, isActive }: SheetTargets): string {
  const used = sheet.cells.usedRect() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return [
    `${XML_DECLARATION}<worksheet${rootAttributes(sheet)}>`,
    writeSheetProperties(sheet, fitsPages(sheet.pageLayout), (sheet.autoFilter?.criteria.size ?? 0) > 0),
    element('dimension', { ref: rectAddress(used) }),
    writeSheetView(sheet, isActive),
    writeSheetFormat(sheet),
    writeColumns(sheet, (style) => styles.formatOf(style)),
  ].join('');
}

function markupAfter(sheet: SheetModel, relations: RelationList, { writer, styles, comments, drawings, slicers }: SheetTargets): string {
  const kept = (...names: string[]): string => names.map((name) => sheet.preservedElements.get(name) ?? '').join('');
  const formats = writeConditionalFormats(sheet, styles);
  const { pageLayout, autoFilter } = sheet;
  return [
    kept('sheetCalcPr'),
    writeSheetProtection(sheet.protection),
    kept('protectedRanges', 'scenarios'),
    autoFilter ? writeAutoFilter(autoFilter.range, autoFilter.criteria, styles) : '',
    kept('sortState', 'dataConsolidate', 'customSheetViews'),
    counted(
      'mergeCells',
      sheet.merges.map((merge) => element('mergeCell', { ref: rectAddress(merge) })),
    ),
    kept('phoneticPr'),
    formats.markup,
    writeDataValidations(sheet),
    writeHyperlinks(sheet, relations),
    writePrintOptions(pageLayout),
    writeMargins(pageLayout),
    writePageSetup(sheet),
    writeHeaderFooter(sheet),
    writeBreaks('rowBreaks', pageLayout.horizontalBreaks, GRID_COLUMNS - 1),
    writeBreaks('colBreaks', pageLayout.verticalBreaks, GRID_ROWS - 1),
    writeCustomProperties(sheet, relations, writer),
    kept('cellWatches', 'ignoredErrors', 'smartTags'),
    writeDrawings(sheet, relations, drawings),
    commentsChanged(sheet) ? writeComments(sheet, relations, writer, comments) : kept('legacyDrawing'),
    kept('legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'),
    writeTables(sheet, relations, writer, styles),
    writeExtensions(sheet, formats.extension, slicers.writeSheetSlicers(sheet, relations)),
    '</worksheet>',
  ].join('');
}

/** The sheet's id travels as `xr:uid`, which must be declared as safe to ignore. */
function rootAttributes(sheet: SheetModel): string {
  const kept = sheet.preservedAttributes.get('worksheet') ?? {};
  const ignorable = new Set((kept['mc:Ignorable'] ?? '').split(/\s+/).filter(Boolean));
  ignorable.add('xr');
  return attributes({
    xmlns: NAMESPACE.main,
    ...kept,
    'xmlns:r': NAMESPACE.relations,
    'xmlns:mc': NAMESPACE.compatibility,
    'xmlns:xr': NAMESPACE.revision,
    'mc:Ignorable': [...ignorable].join(' '),
    'xr:uid': guidOf(sheet.id),
  });
}
