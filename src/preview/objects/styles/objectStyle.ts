import {
  ExcelError,
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { EXCEL_DEFAULT_STYLES, type ObjectStyleModel, type StyleFamily } from '../../model/objectStyles';
import type { WorkbookModel } from '../../model/workbook';
import { invalidArgument, itemNotFound, textArgument } from '../arguments';
import { replaceStyle } from './styleUse';

/** A style of one family: one of the workbook's own, or the name of one of Excel's. */
export interface ObjectStyleSubject {
  readonly workbook: WorkbookModel;
  readonly family: StyleFamily;
  readonly style: ObjectStyleModel | string;
}

const CLASS_NAMES: Readonly<Record<StyleFamily, string>> = {
  table: 'TableStyle',
  pivot: 'PivotTableStyle',
  slicer: 'SlicerStyle',
  timeline: 'TimelineStyle',
};
/** Excel takes style names up to this length. */
const NAME_LIMIT = 255;

export const styleObject = (subject: ObjectStyleSubject): OfficeObject<ObjectStyleSubject> =>
  officeObject(CLASS_NAMES[subject.family], subject);

/** An argument that is an object of the family's class, as its subject. */
export function styleSubjectOf(value: unknown, family: StyleFamily): ObjectStyleSubject | undefined {
  const object = value as Partial<OfficeObject<ObjectStyleSubject>> | null;
  return typeof value === 'object' && object?.className === CLASS_NAMES[family] ? object.subject : undefined;
}

const idOf = ({ style }: ObjectStyleSubject): string => (typeof style === 'string' ? style : style.id);

export function nameOf({ workbook, style }: ObjectStyleSubject): string {
  if (typeof style === 'string') return style;
  if (!workbook.objectStyles.own.includes(style)) throw itemNotFound("The requested resource doesn't exist.");
  return style.name;
}

/** One of the workbook's own styles, which alone can be changed. */
function changeable(subject: ObjectStyleSubject): ObjectStyleModel {
  nameOf(subject);
  if (typeof subject.style !== 'string') return subject.style;
  throw new ExcelError('AccessDenied', "Excel's own styles cannot be changed or deleted.", 401);
}

/** A name that a style can have: not empty and, whatever the case, of no other style in any gallery. */
export function freeStyleName(workbook: WorkbookModel, value: unknown): string {
  const name = textArgument(value, 'name', NAME_LIMIT);
  if (name.trim() === '') throw invalidArgument('A style needs a name.');
  if (workbook.objectStyles.isTaken(name)) throw invalidArgument(`There is a style ${name} already.`);
  return name;
}

/** The name itself, or with the first free number behind it. */
export function uniqueStyleName(workbook: WorkbookModel, name: string): string {
  if (!workbook.objectStyles.isTaken(name)) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name} ${number}`;
    if (!workbook.objectStyles.isTaken(numbered)) return numbered;
  }
}

function rename(subject: ObjectStyleSubject, value: unknown): void {
  const { workbook } = subject;
  const style = changeable(subject);
  if (value === style.name) return;
  const sameBesidesCase = typeof value === 'string' && value.toLowerCase() === style.name.toLowerCase();
  const name = sameBesidesCase ? value : freeStyleName(workbook, value);
  const { defaults } = workbook.objectStyles;
  for (const family of style.families) if (defaults[family] === style.name) defaults[family] = name;
  replaceStyle(workbook, style.families, style.name, () => name);
  style.name = name;
}

/** What wore the style wears the default one. */
function remove(subject: ObjectStyleSubject): void {
  const { workbook } = subject;
  const style = changeable(subject);
  const { objectStyles } = workbook;
  objectStyles.own = objectStyles.own.filter((other) => other !== style);
  for (const family of style.families)
    if (objectStyles.defaults[family] === style.name) objectStyles.defaults[family] = EXCEL_DEFAULT_STYLES[family];
  replaceStyle(workbook, style.families, style.name, (family) => objectStyles.defaults[family]);
}

export function addStyle(
  workbook: WorkbookModel,
  family: StyleFamily,
  name: string,
  session: Session,
  like?: ObjectStyleModel,
): OfficeObject {
  const style: ObjectStyleModel = {
    id: session.newId(),
    name,
    families: [family],
    elements: like?.elements ?? '',
    ownElements: like?.ownElements ?? '',
    attributes: {},
  };
  workbook.objectStyles.own.push(style);
  return styleObject({ workbook, family, style });
}

/** The look of Excel's own styles is not part of a workbook: a duplicate of one is blank. */
function duplicate(subject: ObjectStyleSubject, session: Session): OfficeObject {
  const { workbook, family, style } = subject;
  const name = uniqueStyleName(workbook, nameOf(subject));
  return addStyle(workbook, family, name, session, typeof style === 'string' ? undefined : style);
}

/** The definition of TableStyle, PivotTableStyle, SlicerStyle and TimelineStyle alike. */
export const objectStyleClass: OfficeClassDefinition<ObjectStyleSubject> = {
  identity: (subject) => ({ _Id: idOf(subject) }),
  scalars: {
    _Id: { get: idOf },
    name: { get: nameOf, set: rename },
    readOnly: { get: ({ style }) => typeof style === 'string' },
  },
  methods: {
    delete: (subject) => remove(subject),
    duplicate: (subject, _, session) => duplicate(subject, session),
  },
};
