import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import type { WorkbookModel } from '../../model/workbook';

const numbered = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${stem}${index + 1}`);

/** Excel's own table styles. */
const BUILT_IN: readonly string[] = [
  ...numbered('TableStyleLight', 21),
  ...numbered('TableStyleMedium', 28),
  ...numbered('TableStyleDark', 11),
];

const DEFAULT_STYLE = 'TableStyleMedium2';

/** Excel's own styles, and those of the file that one of its tables has. */
function styleNames({ sheets }: WorkbookModel): string[] {
  const used = sheets.flatMap((sheet) => sheet.tables.map((table) => table.style)).filter((style) => style !== '');
  return [...new Set([...BUILT_IN, ...used])];
}

export const isTableStyle = (name: string, { workbook }: Session): boolean => styleNames(workbook).includes(name);

const styleObject = (name: string): OfficeObject<string> => officeObject('TableStyle', name);

function find(workbook: WorkbookModel, key: unknown): OfficeObject | undefined {
  const name = typeof key === 'string' ? styleNames(workbook).find((style) => sameName(style, key)) : undefined;
  return name === undefined ? undefined : styleObject(name);
}

/** Styles are known by name only: what they look like is the file's matter, and they cannot be made or changed here. */
export const tableStyleClass: OfficeClassDefinition<string> = {
  identity: (name) => ({ _Id: name }),
  scalars: {
    _Id: { get: (name) => name },
    name: { get: (name) => name },
    readOnly: { get: (name) => BUILT_IN.includes(name) },
  },
};

export const tableStyleCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  items: (workbook) => styleNames(workbook).map(styleObject),
  item: find,
  methods: {
    getCount: (workbook) => styleNames(workbook).length,
    getDefault: () => styleObject(DEFAULT_STYLE),
    getItemOrNullObject: (workbook, [name]) => find(workbook, name) ?? null,
  },
};
