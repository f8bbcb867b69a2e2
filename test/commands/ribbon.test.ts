import { describe, expect, it } from '@jest/globals';
import { createJobRequests } from '../../src/commands/jobRequests';
import type { JobRequest } from '../../src/commands/jobRequests';
import { associateRibbon, RIBBON_ENTRIES, RIBBON_FUNCTIONS, RIBBON_JOBS, ribbonFunctions } from '../../src/commands/ribbon';

type Command = (event: Office.AddinCommands.Event) => Promise<void>;

/** The few things of Office that a ribbon function meets. */
function ribbonHost(showAsTaskpane: () => Promise<void>) {
  const commands = new Map<string, Command>();
  const associate = (name: string, command: unknown): void => void commands.set(name, command as Command);
  return { commands, host: { actions: { associate }, addin: { showAsTaskpane } } };
}

async function click(commands: ReadonlyMap<string, Command>, name: string): Promise<number> {
  let completed = 0;
  const event = { completed: () => completed++ } as unknown as Office.AddinCommands.Event;
  await commands.get(name)?.(event).catch(() => undefined);
  return completed;
}

describe('ribbon functions', () => {
  it('binds every job that has a button, and every entry of a menu', () => {
    const { commands, host } = ribbonHost(() => Promise.resolve());
    associateRibbon(host, createJobRequests());
    expect([...commands.keys()]).toEqual([...RIBBON_JOBS, ...Object.keys(RIBBON_ENTRIES)]);
    expect([...commands.keys()]).toEqual([...RIBBON_FUNCTIONS.keys()]);
  });

  it('asks the pane for the job and tells Excel that it is done', async () => {
    const { commands, host } = ribbonHost(() => Promise.resolve());
    const requests = createJobRequests();
    const asked: string[] = [];
    requests.listen(({ name }) => asked.push(name));
    associateRibbon(host, requests);
    expect(await click(commands, 'buildCards')).toBe(1);
    expect(asked).toEqual(['buildCards']);
  });

  it.each([
    ['composeReports', { name: 'composeReports' }],
    ['composeSales', { name: 'composeReports', given: { only: 'sales' } }],
    ['composeProduct', { name: 'composeReports', given: { only: 'product' } }],
    ['composeRegion', { name: 'composeReports', given: { only: 'region' } }],
    ['composeCredit', { name: 'composeReports', given: { only: 'credit' } }],
  ])('%s asks for reports', async (name, request) => {
    const { commands, host } = ribbonHost(() => Promise.resolve());
    const requests = createJobRequests();
    const asked: JobRequest[] = [];
    requests.listen((one) => asked.push(one));
    associateRibbon(host, requests);
    expect(await click(commands, name)).toBe(1);
    expect(asked).toEqual([request]);
  });

  it('can be there before Office is, and wait for the pane', async () => {
    const requests = createJobRequests();
    const functions = ribbonFunctions(() => ({ showAsTaskpane: () => Promise.resolve() }), requests);
    expect([...functions.keys()]).toEqual([...RIBBON_FUNCTIONS.keys()]);
    expect(await click(functions, 'classify')).toBe(1);
    const asked: string[] = [];
    requests.listen(({ name }) => asked.push(name));
    expect(asked).toEqual(['classify']);
  });

  it('tells Excel that it is done even where the pane cannot be shown', async () => {
    const { commands, host } = ribbonHost(() => Promise.reject(new Error('no pane')));
    associateRibbon(host, createJobRequests());
    expect(await click(commands, 'setUpWorkbook')).toBe(1);
  });
});

describe('requests for jobs', () => {
  it('wait until the pane listens, each job once, one at a time', () => {
    const requests = createJobRequests();
    for (const name of ['setUpWorkbook', 'buildCards', 'buildCards']) requests.ask({ name });
    const heard: string[] = [];
    const stop = requests.listen(({ name }) => heard.push(name));
    expect(heard).toEqual(['setUpWorkbook']);
    stop();
    requests.listen(({ name }) => heard.push(name));
    expect(heard).toEqual(['setUpWorkbook', 'buildCards']);
  });

  it('of one job with other options wait side by side', () => {
    const requests = createJobRequests();
    const one = { name: 'composeReports', given: { only: 'sales' } };
    for (const request of [one, { ...one }, { name: 'composeReports', given: { only: 'credit' } }]) requests.ask(request);
    const heard: unknown[] = [];
    for (let turn = 0; turn < 3; turn++) requests.listen(({ given }) => heard.push(given?.['only']))();
    expect(heard).toEqual(['sales', 'credit']);
  });

  it('a listener that stopped hears nothing more', () => {
    const requests = createJobRequests();
    const heard: string[] = [];
    requests.listen(({ name }) => heard.push(name))();
    requests.ask({ name: 'buildCards' });
    expect(heard).toEqual([]);
  });
});
