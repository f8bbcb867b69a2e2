import { describe, expect, it, jest } from '@jest/globals';
import type { BackgroundWorker } from '../../../src/jobs/backgroundWorker';
import { answerSearches } from '../../../src/jobs/routes/answerSearches';
import type { SearchAnswer, SearchRequest } from '../../../src/jobs/routes/routeMessages';
import type { JobContext } from '../../../src/jobs/job';
import type { PreviewExcel } from '../../../src/preview';
import { Cancelled } from '../../../src/workbook/apply/messageMeter';
import { cellValues, openRows, runJob, sheetNames } from '../onWorkbook';

jest.setTimeout(60_000);

/** A worker of the page's, as far as messages go: they are copied, and come later. */
class PageWorker implements BackgroundWorker {
  readonly messages: SearchAnswer[] = [];
  isEnded = false;
  private readonly heard: ((event: { readonly data: unknown }) => void)[] = [];
  private readonly failing: (() => void)[] = [];
  private ask: ((event: { readonly data: SearchRequest }) => void) | undefined;

  constructor(private readonly how: 'works' | 'never loads' | 'fails at the second search' | 'never answers') {
    answerSearches({
      addEventListener: (_, listener) => (this.ask = listener),
      postMessage: (message) => {
        if (this.isEnded) return;
        this.messages.push(message);
        const data = structuredClone(message);
        setTimeout(() => this.heard.forEach((listener) => listener({ data })));
      },
    });
    if (how === 'never loads') this.fail();
  }

  postMessage(message: unknown): void {
    const data = structuredClone(message) as SearchRequest;
    const isSecond = this.messages.some(({ kind }) => kind === 'found');
    if (this.how === 'fails at the second search' && isSecond) this.fail();
    else if (this.how === 'works' || this.how === 'fails at the second search') setTimeout(() => this.ask?.({ data }));
  }

  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: { readonly data: unknown }) => void): void {
    if (type === 'message') this.heard.push(listener);
    else if (type === 'error') this.failing.push(() => listener({ data: undefined }));
  }

  terminate(): void {
    this.isEnded = true;
  }

  private fail(): void {
    setTimeout(() => this.failing.forEach((listener) => listener()));
  }
}

const HEADERS = ['Customer ID', 'Customer name', 'Region', 'City', 'Longitude', 'Latitude'];
/** Two regions of so many customers around a town. */
const rows = (count: number): readonly (readonly (string | number)[])[] =>
  Array.from({ length: 2 * count }, (_, index) => [`C${index}`, `Customer ${index}`, index % 2 === 0 ? 'North' : 'South', 'Rome', 12 + ((index * 37) % 101) / 100, 41 + ((index * 53) % 97) / 100]);
const open = (count = 30): Promise<PreviewExcel> => openRows([HEADERS, ...rows(count)]);
const routesOf = async (excel: PreviewExcel): Promise<unknown> => [await cellValues(excel, 'Route North', 'A1:K40'), await cellValues(excel, 'Route South', 'A1:K40')];

describe('routes in a worker', () => {
  const check = async (how: ConstructorParameters<typeof PageWorker>[0], found: number): Promise<void> => {
    const workers: PageWorker[] = [];
    const startWorker = (): PageWorker => {
      const worker = new PageWorker(how);
      workers.push(worker);
      return worker;
    };
    const [withWorker, without] = [await open(), await open()];
    const result = await runJob(withWorker, 'planRoutes', {}, { startWorker });
    expect(result).toEqual(await runJob(without, 'planRoutes'));
    expect(await routesOf(withWorker)).toEqual(await routesOf(without));
    expect(workers.map(({ messages, isEnded }) => [messages.filter(({ kind }) => kind === 'found').length, isEnded])).toEqual([[found, true]]);
  };
  it('are the same as on this thread, each searched for there', () => check('works', 2));
  it('are planned on this thread where the worker’s file does not load', () => check('never loads', 0));
  it('go on on this thread where the worker fails half-way', () => check('fails at the second search', 1));

  it('are planned on this thread where the page may start no worker', async () => {
    const excel = await open();
    const startWorker: JobContext['startWorker'] = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    expect((await runJob(excel, 'planRoutes', {}, { startWorker })).counts).toMatchObject({ routes: 2, routeStops: 60 });
  });

  it('tell how far they are, never backwards, to the end', async () => {
    const shares: number[] = [];
    const onProgress: JobContext['onProgress'] = ({ phase, done, total }) => phase === 'orderingStops' && shares.push(done / total);
    await runJob(await open(), 'planRoutes', {}, { startWorker: () => new PageWorker('works'), onProgress });
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it.each<readonly [string, (stop: () => void) => Partial<JobContext>]>([
    ['in a worker', (stop) => ({ startWorker: () => (setTimeout(stop, 50), new PageWorker('never answers')) })],
    ['on this thread', (stop) => ({ onProgress: ({ phase, done }) => phase === 'orderingStops' && done > 0 && stop() })],
  ])('can be cancelled %s, and nothing is written', async (_, parts) => {
    const excel = await open(200);
    const before = await sheetNames(excel);
    const stop = new AbortController();
    await expect(runJob(excel, 'planRoutes', {}, { ...parts(() => stop.abort()), signal: stop.signal })).rejects.toBeInstanceOf(Cancelled);
    expect(await sheetNames(excel)).toEqual(before);
  });
});
