import { dataRect } from '../../model/operations/tableLayout';
import { rowsOf } from '../../model/area';
import type { WorkbookModel } from '../../model/workbook';
import { partKey } from '../package/packageReader';
import { attributeOf, childNamed, childrenNamed, flagOf, parseXml, type XmlElement } from '../xml/element';

/** A Power Query query as the opened file's connections tell of it. */
export interface QueryFacts {
  readonly name: string;
  /** Excel.LoadToType */
  readonly loadedTo: 'ConnectionOnly' | 'Table' | 'PivotTable';
  readonly loadedToDataModel: boolean;
  /** Rows of the table that it was loaded to. */
  readonly rows: number;
}

/** The connections of an opened file, by element. */
export function connectionsOf({ preserved, preservedParts }: WorkbookModel): XmlElement[] {
  const path = preserved.relations.find(({ relationType }) => relationType.endsWith('/connections'))?.target;
  const part = path === undefined ? undefined : preservedParts.find((one) => partKey(one.path) === partKey(path));
  return part ? childrenNamed(parseXml(new TextDecoder().decode(part.bytes), part.path), 'connection') : [];
}

export function queriesOf(workbook: WorkbookModel): QueryFacts[] {
  return connectionsOf(workbook).flatMap((connection) => {
    const source = attributeOf(childNamed(connection, 'dbPr'), 'connection') ?? '';
    const name = /Microsoft\.Mashup/i.test(source) ? /Location="?([^;"]+)/.exec(source)?.[1] : undefined;
    if (name === undefined) return [];
    const id = attributeOf(connection, 'id') ?? '';
    return [{ name, loadedToDataModel: isInModel(connection), ...loadedTo(workbook, id) }];
  });
}

const isInModel = (connection: XmlElement): boolean =>
  childrenNamed(childNamed(connection, 'extLst'), 'ext').some((ext) => flagOf(childNamed(ext, 'connection'), 'model'));

/** The parts of an opened file that say in their first element that a connection feeds them. */
function loadedTo(workbook: WorkbookModel, id: string): Pick<QueryFacts, 'loadedTo' | 'rows'> {
  const fed = workbook.preservedParts.filter(({ path, bytes }) => {
    if (!/\/(queryTable|pivotCacheDefinition)\d*\.xml$/i.test(path)) return false;
    return new RegExp(`connectionId="${id}"`).test(new TextDecoder().decode(bytes.subarray(0, 4000)));
  });
  const queryTable = fed.find(({ path }) => /queryTable/i.test(path));
  if (!queryTable) return { loadedTo: fed.length > 0 ? 'PivotTable' : 'ConnectionOnly', rows: 0 };
  const table = workbook.sheets
    .flatMap(({ tables }) => tables)
    .find(({ preserved }) => preserved?.relations.some(({ target }) => partKey(target) === partKey(queryTable.path)));
  return { loadedTo: 'Table', rows: table ? rowsOf(dataRect(table)) : 0 };
}
