import type { LiveArea } from '../../interpreter/liveArea';
import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import { rangeNavigation } from '../navigation';
import { cellPropertyMethods } from './cellProperties';
import { rangeEditing } from './rangeEditing';
import { rangePlaces } from './rangePlaces';
import { rangeScalars } from './rangeScalars';
import { rangeTraces } from './workbookRangeAreas';

export const rangeClass: OfficeClassDefinition<LiveArea> = {
  scalars: rangeScalars,
  navigation: {
    ...rangeNavigation,
    format: (area) => officeObject('RangeFormat', area),
    worksheet: (area) => officeObject('Worksheet', area.sheet),
  },
  methods: { ...rangePlaces, ...rangeTraces, ...rangeEditing, ...cellPropertyMethods },
};
