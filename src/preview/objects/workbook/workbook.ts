import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { workbookNavigation } from '../navigation';

export const workbookClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: { name: { get: (workbook) => workbook.name } },
  navigation: {
    ...workbookNavigation,
    application: (workbook) => officeObject('Application', workbook),
    worksheets: (workbook) => officeObject('WorksheetCollection', workbook),
    _Runtime: (workbook) => officeObject('Runtime', workbook),
  },
  methods: {
    _RemoveReference: (_workbook, [id], session) => session.removeReference(String(id)),
  },
};
