import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';

export const applicationClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: { calculationMode: { get: (workbook) => workbook.calculationMode } },
};
