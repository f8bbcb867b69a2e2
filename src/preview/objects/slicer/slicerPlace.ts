import { officeObject, type OfficeObject, type Session } from '../../interpreter/officeClass';
import { drawingsOf } from '../../model/drawing/drawing';
import type { SlicerModel } from '../../model/drawing/slicer';
import { allSlicers, dropOrphanSlicers, slicerTarget, type SlicerTarget } from '../../model/drawing/slicerSources';
import { sameName } from '../../model/operations/nameRules';
import { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { invalidArgument, itemNotFound, textArgument } from '../arguments';

/** A slicer and the sheet that it floats on. */
export interface SlicerPlace {
  readonly sheet: SheetModel;
  readonly slicer: SlicerModel;
}

/** The slicers of the whole workbook or of one sheet. */
export type SlicersSubject = WorkbookModel | SheetModel;

/** Excel's limit for the name of a slicer, in characters. */
const NAME_LIMIT = 255;

export const slicerObject = (place: SlicerPlace): OfficeObject<SlicerPlace> => officeObject('Slicer', place);

/** In the order of sheets and, on a sheet, from back to front. */
export function slicersOf(subject: SlicersSubject, { workbook }: Session): SlicerPlace[] {
  dropOrphanSlicers(workbook);
  return (subject instanceof SheetModel ? [subject] : subject.sheets).flatMap((sheet) =>
    drawingsOf(sheet.drawings, 'slicer').map((slicer) => ({ sheet, slicer })),
  );
}

/** By name, whatever the case, or by id. */
export function findSlicer(places: readonly SlicerPlace[], key: unknown): SlicerPlace | undefined {
  if (typeof key !== 'string') return undefined;
  return places.find(({ slicer }) => sameName(slicer.name, key)) ?? places.find(({ slicer }) => slicer.id === key);
}

/** The slicer, if it is still there. */
export function existing({ sheet, slicer }: SlicerPlace, { workbook }: Session): SlicerModel {
  dropOrphanSlicers(workbook);
  if (!workbook.sheets.includes(sheet) || !sheet.drawings.includes(slicer))
    throw itemNotFound("The requested resource doesn't exist.");
  return slicer;
}

/** What the slicer filters. */
export function targetOf(place: SlicerPlace, session: Session): SlicerTarget {
  const target = slicerTarget(session.workbook, existing(place, session).source);
  if (!target) throw itemNotFound('What the slicer filtered is not there any more.');
  return target;
}

/** A name that no other slicer of the workbook has, whatever the case. */
export function renameSlicer(place: SlicerPlace, value: unknown, session: Session): void {
  const slicer = existing(place, session);
  const name = textArgument(value, 'name', NAME_LIMIT);
  const isTaken = allSlicers(session.workbook).some((other) => other !== slicer && sameName(other.name, name));
  if (name.trim() === '' || isTaken) throw invalidArgument(`${name} cannot be the slicer's name.`);
  slicer.name = name;
}
