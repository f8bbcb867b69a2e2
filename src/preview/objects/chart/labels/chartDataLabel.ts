import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import type { DrawnSeries } from '../../../chartPainting/chartScene';
import { chartSpecies } from '../../../chartPainting/chartSpecies';
import { labelText } from '../../../chartPainting/series/dataLabels';
import type { Frame } from '../../../model/drawing/anchor';
import { cellLabel } from '../../../model/drawing/chartCells';
import { seriesName } from '../../../model/drawing/chartData';
import { figuresOf, seriesCells } from '../../../model/drawing/chartFigures';
import type { ChartOffset } from '../../../model/drawing/chartFormat';
import type { ChartPointLabelModel } from '../../../model/drawing/chartParts';
import { chartFamily } from '../../../model/drawing/chartTypes';
import { within } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
import { bareScene } from '../layout/bareScene';
import { chartLayout } from '../layout/chartLayout';
import { movedScalars } from '../layout/movedScalars';
import { textSize } from '../layout/textBox';
import type { PointSubject } from '../series/pointPart';
import { labelScalars } from './labelScalars';
import { usualPosition } from './labelPositions';
import type { LabelsPart } from './labelsPart';
import { ownTextScalars } from './ownText';
import { showsPointLabel } from './pointLabel';
import { pointPlace } from './pointPlace';
import { hasLabels } from './shownLabels';

type DataLabelSubject = LabelsPart<ChartPointLabelModel> & { readonly point: PointSubject };

/** The series of a label with the texts that its point needs. */
function seriesOf({ on, point }: DataLabelSubject, { workbook, options }: Session): DrawnSeries | undefined {
  const { chart } = on;
  const index = chart.series.indexOf(point.series.read());
  const cells = seriesCells(workbook, chart, index);
  if (!cells) return undefined;
  const category = cells.levels[0]?.[point.index];
  const categories: string[] = [];
  categories[point.index] = category ? cellLabel(category, workbook, options.locale) : String(point.index + 1);
  const name = seriesName(workbook, chart, index, options.locale);
  return { ...figuresOf(cells), name, categories, outerCategories: [], species: chartSpecies(cells.series.chartType) };
}

/** What the label says. */
function shownText(part: DataLabelSubject, session: Session): string {
  const series = seriesOf(part, session);
  if (!series) return '';
  const { index } = part.point;
  const whole = series.values.reduce<number>((sum, one) => sum + Math.abs(one ?? 0), 0);
  const share = whole === 0 ? 0 : Math.abs(series.values[index] ?? 0) / whole;
  return labelText(bareScene(part.on, session), series, index, part.read(), { share });
}

/** About where the label lies by itself: at its point, on the side that its position tells. */
function automaticBox(part: DataLabelSubject, session: Session): Frame {
  const { insideArea } = chartLayout(part.on, session);
  const size = textSize(
    shownText(part, session),
    part.read().format.font,
    part.on.chart,
    LOOKS.dataLabels.font,
    session,
  );
  const { across, down } = pointPlace(part.point, session);
  const x = insideArea.left + across * insideArea.width;
  const y = insideArea.top + down * insideArea.height;
  const position = part.read().position ?? usualPosition(part.chartType());
  return { ...besidePoint(position, chartFamily(part.chartType()) === 'bar', { x, y }, size), ...size };
}

/** Points between a label and its point. */
const DISTANCE = 4;

/** The corner of a label at a point. */
function besidePoint(
  position: string | null,
  isLying: boolean,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Pick<Frame, 'width' | 'height'>,
): Pick<Frame, 'left' | 'top'> {
  const middle = { left: x - width / 2, top: y - height / 2 };
  switch (position === 'OutsideEnd' ? (isLying ? 'Right' : 'Top') : position) {
    case 'Right':
      return { ...middle, left: x + DISTANCE };
    case 'Left':
      return { ...middle, left: x - DISTANCE - width };
    case 'Top':
      return { ...middle, top: y - DISTANCE - height };
    case 'Bottom':
      return { ...middle, top: y + DISTANCE };
    default:
      return middle;
  }
}

/** A label with a text of its own shows at least that. */
function showSomething(label: ChartPointLabelModel): void {
  if (!hasLabels(label)) label.showValue = true;
}

export const chartDataLabelClass: OfficeClassDefinition<DataLabelSubject> = {
  scalars: {
    ...labelScalars,
    ...ownTextScalars<DataLabelSubject, ChartPointLabelModel>((part) => part, shownText, showSomething),
    ...movedScalars<DataLabelSubject>({
      automatic: automaticBox,
      isShown: ({ point }) => showsPointLabel(point),
      offset: (part) => within<ChartPointLabelModel, ChartOffset>(part, ({ offset }) => offset),
    }),
  },
  navigation: {
    format: (part) => officeObject('ChartDataLabelFormat', ownFormat(part, LOOKS.dataLabels)),
  },
};
