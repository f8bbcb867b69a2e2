import { quotedSheetName, splitSheet } from '../../model/address';
import { sameName } from '../../model/operations/nameRules';
import type { PivotSource } from '../../model/pivot/pivotCache';
import type { WorkbookModel } from '../../model/workbook';
import { parseRect, rectAddress } from '../cells/reference';
import { attributeOf, childNamed, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { decodeXstring } from '../xml/text';

/** The source that `<cacheSource>` names. What lies outside the workbook, or is gone from it, is `external`. */
export function readCacheSource(root: XmlElement | undefined, workbook: WorkbookModel): PivotSource {
  const sheetSource = childNamed(root, 'worksheetSource');
  const outside = attributeOf(sheetSource, 'id') !== undefined;
  if (!sheetSource || outside || attributeOf(root, 'type') !== 'worksheet') return { kind: 'external' };
  const sheetName = attributeOf(sheetSource, 'sheet');
  const name = attributeOf(sheetSource, 'name');
  if (name !== undefined) return namedSource(decodeXstring(name), sheetName, workbook);
  const rect = parseRect(attributeOf(sheetSource, 'ref') ?? '');
  const sheet = workbook.sheets.find((candidate) => sameName(candidate.name, decodeXstring(sheetName ?? '')));
  return sheet && rect ? { kind: 'range', sheetId: sheet.id, rect } : { kind: 'external' };
}

function namedSource(name: string, sheetName: string | undefined, { sheets }: WorkbookModel): PivotSource {
  const table = sheets.flatMap((sheet) => sheet.tables).find((candidate) => sameName(candidate.name, name));
  if (table) return { kind: 'table', tableId: table.id };
  return {
    kind: 'name',
    name: sheetName === undefined ? name : `${quotedSheetName(decodeXstring(sheetName))}!${name}`,
  };
}

/** `<cacheSource>`, or undefined where the workbook has nothing that the source could be. */
export function cacheSourceMarkup(source: PivotSource, workbook: WorkbookModel): string | undefined {
  const values = sourceAttributes(source, workbook);
  return values && element('cacheSource', { type: 'worksheet' }, element('worksheetSource', values));
}

function sourceAttributes(source: PivotSource, { sheets }: WorkbookModel): Record<string, string> | undefined {
  switch (source.kind) {
    case 'table': {
      const table = sheets.flatMap((sheet) => sheet.tables).find(({ id }) => id === source.tableId);
      return table && { name: table.name };
    }
    case 'range': {
      const sheet = sheets.find(({ id }) => id === source.sheetId);
      return sheet && { ref: rectAddress(source.rect), sheet: sheet.name };
    }
    case 'name': {
      const { sheetName, local } = splitSheet(source.name);
      return sheetName === undefined ? { name: local } : { name: local, sheet: sheetName };
    }
    case 'external':
      return undefined;
  }
}
