import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import type { SheetModel } from '../../model/sheet';
import { worksheetNavigation } from '../navigation';
import { placeArgument, rangeObject, wholeSheet } from '../range/rangeObject';

export const worksheetClass: OfficeClassDefinition<SheetModel> = {
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name },
  },
  navigation: worksheetNavigation,
  methods: {
    getRange: (sheet, [address], session) => {
      if (address === null || address === undefined) return rangeObject(session, sheet, wholeSheet);
      const place = placeArgument(session, address, sheet);
      return rangeObject(session, place.sheet, place.rect);
    },
  },
};
