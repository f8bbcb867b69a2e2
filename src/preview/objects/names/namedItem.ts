import { ExcelError, officeObject, type OfficeClassDefinition, type OfficeObject, type Session } from '../../interpreter/officeClass';
import { CellError, type CellValue } from '../../model/cellValue';
import type { NamedItemModel } from '../../model/names';
import { isValidName, sameName } from '../../model/operations/nameRules';
import type { SheetModel } from '../../model/sheet';
import { booleanArgument, invalidArgument, itemNotFound, textArgument } from '../arguments';
import { placesOfObject, quotedSheetName, rangeObject, rectAddress, type Place } from '../places';
import { placeOfFormula, tableOfName } from '../references';
import { arrayConstant } from './arrayConstant';

/** The names of one sheet, or of the workbook where `sheet` is undefined. */
export interface NamesSubject {
  readonly sheet: SheetModel | undefined;
}

interface NamedItemSubject extends NamesSubject {
  readonly item: NamedItemModel;
}

const COMMENT_LIMIT = 255;

const namesIn = ({ sheet }: NamesSubject, session: Session): NamedItemModel[] => (sheet ?? session.workbook).names as NamedItemModel[];

function existing(subject: NamedItemSubject, session: Session): NamedItemModel {
  if (!namesIn(subject, session).includes(subject.item)) throw itemNotFound(`The name ${subject.item.name} is not there any more.`);
  return subject.item;
}

const placeOfName = (subject: NamedItemSubject, session: Session): Place | undefined =>
  placeOfFormula(existing(subject, session).formula, subject.sheet, session);

/** The reference that a place stands as in a formula: `Sheet1!$A$1:$B$2`. */
const absoluteReference = ({ sheet, rect }: Place): string => `${quotedSheetName(sheet.name)}!${rectAddress(rect, true)}`;

function evaluated(subject: NamedItemSubject, session: Session): CellValue {
  const home = subject.sheet ?? session.workbook.sheets[0];
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
      set: (subject, value, session) => {
        existing(subject, session).comment = textArgument(value, 'comment', COMMENT_LIMIT);
      },
    },
    visible: {
      get: ({ item }) => item.visible,
      set: (subject, value, session) => {
        existing(subject, session).visible = booleanArgument(value, 'visible');
      },
    },
    formula: {
      get: ({ item }) => item.formula,
      set: (subject, value, session) => {
        existing(subject, session).formula = checkedFormula(value);
        session.calculator.structureChanged();
        session.needCalculation();
      },
    },
    scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    type: { get: typeOf },
    value: { get: valueOf },
  },
  navigation: {
    arrayValues: (subject) => officeObject('NamedItemArrayValues', subject),
    worksheet: ({ sheet }) => {
      if (!sheet) throw new ExcelError('ItemNotFound', 'The name belongs to the workbook, not to a sheet.', 404);
      return officeObject('Worksheet', sheet);
    },
    worksheetOrNullObject: ({ sheet }) => (sheet ? officeObject('Worksheet', sheet) : null),
  },
  methods: {
    delete: (subject, _, session) => {
      const names = namesIn(subject, session);
      names.splice(names.indexOf(existing(subject, session)), 1);
      session.calculator.structureChanged();
      session.needCalculation();
    },
    getRange: (subject, _, session) => {
      const place = placeOfName(subject, session);
      if (!place) throw itemNotFound(`The name ${subject.item.name} does not stand for a range.`);
      return rangeObject(place.sheet, place.rect, session);
    },
    getRangeOrNullObject: (subject, _, session) => {
      const place = placeOfName(subject, session);
      return place ? rangeObject(place.sheet, place.rect, session) : null;
    },
  },
};

const arrayOf = (subject: NamedItemSubject): readonly (readonly CellValue[])[] => arrayConstant(subject.item.formula) ?? [[]];

const typeOfValue = (value: CellValue): string => {
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
};

export const namedItemArrayValuesClass: OfficeClassDefinition<NamedItemSubject> = {
  scalars: {
    values: {
      get: (subject) => arrayOf(subject).map((row) => row.map((value) => (value instanceof CellError ? value.text : value))),
    },
    types: { get: (subject) => arrayOf(subject).map((row) => row.map(typeOfValue)) },
  },
};

function checkedFormula(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const text = textArgument(value, 'formula', 8192);
  if (text.startsWith('=') && text.length > 1) return text;
  if (text === '' || text === '=') throw invalidArgument('A name needs a formula.');
  return Number.isNaN(Number(text)) ? `="${text.replace(/"/g, '""')}"` : `=${Number(text)}`;
}

/** A formula text, or the formula that stands for a Range argument. */
function referenceFormula(reference: unknown): string {
  const places = placesOfObject(reference);
  return places ? `=${places.map(absoluteReference).join(',')}` : checkedFormula(reference);
}

function add(subject: NamesSubject, name: unknown, formula: string, comment: unknown, session: Session): OfficeObject {
  const text = textArgument(name, 'name');
  if (!isValidName(text)) throw invalidArgument(`${text} cannot be a name.`);
  const names = namesIn(subject, session);
  const taken = names.some((item) => sameName(item.name, text)) || (!subject.sheet && tableOfName(text, session) !== undefined);
  if (taken) throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
  const note = comment === undefined || comment === null ? '' : textArgument(comment, 'comment', COMMENT_LIMIT);
  const item: NamedItemModel = { id: session.newId(), name: text, formula, comment: note, visible: true };
  names.push(item);
  session.calculator.structureChanged();
  session.needCalculation();
  return officeObject('NamedItem', { ...subject, item });
}

function find(subject: NamesSubject, key: unknown, session: Session): OfficeObject | undefined {
  if (typeof key !== 'string') return undefined;
  const item = namesIn(subject, session).find((candidate) => candidate.id === key || sameName(candidate.name, key));
  return item && officeObject('NamedItem', { ...subject, item });
}

export const namedItemCollectionClass: OfficeClassDefinition<NamesSubject> = {
  items: (subject, session) => namesIn(subject, session).map((item) => officeObject('NamedItem', { ...subject, item })),
  item: find,
  methods: {
    add: (subject, [name, reference, comment], session) => add(subject, name, referenceFormula(reference), comment, session),
    addFormulaLocal: (subject, [name, formula, comment], session) => add(subject, name, checkedFormula(formula), comment, session),
    getCount: (subject, _, session) => namesIn(subject, session).length,
    getItemOrNullObject: (subject, [name], session) => find(subject, name, session) ?? null,
  },
};
