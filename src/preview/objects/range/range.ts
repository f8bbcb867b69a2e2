import type { LiveArea } from '../../interpreter/liveArea';
import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { sheetAddress } from '../../model/address';
import { cellsWritten } from '../cells/changes';
import { readValues } from '../cells/readCells';
import { writeInputs } from '../cells/writeCells';
import { rangeNavigation } from '../navigation';
import { rectOf } from './rangeObject';

export const rangeClass: OfficeClassDefinition<LiveArea> = {
  navigation: rangeNavigation,
  scalars: {
    address: { get: (area) => sheetAddress(area.sheet.name, rectOf(area)) },
    values: {
      get: (area) => readValues(area.sheet, rectOf(area)),
      set: (area, input, session) => {
        writeInputs(session, area.sheet, rectOf(area), input);
        cellsWritten(session, area.sheet, rectOf(area));
      },
    },
  },
};
