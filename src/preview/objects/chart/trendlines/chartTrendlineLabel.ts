import { trendlineLabelText } from '../../../chartPainting/series/trendlineSeries';
import {
  officeObject,
  type OfficeClassDefinition,
  type ScalarDefinition,
  type Session,
} from '../../../interpreter/officeClass';
import type { Frame } from '../../../model/drawing/anchor';
import { chartText } from '../../../model/drawing/chartData';
import type { ChartTrendlineModel } from '../../../model/drawing/chart';
import { booleanArgument } from '../../arguments';
import { oneOf, orientation, text } from '../chartArguments';
import { change, within, type Part } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
import { bareScene } from '../layout/bareScene';
import { chartLayout } from '../layout/chartLayout';
import { movedScalars } from '../layout/movedScalars';
import { textSize } from '../layout/textBox';
import { ownTextScalars } from '../labels/ownText';
import { fittedCurve, type TrendlinePart } from './trendlinePart';

type LabelModel = ChartTrendlineModel['label'];
type LabelScalar = ScalarDefinition<TrendlinePart>;

const labelOf = (part: TrendlinePart): Part<LabelModel> =>
  within<ChartTrendlineModel, LabelModel>(part, ({ label }) => label);

/** What the label says: a text of its own, or equation and R squared as far as they are shown. */
function shownText(part: TrendlinePart, session: Session): string {
  const { formula, text: own } = part.read().label;
  const { chart } = part.on;
  const { locale } = session.options;
  const curve = fittedCurve(part, session);
  const automatic = curve ? trendlineLabelText(bareScene(part.on, session), part.read(), curve) : '';
  return (formula === undefined ? own : chartText(session.workbook, chart, { formula }, locale)) ?? automatic;
}

/** About where the label lies by itself: at the end of the line. */
function automaticBox(part: TrendlinePart, session: Session): Frame {
  const { label } = part.read();
  const { insideArea } = chartLayout(part.on, session);
  const size = textSize(shownText(part, session), label.format.font, part.on.chart, LOOKS.dataLabels.font, session);
  const left = insideArea.left + insideArea.width - size.width;
  return { left, top: insideArea.top + insideArea.height / 2, ...size };
}

function isShown(part: TrendlinePart): boolean {
  const { showEquation, showRSquared } = part.read();
  return showEquation || showRSquared;
}

const field = <Name extends keyof LabelModel>(
  name: Name,
  argument: (value: unknown, name: string, session: Session) => NonNullable<LabelModel[Name]>,
): LabelScalar => ({
  get: (part) => labelOf(part).read()[name],
  set: (part, value, session) => {
    const taken = argument(value, name, session);
    change(labelOf(part), session, (label) => {
      label[name] = taken;
    });
  },
});

export const chartTrendlineLabelClass: OfficeClassDefinition<TrendlinePart> = {
  scalars: {
    horizontalAlignment: field('horizontalAlignment', oneOf('ChartTextHorizontalAlignment')),
    verticalAlignment: field('verticalAlignment', oneOf('ChartTextVerticalAlignment')),
    linkNumberFormat: field('linkNumberFormat', booleanArgument),
    textOrientation: field('textOrientation', orientation),
    numberFormat: {
      get: (part) => part.read().label.numberFormat,
      set: (part, value, session) => {
        const numberFormat = text(value, 'numberFormat', session);
        change(labelOf(part), session, (label) => Object.assign(label, { numberFormat, linkNumberFormat: false }));
      },
    },
    ...ownTextScalars<TrendlinePart, LabelModel>(labelOf, shownText),
    ...movedScalars<TrendlinePart>({
      automatic: automaticBox,
      isShown,
      offset: (part) => within(labelOf(part), ({ offset }) => offset),
    }),
  },
  navigation: {
    format: (part) => officeObject('ChartTrendlineLabelFormat', ownFormat(labelOf(part), LOOKS.dataLabels)),
  },
};
