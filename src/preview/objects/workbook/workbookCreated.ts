import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { newWorkbook } from '../../newWorkbook';
import { itemNotFound } from '../arguments';
import { workbookOfBase64 } from './base64Workbook';

interface CreatedSubject {
  readonly id: string;
  readonly workbook: WorkbookModel;
}

/** A new workbook, or a copy of the one that a file holds; nobody sees it before it is opened. */
export function createWorkbook(base64: unknown, session: Session): OfficeObject<CreatedSubject> {
  const isNew = base64 === null || base64 === undefined || base64 === '';
  const workbook = isNew ? newWorkbook(undefined, session.options.user) : workbookOfBase64(base64, session);
  const id = session.newId();
  session.createdWorkbooks.set(id, workbook);
  return officeObject('WorkbookCreated', { id, workbook });
}

export function createdWorkbook(id: unknown, session: Session): OfficeObject<CreatedSubject> {
  const workbook = session.createdWorkbooks.get(String(id));
  if (!workbook) throw itemNotFound("The requested resource doesn't exist.");
  return officeObject('WorkbookCreated', { id: String(id), workbook });
}

/** Opens a workbook in a window of its own, where add-ins of this one do not reach. */
export function openCreated({ workbook }: CreatedSubject, session: Session): void {
  if (!session.openedWorkbooks.includes(workbook)) session.openedWorkbooks.push(workbook);
}

export const workbookCreatedClass: OfficeClassDefinition<CreatedSubject> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: { id: { get: ({ id }) => id } },
  methods: { open: (created, _, session) => openCreated(created, session) },
};
