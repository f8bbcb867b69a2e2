import type { Session } from '../../interpreter/officeClass';
import type { ChartOnSheet } from './chartPart';

/** The library's numbers of the events of charts. */
const ADDED = 50;
const ACTIVATED = 51;
const DEACTIVATED = 52;
const DELETED = 53;

/** What is selected concerns the person alone who selects it. */
const seenBy = { localOnly: true, changesWorkbook: false } as const;

export function chartAdded({ sheet, chart }: ChartOnSheet, session: Session): void {
  const payload = { chartId: chart.id, worksheetId: sheet.id, source: 'Local' };
  session.raise({ type: ADDED, targets: [sheet.id], payload });
}

export function chartDeleted({ sheet, chart }: ChartOnSheet, session: Session): void {
  const payload = { chartId: chart.id, worksheetId: sheet.id, source: 'Local' };
  session.raise({ type: DELETED, targets: [sheet.id], payload });
}

export const chartActivated = (on: ChartOnSheet, session: Session): void => raise(ACTIVATED, on, session);
export const chartDeactivated = (on: ChartOnSheet, session: Session): void => raise(DEACTIVATED, on, session);

function raise(type: number, { sheet, chart }: ChartOnSheet, session: Session): void {
  const payload = { chartId: chart.id, worksheetId: sheet.id };
  session.raise({ type, targets: [sheet.id, chart.id], payload, ...seenBy });
}
