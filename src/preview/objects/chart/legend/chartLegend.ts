import { officeObject, type OfficeClassDefinition } from '../../../interpreter/officeClass';
import type { ChartLegendModel } from '../../../model/drawing/chartParts';
import { booleanArgument } from '../../arguments';
import { oneOf } from '../chartArguments';
import { change, fields, within, type Part } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
import { chartLayout } from '../layout/chartLayout';
import { placeScalars } from '../layout/placeScalars';

export const chartLegendClass: OfficeClassDefinition<Part<ChartLegendModel>> = {
  scalars: {
    ...fields<ChartLegendModel>({ visible: booleanArgument, overlay: booleanArgument, showShadow: booleanArgument }),
    position: {
      get: (part) => part.read().position,
      set: (part, value, session) => {
        const position = oneOf('ChartLegendPosition')(value, 'position', session);
        change(part, session, (legend) => {
          legend.position = position;
          legend.visible = true;
          if (position !== 'Custom') legend.place = {};
        });
      },
    },
    ...placeScalars<Part<ChartLegendModel>>(
      (part, session) => (part.read().visible ? chartLayout(part.on, session).legend : null),
      (part) => within(part, ({ place }) => place),
    ),
  },
  navigation: {
    format: (part) => officeObject('ChartLegendFormat', ownFormat(part, LOOKS.legend)),
    legendEntries: (part) => officeObject('ChartLegendEntryCollection', part),
  },
};
