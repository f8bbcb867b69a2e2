import { officeObject, type OfficeClassDefinition, type ScalarDefinition } from '../../../interpreter/officeClass';
import type { ChartPlotAreaModel } from '../../../model/drawing/chartParts';
import { oneOf, points } from '../chartArguments';
import { change, type Part } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
import { chartLayout } from '../layout/chartLayout';

type Side = 'left' | 'top' | 'width' | 'height';

/** One side of the plot area with the labels of its axes, or of the inner one; a set side makes its place a chosen one. */
const side = (property: string, name: Side, isInner: boolean): ScalarDefinition<Part<ChartPlotAreaModel>> => ({
  get: (part, session) => chartLayout(part.on, session)[isInner ? 'insideArea' : 'plotArea'][name],
  set: (part, value, session) => {
    const length = points(value, property, session);
    const layout = chartLayout(part.on, session);
    change(part, session, (area) => {
      area.place = { ...layout[isInner ? 'insideArea' : 'plotArea'], [name]: length };
      area.isInner = isInner;
      area.position = 'Custom';
    });
  },
});

export const chartPlotAreaClass: OfficeClassDefinition<Part<ChartPlotAreaModel>> = {
  scalars: {
    left: side('left', 'left', false),
    top: side('top', 'top', false),
    width: side('width', 'width', false),
    height: side('height', 'height', false),
    insideLeft: side('insideLeft', 'left', true),
    insideTop: side('insideTop', 'top', true),
    insideWidth: side('insideWidth', 'width', true),
    insideHeight: side('insideHeight', 'height', true),
    position: {
      get: (part) => part.read().position,
      set: (part, value, session) => {
        const position = oneOf('ChartPlotAreaPosition')(value, 'position', session);
        change(part, session, (area) => {
          area.position = position;
          if (position === 'Automatic') area.place = {};
        });
      },
    },
  },
  navigation: {
    format: (part) => officeObject('ChartPlotAreaFormat', ownFormat(part, LOOKS.plotArea)),
  },
};
