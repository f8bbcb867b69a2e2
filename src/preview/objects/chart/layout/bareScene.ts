import type { ChartScene, Size } from '../../../chartPainting/chartScene';
import type { Session } from '../../../interpreter/officeClass';
import type { ChartOnSheet } from '../chartPart';

/** What the painting's words and scales need to know of a chart, without its series. */
export const bareScene = (
  { chart }: ChartOnSheet,
  session: Session,
  size: Size = { width: 0, height: 0 },
): ChartScene => ({
  chart,
  workbook: session.workbook,
  locale: session.options.locale,
  ...size,
  series: [],
  palette: [],
});
