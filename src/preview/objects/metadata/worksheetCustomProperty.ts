import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { SheetModel } from '../../model/sheet';
import { invalidArgument, itemNotFound, textArgument } from '../arguments';

interface PropertySubject {
  readonly sheet: SheetModel;
  readonly key: string;
}

/** Keys tell no case; Excel allows 255 characters. */
const KEY_LIMIT = 255;

const propertyObject = (sheet: SheetModel, key: string): OfficeObject =>
  officeObject('WorksheetCustomProperty', { sheet, key });

function keyIn(sheet: SheetModel, key: unknown): string | undefined {
  const wanted = typeof key === 'string' ? key.toLowerCase() : undefined;
  return [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === wanted);
}

function find(sheet: SheetModel, key: unknown): OfficeObject | undefined {
  const known = keyIn(sheet, key);
  return known === undefined ? undefined : propertyObject(sheet, known);
}

function existing({ sheet, key }: PropertySubject): string {
  const value = sheet.customProperties.get(key);
  if (value === undefined) throw itemNotFound(`The sheet has no property ${key}.`);
  return value;
}

export const worksheetCustomPropertyClass: OfficeClassDefinition<PropertySubject> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: existing,
      set: (subject, value) => {
        existing(subject);
        subject.sheet.customProperties.set(subject.key, textArgument(value, 'value'));
      },
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    delete: (subject) => {
      existing(subject);
      subject.sheet.customProperties.delete(subject.key);
    },
  },
};

export const worksheetCustomPropertyCollectionClass: OfficeClassDefinition<SheetModel> = {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => propertyObject(sheet, key)),
  item: find,
  methods: {
    /** Adds a property, or sets the one whose key differs in case at most. */
    add: (sheet, [key, value]) => {
      const name = textArgument(key, 'key', KEY_LIMIT);
      if (name === '') throw invalidArgument('A property needs a key.');
      const known = keyIn(sheet, name) ?? name;
      sheet.customProperties.set(known, textArgument(value, 'value'));
      return propertyObject(sheet, known);
    },
    getCount: (sheet) => sheet.customProperties.size,
    getItemOrNullObject: (sheet, [key]) => find(sheet, key) ?? null,
  },
};
