import {
  ExcelError,
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { CellError, type CellValue } from '../../model/cellValue';
import type { NamedItemModel } from '../../model/names';
import { isValidName, sameName } from '../../model/operations/nameRules';
import { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument, invalidArgument, itemNotFound, textArgument } from '../arguments';
import { checkFormula } from '../cells/writeCells';
import { absoluteReference, placesOfObject, type Place } from '../places';
import { rangeObject } from '../range/rangeObject';
import { placeOfFormula, tableOfName } from '../references';
import { arrayConstant } from './arrayConstant';

/** Where names are kept, which is their scope: the workbook or one sheet. */
export type NamesSubject = WorkbookModel | SheetModel;

interface NamedItemSubject {
  readonly scope: NamesSubject;
  readonly item: NamedItemModel;
}

const sheetOf = (scope: NamesSubject): SheetModel | undefined => (scope instanceof SheetModel ? scope : undefined);

const namedItemObject = (scope: NamesSubject, item: NamedItemModel): OfficeObject =>
  officeObject('NamedItem', { scope, item });

const COMMENT_LIMIT = 255;

function existing({ scope, item }: NamedItemSubject): NamedItemModel {
  if (!scope.names.includes(item)) throw itemNotFound(`The name ${item.name} is not there any more.`);
  return item;
}

const placeOfName = (subject: NamedItemSubject, session: Session): Place | undefined =>
  placeOfFormula(existing(subject).formula, sheetOf(subject.scope), session);

function evaluated(subject: NamedItemSubject, session: Session): CellValue {
  const home = sheetOf(subject.scope) ?? session.workbook.sheets[0];
  return home && session.calculator.evaluate(subject.item.formula, home.id);
}

function typeOf(subject: NamedItemSubject, session: Session): string {
  if (placeOfName(subject, session)) return 'Range';
  if (arrayConstant(subject.item.formula)) return 'Array';
  const value = evaluated(subject, session);
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** For a range its address, else the formula's result; an error's text. */
function valueOf(subject: NamedItemSubject, session: Session): unknown {
  const place = placeOfName(subject, session);
  if (place) return absoluteReference(place);
  const constant = arrayConstant(subject.item.formula);
  if (constant) return subject.item.formula.slice(1);
  const value = evaluated(subject, session);
  return value instanceof CellError ? value.text : (value ?? '');
}

export const namedItemClass: OfficeClassDefinition<NamedItemSubject> = {
  identity: ({ item }) => ({ _Id: item.id }),
  scalars: {
    _Id: { get: ({ item }) => item.id },
    name: { get: ({ item }) => item.name },
    comment: {
      get: ({ item }) => item.comment,
      set: (subject, value) => {
        existing(subject).comment = textArgument(value, 'comment', COMMENT_LIMIT);
      },
    },
    visible: {
      get: ({ item }) => item.visible,
      set: (subject, value) => {
        existing(subject).visible = booleanArgument(value, 'visible');
      },
    },
    formula: {
      get: ({ item }) => item.formula,
      set: (subject, value, session) => {
        existing(subject).formula = checkedFormula(value);
        session.calculator.structureChanged();
        session.needCalculation();
      },
    },
    scope: { get: ({ scope }) => (sheetOf(scope) ? 'Worksheet' : 'Workbook') },
    type: { get: typeOf },
    value: { get: valueOf },
  },
  navigation: {
    arrayValues: (subject) => officeObject('NamedItemArrayValues', subject),
    worksheet: ({ scope }) => {
      const sheet = sheetOf(scope);
      if (!sheet) throw new ExcelError('ItemNotFound', 'The name belongs to the workbook, not to a sheet.', 404);
      return officeObject('Worksheet', sheet);
    },
    worksheetOrNullObject: ({ scope }) => (scope instanceof SheetModel ? officeObject('Worksheet', scope) : null),
  },
  methods: {
    delete: (subject, _, session) => {
      const { names } = subject.scope;
      names.splice(names.indexOf(existing(subject)), 1);
      session.calculator.structureChanged();
      session.needCalculation();
    },
    getRange: (subject, _, session) => {
      const place = placeOfName(subject, session);
      if (!place) throw itemNotFound(`The name ${subject.item.name} does not stand for a range.`);
      return rangeObject(session, place.sheet, place.rect);
    },
    getRangeOrNullObject: (subject, _, session) => {
      const place = placeOfName(subject, session);
      return place ? rangeObject(session, place.sheet, place.rect) : null;
    },
  },
};

const arrayOf = (subject: NamedItemSubject): readonly (readonly CellValue[])[] =>
  arrayConstant(subject.item.formula) ?? [[]];

const typeOfValue = (value: CellValue): string => {
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
};

export const namedItemArrayValuesClass: OfficeClassDefinition<NamedItemSubject> = {
  scalars: {
    values: {
      get: (subject) =>
        arrayOf(subject).map((row) => row.map((value) => (value instanceof CellError ? value.text : value))),
    },
    types: { get: (subject) => arrayOf(subject).map((row) => row.map(typeOfValue)) },
  },
};

function checkedFormula(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const text = textArgument(value, 'formula');
  if (text.startsWith('=') && text.length > 1) {
    checkFormula(text);
    return text;
  }
  if (text === '' || text === '=') throw invalidArgument('A name needs a formula.');
  return Number.isNaN(Number(text)) ? `="${text.replace(/"/g, '""')}"` : `=${Number(text)}`;
}

/** A formula text, or the formula that stands for a Range argument. */
function referenceFormula(reference: unknown): string {
  const places = placesOfObject(reference);
  return places ? `=${places.map(absoluteReference).join(',')}` : checkedFormula(reference);
}

function add(scope: NamesSubject, name: unknown, formula: string, comment: unknown, session: Session): OfficeObject {
  const text = textArgument(name, 'name');
  if (!isValidName(text)) throw invalidArgument(`${text} cannot be a name.`);
  const taken =
    scope.names.some((item) => sameName(item.name, text)) ||
    (!sheetOf(scope) && tableOfName(text, session) !== undefined);
  if (taken)
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
  const note = comment === undefined || comment === null ? '' : textArgument(comment, 'comment', COMMENT_LIMIT);
  const item: NamedItemModel = { id: session.newId(), name: text, formula, comment: note, visible: true };
  scope.names.push(item);
  session.calculator.structureChanged();
  session.needCalculation();
  return namedItemObject(scope, item);
}

function find(scope: NamesSubject, key: unknown): OfficeObject | undefined {
  if (typeof key !== 'string') return undefined;
  const item = scope.names.find((candidate) => candidate.id === key || sameName(candidate.name, key));
  return item && namedItemObject(scope, item);
}

export const namedItemCollectionClass: OfficeClassDefinition<NamesSubject> = {
  items: (scope) => scope.names.map((item) => namedItemObject(scope, item)),
  item: find,
  methods: {
    add: (scope, [name, reference, comment], session) =>
      add(scope, name, referenceFormula(reference), comment, session),
    addFormulaLocal: (scope, [name, formula, comment], session) =>
      add(scope, name, checkedFormula(formula), comment, session),
    getCount: (scope) => scope.names.length,
    getItemOrNullObject: (scope, [name]) => find(scope, name) ?? null,
  },
};
