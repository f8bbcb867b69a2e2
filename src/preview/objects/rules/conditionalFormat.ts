import {
  ExcelError,
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { ConditionalFormatModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import { booleanArgument, integerArgument, itemNotFound } from '../arguments';
import { rangeAreasObject, rangeObject } from '../range/rangeObject';
import { FORMAT_TYPES, formatTypes, type FormatType } from './formatDefaults';

/** A conditional format and the sheet that it lies on. */
export interface ConditionalFormatSubject {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

/** A format as Excel's object. */
export const formatObject = (subject: ConditionalFormatSubject): OfficeObject =>
  officeObject('ConditionalFormat', subject);

/** A sheet's formats by priority. */
export const ordered = (sheet: SheetModel): ConditionalFormatModel[] =>
  [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);

/** Gives the formats the priorities 0, 1, 2 ... in this order. */
export function renumber(sheet: SheetModel, formats: readonly ConditionalFormatModel[]): void {
  formats.forEach((format, index) => {
    format.priority = index;
  });
  sheet.conditionalFormats = [...formats];
}

export function existing({ sheet, format }: ConditionalFormatSubject): ConditionalFormatModel {
  if (!sheet.conditionalFormats.includes(format)) throw itemNotFound("The requested resource doesn't exist.");
  return format;
}

/** Puts one of the format's settings in the place of the one before. */
export function setSetting(subject: ConditionalFormatSubject, name: string, value: unknown): void {
  const format = existing(subject);
  format.settings = { ...format.settings, [name]: value };
}

/** A priority beyond the last one is the last; a negative one counts from the back. */
function setPriority(subject: ConditionalFormatSubject, value: unknown): void {
  const wanted = integerArgument(value, 'priority');
  const others = ordered(subject.sheet).filter((format) => format !== existing(subject));
  const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
  renumber(subject.sheet, [...others.slice(0, place), subject.format, ...others.slice(place)]);
}

/** Leads to the object of one type; a format of another type has none. */
function typed(type: FormatType): (subject: ConditionalFormatSubject) => OfficeObject | null {
  const classes: Readonly<Record<FormatType, string>> = {
    Custom: 'CustomConditionalFormat',
    DataBar: 'DataBarConditionalFormat',
    ColorScale: 'ColorScaleConditionalFormat',
    IconSet: 'IconSetConditionalFormat',
    TopBottom: 'TopBottomConditionalFormat',
    PresetCriteria: 'PresetCriteriaConditionalFormat',
    ContainsText: 'TextConditionalFormat',
    CellValue: 'CellValueConditionalFormat',
  };
  return (subject) => (existing(subject).type === type ? officeObject(classes[type], subject) : null);
}

const typeNavigation = Object.fromEntries(
  formatTypes.flatMap((type) => {
    const orNull = typed(type);
    const orError = (subject: ConditionalFormatSubject): OfficeObject => {
      const object = orNull(subject);
      if (!object) throw itemNotFound(`The conditional format is not of the type ${type}.`);
      return object;
    };
    return [
      [FORMAT_TYPES[type], orError],
      [`${FORMAT_TYPES[type]}OrNullObject`, orNull],
    ];
  }),
);

function rangeOf(subject: ConditionalFormatSubject, session: Session): OfficeObject | null {
  const [area, another] = existing(subject).areas;
  return area && !another ? rangeObject(session, subject.sheet, area) : null;
}

export const conditionalFormatClass: OfficeClassDefinition<ConditionalFormatSubject> = {
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: { get: (subject) => ordered(subject.sheet).indexOf(existing(subject)), set: setPriority },
    stopIfTrue: {
      get: (subject) => existing(subject).stopIfTrue,
      set: (subject, value) => {
        existing(subject).stopIfTrue = booleanArgument(value, 'stopIfTrue');
      },
    },
  },
  navigation: typeNavigation,
  methods: {
    delete: (subject) =>
      renumber(
        subject.sheet,
        ordered(subject.sheet).filter((format) => format !== existing(subject)),
      ),
    getRange: (subject, _, session) => {
      const range = rangeOf(subject, session);
      if (!range) throw new ExcelError('InvalidOperation', 'The conditional format lies on several ranges.');
      return range;
    },
    getRangeOrNullObject: rangeOfOrNull,
    getRanges: (subject, _, session) => rangeAreasObject(session, subject.sheet, existing(subject).areas),
  },
};

function rangeOfOrNull(
  subject: ConditionalFormatSubject,
  _: readonly unknown[],
  session: Session,
): OfficeObject | null {
  return rangeOf(subject, session);
}
