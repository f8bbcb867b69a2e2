import type { Session } from '../../interpreter/officeClass';
import { chartActivated, chartDeactivated } from './chartEvents';
import type { ChartOnSheet } from './chartPart';

/** The chart that each person has selected. */
const activeCharts = new WeakMap<Session, ChartOnSheet>();

/** The chart that the person has selected, as long as it is there and its sheet is in front. */
export function activeChart(session: Session): ChartOnSheet | undefined {
  const active = activeCharts.get(session);
  return active && isThere(active, session) ? active : undefined;
}

const isThere = ({ sheet, chart }: ChartOnSheet, session: Session): boolean =>
  session.view.activeSheet === sheet && sheet.drawings.includes(chart);

/** Selects a chart of the sheet in front, or none: whoever selects cells or a sheet leaves the chart. */
export function setActiveChart(on: ChartOnSheet | undefined, session: Session): void {
  const before = activeCharts.get(session);
  if (before?.chart === on?.chart) return;
  if (on) activeCharts.set(session, on);
  else activeCharts.delete(session);
  if (before && before.sheet.drawings.includes(before.chart)) chartDeactivated(before, session);
  if (on) chartActivated(on, session);
}
