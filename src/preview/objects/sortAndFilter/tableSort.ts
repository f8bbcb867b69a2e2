import type { OfficeClassDefinition, Session } from '../../interpreter/officeClass';
import { dataRect } from '../../model/operations/tableLayout';
import { choiceArgument, recordArgument } from '../arguments';
import { existing, type TablePlace } from '../table/tablePlace';
import { sortCells, sortKeys } from './sortCells';

/** Sorts the table's data as its kept fields say. */
function carryOut({ sheet, table }: TablePlace, session: Session): void {
  if (table.sortFields.length === 0) return;
  const keys = sortKeys(table.sortFields, table.columns.length);
  sortCells({ sheet, rect: dataRect(table), keys, matchCase: table.sortMatchCase, orientation: 'Rows' }, session);
}

/** Excel.SortField with what was left out filled in, as Excel reads it back. */
function completed(field: unknown): Readonly<Record<string, unknown>> {
  const given = recordArgument(field, 'field');
  const present = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== null && part !== undefined));
  return { ascending: true, sortOn: 'Value', dataOption: 'Normal', ...present };
}

export const tableSortClass: OfficeClassDefinition<TablePlace> = {
  scalars: {
    fields: { get: (place) => existing(place).sortFields },
    matchCase: { get: (place) => existing(place).sortMatchCase },
    method: { get: () => 'PinYin' },
  },
  methods: {
    apply: (place, [fields, matchCase, method], session) => {
      const table = existing(place);
      sortKeys(fields, table.columns.length);
      if (method !== null && method !== undefined) choiceArgument(method, 'method', ['PinYin', 'StrokeCount']);
      table.sortFields = (fields as readonly unknown[]).map(completed);
      table.sortMatchCase = matchCase === true;
      carryOut(place, session);
    },
    /** Forgets how the table was sorted; the rows stay where they are. */
    clear: (place) => {
      existing(place).sortFields = [];
    },
    reapply: (place, _, session) => carryOut(place, session),
  },
};
