import { ExcelError, officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { Rect } from '../../model/area';
import { bindingRect, type BindingModel } from '../../model/binding';
import type { WorkbookModel } from '../../model/workbook';
import { integerArgument, itemNotFound } from '../arguments';
import { cellText } from '../cells/readCells';
import { rangeObject } from '../range/rangeObject';
import { addBinding, bindArgument, bindNamedItem, bindSelection } from './addBinding';

interface BindingSubject {
  readonly workbook: WorkbookModel;
  readonly binding: BindingModel;
}

const bindingObject = (workbook: WorkbookModel, binding: BindingModel): OfficeObject<BindingSubject> =>
  officeObject('Binding', { workbook, binding });

/** The cells of a binding of one of the types; what is bound otherwise or gone is refused. */
function cellsOf({ workbook, binding }: BindingSubject, ...types: readonly BindingModel['type'][]): Rect {
  if (!types.includes(binding.type))
    throw new ExcelError('InvalidOperation', `The binding is of the type ${binding.type}.`);
  const rect = workbook.sheets.includes(binding.sheet) ? bindingRect(binding) : undefined;
  if (!rect || !workbook.bindings.includes(binding))
    throw new ExcelError('InvalidBinding', 'This object binding is no longer valid due to previous updates.');
  return rect;
}

const bindingClass: OfficeClassDefinition<BindingSubject> = {
  identity: ({ binding }) => ({ Id: binding.id }),
  scalars: { id: { get: ({ binding }) => binding.id }, type: { get: ({ binding }) => binding.type } },
  methods: {
    delete: ({ workbook, binding }) => {
      workbook.bindings = workbook.bindings.filter((other) => other !== binding);
    },
    getRange: (subject, _, session) => rangeObject(session, subject.binding.sheet, cellsOf(subject, 'Range', 'Table')),
    getTable: (subject) => {
      cellsOf(subject, 'Table');
      return officeObject('Table', { sheet: subject.binding.sheet, table: subject.binding.table });
    },
    getText: (subject, _, session) => {
      const { top, left } = cellsOf(subject, 'Text');
      return cellText(session, subject.binding.sheet, top, left);
    },
  },
};

function find(workbook: WorkbookModel, id: unknown): OfficeObject | undefined {
  const binding = workbook.bindings.find((candidate) => candidate.id === id);
  return binding && bindingObject(workbook, binding);
}

const bindingCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: { count: { get: ({ bindings }) => bindings.length } },
  items: (workbook) => workbook.bindings.map((binding) => bindingObject(workbook, binding)),
  item: find,
  methods: {
    add: (workbook, [range, type, id], session) =>
      bindingObject(workbook, addBinding(session, bindArgument(range, session), type, id)),
    addFromNamedItem: (workbook, [name, type, id], session) =>
      bindingObject(workbook, addBinding(session, bindNamedItem(name, session), type, id)),
    addFromSelection: (workbook, [type, id], session) =>
      bindingObject(workbook, addBinding(session, bindSelection(session), type, id)),
    getCount: ({ bindings }) => bindings.length,
    getItemAt: (workbook, [index]) => {
      const binding = workbook.bindings[integerArgument(index, 'index')];
      if (!binding) throw itemNotFound("The requested resource doesn't exist.");
      return bindingObject(workbook, binding);
    },
    getItemOrNullObject: (workbook, [id]) => find(workbook, id) ?? null,
  },
};

/** Bindings by their names in the library. */
export const bindingClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  Binding: bindingClass,
  BindingCollection: bindingCollectionClass,
};
