import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type ScalarDefinition,
} from '../../interpreter/officeClass';
import type { DocumentPropertiesModel, WorkbookModel } from '../../model/workbook';
import { integerArgument, invalidArgument, itemNotFound, textArgument } from '../arguments';

type TextProperty = 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company';
type CustomValue = string | number | boolean | Date;

interface CustomPropertySubject {
  readonly properties: DocumentPropertiesModel;
  readonly key: string;
}

/** Excel cuts names and texts of custom properties at 255 characters. */
const CUSTOM_LIMIT = 255;

const text = (name: TextProperty): ScalarDefinition<WorkbookModel> => ({
  get: ({ properties }) => properties[name],
  set: ({ properties }, value) => {
    properties[name] = textArgument(value, name);
  },
});

export const documentPropertiesClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: {
    title: text('title'),
    subject: text('subject'),
    author: text('author'),
    keywords: text('keywords'),
    comments: text('comments'),
    category: text('category'),
    manager: text('manager'),
    company: text('company'),
    lastAuthor: { get: ({ properties }) => properties.lastAuthor },
    creationDate: { get: ({ properties }) => properties.creationDate.toISOString() },
    revisionNumber: {
      get: ({ properties }) => properties.revisionNumber,
      set: ({ properties }, value) => {
        properties.revisionNumber = integerArgument(value, 'revisionNumber', 0);
      },
    },
  },
  navigation: { custom: ({ properties }) => officeObject('CustomPropertyCollection', properties) },
};

/** A Date arrives as ISO text, since the wire is JSON. */
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function customValue(value: unknown): CustomValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw invalidArgument('A custom property is a text, number, boolean or date.');
  return ISO_MOMENT.test(value) ? new Date(value) : value.slice(0, CUSTOM_LIMIT);
}

/** As Excel.DocumentPropertyType: whole numbers are Number, others Float. */
function customType(value: CustomValue): string {
  if (value instanceof Date) return 'Date';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return 'String';
}

const customObject = (properties: DocumentPropertiesModel, key: string): OfficeObject =>
  officeObject('CustomProperty', { properties, key });

function keyIn(properties: DocumentPropertiesModel, key: unknown): string | undefined {
  const wanted = typeof key === 'string' ? key.slice(0, CUSTOM_LIMIT).toLowerCase() : undefined;
  return [...properties.custom.keys()].find((known) => known.toLowerCase() === wanted);
}

function find(properties: DocumentPropertiesModel, key: unknown): OfficeObject | undefined {
  const known = keyIn(properties, key);
  return known === undefined ? undefined : customObject(properties, known);
}

function existing({ properties, key }: CustomPropertySubject): CustomValue {
  const value = properties.custom.get(key);
  if (value === undefined) throw itemNotFound(`There is no property ${key}.`);
  return value;
}

export const customPropertyClass: OfficeClassDefinition<CustomPropertySubject> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    type: { get: (subject) => customType(existing(subject)) },
    value: {
      get: (subject) => {
        const value = existing(subject);
        return value instanceof Date ? value.toISOString() : value;
      },
      set: (subject, value) => {
        existing(subject);
        subject.properties.custom.set(subject.key, customValue(value));
      },
    },
  },
  methods: {
    delete: (subject) => {
      existing(subject);
      subject.properties.custom.delete(subject.key);
    },
  },
};

export const customPropertyCollectionClass: OfficeClassDefinition<DocumentPropertiesModel> = {
  items: (properties) => [...properties.custom.keys()].map((key) => customObject(properties, key)),
  item: find,
  methods: {
    /** Adds a property, or sets the one whose name differs in case at most. */
    add: (properties, [key, value]) => {
      const name = textArgument(key, 'key').slice(0, CUSTOM_LIMIT);
      if (name === '') throw invalidArgument('A property needs a name.');
      const known = keyIn(properties, name) ?? name;
      properties.custom.set(known, customValue(value));
      return customObject(properties, known);
    },
    deleteAll: (properties) => properties.custom.clear(),
    getCount: (properties) => properties.custom.size,
    getItemOrNullObject: (properties, [key]) => find(properties, key) ?? null,
  },
};
