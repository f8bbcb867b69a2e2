import type { ScalarDefinition } from '../../../interpreter/officeClass';
import { shownFigures } from '../../../model/drawing/chartFigures';
import type { ChartDataLabelsModel } from '../../../model/drawing/chartParts';
import { booleanArgument } from '../../arguments';
import { oneOf, orientation, text } from '../chartArguments';
import { change, fields } from '../chartPart';
import { checkPosition, usualPosition } from './labelPositions';
import type { LabelsPart } from './labelsPart';

/** What the labels of a series and of a point have alike. */
export const labelScalars: Record<string, ScalarDefinition<LabelsPart>> = {
  ...fields<ChartDataLabelsModel>({
    showValue: booleanArgument,
    showSeriesName: booleanArgument,
    showCategoryName: booleanArgument,
    showLegendKey: booleanArgument,
    showPercentage: booleanArgument,
    showBubbleSize: booleanArgument,
    separator: text,
    linkNumberFormat: booleanArgument,
    textOrientation: orientation,
    horizontalAlignment: oneOf('ChartTextHorizontalAlignment'),
    verticalAlignment: oneOf('ChartTextVerticalAlignment'),
    autoText: booleanArgument,
  }),
  position: {
    get: (part) => part.read().position ?? usualPosition(part.chartType()),
    set: (part, value, session) => {
      const position = oneOf('ChartDataLabelPosition')(value, 'position', session);
      checkPosition(position, part.chartType());
      change(part, session, (labels) => {
        labels.position = position;
      });
    },
  },
  numberFormat: {
    get: (part, session) => {
      const { linkNumberFormat, numberFormat } = part.read();
      if (!linkNumberFormat) return numberFormat;
      const [first] = shownFigures(session.workbook, part.on.chart);
      return first?.valueFormats[0] ?? numberFormat;
    },
    set: (part, value, session) => {
      const numberFormat = text(value, 'numberFormat', session);
      change(part, session, (labels) => Object.assign(labels, { numberFormat, linkNumberFormat: false }));
    },
  },
};
