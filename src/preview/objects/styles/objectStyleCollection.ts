import type { OfficeClassDefinition, OfficeObject } from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import { BUILT_IN_STYLES, type StyleFamily } from '../../model/objectStyles';
import type { WorkbookModel } from '../../model/workbook';
import { invalidArgument, textArgument } from '../arguments';
import {
  addStyle,
  freeStyleName,
  nameOf,
  styleObject,
  styleSubjectOf,
  uniqueStyleName,
  type ObjectStyleSubject,
} from './objectStyle';

/** Excel's own styles, then the workbook's. */
const stylesOf = (workbook: WorkbookModel, family: StyleFamily): ObjectStyleSubject[] =>
  [...BUILT_IN_STYLES[family], ...workbook.objectStyles.ofFamily(family)].map((style) => ({ workbook, family, style }));

/** By name, whatever the case, or by the id of an own one. */
function find(workbook: WorkbookModel, family: StyleFamily, key: unknown): OfficeObject | undefined {
  if (typeof key !== 'string') return undefined;
  const found = stylesOf(workbook, family).find(
    (subject) => sameName(nameOf(subject), key) || (typeof subject.style !== 'string' && subject.style.id === key),
  );
  return found && styleObject(found);
}

function setDefault(workbook: WorkbookModel, family: StyleFamily, value: unknown): void {
  const subject = styleSubjectOf(value, family);
  const name = subject ? nameOf(subject) : textArgument(value, 'newDefaultStyle');
  const known = workbook.objectStyles.nameOf(family, name);
  if (known === undefined) throw invalidArgument(`There is no such style as ${name}.`);
  workbook.objectStyles.defaults[family] = known;
}

/** The definition of the four collections of styles. */
export const objectStyleCollectionClass = (family: StyleFamily): OfficeClassDefinition<WorkbookModel> => ({
  items: (workbook) => stylesOf(workbook, family).map(styleObject),
  item: (workbook, key) => find(workbook, family, key),
  methods: {
    add: (workbook, [name, makeUniqueName], session) => {
      const wanted =
        makeUniqueName === true ? uniqueStyleName(workbook, textArgument(name, 'name')) : textArgument(name, 'name');
      return addStyle(workbook, family, freeStyleName(workbook, wanted), session);
    },
    getCount: (workbook) => stylesOf(workbook, family).length,
    getDefault: (workbook) => find(workbook, family, workbook.objectStyles.defaults[family]) ?? null,
    getItemOrNullObject: (workbook, [name]) => find(workbook, family, name) ?? null,
    setDefault: (workbook, [style]) => setDefault(workbook, family, style),
  },
});
