import { writeWorkbook } from '../../src/preview/file';
import { newWorkbook } from '../../src/preview/newWorkbook';
import type { OpenedPreview } from './openPreview';

const HEADERS = ['Customer ID', 'Customer name', 'Region', 'City', 'Longitude', 'Latitude', 'First deal date'];

/** A list of customers in two regions around a town, with coordinates. */
function customerList(customers: number): Uint8Array {
  const workbook = newWorkbook('routes.xlsx');
  const cells = workbook.sheets[0]?.cells;
  HEADERS.forEach((header, column) => cells?.setValue(0, column, header));
  for (let index = 0; index < customers; index++) {
    const place = [12 + ((index * 7919) % 1009) / 1009, 41 + ((index * 6287) % 997) / 997];
    const row = [
      `C${1000 + index}`,
      `Customer ${index} Trading`,
      index % 2 === 0 ? 'North' : 'South',
      'Rome',
      ...place,
      '2026-03-01',
    ];
    row.forEach((value, column) => cells?.setValue(1 + index, column, value));
  }
  return writeWorkbook(workbook);
}

/** Clicks a button of the ribbon. */
export const ribbon = ({ page }: OpenedPreview, name: string): Promise<void> =>
  page.locator('#ribbon').getByRole('button', { name }).click();
/** Resolves when the tab is there; the page draws it soon after the job's end. */
export const waitForSheet = ({ page }: OpenedPreview, name: string): Promise<void> =>
  page.locator('.sheet-tab', { hasText: name }).waitFor();

/** Opens such a list and sets its workbook up. */
export async function setUp(opened: OpenedPreview, customers: number): Promise<void> {
  await opened.openFile('routes.xlsx', customerList(customers));
  await ribbon(opened, 'Set up workbook');
  const confirm = opened.pane.getByRole('button', { name: 'Make the tables' });
  const done = opened.pane.getByText(/Set up workbook: done/);
  await confirm.or(done).first().waitFor({ timeout: 120_000 });
  if (await confirm.isVisible()) await confirm.click();
  await done.waitFor({ timeout: 120_000 });
}

/** In the pane: notes when its worker lives, what it finds, how often the pane's thread has had a turn meanwhile, and the longest time between two. */
export const WATCH_WORKER = `{
  const Started = window.Worker;
  window.watched = { started: 0, found: 0, ended: 0, turns: 0, longest: 0 };
  window.Worker = class extends Started {
    constructor(...given) {
      super(...given);
      window.watched.started++;
      this.addEventListener('message', ({ data }) => void (window.watched.found += data.kind === 'found' ? 1 : 0));
      let last = performance.now();
      this.clock = setInterval(() => {
        const now = performance.now();
        window.watched.turns++;
        window.watched.longest = Math.max(window.watched.longest, now - last);
        last = now;
      }, 5);
    }
    terminate() {
      clearInterval(this.clock);
      window.watched.ended++;
      super.terminate();
    }
  };
}`;
export interface Watched {
  readonly started: number;
  /** Routes that came from the worker; where it fails, the pane's own thread searches instead. */
  readonly found: number;
  readonly ended: number;
  readonly turns: number;
  readonly longest: number;
}
