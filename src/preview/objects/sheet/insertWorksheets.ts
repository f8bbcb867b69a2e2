import type { Session } from '../../interpreter/officeClass';
import { adoptDrawings } from '../../file/drawing/adoptDrawings';
import { adoptSheets } from '../../model/adoptSheets';
import { adoptPivots } from '../../model/pivot/adoptPivots';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { choiceArgument, invalidArgument, itemNotFound, recordArgument } from '../arguments';
import { workbookOfBase64 } from '../workbook/base64Workbook';
import { sheetAdded } from './sheetEvents';
import { checkStructure, structureChanged } from './sheetLifecycle';
import { copiedName } from './sheetNames';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** Puts the sheets of an .xlsx file in, all or those that the options name, and gives their ids in the file's order. */
export function insertWorksheets(base64: unknown, given: unknown, session: Session): string[] {
  const { workbook } = session;
  checkStructure(workbook);
  const options = given === null || given === undefined ? {} : recordArgument(given, 'options');
  const source = workbookOfBase64(base64, session);
  const chosen = chosenSheets(source, options['sheetNamesToInsert']);
  const position = insertPosition(workbook, options['positionType'], options['relativeTo']);
  const sheets = adoptSheets(workbook, source, chosen, {
    newId: () => session.newId(),
    freeName: copiedName,
  });
  const tables = new Map(sheets.flatMap((sheet) => sheet.tables).map(({ id }) => [id, workbook.newTableId()]));
  for (const table of sheets.flatMap((sheet) => sheet.tables)) Object.assign(table, { id: tables.get(table.id) });
  adoptPivots(workbook, sheets, { sheets: new Map(chosen.map(({ id }, index) => [id, sheets[index]?.id ?? id])), tables });
  adoptDrawings(sheets, source, workbook, () => session.newId());
  workbook.sheets.splice(position, 0, ...sheets);
  structureChanged(session);
  for (const sheet of sheets) sheetAdded(session, sheet);
  return sheets.map(({ id }) => id);
}

function chosenSheets({ sheets }: WorkbookModel, names: unknown): readonly SheetModel[] {
  if (names === null || names === undefined) return sheets;
  if (!Array.isArray(names)) throw invalidArgument('sheetNamesToInsert must be an array of names.');
  if (names.length === 0) return sheets;
  const wanted = new Set(names.map((name) => String(name).toLowerCase()));
  const chosen = sheets.filter(({ name }) => wanted.has(name.toLowerCase()));
  if (chosen.length < wanted.size) throw itemNotFound('The workbook has no sheet of that name.');
  return chosen;
}

/** A position among the tabs. Before and after without a sheet mean the first and the last place. */
function insertPosition({ sheets }: WorkbookModel, type: unknown, relativeTo: unknown): number {
  const position = choiceArgument(type ?? 'End', 'positionType', POSITIONS);
  if (position === 'Beginning') return 0;
  if (position === 'None' || position === 'End') return sheets.length;
  if (relativeTo === null || relativeTo === undefined) return position === 'Before' ? 0 : sheets.length;
  const index = sheets.findIndex((sheet) => isSheet(sheet, relativeTo));
  if (index < 0) throw itemNotFound("The requested resource doesn't exist.");
  return position === 'Before' ? index : index + 1;
}

/** A sheet as an object, or by its name or id. */
function isSheet(sheet: SheetModel, wanted: unknown): boolean {
  if (typeof wanted === 'string')
    return [sheet.name, sheet.id].some((key) => key.toLowerCase() === wanted.toLowerCase());
  return typeof wanted === 'object' && wanted !== null && 'subject' in wanted && wanted.subject === sheet;
}
