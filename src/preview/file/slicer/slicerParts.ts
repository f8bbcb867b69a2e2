import { drawingsOf } from '../../model/drawing/drawing';
import type { SlicerModel, SlicerSource } from '../../model/drawing/slicer';
import { allSlicers } from '../../model/drawing/slicerSources';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { CONTENT, NAMESPACE, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import type { RelationList } from '../package/relations';
import type { PivotParts } from '../pivot/pivotParts';
import { element, XML_DECLARATION } from '../xml/markup';
import { slicerCacheMarkup } from './slicerCacheMarkup';
import { EMU_PER_POINT, SHEET_LISTS, WORKBOOK_LISTS, type ListExtension } from './slicerNames';

const KINDS: readonly SlicerSource['kind'][] = ['pivot', 'table'];

/** Writes the slicers of a workbook: a part for each sheet and kind of source, and a part for each cache. */
export class SlicerParts {
  /**
   * By the cache's name, the one that it has in the file: another only where a name of the workbook's is in the way.
   */
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly writer: PackageWriter,
    private readonly pivots: PivotParts,
  ) {
    this.names = fileNames(workbook);
  }

  /** The names that stand for caches among the workbook's. */
  get cacheNames(): string[] {
    return [...this.names.values()];
  }

  /** Adds a sheet's parts of slicers and gives the extensions in which the sheet lists them. */
  writeSheetSlicers(sheet: SheetModel, relations: RelationList): string {
    const slicers = drawingsOf(sheet.drawings, 'slicer');
    return KINDS.map((kind) => {
      const own = slicers.filter(({ source }) => source.kind === kind);
      if (own.length === 0) return '';
      const path = this.writer.freePath('xl/slicers/slicer', '.xml');
      const root = element(
        'slicers',
        { xmlns: NAMESPACE.x14 },
        own.map((slicer) => slicerMarkup(slicer, this.names)).join(''),
      );
      this.writer.add(path, CONTENT.slicer, XML_DECLARATION + root);
      const entry = element('x14:slicer', { 'r:id': relations.add(RELATION.slicer, path) });
      return extension(SHEET_LISTS[kind], element('x14:slicerList', { 'xmlns:x14': NAMESPACE.x14 }, entry));
    }).join('');
  }

  /**
   * Adds the caches' parts and gives the extensions in which the workbook lists them. `tabIdOf` is a sheet's number in
   * the file.
   */
  writeCaches(relations: RelationList, tabIdOf: (sheet: SheetModel) => number): string {
    const slicers = allSlicers(this.workbook);
    return KINDS.map((kind) => {
      const names = [...this.names.keys()].filter((name) => ofCache(slicers, name)?.source.kind === kind);
      if (names.length === 0) return '';
      const entries = names.map((name) => this.writeCache(ofCache(slicers, name), relations, tabIdOf));
      const list = WORKBOOK_LISTS[kind];
      const namespaces = { 'xmlns:x14': NAMESPACE.x14 };
      return extension(list, element(`${list.prefix}:slicerCaches`, namespaces, entries.join('')));
    }).join('');
  }

  private writeCache(
    slicer: SlicerModel | undefined,
    relations: RelationList,
    tabIdOf: (sheet: SheetModel) => number,
  ): string {
    const name = slicer && this.names.get(slicer.cacheName);
    if (!slicer || name === undefined) return '';
    const { workbook, pivots } = this;
    const markup = slicerCacheMarkup(slicer, name, { workbook, pivots, tabIdOf });
    const path = this.writer.freePath('xl/slicerCaches/slicerCache', '.xml');
    this.writer.add(path, CONTENT.slicerCache, XML_DECLARATION + markup);
    return element('x14:slicerCache', { 'r:id': relations.add(RELATION.slicerCache, path) });
  }
}

const ofCache = (slicers: readonly SlicerModel[], name: string): SlicerModel | undefined =>
  slicers.find(({ cacheName }) => cacheName === name);

const extension = ({ uri, prefix, namespace }: ListExtension, content: string): string =>
  element('ext', { uri, [`xmlns:${prefix}`]: namespace }, content);

function fileNames(workbook: WorkbookModel): ReadonlyMap<string, string> {
  const taken = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const wanted of new Set(allSlicers(workbook).map(({ cacheName }) => cacheName))) {
    let name = wanted;
    for (let number = 1; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    names.set(wanted, name);
  }
  return names;
}

const slicerMarkup = (slicer: SlicerModel, names: ReadonlyMap<string, string>): string =>
  element('slicer', {
    name: slicer.name,
    cache: names.get(slicer.cacheName),
    caption: slicer.caption,
    columnCount: slicer.columnCount === 1 ? undefined : slicer.columnCount,
    showCaption: slicer.showCaption ? undefined : false,
    ...slicer.kept?.slicerAttributes,
    style: slicer.style,
    rowHeight: Math.round(slicer.rowHeight * EMU_PER_POINT),
  });
