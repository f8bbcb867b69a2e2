import { officeObject, type OfficeClassDefinition } from '../../../interpreter/officeClass';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
import { labelScalars } from './labelScalars';
import type { LabelsPart } from './labelsPart';

export const chartDataLabelsClass: OfficeClassDefinition<LabelsPart> = {
  scalars: labelScalars,
  navigation: {
    format: (part) => officeObject('ChartDataLabelFormat', ownFormat(part, LOOKS.dataLabels)),
  },
};
