import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument } from '../arguments';

export const runtimeClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: {
    enableEvents: {
      get: (_workbook, session) => session.enableEvents,
      set: (_workbook, value, session) => {
        session.enableEvents = booleanArgument(value, 'enableEvents');
      },
    },
  },
};
