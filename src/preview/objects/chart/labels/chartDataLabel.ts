import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import type { DrawnSeries } from '../../../chartPainting/chartScene';
import { chartSpecies } from '../../../chartPainting/chartSpecies';
import { labelText } from '../../../chartPainting/series/dataLabels';
import type { Frame } from '../../../model/drawing/anchor';
import { cellLabel } from '../../../model/drawing/chartCells';
import { seriesName } from '../../../model/drawing/chartData';
import { figuresOf, seriesCells, shownFigures } from '../../../model/drawing/chartFigures';
import type { ChartPlace } from '../../../model/drawing/chartFormat';
import type { ChartPointLabelModel } from '../../../model/drawing/chartParts';
import { chartFamily } from '../../../model/drawing/chartTypes';
import { within } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
import { bareScene } from '../layout/bareScene';
import { chartLayout } from '../layout/chartLayout';
import { placeScalars } from '../layout/placeScalars';
import { placed, textSize } from '../layout/textBox';
import type { PointSubject } from '../series/pointPart';
import { labelScalars } from './labelScalars';
import type { LabelsPart } from './labelsPart';
import { ownTextScalars } from './ownText';
import { showsPointLabel } from './pointLabel';
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

/** About where the label lies: in the middle of its point's part of the plot. Null where it is not shown. */
function boxOf(part: DataLabelSubject, session: Session): Frame | null {
  const { point } = part;
  if (!showsPointLabel(point)) return null;
  const { insideArea } = chartLayout(part.on, session);
  const size = textSize(
    shownText(part, session),
    part.read().format.font,
    part.on.chart,
    LOOKS.dataLabels.font,
    session,
  );
  const count = Math.max(1, ...shownFigures(session.workbook, part.on.chart).map(({ values }) => values.length));
  const share = (point.index + 0.5) / count;
  const isLying = chartFamily(part.on.chart.chartType) === 'bar';
  const [across, down] = isLying ? [0.5, 1 - share] : [share, 0.5];
  const left = insideArea.left + across * insideArea.width - size.width / 2;
  const top = insideArea.top + down * insideArea.height - size.height / 2;
  return placed({ left, top, ...size }, part.read().place);
}

/** A label with a text of its own shows at least that. */
function showSomething(label: ChartPointLabelModel): void {
  if (!hasLabels(label)) label.showValue = true;
}

export const chartDataLabelClass: OfficeClassDefinition<DataLabelSubject> = {
  scalars: {
    ...labelScalars,
    ...ownTextScalars<DataLabelSubject, ChartPointLabelModel>((part) => part, shownText, showSomething),
    ...placeScalars<DataLabelSubject>(
      boxOf,
      (part) => within<ChartPointLabelModel, ChartPlace>(part, ({ place }) => place),
      ['left', 'top'],
    ),
  },
  navigation: {
    format: (part) => officeObject('ChartDataLabelFormat', ownFormat(part, LOOKS.dataLabels)),
  },
};
