import { ExcelError, officeObject, type OfficeClassDefinition, type OfficeObject, type ScalarDefinition } from '../../interpreter/officeClass';
import { addNamedStyle, isBuiltInStyle, namedStyleId, styleNames } from '../../model/namedStyles';
import type { CellStyle } from '../../model/style';
import type { WorkbookModel } from '../../model/workbook';
import { integerArgument, invalidArgument, itemNotFound, textArgument } from '../arguments';

interface StyleSubject {
  readonly workbook: WorkbookModel;
  readonly name: string;
}

const styleObject = (workbook: WorkbookModel, name: string): OfficeObject<StyleSubject> => officeObject('Style', { workbook, name });

function styleOf({ workbook, name }: StyleSubject): CellStyle {
  const id = namedStyleId(workbook, name);
  if (id === undefined) throw itemNotFound("The requested resource doesn't exist.");
  return workbook.styles.get(id);
}

/** Named styles are read; cells are formatted through their ranges. */
const read = (pick: (style: CellStyle) => unknown): ScalarDefinition<StyleSubject> => ({ get: (subject) => pick(styleOf(subject)) });

const find = (workbook: WorkbookModel, name: unknown): OfficeObject | undefined =>
  typeof name === 'string' && namedStyleId(workbook, name) !== undefined ? styleObject(workbook, name) : undefined;

export const styleClass: OfficeClassDefinition<StyleSubject> = {
  scalars: {
    builtIn: { get: ({ name }) => isBuiltInStyle(name) },
    formulaHidden: read((style) => style.protection.formulaHidden),
    horizontalAlignment: read((style) => style.alignment.horizontal),
    indentLevel: read((style) => style.alignment.indentLevel),
    locked: read((style) => style.protection.locked),
    name: { get: ({ name }) => name },
    numberFormat: read((style) => style.numberFormat),
    numberFormatLocal: read((style) => style.numberFormat),
    readingOrder: read((style) => style.alignment.readingOrder),
    shrinkToFit: read((style) => style.alignment.shrinkToFit),
    textOrientation: read((style) => style.alignment.textOrientation),
    verticalAlignment: read((style) => style.alignment.vertical),
    wrapText: read((style) => style.alignment.wrapText),
  },
  methods: {
    delete: ({ workbook, name }) => {
      if (isBuiltInStyle(name)) throw new ExcelError('InvalidOperation', 'A built-in style cannot be deleted.');
      workbook.namedStyles.delete(name);
    },
  },
};

export const styleCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  items: (workbook) => styleNames(workbook).map((name) => styleObject(workbook, name)),
  item: find,
  methods: {
    add: (workbook, [name]) => {
      const text = textArgument(name, 'name', 255);
      if (text === '') throw invalidArgument('A style needs a name.');
      if (workbook.namedStyles.has(text) || isBuiltInStyle(text)) throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
      addNamedStyle(workbook, text);
    },
    getCount: (workbook) => styleNames(workbook).length,
    getItemAt: (workbook, [index]) => {
      const name = styleNames(workbook)[integerArgument(index, 'index')];
      if (name === undefined) throw itemNotFound("The requested resource doesn't exist.");
      return styleObject(workbook, name);
    },
    getItemOrNullObject: (workbook, [name]) => find(workbook, name) ?? null,
  },
};
