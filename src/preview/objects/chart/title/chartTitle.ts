import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../../interpreter/officeClass';
import { chartTitleText } from '../../../model/drawing/chartData';
import type { ChartTitleModel } from '../../../model/drawing/chartParts';
import { booleanArgument } from '../../arguments';
import { oneOf, orientation, text } from '../chartArguments';
import { change, fields, within, type Part } from '../chartPart';
import { LOOKS } from '../format/chartLooks';
import { chartLayout } from '../layout/chartLayout';
import { placeScalars } from '../layout/placeScalars';
import { titleSubstring } from './chartFormatString';
import { textFormat } from './textFormat';
import { textFormula } from './textFormula';
import { setOwnText } from './textRuns';

export const chartTitleClass: OfficeClassDefinition<Part<ChartTitleModel>> = {
  scalars: {
    ...fields<ChartTitleModel>({
      visible: booleanArgument,
      overlay: booleanArgument,
      horizontalAlignment: oneOf('ChartTextHorizontalAlignment'),
      verticalAlignment: oneOf('ChartTextVerticalAlignment'),
      textOrientation: orientation,
      showShadow: booleanArgument,
    }),
    text: {
      get: (part, session) =>
        part.read().visible ? chartTitleText(session.workbook, part.on.chart, session.options.locale) : '',
      set: (part, value, session) => {
        const own = text(value, 'text', session);
        change(part, session, (title) => {
          setOwnText(title, own);
          title.visible = true;
        });
      },
    },
    position: {
      get: (part) => part.read().position,
      set: (part, value, session) => {
        const position = oneOf('ChartTitlePosition')(value, 'position', session);
        change(part, session, (title) => {
          title.position = position;
          title.place = {};
        });
      },
    },
    ...placeScalars<Part<ChartTitleModel>>(
      (part, session) => (part.read().visible ? chartLayout(part.on, session).title : null),
      (part) => within(part, ({ place }) => place),
      ['left', 'top'],
    ),
  },
  navigation: { format: (part) => officeObject('ChartTitleFormat', textFormat(part, LOOKS.title)) },
  methods: {
    getSubstring: (part, [start, length], session): OfficeObject => titleSubstring(part, start, length, session),
    setFormula: (part, [formula], session) => {
      const reference = textFormula(formula, part.on, session);
      change(part, session, (title) => {
        delete title.runs;
        title.formula = reference;
        title.visible = true;
      });
    },
  },
};
