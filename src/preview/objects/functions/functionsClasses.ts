import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import { CellError } from '../../model/cellValue';
import type { WorkbookModel } from '../../model/workbook';
import { shownValue } from '../cells/readCells';
import { callWorksheetFunction, type FunctionCall } from './functionCall';

const functionsClass: OfficeClassDefinition<WorkbookModel> = {
  anyMethod: (_workbook, name, args, session) =>
    officeObject('FunctionResult', callWorksheetFunction(name, args, session)),
};

const functionResultClass: OfficeClassDefinition<FunctionCall> = {
  scalars: {
    /** An error's text, English in every language; null where the function succeeded. */
    error: { get: ({ value }) => (value instanceof CellError ? value.text : null) },
    /** A blank that was found counts as 0, as in a cell; an array has rows of values. */
    value: {
      get: ({ value }) => {
        if (value instanceof CellError) return null;
        return Array.isArray(value) ? value.map((row) => row.map(shownValue)) : shownValue(value ?? 0);
      },
    },
  },
};

/** `workbook.functions`, by their names in the library. */
export const functionsClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  FunctionResult: functionResultClass,
  Functions: functionsClass,
};
