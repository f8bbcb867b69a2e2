import { SaxesParser } from 'saxes';
import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { CustomXmlPartModel, WorkbookModel } from '../../model/workbook';
import { invalidArgument, itemNotFound, textArgument } from '../arguments';

interface PartSubject {
  readonly workbook: WorkbookModel;
  readonly part: CustomXmlPartModel;
}

/** The parts of one namespace; `CustomXmlPartCollection` has them all. */
interface ScopedSubject {
  readonly workbook: WorkbookModel;
  readonly namespaceUri: string;
}

const partObject = (workbook: WorkbookModel, part: CustomXmlPartModel): OfficeObject =>
  officeObject('CustomXmlPart', { workbook, part });

/** The namespace of the root element, '' for none; undefined for text that is not well-formed XML. */
function rootNamespace(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let namespace: string | undefined;
  let failed = false;
  parser.on('opentag', (tag) => {
    namespace ??= tag.uri;
  });
  parser.on('error', () => {
    failed = true;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return failed ? undefined : namespace;
}

function checkedXml(value: unknown): string {
  const xml = textArgument(value, 'xml');
  if (rootNamespace(xml) === undefined) throw invalidArgument('The XML is not well-formed.');
  return xml;
}

function existing({ workbook, part }: PartSubject): CustomXmlPartModel {
  if (!workbook.customXmlParts.includes(part)) throw itemNotFound('The custom XML part is not there any more.');
  return part;
}

export const customXmlPartClass: OfficeClassDefinition<PartSubject> = {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: (subject) => rootNamespace(existing(subject).xml) ?? '' },
  },
  methods: {
    delete: (subject) => {
      const part = existing(subject);
      subject.workbook.customXmlParts.splice(subject.workbook.customXmlParts.indexOf(part), 1);
    },
    getXml: (subject) => existing(subject).xml,
    setXml: (subject, [xml]) => {
      existing(subject).xml = checkedXml(xml);
    },
  },
};

function byId(workbook: WorkbookModel, parts: readonly CustomXmlPartModel[], id: unknown): OfficeObject | undefined {
  const wanted = typeof id === 'string' ? id.toLowerCase() : undefined;
  const part = parts.find((candidate) => candidate.id.toLowerCase() === wanted);
  return part && partObject(workbook, part);
}

export const customXmlPartCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  items: (workbook) => workbook.customXmlParts.map((part) => partObject(workbook, part)),
  item: (workbook, id) => byId(workbook, workbook.customXmlParts, id),
  methods: {
    add: (workbook, [xml], session) => {
      const part: CustomXmlPartModel = { id: session.newId(), xml: checkedXml(xml) };
      workbook.customXmlParts.push(part);
      return partObject(workbook, part);
    },
    getByNamespace: (workbook, [namespaceUri]): OfficeObject<ScopedSubject> =>
      officeObject('CustomXmlPartScopedCollection', {
        workbook,
        namespaceUri: textArgument(namespaceUri, 'namespaceUri'),
      }),
    getCount: (workbook) => workbook.customXmlParts.length,
    getItemOrNullObject: (workbook, [id]) => byId(workbook, workbook.customXmlParts, id) ?? null,
  },
};

const scopedParts = ({ workbook, namespaceUri }: ScopedSubject): readonly CustomXmlPartModel[] =>
  workbook.customXmlParts.filter((part) => rootNamespace(part.xml) === namespaceUri);

/** The one part of the namespace, or undefined where there are none or several. */
function onlyPart(scope: ScopedSubject): OfficeObject | undefined {
  const [part, another] = scopedParts(scope);
  return part && !another ? partObject(scope.workbook, part) : undefined;
}

export const customXmlPartScopedCollectionClass: OfficeClassDefinition<ScopedSubject> = {
  items: (scope) => scopedParts(scope).map((part) => partObject(scope.workbook, part)),
  item: (scope, id) => byId(scope.workbook, scopedParts(scope), id),
  methods: {
    getCount: (scope) => scopedParts(scope).length,
    getItemOrNullObject: (scope, [id]) => byId(scope.workbook, scopedParts(scope), id) ?? null,
    getOnlyItem: (scope) => {
      const part = onlyPart(scope);
      if (!part) throw itemNotFound('The namespace does not have exactly one custom XML part.');
      return part;
    },
    getOnlyItemOrNullObject: (scope) => onlyPart(scope) ?? null,
  },
};
