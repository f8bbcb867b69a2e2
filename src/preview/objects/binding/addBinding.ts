import { ExcelError, type Session } from '../../interpreter/officeClass';
import { contains } from '../../model/area';
import type { BindingModel } from '../../model/binding';
import { sameName } from '../../model/operations/nameRules';
import { choiceArgument, invalidArgument, itemNotFound, textArgument } from '../arguments';
import { placesOf, type Place } from '../places';
import { placeOfFormula } from '../references';
import { activeSheet } from '../sheet/sheetLifecycle';

const invalidReference = (): ExcelError =>
  new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');

function onlyPlace(places: readonly Place[]): Place {
  const [place] = places;
  if (!place || places.length > 1) throw invalidReference();
  return place;
}

/** The cells of a Range or an address; an address without a sheet lies on the one in front. */
export const bindArgument = (range: unknown, session: Session): Place =>
  onlyPlace(placesOf(range, activeSheet(session), session));

/** The cells that a name stands for, `Sheet1!Name` for one of a sheet's. */
export function bindNamedItem(name: unknown, session: Session): Place {
  const text = textArgument(name, 'name');
  const { workbook } = session;
  const [sheetName, local] = text.includes('!') ? text.split('!') : [undefined, text];
  const sheet = workbook.sheets.find((one) => sameName(one.name, sheetName?.replace(/^'|'$/g, '') ?? ''));
  const item = (sheet?.names ?? workbook.names).find((one) => sameName(one.name, local ?? ''));
  if (!item) throw itemNotFound(`There is no name ${text}.`);
  const place = placeOfFormula(item.formula, sheet, session);
  if (!place) throw invalidReference();
  return place;
}

export function bindSelection(session: Session): Place {
  const sheet = activeSheet(session);
  return { sheet, rect: session.view.selection(sheet) };
}

/**
 * Keeps cells under an id; one that is there already is given to the new binding. A binding of the type Text takes one
 * cell, one of the type Table lies in a table and stands for it.
 */
export function addBinding(session: Session, { sheet, rect }: Place, type: unknown, id: unknown): BindingModel {
  const { workbook } = session;
  const kind = choiceArgument(type, 'bindingType', ['Range', 'Table', 'Text']);
  const name = id === null || id === undefined || id === '' ? session.newId() : textArgument(id, 'id');
  if (kind === 'Text' && (rect.top !== rect.bottom || rect.left !== rect.right))
    throw invalidArgument('A binding of the type Text takes one cell.');
  const table = sheet.tables.find(({ range }) => contains(range, rect));
  if (kind === 'Table' && !table) throw invalidArgument('A binding of the type Table takes cells of a table.');
  const binding: BindingModel = { id: name, type: kind, sheet, rect, ...(kind === 'Table' && table && { table }) };
  workbook.bindings = [...workbook.bindings.filter((other) => other.id !== name), binding];
  return binding;
}
