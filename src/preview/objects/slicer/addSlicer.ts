import type { OfficeObject, Session } from '../../interpreter/officeClass';
import { anchorAt } from '../../model/drawing/anchor';
import { drawingsOf } from '../../model/drawing/drawing';
import type { SlicerModel, SlicerSource } from '../../model/drawing/slicer';
import { allSlicers, noteSlicerFields } from '../../model/drawing/slicerSources';
import { sameName } from '../../model/operations/nameRules';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { SheetModel } from '../../model/sheet';
import { invalidArgument } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import { changePivot } from '../pivot/changePivot';
import { fieldName, findField, findPivot, pivotsOf, subjectOf } from '../pivot/pivotPlace';
import { findColumn } from '../table/tableColumns';
import { findTable, tablesOf, type TablePlace } from '../table/tablePlace';
import type { SlicerPlace, SlicersSubject } from './slicerPlace';

/** As Excel makes them, in points. */
const WIDTH = 144;
const HEIGHT = 187.5;
const ROW_HEIGHT = 19;
/** Where the first slicer of a sheet stands, and how far from it the next one. */
const FIRST = { left: 288, top: 60 };
const STEP = 24;

/** What a new slicer filters and what the field is called. */
interface NewSource {
  readonly source: SlicerSource;
  readonly fieldName: string;
  readonly pivot: PivotTableModel | undefined;
}

/** Puts a slicer for a table's column or a PivotTable's field on a sheet. */
export function addSlicer(subject: SlicersSubject, args: readonly unknown[], session: Session): SlicerPlace {
  const [sourceArgument, fieldArgument, destination] = args;
  const sheet = destinationSheet(subject, destination, session);
  checkAllowed(sheet, 'allowEditObjects');
  const { source, fieldName: caption, pivot } = newSource(sourceArgument, fieldArgument, session);
  const shared = sharing(source, session);
  const slicer: SlicerModel = {
    kind: 'slicer',
    id: session.newId(),
    name: freeName(caption, session),
    anchor: anchorAt(sheet, freeFrame(sheet), 'OneCell'),
    altTextTitle: '',
    altTextDescription: '',
    visible: true,
    caption,
    showCaption: true,
    style: session.workbook.objectStyles.defaults.slicer,
    sortBy: shared?.sortBy ?? 'Ascending',
    source,
    cacheName: shared?.cacheName ?? freeCacheName(caption, session),
    columnCount: 1,
    rowHeight: ROW_HEIGHT,
  };
  sheet.drawings.push(slicer);
  noteSlicerFields(session.workbook);
  if (pivot) changePivot(pivot, session, () => undefined);
  return { sheet, slicer };
}

function destinationSheet(subject: SlicersSubject, destination: unknown, { workbook }: Session): SheetModel {
  if (destination === null || destination === undefined) {
    if (subject instanceof SheetModel) return subject;
    throw invalidArgument('slicerDestination must be a worksheet.');
  }
  const named = typeof destination === 'string' ? destination : undefined;
  const found =
    named === undefined
      ? (destination as Partial<OfficeObject>).subject
      : workbook.sheets.find(({ name, id }) => sameName(name, named) || id === named);
  if (!(found instanceof SheetModel)) throw invalidArgument('slicerDestination must be a worksheet.');
  return found;
}

/** A table or a PivotTable, or the name or id of one. */
function newSource(argument: unknown, field: unknown, session: Session): NewSource {
  const { workbook } = session;
  const object = typeof argument === 'object' ? (argument as OfficeObject | null) : undefined;
  const pivot =
    object?.className === 'PivotTable' ? (object.subject as PivotTableModel) : findPivot(pivotsOf(workbook), argument);
  if (pivot) return pivotSource(pivot, field, session);
  const table =
    object?.className === 'Table' ? (object.subject as TablePlace) : findTable(tablesOf(workbook), argument);
  if (table) return tableSource(table, field);
  throw invalidArgument('slicerSource must be a table or a PivotTable.');
}

function pivotSource(pivot: PivotTableModel, argument: unknown, session: Session): NewSource {
  const subject = subjectOf(argument);
  const own = subject?.pivot === pivot && typeof subject.field === 'number' ? subject.field : undefined;
  const field = own ?? findField(pivot, [...pivot.cache.fields.keys()], argument, session);
  const cacheField = field === undefined ? undefined : pivot.cache.fields[field];
  if (field === undefined || !cacheField) throw invalidArgument('sourceField must be a field of the PivotTable.');
  const source: SlicerSource = { kind: 'pivot', pivotIds: [pivot.id], fieldName: cacheField.name };
  return { source, fieldName: fieldName({ pivot, field }, session), pivot };
}

function tableSource(place: TablePlace, argument: unknown): NewSource {
  const subject =
    typeof argument === 'object' && argument !== null
      ? (argument as OfficeObject<{ readonly column?: { readonly id: number } }>).subject
      : undefined;
  const key = subject?.column ? subject.column.id : argument;
  const column = findColumn(place, key)?.column;
  if (!column) throw invalidArgument('sourceField must be a column of the table.');
  const source: SlicerSource = { kind: 'table', tableId: place.table.id, columnId: column.id };
  return { source, fieldName: column.name, pivot: undefined };
}

/** The field's name, or with the first free number behind it: `Region 1`. */
function freeName(stem: string, { workbook }: Session): string {
  const isTaken = (name: string): boolean => allSlicers(workbook).some((slicer) => sameName(slicer.name, name));
  if (!isTaken(stem)) return stem;
  for (let number = 1; ; number++) if (!isTaken(`${stem} ${number}`)) return `${stem} ${number}`;
}

/** A slicer of the same field, with which a new one shares its cache. */
const sharing = (source: SlicerSource, { workbook }: Session): SlicerModel | undefined =>
  allSlicers(workbook).find((slicer) => JSON.stringify(slicer.source) === JSON.stringify(source));

/** The name of a new cache, which stands among the workbook's names: `Slicer_Region`. */
function freeCacheName(field: string, { workbook }: Session): string {
  const taken = [...allSlicers(workbook).map(({ cacheName }) => cacheName), ...workbook.names.map(({ name }) => name)];
  const stem = `Slicer_${field.replace(/[^\p{L}\p{N}_.]/gu, '_')}`;
  const isTaken = (name: string): boolean => taken.some((other) => sameName(other, name));
  if (!isTaken(stem)) return stem;
  for (let number = 1; ; number++) if (!isTaken(`${stem}${number}`)) return `${stem}${number}`;
}

function freeFrame(sheet: SheetModel): { left: number; top: number; width: number; height: number } {
  const away = drawingsOf(sheet.drawings, 'slicer').length * STEP;
  return { left: FIRST.left + away, top: FIRST.top + away, width: WIDTH, height: HEIGHT };
}
