import { officeObject, type OfficeClassDefinition } from '../../../interpreter/officeClass';
import { chartText } from '../../../model/drawing/chartData';
import type { ChartAxisModel, ChartAxisTitleModel } from '../../../model/drawing/chartParts';
import { chartWords } from '../../../model/drawing/chartWords';
import { booleanArgument } from '../../arguments';
import { orientation, text } from '../chartArguments';
import { change, within, type Part } from '../chartPart';
import { LOOKS } from '../format/chartLooks';
import { isVertical } from '../layout/chartLayout';
import { textFormat } from '../title/textFormat';
import { textFormula } from '../title/textFormula';
import { setOwnText } from '../title/textRuns';

const titleOf = (part: Part<ChartAxisModel>): Part<ChartAxisTitleModel> => within(part, (axis) => axis.title);

/** Degrees: titles of upright axes run along them. */
const UPWARDS = 90;

export const chartAxisTitleClass: OfficeClassDefinition<Part<ChartAxisModel>> = {
  scalars: {
    text: {
      get: (part, session) => {
        const title = titleOf(part).read();
        const { locale } = session.options;
        if (!title.visible) return '';
        return chartText(session.workbook, part.on.chart, title, locale) ?? chartWords(locale).axisTitle;
      },
      set: (part, value, session) => {
        const own = text(value, 'text', session);
        change(titleOf(part), session, (title) => {
          setOwnText(title, own);
          title.visible = true;
        });
      },
    },
    textOrientation: {
      get: (part) =>
        titleOf(part).read().textOrientation ?? (isVertical(part.read(), part.on.chart.chartType) ? UPWARDS : 0),
      set: (part, value, session) => {
        const degrees = orientation(value, 'textOrientation', session);
        change(titleOf(part), session, (title) => {
          title.textOrientation = degrees;
        });
      },
    },
    visible: {
      get: (part) => titleOf(part).read().visible,
      set: (part, value, session) => {
        const visible = booleanArgument(value, 'visible');
        change(titleOf(part), session, (title) => {
          title.visible = visible;
        });
      },
    },
  },
  navigation: {
    format: (part) => officeObject('ChartAxisTitleFormat', textFormat(titleOf(part), LOOKS.axisTitle)),
  },
  methods: {
    setFormula: (part, [formula], session) => {
      const reference = textFormula(formula, part.on, session);
      change(titleOf(part), session, (title) => {
        delete title.runs;
        title.formula = reference;
        title.visible = true;
      });
    },
  },
};
