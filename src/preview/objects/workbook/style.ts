import { fromLocalNumberFormat, localNumberFormat } from '../../calculation/localNumberFormat';
import { ExcelError, officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import {
  addNamedStyle,
  isBuiltInStyle,
  styleNamed,
  styleNames,
  stylePartsOf,
  type StyleParts,
} from '../../model/namedStyles';
import { removeNamedStyle } from '../../model/changeNamedStyle';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument, integerArgument, invalidArgument, itemNotFound, numberFormatArgument, textArgument } from '../arguments';
import { alignmentScalars } from '../format/alignment';
import { formatProtectionClass } from '../format/formatProtection';
import { NamedStyle } from '../format/namedStyle';
import { styleScalar } from '../format/styledArea';

type Scalar = NonNullable<OfficeClassDefinition<NamedStyle>['scalars']>[string];

const styleObject = (workbook: WorkbookModel, name: string): OfficeObject<NamedStyle> =>
  officeObject('Style', new NamedStyle(workbook, name));

function find(workbook: WorkbookModel, name: unknown): OfficeObject | undefined {
  const known = typeof name === 'string' ? styleNamed(workbook, name) : undefined;
  return known === undefined ? undefined : styleObject(workbook, known);
}

/** Whether the style speaks of a part of the format; cells that get it keep their own in the other parts. */
const includes = (part: keyof StyleParts, name: string): Scalar => ({
  get: (style) => stylePartsOf(style.workbook, style.name)[part],
  set: (style, value) => {
    const parts = { ...stylePartsOf(style.workbook, style.name), [part]: booleanArgument(value, name) };
    style.workbook.namedStyleParts.set(style.name, parts);
  },
});

const numberFormat = styleScalar(
  (style) => style.numberFormat,
  (value) => ({ numberFormat: numberFormatArgument(value) }),
);

export const styleClass: OfficeClassDefinition<NamedStyle> = {
  scalars: {
    ...alignmentScalars,
    ...formatProtectionClass.scalars,
    builtIn: { get: ({ name }) => isBuiltInStyle(name) },
    includeAlignment: includes('alignment', 'includeAlignment'),
    includeBorder: includes('border', 'includeBorder'),
    includeFont: includes('font', 'includeFont'),
    includeNumber: includes('number', 'includeNumber'),
    includePatterns: includes('fill', 'includePatterns'),
    includeProtection: includes('protection', 'includeProtection'),
    name: { get: (style) => style.format.styleName },
    numberFormat,
    numberFormatLocal: {
      get: (style, { options }) => localNumberFormat(style.format.numberFormat, options.locale),
      set: (style, value, session) => {
        const text = textArgument(value, 'numberFormatLocal', 255);
        numberFormat.set?.(style, fromLocalNumberFormat(text, session.options.locale), session);
      },
    },
  },
  navigation: {
    borders: (style) => officeObject('RangeBorderCollection', style),
    fill: (style) => officeObject('RangeFill', style),
    font: (style) => officeObject('RangeFont', style),
  },
  methods: {
    delete: ({ workbook, name }) => {
      if (isBuiltInStyle(name)) throw new ExcelError('InvalidOperation', 'A built-in style cannot be deleted.');
      if (!workbook.namedStyles.has(name)) throw itemNotFound("The requested resource doesn't exist.");
      removeNamedStyle(workbook, name);
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
      if (styleNamed(workbook, text) !== undefined)
        throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
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
