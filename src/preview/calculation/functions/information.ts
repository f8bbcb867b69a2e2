import { CellError, type CellValue } from '../../model/cellValue';
import { rectAddress } from '../../model/address';
import { NA, VALUE } from '../engine/coerce';
import { areasOf, scalarOf } from '../engine/ranges';
import { Matrix } from '../engine/values';
import { cells, values, type FunctionDefinition, type FunctionTable } from './definition';

const test = (is: (value: CellValue) => boolean): FunctionDefinition => cells(1, 1, ([value]) => is(value));

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#GETTING_DATA': 8,
  '#SPILL!': 9,
  '#CALC!': 14,
};

export const INFORMATION: FunctionTable = {
  ISBLANK: test((value) => value === undefined),
  ISERROR: test((value) => value instanceof CellError),
  ISERR: test((value) => value instanceof CellError && value !== NA),
  ISNA: test((value) => value === NA),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  NA: values(0, 0, () => NA),
  'ERROR.TYPE': cells(1, 1, ([value]) => (value instanceof CellError ? (ERROR_NUMBERS[value.text] ?? NA) : NA)),
  TYPE: values(1, 1, ([value], context) => {
    if (value instanceof Matrix) return 64;
    const [area] = areasOf(value) ?? [];
    if (area && !area.isSingle) return 64;
    const cell = scalarOf(value, context);
    return cell instanceof CellError ? 16 : typeof cell === 'boolean' ? 4 : typeof cell === 'string' ? 2 : 1;
  }),
  CELL: {
    ...values(1, 2, ([kind, reference], context) => {
      const [area] = areasOf(reference) ?? [];
      const { top, left } = area?.rect ?? { top: context.row, left: context.column };
      const sheet = area?.sheet ?? context.sheet;
      const value = sheet.cells.value(top, left);
      switch (String(scalarOf(kind, context)).toLowerCase()) {
        case 'address':
          return rectAddress({ top, left, bottom: top, right: left }).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
        case 'row':
          return top + 1;
        case 'col':
          return left + 1;
        case 'contents':
          return value ?? 0;
        case 'type':
          return value === undefined ? 'b' : typeof value === 'string' ? 'l' : 'v';
        case 'filename':
          return `[${context.workbook.name}]${sheet.name}`;
        default:
          return VALUE;
      }
    }),
    volatile: true,
  },
};
