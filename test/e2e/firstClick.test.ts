import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Route } from 'playwright-core';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';

jest.setTimeout(180_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

/** Keeps the first answer to a request back until it is let go. */
async function holdBack({ page }: OpenedPreview, path: RegExp): Promise<{ readonly asked: Promise<void>; readonly letGo: () => void }> {
  let letGo = (): void => undefined;
  let hear = (): void => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const asked = new Promise<void>((resolve) => (hear = resolve));
  await page.route(
    path,
    async (route: Route) => {
      hear();
      await released;
      await route.continue().catch(() => undefined);
    },
    { times: 1 },
  );
  return { asked, letGo };
}

async function visitEarly(test: (opened: OpenedPreview) => Promise<void>): Promise<void> {
  const opened = await preview.newVisitor('en-US');
  try {
    await test(opened);
    expect(opened.faults).toEqual([]);
  } finally {
    await opened.close();
  }
}

const setUp = ({ page }: OpenedPreview) => page.locator('#ribbon').getByRole('button', { name: 'Set up workbook' });
/** The pane has got the click: it asks about the sample's doubtful columns. */
const asks = ({ pane }: OpenedPreview): Promise<void> => pane.getByRole('button', { name: 'Make the tables' }).waitFor();

describe('a ribbon click before the pane is there', () => {
  it.each([
    ['its page has been loaded', /\/pane\/taskpane\.html/],
    ['Office has been loaded in it', /\/office\.js/],
    ['the add-in has been loaded in it', /\/pane\/taskpane\.js/],
  ])('waits until %s', (_, held) =>
    visitEarly(async (opened) => {
      const { asked, letGo } = await holdBack(opened, held);
      await opened.arrive();
      await asked;
      await setUp(opened).click();
      letGo();
      await asks(opened);
    }),
  );

  it('goes to the pane of the workbook that is opened meanwhile', () =>
    visitEarly(async (opened) => {
      const { asked, letGo } = await holdBack(opened, /\/office\.js/);
      await opened.arrive();
      await asked;
      await setUp(opened).click();
      await opened.page.locator('#open-sample').click();
      letGo();
      await asks(opened);
      expect(await setUp(opened).isEnabled()).toBe(true);
    }));
});
