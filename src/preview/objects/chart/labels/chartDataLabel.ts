import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import { chartScene } from '../../../chartPainting/chartScene';
import { labelText } from '../../../chartPainting/series/dataLabels';
import type { Frame } from '../../../model/drawing/anchor';
import type { ChartPlace } from '../../../model/drawing/chartFormat';
import type { ChartPointLabelModel } from '../../../model/drawing/chartParts';
import { chartFamily } from '../../../model/drawing/chartTypes';
import { within } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';
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

/** What the label says. */
function shownText(part: DataLabelSubject, session: Session): string {
  const { point } = part;
  const { chart } = part.on;
  const scene = chartScene(chart, session.workbook, session.options.locale, { width: 0, height: 0 });
  const index = chart.series.indexOf(point.series.read());
  const series = scene.series.find((one) => one.index === index);
  if (!series) return '';
  const value = series.values[point.index] ?? 0;
  const whole = series.values.reduce<number>((sum, one) => sum + Math.abs(one ?? 0), 0);
  return labelText(scene, series, point.index, part.read(), { share: whole === 0 ? 0 : Math.abs(value) / whole });
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
  const scene = chartScene(part.on.chart, session.workbook, session.options.locale, { width: 0, height: 0 });
  const count = Math.max(1, ...scene.series.map(({ values }) => values.length));
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
